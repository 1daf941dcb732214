import assert from 'node:assert/strict';
import { blobId } from '../../../src/core';
import { atDesk, type Outcome } from './desk';

const ARTICLE = 'One officer, two officers.\r\nTwo officers in 👮 Milan.\r\n';
const BASE = blobId(new TextEncoder().encode(ARTICLE.replaceAll('\r\n', '\n')));

/** Annotates ARTICLE and gives the outcome with the annotation file, the new id in it shown as ID. */
async function annotate(...argv: string[]): Promise<Outcome & { readonly file: string }> {
  let result = { code: -1, out: '', err: '', file: '' };
  await atDesk({ 'a.txt': ARTICLE }, async ({ galley, read }) => {
    const outcome = await galley(['annotate', 'a.txt', ...argv]);
    const file = await read('a.txt.annotations.yaml').catch(() => '');
    result = { ...outcome, file: outcome.out === '' ? file : file.replaceAll(outcome.out.trim(), 'ID') };
  });
  return result;
}

const claim = ['--kind', 'claim', '--by', 'mk'];

describe('galley annotate', () => {
  it('writes one record and prints its id', async () => {
    const { code, out, err, file } = await annotate(
      ...claim,
      '--quote',
      'Two officers',
      '--category',
      'quantity',
    );
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^c-[0-9a-z]{8}\n$/);
    assert.equal(
      file,
      [
        ...[
          'galley: 1',
          'source: a.txt',
          'annotations:',
          '  - id: ID',
          '    kind: claim',
          '    quote: Two officers',
        ],
        ...['    before: "One officer, two officers.\\n"', '    after: " in 👮 Milan.\\n"', '    at: 27-39'],
        ...[`    base: ${BASE}`, '    category: quantity', '    by: mk', '    created: "2026-08-20"'],
        ...['    origin: human', ''],
      ].join('\n'),
    );
  });

  it('takes the occurrence that --nth names, and asks for it where there are several', async () => {
    assert.match(
      (await annotate(...claim, '--quote', 'officers')).err,
      /stands 2 times in the article\. Say with --nth/,
    );
    assert.match((await annotate(...claim, '--quote', 'officer', '--nth', '4')).err, /there is no number 4/);
    assert.match((await annotate(...claim, '--quote', 'officer', '--nth', '3')).file, /at: 31-38/);
    assert.equal((await annotate(...claim, '--quote', 'nobody')).code, 2);
  });

  it('takes the words where they stand whole, and warns of half a word', async () => {
    const whole = await annotate(...claim, '--quote', 'officer');
    assert.deepEqual([whole.code, whole.err], [0, '']);
    assert.match(whole.file, /at: 4-11\n/);
    const half = await annotate(...claim, '--quote', 'ila');
    assert.equal(half.code, 0);
    assert.match(half.err, /^a\.txt:2:\d+: warning: “ila” begins or ends inside a word here\.\n$/);
    assert.match((await annotate(...claim, '--quote', 'icer')).err, /stands 3 times .* Say with --nth/);
    assert.match((await annotate(...claim, '--quote', 'officer', '--nth', '2')).err, /inside a word here/);
  });

  it('takes a place in the text on disk, in the asked unit', async () => {
    const milan = ARTICLE.indexOf('Milan');
    const quote = /quote: Milan\n[\s\S]* at: 45-50\n/;
    assert.match(
      (await annotate(...claim, '--at', `${milan}-${milan + 5}`, '--offsets', 'utf16')).file,
      quote,
    );
    assert.match((await annotate(...claim, '--at', `${milan - 1}-${milan + 4}`)).file, quote);
  });

  it('refuses a place that the article does not have, or that cuts a character', async () => {
    const inPair = ARTICLE.indexOf('👮') + 1;
    for (const at of ['5-5', '9-4', '0-999', '27-30', `${inPair}-${inPair + 4}`, 'x']) {
      const { code, file } = await annotate(...claim, '--at', at, '--offsets', 'utf16');
      assert.deepEqual([at, code, file], [at, 2, '']);
    }
  });

  it('sets any field of the kind', async () => {
    const set = [
      '--set',
      'verdict=refuted',
      '--set',
      'tags=a, b c',
      '--set',
      'note=x\ny',
      '--set',
      'certainty=certain',
    ];
    const { file } = await annotate(...claim, '--quote', 'One officer', ...set);
    assert.match(file, /certainty: certain\n {4}tags: \[a, "b c"\]\n {4}note: \|2-\n {6}x\n {6}y\n/);
    assert.match(file, /verdict: \{value: refuted, by: mk, date: "2026-08-20"\}/);
    const figure = [
      '--kind',
      'figure',
      '--by',
      'mk',
      '--quote',
      'One',
      '--set',
      'value=1',
      '--set',
      'type=number',
    ];
    assert.match((await annotate(...figure)).file, /type: number\n {4}value: 1\n/);
  });

  it('refuses fields and values that the kind does not have', async () => {
    const cases: [string, RegExp][] = [
      ['value=6', /A claim has no field “value” to set\. There are category, /],
      ['id=c-00000000', /no field “id”/],
      ['category', /must be written field=value/],
      ['review=maybe', /the value of review cannot be read/],
    ];
    for (const [setting, message] of cases) {
      const { code, err, file } = await annotate(...claim, '--quote', 'One officer', '--set', setting);
      assert.deepEqual([code, file], [2, '']);
      assert.match(err, message);
    }
    assert.equal((await annotate('--kind', 'verb', '--by', 'mk', '--quote', 'One')).code, 2);
    assert.equal((await annotate(...claim)).code, 2);
  });

  it('warns of what the workspace does not know, and writes it', async () => {
    const { code, err, file } = await annotate(...claim, '--quote', 'in', '--category', 'new-one');
    assert.equal(code, 0);
    assert.match(
      err,
      /^a\.txt:2:14: warning: “in” has the category new-one, which this .* It has: quantity, /,
    );
    assert.match(file, /category: new-one/);
    const judged = await annotate(...claim, '--quote', 'in', '--set', 'verdict=bogus');
    assert.match(judged.err, /^a\.txt:2:14: warning: “in” has the verdict bogus, .* It has: unchecked, /);
    const named = ['--kind', 'entity', '--by', 'mk', '--quote', 'Milan', '--set', 'type=bogus'];
    assert.match((await annotate(...named)).err, /“Milan” has the type bogus, .* It has: person, /);
  });

  it('asks who annotates where nothing says so', async () => {
    const { code, err, file } = await annotate('--kind', 'claim', '--quote', 'One officer');
    assert.deepEqual([code, file], [2, '']);
    assert.match(
      err,
      /^galley: Say who annotates: with --by NAME, in GALLEY_ANNOTATOR, or as user\.email of git\.\n$/,
    );
  });

  it('leaves a file alone that it cannot read whole', async () => {
    const broken = 'galley: 1\nsource: a.txt\nannotations:\n\t- id: x\n';
    await atDesk({ 'a.txt': ARTICLE, 'a.txt.annotations.yaml': broken }, async ({ galley, read }) => {
      const { code, err } = await galley(['annotate', 'a.txt', ...claim, '--quote', 'One officer']);
      assert.equal(code, 2);
      assert.match(err, /^a\.txt\.annotations\.yaml:4:\d+: This is not valid YAML/);
      assert.equal(await read('a.txt.annotations.yaml'), broken);
    });
  });

  describe('--own-file', () => {
    const argv = ['annotate', 'a.txt', '--kind', 'claim', '--quote', 'Milan', '--own-file', '--by'];
    const team = 'galley: 1\nsource: a.txt\nannotations:\n  - {id: n-00000001, kind: note, quote: One}\n';

    it('writes the annotator’s own layer and nobody else’s', async () => {
      const files = { 'a.txt': ARTICLE, 'a.txt.annotations.yaml': team };
      await atDesk(files, async ({ galley, read }) => {
        for (const by of ['mk', 'rv', 'mk']) assert.equal((await galley([...argv, by])).code, 0);
        assert.equal(await read('a.txt.annotations.yaml'), team);
        const own = await read('a.txt.mk.annotations.yaml');
        assert.match(own, /^galley: 1\nsource: a\.txt\nannotator: mk\nannotations:\n {2}- id: c-/);
        assert.equal(own.match(/- id:/g)?.length, 2);
        const { out } = await galley(['list', 'a.txt']);
        assert.deepEqual(
          out.split('\n').map((line) => line.split(/ {2,}/).slice(4).join('|')),
          ['One', 'mk|Milan', 'mk|Milan', 'rv|Milan', ''],
        );
        assert.match((await galley(['list', 'a.txt', '--json'])).out, /"quote":"Milan".*"annotator":"rv"/);
        assert.match((await galley(['check'])).out, /^3 annotation files \(layers of mk, rv\), 4 records/);
        assert.match((await galley(['check', '--format', 'json'])).out, /"annotator":"mk"/);
      });
    });

    it('refuses a name that no file can carry, and a file that is no layer', async () => {
      await atDesk({ 'a.txt': ARTICLE, 'a.txt.mk.annotations.yaml': team }, async ({ galley, read }) => {
        for (const by of ['Mk Desk', '../mk', 'mk']) assert.equal((await galley([...argv, by])).code, 2);
        assert.equal(await read('a.txt.mk.annotations.yaml'), team);
        assert.doesNotMatch((await galley(['list', 'a.txt'])).out, /One/);
      });
    });
  });
});
