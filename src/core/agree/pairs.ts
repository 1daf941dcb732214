import { sharesHalf } from '../text/span';
import { sortedUnits, type Unit } from './unit';

/** The units of two annotators that speak of the same words, and those that only one of them has. */
interface UnitPairs<U extends Unit> {
  readonly pairs: readonly (readonly [U, U])[];
  readonly onlyA: readonly U[];
  readonly onlyB: readonly U[];
}

/**
 * Pairs units one to one: first those at the very same place, of these first those with one label; then those that share
 * at least half of the shorter one, most shared characters first. Cost: the product of the two numbers of units.
 */
export function pairUnits<U extends Unit>(a: readonly U[], b: readonly U[]): UnitPairs<U> {
  const candidates = a.flatMap((one) =>
    b.flatMap((two) => (sharesHalf(one, two) ? [{ one, two, worth: worthOf(one, two) }] : [])),
  );
  candidates.sort((x, y) => y.worth - x.worth || x.one.start - y.one.start || x.two.start - y.two.start);
  const taken = new Set<U>();
  const pairs: (readonly [U, U])[] = [];
  for (const { one, two } of candidates) {
    if (taken.has(one) || taken.has(two)) continue;
    taken.add(one).add(two);
    pairs.push([one, two]);
  }
  pairs.sort(([x], [y]) => x.start - y.start || x.end - y.end);
  const left = (units: readonly U[]) => sortedUnits(units).filter((unit) => !taken.has(unit));
  return { pairs, onlyA: left(a), onlyB: left(b) };
}

function worthOf(a: Unit, b: Unit): number {
  const sameLabel = a.label === b.label ? 0.5 : 0;
  if (a.start === b.start && a.end === b.end) return Number.MAX_SAFE_INTEGER / 2 + sameLabel * 2;
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) + sameLabel;
}
