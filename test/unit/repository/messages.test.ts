import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lintText } from '../../../src/core';
import { storageText } from '../../../src/storage/problemText';

describe('messages', () => {
  it('say the same in the editor and on the command line', () => {
    const source = readFileSync('src/editor/messages.ts', 'utf8');
    const pattern =
      /^ {2}'?([\w-]+)'?: \(\.\.\.a\) =>\s*vscode\.l10n\.t\(\s*'((?:[^'\\]|\\.)*)',\s*\.\.\.a,?\s*\),$/gm;
    const inEditor = Object.fromEntries([...source.matchAll(pattern)].map((found) => [found[1], found[2]]));
    assert.deepEqual(inEditor, { ...storageText, ...lintText });
  });
});
