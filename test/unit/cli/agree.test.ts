import assert from 'node:assert/strict';
import { atDesk } from './desk';

const layer = (annotator: string, ...records: string[]) => {
  const head = annotator === '' ? '' : `annotator: ${annotator}\n`;
  const lines = records.map(
    (record, i) => `  - {id: c-0000000${i + 1}${annotator}, kind: claim, ${record}}\n`,
  );
  return `galley: 1\nsource: a.txt\n${head}annotations:\n${lines.join('')}`;
};
const files = {
  'a.txt': '👮 Around 6,000 officers will be deployed in Milan.\nSales rose in Leeds.\nThe mayor said so.\n',
  'a.txt.ab.annotations.yaml': layer(
    'ab',
    'quote: "6,000 officers", category: quantity',
    'quote: Sales rose in Leeds, category: event',
    'quote: Rome',
  ),
  'a.txt.mk.annotations.yaml': layer(
    'mk',
    'quote: "Around 6,000 officers", category: quantity',
    'quote: Sales rose, category: cause',
    'quote: The mayor said so., category: quote-check',
  ),
};

describe('galley agree', () => {
  it('says how far two annotators agree, and lists what they see differently', async () => {
    await atDesk(files, async ({ galley }) => {
      const { code, out, err } = await galley(['agree']);
      assert.equal(code, 0);
      assert.match(err, /^a\.txt\.ab\.annotations\.yaml: 1 of kind claim have no place in the article/m);
      assert.match(out, /\nab and mk\n {2}2 and 3 marked, 2 by both: 80 % observed agreement \(F1\)\n/);
      assert.match(
        out,
        /\n {2}of these, 0 with the same words and 1 with the same label; kappa of labels 0\.\d{3} /,
      );
      assert.match(out, /places: alpha 0\.\d{3} \(Krippendorff, unitising; 1 article that/);
      assert.match(out, /\n3 to talk about\n/);
      assert.match(out, /a\.txt:2: ab: event “Sales rose in Leeds”; mk: cause “Sales rose”\n/);
      assert.match(out, /a\.txt:3: ab: nothing; mk: quote-check “The mayor said so\.”\n$/);
    });
  });

  it('gives the same as JSON, offsets as asked', async () => {
    await atDesk(files, async ({ galley }) => {
      const starts: unknown[] = [];
      for (const unit of ['codepoint', 'utf16']) {
        const { out } = await galley(['agree', 'a.txt', '--json', '--offsets', unit]);
        const { pairs, disagreements } = JSON.parse(out);
        assert.deepEqual([pairs[0].both, pairs[0].f1], [2, 0.8]);
        assert.deepEqual(
          disagreements.map(({ what }: { what: string }) => what),
          ['place', 'label', 'only-some'],
        );
        starts.push(disagreements[0].units.ab.start);
      }
      assert.deepEqual(starts, [9, 10]);
    });
  });

  it('takes the team’s file as an annotator where asked, and refuses one annotator alone', async () => {
    const { 'a.txt.mk.annotations.yaml': theirs, ...one } = files;
    await atDesk(
      { ...one, 'a.txt.annotations.yaml': theirs.replace('annotator: mk\n', '') },
      async ({ galley }) => {
        const alone = await galley(['agree']);
        assert.equal(alone.code, 2);
        assert.match(alone.err, /No article has files of two annotators .* With --team/);
        assert.match((await galley(['agree', '--team'])).out, /^claim: ab, team in 1 article\n/);
        assert.match(
          (await galley(['agree', '--team', '--kind', 'entity'])).out,
          /\nNothing to talk about\.\n$/,
        );
      },
    );
  });
});
