import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as averitec from '../../../src/formats/averitec';
import * as claimreview from '../../../src/formats/claimreview';
import { writeModel } from '../../../src/formats/format';
import * as html from '../../../src/formats/html';
import * as hypothesis from '../../../src/formats/hypothesis';
import * as markdown from '../../../src/formats/markdown';
import { type ExportModel, exportSource } from '../../../src/formats/model';
import { defaultProject } from '../../../src/storage/project';
import { inWords, type Sentence } from '../../../src/storage/sentence';
import { readSidecar } from '../../../src/storage/sidecar';
import { corpus } from './corpus';
import { textOf } from './model';

const article = 'Sales *rose* by 3%, she said. <b>It rained.</b>\n\n- A list & more.\n';
const records = `  - id: e-00000001
    kind: entity
    quote: she
  - id: c-00000001
    kind: claim
    quote: Sales *rose* by 3%
    category: quantity
    claim: Sales rose by 3 % in <2026>
    speaker: e-00000001
    said: "2026-08-01"
    note: a | note
    citations:
      - {ref: plan, stance: supports, locator: page 2, excerpt: three percent}
      - {URL: "javascript:alert(1)", title: "<script>alert(1)</script>"}
    verdict: {value: supported, by: mk, date: "2026-08-21", why: "Two reports"}
  - id: c-00000002
    kind: claim
    quote: <b>It rained.</b>
  - id: f-00000001
    kind: figure
    quote: 3%
`;
const plan = { id: 'plan', type: 'report', title: 'Plan', URL: 'https://example.org/plan?a=1&b=2' };

/** The model of the article above; every record stands where its quote does. */
function model(head = 'url: https://example.org/check\n'): ExportModel {
  const text = `galley: 1\nsource: a.txt\n${head}annotations:\n${records}`;
  const sidecar = readSidecar(new TextEncoder().encode(text), 'a.txt');
  assert.ok(sidecar.writable);
  const place = (quote: string) => ({
    start: article.indexOf(quote),
    end: article.indexOf(quote) + quote.length,
  });
  const source = exportSource(
    'a.txt',
    sidecar,
    ({ anchor }) => ({ state: 'anchored', span: place(anchor.quote) }),
    article,
  );
  return { sources: [source], references: [plan] };
}

const problemsOf = async (format: Parameters<typeof writeModel>[0], of: ExportModel) =>
  ((await writeModel(format, of)).problems ?? []).map(
    ({ file, line, message }) => `${file}:${line}: ${inWords(message)}`,
  );

describe('claimreview', () => {
  it('has the shape that schema.org publishes', async () => {
    const [review, second] = JSON.parse(await textOf(claimreview, model())) as Record<string, unknown>[];
    assert.deepEqual(review, {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://example.org/check',
      datePublished: '2026-08-21',
      claimReviewed: 'Sales rose by 3 % in <2026>',
      author: { '@type': 'Person', name: 'mk' },
      reviewRating: {
        ...{ '@type': 'Rating', alternateName: 'supported', ratingValue: 5, bestRating: 5, worstRating: 1 },
        ratingExplanation: 'Two reports',
      },
      itemReviewed: {
        ...{ '@type': 'Claim', author: { '@type': 'Person', name: 'she' }, datePublished: '2026-08-01' },
        name: 'Sales *rose* by 3%',
      },
      citation: ['https://example.org/plan?a=1&b=2'],
    });
    assert.equal(second, undefined);
  });

  it('names what is required and lacking, at the line of the record', async () => {
    assert.deepEqual(await problemsOf(claimreview, model()), []);
    assert.deepEqual(await problemsOf(claimreview, model('url: "javascript:1"\n')), [
      'a.txt.annotations.yaml:8: c-00000001: The annotation file names no url of the published check.',
    ]);
  });
});

describe('averitec', () => {
  it('writes label, justification and evidence, and names claims without a label', async () => {
    const [claim] = JSON.parse(await textOf(averitec, model())) as Record<string, unknown>[];
    const { label, justification, claim_date, speaker, claim_types, questions } = claim ?? {};
    assert.deepEqual(
      [label, justification, claim_date, speaker, claim_types],
      ['Supported', 'Two reports', '1-8-2026', 'she', ['Numerical Claim']],
    );
    const [first] = questions as { question: string; answers: Record<string, unknown>[] }[];
    assert.equal(first?.answers[0]?.answer, 'three percent');
    assert.equal(first?.answers[0]?.source_url, 'https://example.org/plan?a=1&b=2');
    const problems = await problemsOf(averitec, model());
    assert.deepEqual(problems.length, 1);
    assert.match(problems[0] ?? '', /^a\.txt\.annotations\.yaml:20: c-00000002: AVeriTeC wants a label/);
  });
});

describe('hypothesis', () => {
  it('has selectors in UTF-16 units, for every text of the corpus', async () => {
    const { total, rows } = JSON.parse(await textOf(hypothesis, corpus())) as {
      total: number;
      rows: {
        uri: string;
        tags: string[];
        target: { selector: { start: number; end: number; exact: string }[] }[];
      }[];
    };
    const all = corpus().sources.flatMap((source) => source.records.map(() => source));
    assert.equal(total, all.length);
    for (const [index, { target, uri }] of rows.entries()) {
      const [position, quote] = target[0]?.selector ?? [];
      assert.equal(all[index]?.text?.slice(position?.start, position?.end), quote?.exact);
      assert.equal(uri, `galley:/${all[index]?.file}`);
    }
  });

  it('says in words what it has no fields for', async () => {
    const { rows } = JSON.parse(await textOf(hypothesis, model())) as {
      rows: { text: string; tags: string[]; uri: string }[];
    };
    const row = rows.find(({ tags }) => tags[0] === 'claim-quantity');
    assert.equal(row?.uri, 'https://example.org/check');
    assert.match(
      row?.text ?? '',
      /^Sales rose by 3 % in \\<2026\\>\n\na \| note\n\nsupported: Two reports\n\n\[Plan\]\(<https:/,
    );
    assert.ok(!row?.text.includes('javascript:'));
  });
});

describe('markdown', () => {
  it('is the article with a footnote for each claim', async () => {
    const text = await textOf(markdown, model(), { project: defaultProject });
    assert.equal(
      text,
      `Sales \\*rose\\* by 3%[^c-00000001], she said. \\<b\\>It rained.\\</b\\>[^c-00000002]

\\- A list & more.

[^c-00000001]: **Quantity.** Sales rose by 3 % in \\<2026\\>. Speaker: she. Verdict: supported (mk, 2026-08-21). Two reports. Sources: [Plan](<https://example.org/plan?a=1&b=2>) (page 2, supports); \\<script\\>alert(1)\\</script\\>. Note: a \\| note
[^c-00000002]: \\<b\\>It rained.\\</b\\>.
`,
    );
  });

  it('cuts no character and keeps every word of the corpus', async () => {
    for (const source of corpus().sources) {
      const text = await textOf(markdown, { sources: [source], references: [] });
      const plain = text
        .replace(/\n\n(?:\[\^[\s\S]*)?$/, '')
        .replace(/\[\^[^\]]*\]/g, '')
        .replace(/\\(?=[^\w\s])/g, '');
      assert.equal(plain, source.text?.replaceAll('\r\n', '\n').trimEnd(), source.file);
    }
  });
});

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('html', () => {
  it('counts claims by category and verdict, states, citations, figures and speakers', async () => {
    const text = await textOf(html, model(), { project: defaultProject });
    assert.match(text, /Articles: 1 · Claims: 2 · Cited: 1 · With a verdict: 1</);
    assert.match(
      text,
      /<tr><th scope="row" dir="auto">Quantity<\/th><td>0<\/td><td>1<\/td><td>1<\/td><\/tr>/,
    );
    assert.match(
      text,
      /<tr><th scope="row" dir="auto">no category<\/th><td>1<\/td><td>0<\/td><td>1<\/td><\/tr>/,
    );
    assert.match(text, /<tr><th scope="row" dir="auto">anchored<\/th><td>2<\/td><\/tr>/);
    assert.match(text, /<tr><th scope="row" dir="auto">she<\/th><td>1<\/td><td>0<\/td><td>1<\/td><\/tr>/);
    assert.equal(text.match(/<svg viewBox/g)?.length, 5);
  });

  it('has no script, loads nothing, and makes nothing of an article markup', async () => {
    const text = await textOf(html, model());
    assert.doesNotMatch(text, /<script|javascript:|<b>|<link|<img|@import|url\(|\son\w+=/i);
    assert.match(text, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    const addresses = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    assert.deepEqual(addresses, ['https://example.org/plan?a=1&amp;b=2']);
  });

  it('can be read on light and on dark paper, by the contrasts of WCAG 2', async () => {
    const text = await textOf(html, model());
    const looks = [...text.matchAll(/:root \{[^}]*--ink[^}]*\}/g)].map(([rule]) => {
      return Object.fromEntries(
        [...rule.matchAll(/--(\w+): (#\w{6})/g)].map(([, name, colour]) => [name, colour]),
      );
    });
    assert.equal(looks.length, 2);
    for (const { paper = '', ink = '', faint = '', link = '', edge = '' } of looks) {
      for (const colour of [ink, faint, link])
        assert.ok(contrast(colour, paper) >= 4.5, `${colour} ${paper}`);
      assert.ok(contrast(edge, paper) >= 3, `${edge} ${paper}`);
    }
  });

  it('is a page without articles too', async () => {
    assert.match(await textOf(html, { sources: [], references: [] }), /Articles: 0 · Claims: 0/);
  });

  it('lets into a panel no style but its own, and says every word of its own in the panel’s language', () => {
    const said = new Set<string>();
    const say = (words: Sentence | string) => {
      const english = inWords(words);
      said.add(english);
      return `<${english}>`;
    };
    const options = {
      language: 'de',
      nonce: '0f',
      say,
      leftOut: ['a&b.txt', 'c.txt'],
      project: defaultProject,
    };
    const text = html.writePage(model(), options) + html.writePage({ sources: [], references: [] }, options);
    assert.match(text, /style-src 'nonce-0f'"/);
    assert.doesNotMatch(text, /unsafe-inline|\sstyle=/);
    assert.match(text, /<html lang="de">/);
    assert.match(text, /left out&gt;: a&amp;b\.txt · c\.txt</);
    assert.doesNotMatch(text, /<[A-Z]/, 'words are escaped');
    const words = text.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');
    for (const word of said) assert.ok(words.includes(`&lt;${word}&gt;`), word);
    const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8'));
    // Values of the format have words of their own.
    const values = new Set(['anchored', 'moved', 'changed', 'ambiguous', 'orphaned']);
    for (const word of said) assert.ok(word in german || values.has(word), word);
  });
});
