import * as vscode from 'vscode';

/** How long the editor may take to say that the caret is where it was sent. */
const patienceMs = 1000;

/** A document and a position in it: where a command was called. */
export interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Where the caret is. */
export function caretPlace(): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { document: editor.document, position: editor.selection.active };
}

/**
 * Puts the caret at the beginning of a range and shows it. Done when the editor has said so: word of an earlier caret may
 * still be on its way, and the key that comes next would work at that one.
 */
export async function putCaret(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  const wanted = new vscode.Selection(range.start, range.start);
  if (!editor.selection.isEqual(wanted)) {
    const confirmed = untilAt(editor, wanted);
    editor.selection = wanted;
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await confirmed;
  } else editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function untilAt(editor: vscode.TextEditor, wanted: vscode.Selection): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === editor && selections[0]?.isEqual(wanted)) finish();
    });
    const timer = setTimeout(finish, patienceMs);
    function finish() {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    }
  });
}
