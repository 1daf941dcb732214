import assert from 'node:assert/strict';
import { atDesk } from './desk';

const file = (category: string, more = '') =>
  `galley: 1\nsource: a.txt\nannotations:\n  - id: c-00000001\n    kind: claim\n    quote: words\n    category: ${category}\n${more}`;
const argv = ['merge', 'base', 'ours', 'theirs', '--path', 'a.txt.annotations.yaml'];

describe('galley merge', () => {
  it('writes what nobody has to decide into OURS', async () => {
    const added = '  - {id: n-00000002, kind: note, quote: words}\n';
    await atDesk({ base: file('event'), ours: file('rule'), theirs: file('event', added) }, async (desk) => {
      assert.deepEqual(await desk.galley(argv), { code: 0, out: '', err: '' });
      assert.equal(await desk.read('ours'), file('rule', added));
    });
  });

  it('leaves a decision in the record and says so', async () => {
    await atDesk({ base: file('event'), ours: file('rule'), theirs: file('other') }, async (desk) => {
      const { code, err } = await desk.galley(argv);
      assert.equal(code, 1);
      assert.equal(
        err,
        'a.txt.annotations.yaml: c-00000001: category is rule in ours and other in theirs. Ours stands; decide in its conflicts.\n',
      );
      const conflicts = '    conflicts:\n      - {field: category, ours: rule, theirs: other, base: event}\n';
      assert.equal(await desk.read('ours'), file('rule', conflicts));
    });
  });

  it('leaves nothing open that check does not name', async () => {
    const beside = (title: string) =>
      `galley: 1\nsource: a.txt\nx: ${title}\nannotations:\nreferences:\n  - id: r\n    title: ${title}\n`;
    const files = { 'a.txt': 'Words.\n', base: beside('A'), ours: beside('B'), theirs: beside('C') };
    await atDesk({ ...files, 'a.txt.annotations.yaml': beside('B') }, async (desk) => {
      await desk.galley(['merge', 'base', 'a.txt.annotations.yaml', 'theirs']);
      const { code, err } = await desk.galley(['check']);
      assert.equal(code, 1);
      for (const what of ['The head of the file', 'r']) {
        assert.ok(err.includes(`: ${what}: two people decided differently`), err);
      }
    });
  });

  it('takes an empty base for none', async () => {
    await atDesk({ base: '', ours: file('rule'), theirs: file('rule') }, async (desk) => {
      assert.equal((await desk.galley(argv)).code, 0);
    });
  });

  it('puts both sides between markers where one cannot be read and there is no git', async () => {
    const theirs = file('"rule');
    await atDesk({ base: file('event'), ours: file('rule'), theirs }, async (desk) => {
      const { code, err } = await desk.galley(argv);
      assert.equal(code, 1);
      assert.match(err, /^a\.txt\.annotations\.yaml:\d+:\d+: This is not valid YAML: .* \(in theirs\)$/m);
      assert.match(err, /merged by lines instead of by record/);
      assert.equal(
        await desk.read('ours'),
        `<<<<<<< ours\n${file('rule')}||||||| base\n${file('event')}=======\n${theirs}>>>>>>> theirs\n`,
      );
    });
  });

  it('leaves ours alone where a side is no text', async () => {
    await atDesk({ base: '', ours: file('rule'), theirs: new Uint8Array([0, 1, 2]) }, async (desk) => {
      assert.equal((await desk.galley(argv)).code, 1);
      assert.equal(await desk.read('ours'), file('rule'));
    });
  });

  it('refuses wrong usage and missing files', async () => {
    await atDesk({ base: '', ours: file('rule') }, async (desk) => {
      for (const wrong of [
        argv,
        ['merge'],
        ['merge', 'base', 'ours'],
        ['merge', '--yes'],
        ['merge', '--install', 'base'],
        ['merge', '--install', '--yes'],
        ['merge', 'a', 'b', 'c', 'd'],
      ]) {
        const { code, err } = await desk.galley(wrong);
        assert.equal(code, 2, wrong.join(' '));
        assert.notEqual(err, '');
      }
      assert.equal(await desk.read('ours'), file('rule'));
    });
  });
});
