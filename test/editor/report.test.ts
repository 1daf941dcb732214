import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, run, until } from './desk';

const reports = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && /galley\.report$/.test(input.viewType));

describe('the report', () => {
  it('opens once, whatever is open', async () => {
    await openArticle('reported.txt', 'It rained in Leeds on Monday.\n');
    await run('galley.showReport');
    await until('the report', () => reports().length === 1);
    await run('galley.showReport');
    assert.equal(reports().length, 1);
    await vscode.window.tabGroups.close(reports());
    await run('galley.showReport');
    await until('the report again', () => reports().length === 1);
    await vscode.window.tabGroups.close(reports());
  });
});
