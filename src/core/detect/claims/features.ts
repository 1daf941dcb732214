import type { Token } from '../../text/tokens';
import { type FigureFind, figureTypes } from '../find';
import { classesOf, wordClasses } from './lexicon';
import { DAY, isReport, NAME, NUMBER } from './sentence';

// What a sentence is like, whatever it is about: figures, names, reporting, tense, comparison, questions, first person.
// These carry over from the debates that the weights are learned from to news, which single words do less. One pass
// over the sentence's tokens.

const SHAPES = [
  'amount',
  'approximate',
  'name',
  'names',
  'day',
  'cue',
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

/** The values of `featureNames` for one sentence; `terms` are what the tokens of the sentence stand for. */
export function readFeatures(
  tokens: readonly Token[],
  terms: readonly string[],
  figures: readonly FigureFind[],
): readonly number[] {
  const counts = new Array<number>(wordClasses.length).fill(0);
  let [names, days, cues, pastForms, words, quoted, according] = [0, 0, 0, 0, 0, 0, 0];
  let isQuoted = false;
  for (let i = 0; i < tokens.length; i++) {
    const term = terms[i] ?? '';
    if (isQuoted ? CLOSING.has(term) : OPENING.has(term)) isQuoted = !isQuoted;
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') continue;
    words++;
    if (isQuoted) quoted++;
    for (const index of classesOf.get(term) ?? NONE) counts[index] = (counts[index] ?? 0) + 1;
    if (term === NAME) {
      if (terms[i - 1] !== NAME) names++;
    } else if (term === DAY) days++;
    else if (term !== NUMBER) {
      if (!isQuoted && isReport(token)) cues++;
      if (term.length > 4 && term.endsWith('ed')) pastForms++;
      if (term === 'to' && terms[i - 1] === 'according') according = 1;
    }
  }
  const count = (name: (typeof wordClasses)[number]) => counts[CLASS.get(name) ?? 0] ?? 0;
  const types = figureTypes.map((type) => figures.filter((figure) => figure.type === type).length);
  const last = lastSign(terms);
  const amount = figures.some(({ type }) => AMOUNTS.has(type)) ? 1 : 0;
  const notMe = count('me') + count('us') === 0 ? 1 : 0;
  const past = count('past') + count('perfect') + pastForms > 0 ? 1 : 0;
  const isVerbal = past > 0 || cues > 0 || VERBAL.some((name) => count(name) > 0);
  const shapes: Record<(typeof SHAPES)[number], number> = {
    amount,
    approximate: figures.some(({ approx }) => approx !== undefined) ? 1 : 0,
    name: names > 0 ? 1 : 0,
    names: Math.min(names, 4) / 2,
    day: days > 0 ? 1 : 0,
    cue: cues > 0 ? 1 : 0,
    accordingTo: according,
    quoted: words > 0 ? quoted / words : 0,
    quoteOnly: quoted > 0 && quoted >= words - 1 ? 1 : 0,
    question: last === '?' ? 1 : 0,
    noStop: STOPS.has(last) ? 0 : 1,
    short: words < 8 ? 1 : 0,
    veryShort: words < 5 ? 1 : 0,
    length: Math.log(words + 1) - MEAN_LOG_LENGTH,
    pastForm: Math.min(pastForms, MOST_COUNTED),
    noVerb: isVerbal ? 0 : 1,
    pastNotMe: past * notMe,
    amountNotMe: amount * notMe,
    othersWill: capped(count('will')) * notMe,
    othersMight: capped(count('modals')) * notMe,
  };
  return [...counts.map(capped), ...types.map(capped), ...SHAPES.map((name) => shapes[name])];
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
