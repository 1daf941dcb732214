/**
 * The empty extension that the desk's own latency is measured with. On the same keys and events as Galley it does the
 * least that can be seen: one decoration, one row.
 */
const vscode = require('vscode');

const isOurs = ({ document }) => document.uri.path.endsWith('.peer');

function activate({ subscriptions }) {
  const colour = vscode.window.createTextEditorDecorationType({ textDecoration: 'underline' });
  const mark = vscode.window.createTextEditorDecorationType({
    borderStyle: 'solid',
    borderWidth: '0 0 2px 0',
    backgroundColor: '#8884',
  });
  const colourFirstLine = () => {
    for (const editor of vscode.window.visibleTextEditors.filter(isOurs))
      editor.setDecorations(colour, [new vscode.Range(0, 0, 0, 4)]);
  };
  const marked = [];
  const markLine = () => {
    const editor = vscode.window.activeTextEditor;
    marked.push(editor.document.lineAt(editor.selection.active.line).range);
    editor.setDecorations(mark, marked);
  };
  const rows = {
    getChildren: (row) => (row ? [] : ['row']),
    getTreeItem: (row) => new vscode.TreeItem(row),
  };
  subscriptions.push(
    colour,
    mark,
    vscode.window.onDidChangeVisibleTextEditors(colourFirstLine),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (isOurs(event)) colourFirstLine();
    }),
    vscode.commands.registerCommand('peer.mark', markLine),
    vscode.window.registerTreeDataProvider('peer.rows', rows),
  );
  const item = vscode.window.createStatusBarItem();
  item.text = 'peer is ready';
  item.show();
  subscriptions.push(item);
  colourFirstLine();
}

module.exports = { activate };
