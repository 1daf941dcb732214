import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Approximation, FigureType } from '../find';

const PHRASES: readonly (readonly [string, Approximation])[] = [
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['close to', 'about'],
  ['estimated', 'about'],
  ['an estimated', 'about'],
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['upwards of', 'more-than'],
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['up to', 'at-most'],
  ['at most', 'at-most'],
  ['no more than', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
];

/** Phrases by their last word, the longest first, each as the words before that one from right to left. */
const BY_LAST_WORD = new Map<
  string,
  { readonly rest: readonly string[]; readonly approx: Approximation }[]
>();
for (const [phrase, approx] of [...PHRASES].sort(([a], [b]) => b.length - a.length)) {
  const [last = '', ...rest] = phrase.split(' ').reverse();
  BY_LAST_WORD.set(last, [...(BY_LAST_WORD.get(last) ?? []), { rest, approx }]);
}

/** "Ticked up to 3.9%" says where it ended, and no limit. */
const MOVED_UP = wordSet(
  `go goes went gone tick ticks ticked ticking edge edges edged edging inch inched creep crept move moves moved moving
  push pushed pushing drive drove driven shoot shot jump jumped bump bumped bring brought round rounded speed sped`,
);

/** They strengthen another modifier and change nothing: "just over 800". */
const STRENGTHENERS = new Set(['just', 'well', 'slightly']);
const RANGE_WORDS = new Set(['from', 'between']);

interface Modifier {
  /** The modifier's first token. */
  readonly from: number;
  /** `undefined` for the "from" and "between" of a range, which say nothing about precision. */
  readonly approx?: Approximation;
}

/**
 * The modifier that ends right before the token `at` in the same sentence, and not before `floor`: "about", "more
 * than", "just over", and before a range "from" and "between". A date is never "some" or "over", an ordinal has none.
 */
export function readModifier(
  tokens: readonly Token[],
  at: number,
  floor: number,
  figure: { readonly type: FigureType; readonly isRange: boolean },
): Modifier | undefined {
  const last = tokens[at - 1];
  if (at <= floor || last === undefined || tokens[at]?.sentenceStart) return undefined;
  if (figure.isRange && RANGE_WORDS.has(last.form)) return { from: at - 1 };
  const phrase = BY_LAST_WORD.get(last.form)?.find(({ rest }) =>
    rest.every((word, i) => at - 2 - i >= floor && tokens[at - 2 - i]?.form === word),
  );
  if (phrase === undefined || !isModifiable(figure.type, last.form)) return undefined;
  const from = at - 1 - phrase.rest.length;
  if (tokens[from]?.form === 'up' && MOVED_UP.has(tokens[from - 1]?.form ?? '')) return undefined;
  return { from: Math.max(floor, strengthenedFrom(tokens, from)), approx: phrase.approx };
}

/** The first token of a modifier with what strengthens it: "just over", "a little under". */
function strengthenedFrom(tokens: readonly Token[], from: number): number {
  const before = tokens[from - 1]?.form ?? '';
  if (STRENGTHENERS.has(before)) return from - 1;
  return before === 'little' && tokens[from - 2]?.form === 'a' ? from - 2 : from;
}

const MINUS_SIGNS = new Set(['-', '−', '–']);
const MINUS_WORDS = new Set(['minus', 'negative']);
const SIGNED: ReadonlySet<FigureType> = new Set(['number', 'percent', 'money', 'quantity']);
/** A test is negative whatever number follows. */
const BEFORE_RESULTS = new Set(['tested', 'test', 'tests', 'testing']);

/** The token of the minus that belongs to the figure at `at`: "-5", "minus two". Not: "2-5", "ten minus two", "plus or minus 3". */
export function readMinus(
  tokens: readonly Token[],
  at: number,
  floor: number,
  type: FigureType,
): number | undefined {
  const sign = tokens[at - 1];
  if (at <= floor || sign === undefined || tokens[at]?.sentenceStart || !SIGNED.has(type)) return undefined;
  const before = tokens[at - 2];
  if (before?.kind === 'number' && !sign.sentenceStart) return undefined;
  if (MINUS_WORDS.has(sign.form)) {
    const isEither = before?.form === 'or' && tokens[at - 3]?.form === 'plus';
    return isEither || BEFORE_RESULTS.has(before?.form ?? '') ? undefined : at - 1;
  }
  const isSign = MINUS_SIGNS.has(sign.form) && tokens[at]?.spaced === false;
  return isSign && (sign.spaced || before?.form === '(') ? at - 1 : undefined;
}

const BEFORE_DATES = new Set(['about', 'around', 'approximately', 'roughly', 'circa']);

function isModifiable(type: FigureType, lastWord: string): boolean {
  if (type === 'ordinal') return false;
  return (type !== 'date' && type !== 'time') || BEFORE_DATES.has(lastWord);
}
