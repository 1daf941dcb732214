import type { FigureFind } from '../detect/find';
import type { Evidence } from './evidence';
import { measureOf } from './measures';
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
 * Pairs the figures of two sentences that speak of the same thing: first those of one value, then of what is left those of
 * one type that count things of one name, where each side has one of them only.
 */
export function pairFigures(a: Statement, b: Statement): readonly FigurePair[] {
  const left = [...b.figures];
  const pairs: FigurePair[] = [];
  const rest = a.figures.filter((figure) => {
    const same = left.findIndex((other) => figureKey(other) === figureKey(figure) && mayBeOne(figure, other));
    const [other] = same < 0 ? [] : left.splice(same, 1);
    if (other) pairs.push({ a: figure, b: other, agree: true });
    return !other;
  });
  for (const figure of rest) {
    const name = nameOf(figure);
    if (name === undefined) continue;
    const own = rest.filter((other) => nameOf(other) === name);
    const others = left.filter((other) => nameOf(other) === name);
    const [other] = others;
    if (own.length === 1 && others.length === 1 && other && isComparable(figure, other)) {
      pairs.push({ a: figure, b: other, agree: isCompatible(figure, other) });
    }
  }
  return pairs.sort((x, y) => x.a.start - y.a.start);
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
