import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS } from '../../src/core/detect/entities/tagger/lattice';

// The training data, beside the project in `../shared/gold` (see the README there, and docs/model-card.md). Each set
// marks other things, so a span, and the words outside all spans, have a set of labels that they may have, a bit each.

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly text: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** One set of documents and how it is to be read. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
  /** The labels that words outside all spans may have. */
  readonly outside: number;
  /** The labels that a span of type MISC may have. */
  readonly other: number;
  /** How much it counts. */
  readonly weight: number;
  /** Its labels were not all made or looked at by people who knew what they did; those hardest to believe are not. */
  readonly isNoisy: boolean;
}

export const NONE = 1 << LABELS.indexOf('none');
export const NATIONALITY = 1 << LABELS.indexOf('nationality');
export const OTHER = 1 << LABELS.indexOf('other');

const folder = process.env.GALLEY_GOLD ?? '../shared/gold';

function readGold(name: string): GoldDocument[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as GoldDocument);
}

/** Documents of the Groningen Meaning Bank that are used as they are; more of them make the tagger worse on news. */
export const GMB_USED = 600;

/** Everything that is trained on. */
export function readCorpora(withGmb: boolean): Corpus[] {
  const interviews = readGold('ner-gum-news-interview').filter(({ id }) => id.includes('interview'));
  const corpora = [
    {
      name: 'wikigold',
      documents: readGold('ner-wikigold'),
      outside: NONE,
      other: NATIONALITY | OTHER,
      weight: 1,
      isNoisy: false,
    },
    {
      name: 'gum-interviews',
      documents: interviews,
      outside: NONE | OTHER,
      other: OTHER,
      weight: 1,
      isNoisy: false,
    },
    {
      name: 'btc',
      documents: readGold('ner-btc'),
      outside: NONE | NATIONALITY | OTHER,
      other: OTHER,
      weight: 1,
      isNoisy: true,
    },
    {
      name: 'wnut17',
      documents: readGold('ner-wnut17'),
      outside: NONE | NATIONALITY | OTHER,
      other: OTHER,
      weight: 0.5,
      isNoisy: true,
    },
  ];
  if (!withGmb) return corpora;
  const gmb = readGmb().slice(0, GMB_USED);
  return [
    ...corpora,
    { name: 'gmb', documents: gmb, outside: NONE, other: OTHER | NONE, weight: 1, isNoisy: true },
  ];
}

/** The Groningen Meaning Bank without the names that it begins inside an office: "Secretary of [State Colin Powell]". */
export function readGmb(): GoldDocument[] {
  return readGold('ner-gmb').map((document) => {
    const offices = [...document.text.matchAll(OFFICE)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    return offices.length === 0 ? document : { ...document, spans: outsideOffices(document, offices) };
  });
}

const OFFICE = /\b(?:Secretary|Minister|Ministers) (?:of|for) [A-Z][a-z]+/g;

function outsideOffices(
  { text, spans }: GoldDocument,
  offices: readonly { start: number; end: number }[],
): GoldSpan[] {
  return spans.flatMap((span) => {
    const office = offices.find(({ start, end }) => start < span.end && end > span.start);
    if (office === undefined || span.type === 'LOC') return [span];
    const rest = text.slice(office.end, span.end);
    const start = office.end + (rest.length - rest.trimStart().length);
    const name = text.slice(start, span.end);
    return /^[A-Z]/.test(name) ? [{ start, end: span.end, type: 'PER', text: name }] : [];
  });
}

const LABEL_OF: Readonly<Record<string, number>> = {
  PER: 1 << LABELS.indexOf('person'),
  ORG: 1 << LABELS.indexOf('organisation'),
  LOC: 1 << LABELS.indexOf('place'),
  NORP: NATIONALITY,
  ROLE: NONE,
  EVENT: OTHER,
  WORK: OTHER,
  PRODUCT: OTHER,
  FAC: OTHER,
};

export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  /** The labels that it may have; 0 where its type is unknown. */
  readonly labels: number;
}

const ABBREVIATION = /(?:\b[A-Z]|Jr|Sr|Inc|Corp|Co|Ltd)\.$/;

/** The spans of a document without articles, possessives and punctuation at their edges. */
export function labelledSpans({ text, spans }: GoldDocument, other: number): LabelledSpan[] {
  return spans
    .map(({ start, end, type }) => {
      const trimmed = trimSpan(text, start, end);
      return { ...trimmed, labels: type === 'MISC' ? other : (LABEL_OF[type] ?? 0) };
    })
    .sort((a, b) => a.start - b.start);
}

/** As the scorer compares spans: no leading article, no possessive, no closing marks. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = /^(?:the|a|an)\s+/i.exec(words)?.[0].length ?? 0;
  const tail = /(?:['’]s|['’"”.,])$/.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: end - (ABBREVIATION.test(words) ? 0 : tail) };
}
