import type { FigureFind } from '../detect/find';
import type { Evidence } from './evidence';
import { measureOf } from './measures';
import { type Share, sharesOf } from './shares';
import { figureKey, type Statement } from './statements';
import { stemOf } from './stem';

/** Two figures that count the same thing, one of each side. */
export interface FigurePair {
  readonly a: FigureFind;
  readonly b: FigureFind;
  /** Whether both can be right. */
  readonly agree: boolean;
}

/**
 * Pairs the figures of two sentences that speak of the same thing: first those of one value, then of what is left shares of a
 * whole with how many they are, then those of one type that count things of one name, where each side has one of them only.
 */
export function pairFigures(a: Statement, b: Statement): readonly FigurePair[] {
  const left = [...b.figures];
  const same: FigurePair[] = [];
  const rest = a.figures.filter((figure) => {
    const at = left.findIndex((other) => figureKey(other) === figureKey(figure) && mayBeOne(figure, other));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (other) same.push({ a: figure, b: other, agree: true });
    return !other;
  });
  const shares = pairShares({ of: a, rest }, { of: b, rest: left });
  const taken = new Set(shares.flatMap(({ taken: own }) => own));
  const isPlain = (figure: FigureFind) => !taken.has(figure);
  const [plainA, plainB] = [rest.filter(isPlain), left.filter(isPlain)];
  const pairs = [
    ...same,
    ...shares.map(({ pair }) => pair),
    ...pairSums(plainA, plainB),
    ...pairNamed(plainA, plainB),
  ];
  return pairs.sort((x, y) => x.a.start - y.a.start);
}

function pairNamed(a: readonly FigureFind[], b: readonly FigureFind[]): FigurePair[] {
  return a.flatMap((figure) => {
    const name = nameOf(figure);
    if (name === undefined || a.filter((other) => nameOf(other) === name).length > 1) return [];
    const [other, second] = b.filter((one) => nameOf(one) === name);
    if (!other || second || !isComparable(figure, other)) return [];
    return [pairOf(figure, other)];
  });
}

/** One sum in two currencies cannot be right: "£612 million" against "$612 million". Another sum may be the same money changed. */
function pairSums(a: readonly FigureFind[], b: readonly FigureFind[]): FigurePair[] {
  return a.flatMap((sum) => {
    const other = b.find(({ currency, value }) => currency !== undefined && value === sum.value);
    const differs = sum.value !== undefined && sum.currency !== undefined && other?.currency !== sum.currency;
    return other && differs ? [{ a: sum, b: other, agree: false }] : [];
  });
}

/** A sentence, and those of its figures that have no pair yet. */
interface Side {
  readonly of: Statement;
  readonly rest: readonly FigureFind[];
}

/**
 * Shares of one side with how many the other says they are: its share of the same whole, or its only number of such things.
 * `taken` are the figures that are told by it.
 */
function pairShares(a: Side, b: Side): { pair: FigurePair; taken: readonly FigureFind[] }[] {
  const ownShares = ({ of, rest }: Side) => sharesOf(of).filter(({ part }) => rest.includes(part));
  const [sharesA, sharesB] = [ownShares(a), ownShares(b)];
  const turned = ({ a: one, b: two, agree }: FigurePair): FigurePair => ({ a: two, b: one, agree });
  const withShares = sharesA.flatMap((share) => {
    const other = sharesB.find(
      ({ part, whole }) => isOneWhole(share.whole, whole) && !arePercent(share.part, part),
    );
    return other ? [{ pair: pairOf(share.count, other.count), taken: [share.part, other.part] }] : [];
  });
  const isFree = ({ part }: Share) => !withShares.some(({ taken }) => taken.includes(part));
  return [
    ...withShares,
    ...sharesA.filter(isFree).flatMap((share) => pairWithNumber(share, b, sharesB)),
    ...sharesB
      .filter(isFree)
      .flatMap((share) => pairWithNumber(share, a, sharesA))
      .map(({ pair, taken }) => ({ pair: turned(pair), taken })),
  ];
}

function pairWithNumber({ whole, part, count }: Share, { rest }: Side, shares: readonly Share[]) {
  const inShares = new Set(shares.flatMap((share) => [share.part, share.whole]));
  const [number, second] = rest.filter((one) => nameOf(one) === nameOf(whole) && !inShares.has(one));
  // A number near the whole is how many they are in all.
  if (!number || second || isCompatible({ ...whole, approx: 'about' }, number)) return [];
  return [{ pair: pairOf(count, number), taken: [part, whole, number] }];
}

function pairOf(a: FigureFind, b: FigureFind): FigurePair {
  return { a, b, agree: isCompatible(a, b) };
}

function isOneWhole(a: FigureFind, b: FigureFind): boolean {
  return a.value === b.value && nameOf(a) === nameOf(b);
}

function arePercent(a: FigureFind, b: FigureFind): boolean {
  return a.type === 'percent' && b.type === 'percent';
}

function mayBeOne(a: FigureFind, b: FigureFind): boolean {
  return a.type === b.type || a.date !== undefined;
}

/** What a figure counts: the type, and the last word of what is counted; `undefined` where another may be meant. */
function nameOf(figure: FigureFind): string | undefined {
  const { type, unit, currency } = figure;
  const measure = measureOf(figure);
  if (measure) return measure.dimension;
  if (type === 'date' || type === 'time' || type === 'ordinal') return undefined;
  if (type === 'money' || type === 'percent') return `${type} ${currency ?? ''} ${unit ?? ''}`;
  const last = unit?.split(/\s+/).at(-1);
  return last === undefined ? undefined : `${type} ${stemOf(last.toLowerCase())}`;
}

/** In one unit two figures may be anything; in two, they measure one thing only where they are not too far apart. */
const maxApart = 3;

function isComparable(a: FigureFind, b: FigureFind): boolean {
  const [one, two] = [measureOf(a), measureOf(b)];
  if (a.unit === b.unit || !one || !two) return true;
  const [sizeA, sizeB] = [Math.abs(one.high), Math.abs(two.high)];
  return Math.max(sizeA, sizeB) <= maxApart * Math.min(sizeA, sizeB);
}

/** How far a figure that is "about" may be off. */
const tolerance = 0.1;

function isCompatible(a: FigureFind, b: FigureFind): boolean {
  const [measureA, measureB] = a.unit === b.unit ? [] : [measureOf(a), measureOf(b)];
  const slack = Math.max(measureA?.slack ?? 0, measureB?.slack ?? 0);
  const [lowA, highA] = bounds({ ...a, ...measureA });
  const [lowB, highB] = bounds({ ...b, ...measureB });
  return (lowA <= highB + slack && lowB <= highA + slack) || rounder(a, b) !== undefined;
}

/** How far a rounded figure may be from the one that it stands for. */
const roundingTolerance = 0.03;
/** Of two digits, the second is as exact as the first: 49 is not 50. */
const minDigits = 3;

/** Which of two figures is the other one rounded: "£49 million" for "£48.7 million". `undefined` where neither is. */
function rounder(a: FigureFind, b: FigureFind): 'a' | 'b' | undefined {
  const [x, y] = [a.value, b.value];
  if (x === undefined || y === undefined || a.type === 'age' || a.unit !== b.unit) return undefined;
  // A share was rounded before it was turned into a number.
  if (a.low !== undefined || b.low !== undefined) return undefined;
  const [digitsX, digitsY] = [digitsOf(x), digitsOf(y)];
  if (digitsX === digitsY || Math.max(digitsX, digitsY) < minDigits) return undefined;
  const [fine, coarse, digits] = digitsX > digitsY ? [x, y, digitsY] : [y, x, digitsX];
  const isRounded = [0, 1].some((more) => Number(fine.toPrecision(digits + more)) === coarse);
  if (!isRounded || Math.abs(fine - coarse) > roundingTolerance * Math.abs(fine)) return undefined;
  return digitsX > digitsY ? 'b' : 'a';
}

/** How many digits a number has that say something: 2 for 48,000 and for 0.048. */
function digitsOf(value: number): number {
  return Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').length;
}

/** The smallest and the largest value that the words allow. */
function bounds({ value = Number.NaN, low = value, high = value, approx }: FigureFind): [number, number] {
  if (Number.isNaN(low) || Number.isNaN(high)) return [-Infinity, Infinity];
  const slack = Math.abs(high) * tolerance;
  if (approx === 'about') return [low - slack, high + slack];
  if (approx === 'more-than' || approx === 'at-least') return [low, Infinity];
  if (approx === 'less-than' || approx === 'at-most') return [-Infinity, high];
  return [low, high];
}

/** What the figures of two sentences say against each other. */
export function figureEvidence(a: Statement, b: Statement): Evidence[] {
  const pairs = pairFigures(a, b);
  const found = pairs.flatMap((pair): Evidence[] => {
    const spans = { a: spanOf(pair.a), b: spanOf(pair.b) };
    if (!pair.agree) return [{ kind: 'figure', ...spans }];
    const [exactA, exactB] = [pair.a.approx === undefined, pair.b.approx === undefined];
    const weaker = exactA === exactB ? exactA && rounder(pair.a, pair.b) : exactA ? 'b' : 'a';
    return weaker ? [{ kind: 'approx', ...spans, weaker }] : [];
  });
  const paired = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  return [...found, ...timeEvidence(a, b, paired)];
}

/** How much of what two sentences say besides their figures must be one, so that they speak of one day. */
const minSharedForTimes = 0.7;

/**
 * "opens on 14 May" against "opens on 4 May": one day or hour on each side that the other has not, in sentences that say the
 * same otherwise. In others each may be the day of something else.
 */
function timeEvidence(a: Statement, b: Statement, paired: ReadonlySet<FigureFind>): Evidence[] {
  const [one, two] = [a, b].map(({ figures }) =>
    figures.filter((find) => isPointInTime(find) && !paired.has(find)),
  );
  const [first, second] = [one?.[0], two?.[0]];
  if (!first || !second || one?.length !== 1 || two?.length !== 1) return [];
  if (first.type !== second.type || first.date?.length !== second.date?.length) return [];
  const [wordsA, wordsB] = [a, b].map(({ keys, figures }) => {
    const own = new Set(figures.map(figureKey));
    return [...keys].filter((key) => !own.has(key));
  }) as [string[], string[]];
  const shared = wordsA.filter((key) => wordsB.includes(key)).length;
  if (shared < minSharedForTimes * Math.max(wordsA.length, wordsB.length)) return [];
  return [{ kind: 'figure', a: spanOf(first), b: spanOf(second) }];
}

/** A whole day, or an hour of one. */
function isPointInTime({ type, date, approx }: FigureFind): boolean {
  return (
    approx === undefined && ((type === 'date' && /^\d{4}-\d\d-\d\d$/.test(date ?? '')) || type === 'time')
  );
}

function spanOf({ start, end }: FigureFind) {
  return { start, end };
}
