import * as vscode from 'vscode';
import type { Article } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import type { Services } from '../editor/services';
import { isArticle } from '../editor/sourceFiles';
import { spanToTag } from '../editor/tagging';

const statusMs = 4000;

/**
 * Annotate mode: single keys work in articles and nowhere else. The keys are ordinary keybindings that ask for
 * `galley.mode` and for a document in `galley.modeResources`, so users rebind them, and no key is taken from any other
 * input. Articles cannot be typed into meanwhile. Nothing of it is remembered when the window is closed.
 */
export function registerAnnotateMode({ articles }: Services): vscode.Disposable {
  /** Articles that cannot be typed into because of us. */
  const locked = new Set<string>();
  let isOn = false;
  let locking: Promise<unknown> = Promise.resolve();
  const item = makeStatusItem();
  const sentence = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('galley.sentenceBackground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  async function toggle(): Promise<void> {
    isOn = !isOn;
    // First the lock: a key that comes too early must not become text.
    await follow();
    await setContexts();
    item[isOn ? 'show' : 'hide']();
    // One Escape too many leaves it, and the next key would be text.
    if (!isOn)
      vscode.window.setStatusBarMessage(vscode.l10n.t('Annotate mode is off: keys are text again'), statusMs);
    for (const editor of vscode.window.visibleTextEditors)
      showSentence(editor, articles.get(editor.document));
  }

  /** The editor compares the resource of what has the focus with these. */
  async function setContexts(): Promise<void> {
    const resources = isOn ? vscode.workspace.textDocuments.filter(isArticle).map(({ uri }) => uri) : [];
    await vscode.commands.executeCommand('setContext', 'galley.modeResources', resources);
    await vscode.commands.executeCommand('setContext', 'galley.mode', isOn);
  }

  /** VS Code locks and unlocks the active editor only, so each article has its turn when it becomes active. */
  function follow(): Promise<unknown> {
    locking = locking.then(async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document || !isArticle(document)) return;
      const key = document.uri.toString();
      if (isOn && !locked.has(key)) {
        locked.add(key);
        await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
      } else if (!isOn && locked.delete(key)) {
        await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
      }
    });
    return locking;
  }

  /** What a digit would tag. */
  function showSentence(editor: vscode.TextEditor, article: Article | undefined): void {
    const isShown = isOn && article?.version === editor.document.version && editor.selection.isEmpty;
    const span = isShown && isArticle(editor.document) ? spanToTag(article, editor.selection) : undefined;
    editor.setDecorations(sentence, span && article ? [toRange(article.lines, span)] : []);
  }

  return vscode.Disposable.from(
    item,
    sentence,
    registerCommand('galley.annotateMode', toggle),
    // Else VS Code would offer to make the article writable.
    registerCommand('galley.explainKey', (key) => {
      const words = vscode.l10n.t(
        '“{0}” does nothing in annotate mode. Press ? for the keys, Esc to leave.',
        String(key),
      );
      vscode.window.setStatusBarMessage(words, statusMs);
    }),
    vscode.window.onDidChangeActiveTextEditor(async () => {
      if (isOn) await setContexts();
      await follow();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isOn) showSentence(textEditor, articles.get(textEditor.document));
    }),
    articles.onDidChange((article) => {
      if (!isOn) return;
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document === article.document) showSentence(editor, article);
    }),
  );
}

function makeStatusItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('galley.mode', vscode.StatusBarAlignment.Left, 11);
  item.name = vscode.l10n.t('Galley: Annotate Mode');
  item.text = `$(edit) ${vscode.l10n.t('Annotating · ? for keys · Esc to leave')}`;
  item.tooltip = vscode.l10n.t('Single keys annotate, and the article cannot be typed into. Click to leave.');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Annotate mode is on. Press question mark for the keys, Escape to leave.'),
  };
  item.command = 'galley.annotateMode';
  return item;
}
