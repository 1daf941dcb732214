import type { Token } from '../../text/tokens';
import { type FigureFind, figureTypes } from '../find';
import { classesOf, type WordClass, wordClasses } from './lexicon';
import { DAY, isReport, NAME } from './sentence';

// What a sentence is like, whatever it is about: figures, names, reporting, tense, comparison, questions, first person.
// These carry over from the debates that the weights are learned from to news, which single words do less. One pass
// over the sentence's tokens.

const SHAPES = [
  'amount',
  'approximate',
  'name',
  'names',
  'day',
  'report',
  'accordingTo',
  'quoted',
  'quoteOnly',
  'question',
  'noStop',
  'short',
  'veryShort',
  'length',
  'pastForm',
  'noVerb',
  'pastNotMe',
  'amountNotMe',
  'othersWill',
  'othersMight',
] as const;

/** The names of the features, in the order of their values. */
export const featureNames: readonly string[] = [...wordClasses, ...figureTypes, ...SHAPES];

const MOST_COUNTED = 2;
const OPENING = new Set(['"', '“', '«', '„']);
const CLOSING = new Set(['"', '”', '»']);
const STOPS = new Set(['.', '!', '?', '…']);
const AMOUNTS: ReadonlySet<string> = new Set(['number', 'money', 'percent', 'quantity', 'duration', 'age']);
const VERBAL = ['past', 'perfect', 'being', 'will', 'modals'] as const;

const CLASS = new Map(wordClasses.map((name, index) => [name, index]));

/** The values of `featureNames` for one sentence; `terms` are what its tokens stand for, `figures` those in it. */
export function readFeatures(
  tokens: readonly Token[],
  terms: readonly string[],
  figures: readonly FigureFind[],
): readonly number[] {
  const tally = tallyTerms(tokens, terms);
  const types = new Array<number>(figureTypes.length).fill(0);
  for (const { type } of figures) {
    const index = figureTypes.indexOf(type);
    types[index] = (types[index] ?? 0) + 1;
  }
  const shapes = readShapes(tally, terms, figures);
  return [...tally.classes.map(capped), ...types.map(capped), ...SHAPES.map((name) => shapes[name])];
}

/** How often a sentence has what; `classes` by the index of `wordClasses`. */
interface Tally {
  readonly classes: readonly number[];
  readonly words: number;
  /** Words between quotation marks. */
  readonly quoted: number;
  readonly names: number;
  readonly days: number;
  /** Words outside quotation marks that report what somebody says. */
  readonly reports: number;
  readonly pastForms: number;
  readonly accordingTo: number;
}

function tallyTerms(tokens: readonly Token[], terms: readonly string[]): Tally {
  const classes = new Array<number>(wordClasses.length).fill(0);
  const tally = { classes, words: 0, quoted: 0, names: 0, days: 0, reports: 0, pastForms: 0, accordingTo: 0 };
  let isQuoted = false;
  for (let i = 0; i < tokens.length; i++) {
    const [token, term = '', before] = [tokens[i], terms[i], terms[i - 1]];
    if (isQuoted ? CLOSING.has(term) : OPENING.has(term)) isQuoted = !isQuoted;
    if (token === undefined || token.kind === 'punctuation') continue;
    tally.words++;
    if (isQuoted) tally.quoted++;
    for (const index of classesOf.get(term) ?? NONE) classes[index] = (classes[index] ?? 0) + 1;
    if (term === NAME && before !== NAME) tally.names++;
    else if (term === DAY) tally.days++;
    if (token.kind === 'number' || term === NAME || term === DAY) continue;
    if (!isQuoted && isReport(token)) tally.reports++;
    if (term.length > 4 && term.endsWith('ed')) tally.pastForms++;
    if (term === 'to' && before === 'according') tally.accordingTo = 1;
  }
  return tally;
}

function readShapes(
  tally: Tally,
  terms: readonly string[],
  figures: readonly FigureFind[],
): Record<(typeof SHAPES)[number], number> {
  const { words, quoted, names } = tally;
  const count = (name: WordClass) => tally.classes[CLASS.get(name) ?? 0] ?? 0;
  const last = lastSign(terms);
  const amount = figures.some(({ type }) => AMOUNTS.has(type)) ? 1 : 0;
  const notMe = count('me') + count('us') === 0 ? 1 : 0;
  const past = count('past') + count('perfect') + tally.pastForms > 0 ? 1 : 0;
  const isVerbal = past > 0 || tally.reports > 0 || VERBAL.some((name) => count(name) > 0);
  return {
    amount,
    approximate: figures.some(({ approx }) => approx !== undefined) ? 1 : 0,
    name: names > 0 ? 1 : 0,
    names: Math.min(names, 4) / 2,
    day: tally.days > 0 ? 1 : 0,
    report: tally.reports > 0 ? 1 : 0,
    accordingTo: tally.accordingTo,
    quoted: words > 0 ? quoted / words : 0,
    quoteOnly: quoted > 0 && quoted >= words - 1 ? 1 : 0,
    question: last === '?' ? 1 : 0,
    noStop: STOPS.has(last) ? 0 : 1,
    short: words < 8 ? 1 : 0,
    veryShort: words < 5 ? 1 : 0,
    length: Math.log(words + 1) - MEAN_LOG_LENGTH,
    pastForm: capped(tally.pastForms),
    noVerb: isVerbal ? 0 : 1,
    pastNotMe: past * notMe,
    amountNotMe: amount * notMe,
    othersWill: capped(count('will')) * notMe,
    othersMight: capped(count('modals')) * notMe,
  };
}

const NONE: readonly number[] = [];
const MEAN_LOG_LENGTH = 2.7;
const capped = (count: number) => Math.min(count, MOST_COUNTED);

/** The last token that is no closing mark or bracket. */
function lastSign(terms: readonly string[]): string {
  let at = terms.length - 1;
  while (at > 0 && (CLOSING.has(terms[at] ?? '') || terms[at] === ')' || terms[at] === '’')) at--;
  return terms[at] ?? '';
}
