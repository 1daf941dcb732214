import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, run, until } from './desk';

const article = 'Support us today in Lorn\n\nAda Venn left Leeds.\n';

describe('what a site puts around an article', () => {
  it('is faded as the theme fades, with why, and follows the text', async () => {
    const editor = await openArticle('around.txt', article);
    const faded = () =>
      vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
    const [hint] = await until('the hint', () => faded().length === 1 && faded());
    assert.ok(hint);
    assert.equal(editor.document.getText(hint.range), 'Support us today in Lorn');
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Hint);
    assert.match(hint.message, /Not part of the article/);
    for (const language of ['markdown', editor.document.languageId]) {
      await vscode.languages.setTextDocumentLanguage(editor.document, language);
      await until(`the hint in ${language}`, () => faded().length === 1);
    }
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 2, 0)));
    await until('no hint', () => faded().length === 0);
    await run('workbench.action.revertAndCloseActiveEditor');
  });
});
