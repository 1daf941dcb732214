/** Formats of other tools for spans. What they have in common is checked in one place, over the corpus. */
import assert from 'node:assert/strict';
import * as brat from '../../../src/formats/brat';
import * as cas from '../../../src/formats/cas';
import * as conll from '../../../src/formats/conll';
import * as doccano from '../../../src/formats/doccano';
import * as hypothesis from '../../../src/formats/hypothesis';
import * as labelstudio from '../../../src/formats/labelstudio';
import * as w3c from '../../../src/formats/w3c';
import * as webanno from '../../../src/formats/webanno';
import { touchedWords, wordsBySentence } from '../../../src/formats/wordCut';
import { inWords } from '../../../src/storage/sentence';
import { checkRoundTrip, corpus } from './corpus';
import { faultOf, filesOf, fullClaim, lossesOf, modelOf } from './model';

const none = { article: async () => undefined };

/** Fields of the first record, without what only says where it stands. */
function withoutAnchor(fields: object): object {
  const { quote, before, after, at, base, parts, ...others } = fields as Record<string, unknown>;
  return JSON.parse(JSON.stringify(others)) as object;
}

describe('formats that keep a record whole', () => {
  for (const [name, format] of Object.entries({ w3c, doccano, labelstudio })) {
    it(`${name}: every record of the corpus has its label, its words and its fields again`, async () => {
      const { back } = await checkRoundTrip(format, ({ records }) => records.length > 0);
      const ids = corpus().sources.flatMap(({ records }) => records.map(({ id }) => id));
      const again = back.sources.flatMap(({ records }) => records.map(({ fields }) => fields.id));
      assert.deepEqual(again.sort(), ids.sort());
    });

    it(`${name}: a full claim comes back whole`, async () => {
      const model = modelOf(fullClaim, 'annotator: mk\n', [{ id: 'plan' }]);
      const context = { article: async () => model.sources[0]?.text };
      const back = await format.read(await filesOf(format, model), context);
      const [source] = back.sources;
      assert.deepEqual([back.problems, source?.file, source?.layer], [[], 'news/budget.txt', 'mk']);
      const [record] = source?.records ?? [];
      assert.deepEqual(
        withoutAnchor(record?.fields ?? {}),
        withoutAnchor(model.sources[0]?.records[0]?.fields ?? {}),
      );
      assert.deepEqual(await lossesOf(format, model), ['plan references']);
    });
  }
});

describe('a record whose words the article has no more', () => {
  const model = modelOf(fullClaim);
  const sources = model.sources.map((source) => ({
    ...source,
    records: source.records.map((record) => ({ ...record, state: 'changed' as const })),
  }));
  const formats = { brat, conll, webanno, doccano, labelstudio, cas, hypothesis };
  for (const [name, format] of Object.entries(formats))
    it(`${name}: its quote is told as lost`, async () => {
      assert.ok(!(await lossesOf(format, model)).includes('c-7k3m9q2x quote'));
      assert.ok((await lossesOf(format, { ...model, sources })).includes('c-7k3m9q2x quote'));
    });

  it('w3c: its quote is in the file', async () => {
    const [{ text = '' } = {}] = await filesOf(w3c, { ...model, sources });
    assert.match(text, /"quote":"Around 6,000 officers"/);
    assert.deepEqual(await lossesOf(w3c, { ...model, sources }), []);
  });
});

describe('the words of a record', () => {
  it('are those that it touches, also of records that lie in others or between words', () => {
    const words = wordsBySentence('An early  plan for Milan.').flat();
    const spans = [
      { start: 0, end: 14 },
      { start: 3, end: 8 },
      { start: 5, end: 12 },
      { start: 8, end: 10 },
      { start: 19, end: 25 },
      { start: 25, end: 25 },
    ];
    const numbers = touchedWords(words, spans).map(({ start, end }) => `${start}-${end}`);
    assert.deepEqual(numbers, ['0-3', '1-2', '1-3', '2-2', '4-6', '6-6']);
  });

  it('are found without a look at all words for each record', () => {
    let looks = 0;
    const words = Array.from({ length: 500 }, (_, number) => ({
      get start() {
        looks++;
        return number * 2;
      },
      end: number * 2 + 1,
    }));
    touchedWords(words, [...words]);
    assert.ok(looks < 10 * words.length, `${looks} looks at ${words.length} words`);
  });
});

describe('w3c', () => {
  const selector = [{ type: 'TextQuoteSelector', exact: 'Milan', prefix: 'in ' }];
  const target = { source: 'https://example.org/a.txt', selector };
  const context = 'http://www.w3.org/ns/anno.jsonld';
  const good = { '@context': context, id: 'urn:x:1', type: 'Annotation', target };
  const read = (value: object, text?: string) =>
    w3c.read([{ name: 'x.jsonld', text: JSON.stringify(value) }], { article: async () => text });

  it('reads a page and a collection, whose annotations may leave the context to them', async () => {
    const { '@context': _, ...item } = good;
    const page = { id: 'urn:x:p', type: 'AnnotationPage', items: [item] };
    const collection = { id: 'urn:x:c', type: 'AnnotationCollection', first: page };
    for (const whole of [page, collection]) {
      const { sources, problems } = await read({ '@context': context, ...whole });
      assert.deepEqual([problems, sources[0]?.records.length], [[], 1]);
    }
    assert.match(faultOf(await read(collection)), /lacks the @context/);
  });

  it('keeps every classification, those behind the first as tags', async () => {
    const body = ['place', 'city'].map((value) => ({ type: 'TextualBody', value, purpose: 'classifying' }));
    const { sources } = await read({ ...good, body });
    const { type, tags } = sources[0]?.records[0]?.fields ?? {};
    assert.deepEqual([type, tags], ['place', ['city']]);
  });

  it('an article with a question mark in its name comes back under that name', async () => {
    const model = modelOf(fullClaim);
    const sources = model.sources.map((source) => ({ ...source, file: 'news/why?layer=100%.txt' }));
    const back = await w3c.read(await filesOf(w3c, { ...model, sources }), none);
    const found = back.sources.map(({ file, layer }) => [file, layer]);
    assert.deepEqual([back.problems, found], [[], [['news/why?layer=100%.txt', undefined]]]);
  });

  it('reads what other tools write, by its quote where the article is not there', async () => {
    const body = [
      { type: 'TextualBody', value: 'Place', purpose: 'classifying' },
      { type: 'TextualBody', value: 'a town' },
      { type: 'TextualBody', value: 'italy', purpose: 'tagging' },
    ];
    const { sources, problems } = await read([{ ...good, body, creator: { name: 'Mo' } }]);
    assert.deepEqual(problems, []);
    assert.equal(sources[0]?.file, 'a.txt');
    assert.deepEqual(sources[0]?.records[0]?.fields, {
      ...{
        kind: 'entity',
        type: 'Place',
        tags: ['italy'],
        note: 'a town',
        by: 'Mo',
        quote: 'Milan',
        before: 'in ',
      },
    });
  });

  it('takes the unit in which the quote stands, and refuses where none fits', async () => {
    const at = (start: number) => ({
      ...good,
      target: { ...target, selector: [...selector, { type: 'TextPositionSelector', start, end: start + 5 }] },
    });
    for (const start of [5, 6, 8]) {
      const { sources } = await read(at(start), '🥳 in Milan');
      assert.deepEqual(sources[0]?.records[0]?.span, { start: 6, end: 11 }, String(start));
    }
    const { sources, problems } = await read(at(3), '🥳 in Milan');
    assert.deepEqual([sources.length, problems.length], [0, 1]);
  });

  it('refuses what breaks a MUST of the model', async () => {
    const wrong: Record<string, object> = {
      ...{
        context: { '@context': 'http://example.org' },
        type: { type: 'Note' },
        id: { id: ['urn:a', 'urn:b'] },
      },
      ...{ target: { target: undefined }, both: { body: 'x', bodyValue: 'y' }, value: { bodyValue: 3 } },
      ...{ created: { created: '2026-08-20' }, twice: { created: ['2026-08-20T00:00:00Z'] } },
      ...{ day: { modified: '2026-13-20T00:00:00Z' }, textual: { body: { type: 'TextualBody' } } },
      ...{ image: { target: { source: 'urn:i', selector: { type: 'SvgSelector', value: '<svg/>' } } } },
    };
    for (const [name, change] of Object.entries(wrong)) {
      const { problems, sources } = await read({ ...good, ...change });
      assert.deepEqual([problems.length, sources.length], [1, 0], name);
    }
  });
});

describe('doccano', () => {
  const read = (line: object) => doccano.read([{ name: 'd.jsonl', text: JSON.stringify(line) }]);

  it('reads both shapes, and keeps relations for the way back', async () => {
    const text = 'Google was founded by Larry Page.';
    const entities = [
      { id: 7, start_offset: 0, end_offset: 6, label: 'ORG' },
      { id: 9, start_offset: 22, end_offset: 32, label: 'PERSON' },
    ];
    const relations = [{ id: 0, from_id: 7, to_id: 9, type: 'foundedBy' }];
    const { sources } = read({ text, entities, relations });
    assert.deepEqual(
      sources[0]?.records.map(({ fields }) => fields),
      [
        { kind: 'entity', type: 'ORG', doccano: { id: '7', relations: [{ to: '9', type: 'foundedBy' }] } },
        { kind: 'entity', type: 'PERSON', doccano: { id: '9' } },
      ],
    );
    const flat = read({ text, label: [[0, 6, 'ORG']] }).sources[0];
    assert.deepEqual([flat?.file, flat?.records[0]?.span], ['d-1.txt', { start: 0, end: 6 }]);
    assert.equal(read({ label: [] }).problems.length, 1);
    assert.equal(read({ text, label: [[0, 99, 'ORG']] }).problems.length, 1);
  });

  it('takes the unit in which spans look like words where no words are given', () => {
    const text = '🥳 Milan, then 🇮🇹 Rome.';
    for (const label of [[[2, 7, 'x']], [[3, 8, 'x']]]) {
      assert.deepEqual(read({ text, label }).sources[0]?.records[0]?.span, { start: 3, end: 8 });
    }
  });
});

describe('labelstudio', () => {
  it('writes a labelling config with the labels that are used', async () => {
    const files = await filesOf(labelstudio, modelOf(fullClaim));
    const config = files.find(({ name }) => name.endsWith('.xml'))?.text ?? '';
    assert.match(config, /<Labels name="label" toName="text">\n {4}<Label value="claim-quantity"\/>\n/);
  });

  it('says what is no span, and refuses texts that are not there', () => {
    const task = (value: object, type = 'labels') => ({
      data: { text: 'In Milan.' },
      annotations: [{ result: [{ id: 'r', type, value }] }],
    });
    const read = (...tasks: object[]) => labelstudio.read([{ name: 't.json', text: JSON.stringify(tasks) }]);
    const good = read(
      task({ start: 3, end: 8, text: 'Milan', labels: ['Place'] }),
      task({ choices: ['a'] }, 'choices'),
      task({ choices: ['b'] }, 'choices'),
      task({ rating: 3 }, 'rating'),
    );
    assert.deepEqual(
      good.problems.map(({ severity, message }) => `${severity} ${inWords(message)}`),
      [
        'warning Results of the type choices are no spans of text: 2',
        'warning Results of the type rating are no spans of text: 1',
      ],
    );
    assert.deepEqual(
      good.sources.map(({ file, records }) => [file, records.length]),
      [['t-1.txt', 1], ...['t-2.txt', 't-3.txt', 't-4.txt'].map((file) => [file, 0])],
    );
    assert.equal(read(task({ start: 2, end: 7, text: 'Milan' })).problems[0]?.severity, 'error');
    const damaged = { data: { text: 'In Milan.' }, annotations: [{ result: [] }, 'r'] };
    assert.equal(faultOf(read(damaged)), 'Task 1: Annotation number 2 has not the form of Label Studio.');
  });

  it('keeps every label of a span, those behind the first as tags', () => {
    const value = { start: 3, end: 8, labels: ['place', 'city', 'host'] };
    const task = {
      data: { text: 'In Milan.' },
      annotations: [{ result: [{ id: 'r', type: 'labels', value }] }],
    };
    const { sources } = labelstudio.read([{ name: 't.json', text: JSON.stringify([task]) }]);
    assert.deepEqual(sources[0]?.records[0]?.fields, {
      kind: 'entity',
      type: 'place',
      tags: ['city', 'host'],
    });
  });
});

describe('formats with a line a word', () => {
  /** Their records begin and end where words do. */
  const fitsWords = ({ file }: { file: string }) => !['hebrew.txt', 'edges.txt', 'marks.txt'].includes(file);

  it('cut at no character that people see', () => {
    const text = 'Don’t pay 3,500 to 👩‍👩‍👧 or 👷🏽‍♀️: 🇮🇹🇫🇷 n\u0303o 1️⃣.\n\nNew one.';
    assert.deepEqual(
      wordsBySentence(text).map((words) => words.map(({ start, end }) => text.slice(start, end)).join('|')),
      ['Don’t|pay|3,500|to|👩‍👩‍👧|or|👷🏽‍♀️|:|🇮🇹|🇫🇷|n\u0303o|1️⃣|.', 'New|one|.'],
    );
  });

  it('conll: records of whole words come back, others are widened and said', async () => {
    await checkRoundTrip(conll, fitsWords);
    const losses = await lossesOf(conll, {
      ...corpus(),
      sources: corpus().sources.filter((one) => !fitsWords(one)),
    });
    assert.ok(losses.some((one) => one.endsWith('(span)')));
    assert.ok(!losses.some((one) => one.endsWith('(record)')));
  });

  it('conll: says which records overlap', async () => {
    const model = modelOf('  - {id: n-1, kind: note, quote: x}\n  - {id: n-2, kind: note, quote: x}\n');
    assert.ok((await lossesOf(conll, model)).includes('n-2 (record)'));
  });

  it('conll: reads files of other tools, all styles of tags', async () => {
    const text =
      '-DOCSTART- -X- O O\n\nNadim NNP I-NP B-PER\nLadki NNP I-NP I-PER\n\nAL-AIN NNP I-LOC\n, , O\nUAE NNP S-LOC\n';
    const { sources, problems } = await conll.read([{ name: 'x.conll', text }], none);
    assert.deepEqual(problems, []);
    const [source] = sources;
    assert.equal(source?.text, 'Nadim Ladki\nAL-AIN , UAE\n');
    assert.deepEqual(
      source?.records.map(({ fields, span }) => [fields.type, source.text?.slice(span?.start, span?.end)]),
      [
        ['PER', 'Nadim Ladki'],
        ['LOC', 'AL-AIN'],
        ['LOC', 'UAE'],
      ],
    );
    const wrong = await conll.read([{ name: 'x.conll', text: 'a O\nb x x\n' }], none);
    assert.deepEqual([wrong.problems[0]?.line, wrong.sources], [2, []]);
  });

  it('webanno: records come back, overlapping ones and pieces of words too', async () => {
    const { files } = await checkRoundTrip(webanno, ({ file }) => file !== 'edges.txt');
    const emoji = files.find(({ name }) => name === 'emoji.txt.tsv')?.text ?? '';
    assert.match(emoji, /\n1-4\t9-14\tMilan\t\*\tplace\n/);
    const hebrew = files.find(({ name }) => name === 'hebrew.txt.tsv')?.text ?? '';
    assert.match(hebrew, /\n1-3\.1\t14-16\tתל\t\*\[2\]\tplace\[2\]\n/);
    assert.ok((await lossesOf(webanno, corpus())).some((one) => one.endsWith('(span)')));
  });

  it('webanno: reads stacks, escapes and features, and makes the article where there is none', async () => {
    const text = [
      ...['#FORMAT=WebAnno TSV 3.3', '#T_SP=webanno.custom.Fact|label|why', '', '', '#Text=A b\\\\c.'],
      ...[
        '1-1\t0-1\tA\tx\\_y[1]|z[2]\tsure[1]|*[2]\t',
        '1-2\t2-5\tb\\\\c\tx\\_y[1]\tsure[1]\t',
        '1-3\t5-6\t.\t_\t_\t',
      ],
      ...['', '#Text=Next.', '2-1\t8-12\tNext\t*\t*\t', ''],
    ].join('\n');
    const { sources, problems } = await webanno.read([{ name: 'x.tsv', text }], none);
    assert.deepEqual(problems, []);
    assert.equal(sources[0]?.text, 'A b\\c.\n\nNext.\n');
    assert.deepEqual(
      sources[0]?.records.map(({ fields, span }) => [fields, span?.start, span?.end]),
      [
        [{ kind: 'entity', type: 'x_y', webanno: { why: 'sure' } }, 0, 5],
        [{ kind: 'entity', type: 'z' }, 0, 1],
        [{ kind: 'entity', type: 'Fact' }, 8, 12],
      ],
    );
    const undeclared = text.replace(/#T_SP=.*\n/, '');
    for (const wrong of ['x', text.replace('2-5', 'two'), text.replace('8-12', '8-13'), undeclared]) {
      assert.equal((await webanno.read([{ name: 'x.tsv', text: wrong }], none)).problems.length, 1);
    }
  });
});

describe('cas', () => {
  it('has the text as sofa, UTF-16 offsets and a declared type', async () => {
    const files = await filesOf(cas, corpus());
    for (const source of corpus().sources) {
      const found = JSON.parse(files.find(({ name }) => name === `${source.file}.cas.json`)?.text ?? '') as {
        '%TYPES': Record<string, Record<string, unknown>>;
        '%FEATURE_STRUCTURES': Record<string, unknown>[];
        '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } };
      };
      const [sofa, ...others] = found['%FEATURE_STRUCTURES'];
      const text = String(sofa?.sofaString);
      const spans = others.filter((one) => one['%TYPE'] === 'webanno.custom.Galley');
      assert.equal(text, source.text);
      assert.deepEqual(
        spans.map(({ begin, end }) => text.slice(Number(begin), Number(end))),
        source.records.map(({ span }) => text.slice(span?.start, span?.end)),
      );
      assert.deepEqual(
        found['%VIEWS']._InitialView['%MEMBERS'],
        others.map((one) => one['%ID']),
      );
      const declared = found['%TYPES']['webanno.custom.Galley'] ?? {};
      const used = spans.flatMap((one) => Object.keys(one).filter((key) => /^(?:label|galley_)/.test(key)));
      assert.ok(used.every((key) => key in declared));
    }
  });
});
