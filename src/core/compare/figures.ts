import type { FigureFind } from '../detect/find';
import type { Evidence } from './evidence';
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
    if (own.length === 1 && others.length === 1 && other) {
      pairs.push({ a: figure, b: other, agree: isCompatible(figure, other) });
    }
  }
  return pairs.sort((x, y) => x.a.start - y.a.start);
}

function mayBeOne(a: FigureFind, b: FigureFind): boolean {
  return a.type === b.type || a.date !== undefined;
}

/** What a figure counts: the type, and the last word of what is counted; `undefined` where another may be meant. */
function nameOf({ type, unit, currency }: FigureFind): string | undefined {
  if (type === 'date' || type === 'time' || type === 'ordinal') return undefined;
  if (type === 'money' || type === 'percent') return `${type} ${currency ?? ''} ${unit ?? ''}`;
  const last = unit?.split(/\s+/).at(-1);
  return last === undefined ? undefined : `${type} ${stemOf(last.toLowerCase())}`;
}

/** How far a figure that is "about" may be off. */
const tolerance = 0.1;

function isCompatible(a: FigureFind, b: FigureFind): boolean {
  const [lowA, highA] = bounds(a);
  const [lowB, highB] = bounds(b);
  return lowA <= highB && lowB <= highA;
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
  return pairFigures(a, b).flatMap((pair): Evidence[] => {
    const spans = { a: spanOf(pair.a), b: spanOf(pair.b) };
    if (!pair.agree) return [{ kind: 'figure', ...spans }];
    if ((pair.a.approx === undefined) === (pair.b.approx === undefined)) return [];
    return [{ kind: 'approx', ...spans, weaker: pair.a.approx === undefined ? 'b' : 'a' }];
  });
}

function spanOf({ start, end }: FigureFind) {
  return { start, end };
}
