import assert from 'node:assert/strict';
import { atDesk } from './desk';

const files = {
  'a.txt':
    '👮 Police moved 2,300 people to schools and church halls overnight.\r\nFerries stay in port until noon today.\r\n',
  'b.txt': 'Around 3,200 people were moved to schools and church halls by police.\n',
  'c.txt': 'Ferries of Skerry Lines stay in port until noon today.\n',
};

describe('galley compare', () => {
  it('prints what the articles have in common as JSON, places as in the files', async () => {
    await atDesk(files, async ({ galley }) => {
      for (const unit of ['codepoint', 'utf16']) {
        const { code, out } = await galley(['compare', 'a.txt', 'b.txt', '--json', '--offsets', unit]);
        assert.equal(code, 0);
        const { pairs, only, figures, variants } = JSON.parse(out);
        const [pair] = pairs;
        const units = unit === 'utf16' ? files['a.txt'].split('') : [...files['a.txt']];
        const words = ([start, end]: [number, number]) => units.slice(start, end).join('');
        assert.equal(words([pair.a.start, pair.a.end]), pair.a.text);
        assert.deepEqual(
          [pair.relation, pair.evidence[0].kind, words(pair.evidence[0].a)],
          ['contradicts', 'figure', '2,300'],
        );
        assert.equal(pair.why, 'The figures differ: “2,300” and “Around 3,200”.');
        assert.deepEqual(
          only.map(({ file, text }: { file: string; text: string }) => [file, text]),
          [['a.txt', 'Ferries stay in port until noon today.']],
        );
        assert.deepEqual(
          [figures[0].what, figures[0].agree, figures[0].values[1].approx],
          ['people', false, 'about'],
        );
        assert.deepEqual(variants, []);
      }
    });
  });

  it('compares every two of several articles, and a folder', async () => {
    await atDesk(files, async ({ galley }) => {
      const { out } = await galley(['compare', '.', '--json']);
      const { pairs, only } = JSON.parse(out);
      const between = pairs.map(
        ({ a, b }: { a: { file: string }; b: { file: string } }) => `${a.file} ${b.file}`,
      );
      assert.deepEqual(between, ['a.txt b.txt', 'a.txt c.txt']);
      assert.deepEqual(only, []);
    });
  });

  it('shows people what differs first', async () => {
    await atDesk(files, async ({ galley }) => {
      const { out } = await galley(['compare', 'a.txt', 'b.txt']);
      assert.match(
        out,
        /^In common: 1 sentence, 1 of them different; 1 figure, 1 of them different\n\ncontradicts: The figures differ/,
      );
      assert.match(out, /\n {2}b\.txt:1 {2}“Around 3,200 people were moved/);
      assert.match(out, /\nonly in one\n {2}a\.txt:2 {2}“Ferries stay/);
    });
  });

  it('wants two articles', async () => {
    await atDesk(files, async ({ galley }) => {
      const { code, err } = await galley(['compare', 'a.txt']);
      assert.deepEqual([code, err], [2, 'galley: Name two articles or more to compare.\n']);
      assert.equal((await galley(['compare', 'a.txt', 'b.txt', '--date', '2026-02-30'])).code, 2);
    });
  });
});
