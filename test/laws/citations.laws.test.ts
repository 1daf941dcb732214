import assert from 'node:assert/strict';
import * as bibtex from '../../src/formats/bibtex';
import * as csl from '../../src/formats/csl';
import * as ris from '../../src/formats/ris';
import { faultOf, lossesOf, modelOf, textOf } from '../unit/formats/model';

const read = (text: string) => bibtex.read([{ name: 'a.bib', text }]);
const plan = {
  id: 'plan',
  type: 'report',
  title: 'Piano di sicurezza & {more}',
  publisher: 'Ministero',
  author: [{ family: 'Piantedosi', given: 'Matteo' }],
  issued: { 'date-parts': [['2026', '1', '27']] },
  URL: 'https://example.org/plan?a=1&b=2',
};
const unused = { id: 'unused', type: 'book', title: 'Never cited' };
const claim = `  - id: c-00000001
    kind: claim
    quote: x
    citations:
      - {ref: plan}
      - {ref: gone}
      - {URL: "https://example.org/a", title: A}
`;
const model = modelOf(claim, '', [plan, unused]);

describe('bibliographies', () => {
  it('hold the references that are cited, inline ones too, and say what they do not', async () => {
    const items = JSON.parse(await textOf(csl, model)) as { id: string; issued?: object }[];
    assert.deepEqual(
      items.map(({ id }) => id.replace(/-.*/, '')),
      ['plan', 'cited'],
    );
    assert.deepEqual(items[0]?.issued, { 'date-parts': [[2026, 1, 27]] });
    const losses = await lossesOf(csl, model);
    assert.deepEqual(losses, ['c-00000001 (record)', 'c-00000001 citations']);
  });

  it('come back from CSL-JSON and from BibTeX', async () => {
    const fromCsl = csl.read([{ name: 'a', text: await textOf(csl, model) }]);
    assert.deepEqual([fromCsl.problems, fromCsl.references[0]?.title], [[], plan.title]);
    const { references, problems } = read(await textOf(bibtex, model));
    assert.deepEqual(problems, []);
    const [back] = references;
    assert.deepEqual([back?.id, back?.title, back?.URL], [plan.id, plan.title, plan.URL]);
    assert.deepEqual(back?.issued, { 'date-parts': [[2026, 1, 27]] });
  });

  it('come back from RIS, with ids where it has none', async () => {
    const text = await textOf(ris, model);
    assert.match(text, /^TY {2}- RPRT\n/);
    const [back] = ris.read([{ name: 'a.ris', text }]).references;
    assert.deepEqual([back?.id, back?.title, back?.URL], [plan.id, plan.title, plan.URL]);
    const entry =
      'TY  - NEWS\nAU  - Reuss, Ana\nTI  - Cranes\nPY  - 2026\nDA  - 2026/03/02\nY2  - 2026/8/20\nUR  - https://example.org\nER  - \n';
    const { references, problems } = ris.read([
      { name: 'b.ris', text: `${entry}\n${entry.replaceAll('\n', '\r\n')}` },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      references.map(({ id, type, accessed }) => [id, type, accessed]),
      ['reuss-2026', 'reuss-2026-2'].map((id) => [
        id,
        'article-newspaper',
        { 'date-parts': [[2026, 8, 20]] },
      ]),
    );
  });

  it('lose one entry of RIS for one bad entry, and name its line', () => {
    const good = (id: string) => `TY  - BOOK\nID  - ${id}\nTI  - ${id}\nER  - \n`;
    for (const piece of [
      'TY  - \nER  - \n',
      'TY  - JOUR\nDO  - 10.1/a\nDO  - 10.1/b\nER  - \n',
      'TY  - BOOK\n',
    ]) {
      const { references, problems } = ris.read([
        { name: 'a.ris', text: good('first') + piece + good('last') },
      ]);
      assert.deepEqual(
        [references.map(({ id }) => id), problems.map(({ line }) => line)],
        [['first', 'last'], [5]],
        piece,
      );
    }
    assert.equal(ris.read([{ name: 'a.ris', text: 'no entry' }]).problems.length, 1);
  });

  it('lose one entry for one bad entry', () => {
    const good = (key: string) => `@book{${key}, title = {Title of ${key}}, year = 1999}\n`;
    const bad = [
      '@book{open, title = {never closed\n',
      '@book{, \n',
      '@article{x, title = }\n',
      '@misc\n{',
      '@{',
      '@@',
    ];
    for (const piece of bad) {
      const { references } = read(`${good('first')}${piece}\n${good('last')}`);
      const ids = references.map(({ id }) => id);
      assert.ok(ids.includes('first') && ids.includes('last'), `${piece}: ${ids.join()}`);
    }
    assert.match(faultOf(read(`\n\n${bad[0]}`)), /does not end/);
    assert.equal(read(`\n\n${bad[0]}`).problems[0]?.line, 3);
  });

  it('know @string, crossref, round brackets and entries without a key', () => {
    const text = `@string{pub = "Press"}
@book{parent, title = {Whole}, publisher = pub, year = 2001}
@inbook{child, crossref = {parent}, title = {Part}, author = {A. B.}}
@article(round, title = "a (b) c", journal = {J})
@misc{, title = {No key}}
`;
    const { references, problems } = read(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      references.map(({ title }) => title),
      ['Whole', 'Part', 'a (b) c', 'No key'],
    );
    assert.deepEqual([references[0]?.publisher, references[1]?.['container-title']], ['Press', 'Whole']);
    assert.match(String(references[3]?.id), /^entry-[0-9a-f]{8}$/);
  });

  it('read hostile text in linear time', () => {
    for (const piece of ['@book{', '@book(', '{', '"', '\\', '@string{a = a}', '@book{a, title = {\n']) {
      const { references, problems } = read(piece.repeat(20_000));
      assert.ok(references.length + problems.length <= 20_001, piece);
    }
  });
});
