import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { goTo, openArticle, run, setSetting, until } from './desk';

const text = 'The bridge cost £12 million, the mayor said on Tuesday.\n';
const forms = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && /galley\.claimForm$/.test(input.viewType),
    );

describe('the claim form', () => {
  before(() => setSetting('annotator.name', 'mk'));

  it('opens for the claim at the caret, once', async () => {
    const editor = await openArticle('form.txt', text);
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    await run('galley.openClaimForm');
    await until('the form', () => forms().length === 1);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await run('galley.openClaimForm');
    assert.equal(forms().length, 1);
    await vscode.window.tabGroups.close(forms());
  });
});
