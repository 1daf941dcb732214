import { capitalise, POSTAL_STATES, STATES } from './augment';
import { type Corpus, GMB_USED, type GoldDocument, type GoldSpan, NONE, OTHER, readGmb } from './corpora';
import { Draft } from './draft';
import type { City } from './lists';
import { DESKS, HEADLINES, LINES, SENTENCES } from './newsPatterns';
import { ORGANISATIONS, TEAM_CITIES, TEAMS } from './organisations';
import { pickFrom } from './random';

// What the training sets lack and newspapers have: companies, and clubs that are called by their city; results and other
// lines without a sentence around their names; headlines. Listed names are put in the place of other organisations in
// sentences of the Groningen Meaning Bank that are not trained on otherwise, and into patterns of what the pages of
// business, sport and foreign news write.

const MOST_REPLACED = 5_000;
const MOST_HEADLINES = 1_200;
const WEIGHT = 0.5;
/** Lines hold more names than news does, and would make the tagger see them everywhere. */
const WEIGHT_OF_LINES = 0.2;

interface Names {
  readonly people: readonly string[];
  readonly cities: readonly City[];
}

/** Sentences with listed names in them, filled-in sentences and lines, and headlines. */
export function makeNamesInNews(cities: readonly City[], random: () => number): Corpus[] {
  const unused = readGmb().slice(GMB_USED);
  const people = unused.flatMap(({ spans }) =>
    spans.flatMap(({ type, text }) => (type === 'PER' && text.includes(' ') ? [text] : [])),
  );
  const names = { people, cities };
  const replaced = unused.flatMap((document) => withListedNames(document, random)).slice(0, MOST_REPLACED);
  const filled = (kinds: typeof SENTENCES) =>
    kinds.flatMap(({ patterns, count }, kind) =>
      Array.from({ length: count }, (_, i) =>
        fill(`report ${kind} ${i}`, pickFrom(patterns, random), names, random),
      ),
    );
  const headlines = Array.from({ length: MOST_HEADLINES }, (_, i) =>
    asPrinted(fill(`pattern ${i}`, pickFrom(HEADLINES, random), names, random), random),
  );
  const shared = { outside: NONE, other: OTHER, isNoisy: false };
  return [
    {
      ...shared,
      name: 'listed names',
      documents: replaced,
      weight: WEIGHT,
      other: OTHER | NONE,
      isNoisy: true,
    },
    { ...shared, name: 'reports', documents: filled(SENTENCES), weight: WEIGHT },
    { ...shared, name: 'lines', documents: filled(LINES), weight: WEIGHT_OF_LINES },
    { ...shared, name: 'headline patterns', documents: headlines, weight: WEIGHT_OF_LINES },
  ];
}

/** A headline in capitals throughout, behind an agency's key word at times, with a capital for each word, or as it is. */
function asPrinted(headline: GoldDocument, random: () => number): GoldDocument {
  const style = random();
  if (style > 0.65) return headline;
  if (style > 0.45) return withText(headline, capitalise(headline.text));
  const loud = withText(headline, headline.text.toUpperCase());
  return style > 0.2 ? loud : behind(`${pickFrom(DESKS, random)} - `, loud);
}

/** The sentences of a document that have an organisation, with a listed one in its place. */
function withListedNames({ id, text, spans }: GoldDocument, random: () => number): GoldDocument[] {
  const sentences: GoldDocument[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[.?!] (?=[A-Z"])/g)) {
    const end = index + 1;
    const own = spans.filter((span) => span.start >= start && span.end <= end);
    if (own.some(({ type }) => type === 'ORG'))
      sentences.push(replace(`listed ${id} ${start}`, text.slice(start, end), shift(own, -start), random));
    start = end + 1;
  }
  return sentences;
}

function replace(id: string, text: string, spans: readonly GoldSpan[], random: () => number): GoldDocument {
  const draft = new Draft();
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const isOrganisation = span.type === 'ORG';
    draft.put(text.slice(at, span.start).replace(isOrganisation ? /\bthe $/i : /^$/, ''));
    draft.put(isOrganisation ? pickFrom(ORGANISATIONS, random) : span.text, span.type);
    at = span.end;
  }
  draft.put(text.slice(at));
  return draft.document(id);
}

function fill(id: string, pattern: string, { people, cities }: Names, random: () => number): GoldDocument {
  const draft = new Draft();
  const number = (most: number) => String(1 + Math.floor(random() * most));
  const wordOf = (name: string, index: number) => name.split(' ').at(index) ?? '';
  const person = () => pickFrom(people, random);
  const anyone = () => (random() < 0.5 ? person() : `${wordOf(person(), 0)} ${wordOf(person(), -1)}`);
  const makers: Readonly<Record<string, readonly [make: () => string, type?: string]>> = {
    C: [() => pickFrom(ORGANISATIONS, random), 'ORG'],
    T: [() => (random() < 0.6 ? pickFrom(TEAMS, random) : pickFrom(cities, random).name), 'ORG'],
    U: [() => pickFrom(TEAM_CITIES, random), 'ORG'],
    P: [anyone, 'PER'],
    S: [() => wordOf(person(), -1), 'PER'],
    L: [() => pickFrom(cities, random).name, 'LOC'],
    K: [() => pickFrom(cities, random).country, 'LOC'],
    A: [() => pickFrom(STATES, random), 'LOC'],
    B: [() => pickFrom(POSTAL_STATES, random), 'LOC'],
    N: [() => number(90)],
    Y: [() => `${1990 + Number(number(40))}-0${number(9)}-1${number(9)}`],
    G: [() => `${number(5)}-${number(4)}`],
  };
  for (const part of pattern.split(/(\{[A-Z]!?\}|\{I\}\. \{S\})/)) {
    if (part === '{I}. {S}') {
      const name = person();
      draft.put(`${name.charAt(0)}. ${wordOf(name, -1)}`, 'PER');
      continue;
    }
    const [make, type] = /^\{/.test(part) ? (makers[part.charAt(1)] ?? []) : [];
    const words = make?.() ?? part;
    draft.put(part.includes('!}') ? words.toUpperCase() : words, type);
  }
  return draft.document(id);
}

function shift(spans: readonly GoldSpan[], by: number): GoldSpan[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

/** The same document where letters alone have changed their case. */
function withText(document: GoldDocument, text: string): GoldDocument {
  return text.length === document.text.length ? { ...document, text } : document;
}

function behind(words: string, { id, text, spans }: GoldDocument): GoldDocument {
  return { id, text: words + text, spans: shift(spans, words.length) };
}
