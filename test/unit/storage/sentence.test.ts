import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as brat from '../../../src/formats/brat';
import { lossLines, problemLines } from '../../../src/formats/lossReport';
import { inWords, sentence } from '../../../src/storage/sentence';

describe('a sentence', () => {
  const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
  /** As `vscode.l10n.t` does. */
  const translate = (english: string, ...args: string[]) =>
    (german[english] ?? english).replace(/\{(\d)\}/g, (_, at: string) => args[Number(at)] ?? '');

  it('is English by itself, and shows nothing that a terminal would act upon', () => {
    assert.equal(inWords(sentence('{1} and {0}: {2}', 'a\u001b[1m', 'b', 3)), 'b and a\ufffd[1m: 3');
    assert.equal(inWords(sentence('It is {0}.', '{1} $& {0}')), 'It is {1} $& {0}.');
  });

  it('is in the reader’s language, with the sentences in it', () => {
    const { problems } = brat.read([
      { name: 'a.ann', text: 'T1\tnote 36 40\tsaid' },
      { name: 'a.txt', text: 'Too short.' },
    ]);
    assert.deepEqual(
      problemLines(problems, (one) => inWords(one, translate)),
      ['  a.ann: Der Text hat keine Stelle 36-40, weder in Codepunkten noch in einer anderen Zählung.'],
    );
  });

  it('stands once for all records that it says the same of', () => {
    const reason = () => sentence('{0} has no field for it.', 'RIS');
    const lost = ['a', 'b'].map((id) => ({ id, field: 'note', reason: reason() }));
    assert.deepEqual(
      lossLines(lost, (one) => inWords(one, translate)),
      ['', 'note: RIS hat kein Feld dafür. (2)', '  a', '  b'],
    );
  });
});
