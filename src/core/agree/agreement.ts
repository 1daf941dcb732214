/** How far annotators who worked apart agree: on what to mark, where it is, and what to call it. */
import { cohenKappa, nominalAlpha } from './nominal';
import { pairUnits } from './pairs';
import { sortedUnits, type Unit } from './unit';
import { unitisedAlpha } from './unitised';

/** One text, and the units of each annotator who worked on it; one who marked nothing has an empty list. */
export interface AnnotatedText<U extends Unit> {
  /** In the unit of the offsets. */
  readonly length: number;
  readonly annotators: ReadonlyMap<string, readonly U[]>;
}

/** Two annotators, over all texts that both worked on. A unit is marked by both where at least half of the shorter one is shared. */
export interface PairAgreement {
  readonly annotators: readonly [string, string];
  readonly texts: number;
  /** How many units each has. */
  readonly units: readonly [number, number];
  readonly both: number;
  /** Of `both`, those with the same start and end, and those with the same label. */
  readonly samePlace: number;
  readonly sameLabel: number;
  /**
   * Observed agreement on what to mark: 2 × both / units, the F-measure of one against the other. There is no chance
   * agreement to take off: what nobody marked cannot be counted. Source: G. Hripcsak and A. S. Rothschild, "Agreement, the
   * F-Measure, and Reliability in Information Retrieval", JAMIA 12 (2005). `undefined` where nobody marked anything.
   */
  readonly f1?: number;
  /** `f1` where only the same start and end count. */
  readonly exactF1?: number;
  /** Cohen's kappa of the labels of units that both marked. */
  readonly kappa?: number;
}

/** What annotators of one text see differently: the unit of each who has one there. */
export interface Disagreement<U extends Unit> {
  /** The text, by its place in the list that was given. */
  readonly text: number;
  readonly what: 'only-some' | 'label' | 'place';
  readonly units: ReadonlyMap<string, U>;
}

/** How far annotators agree, over all texts; a coefficient is absent where there is nothing to compare. */
export interface Agreement<U extends Unit> {
  readonly annotators: readonly string[];
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's nominal alpha of the labels of units that at least two annotators marked. */
  readonly labelAlpha?: number;
  /** Krippendorff's alpha for unitising, of texts that all annotators worked on, set end to end. */
  readonly unitAlpha?: number;
  readonly unitAlphaTexts: number;
  readonly disagreements: readonly Disagreement<U>[];
}

/** Compares everybody with everybody, over the texts that both worked on. */
export function agreement<U extends Unit>(texts: readonly AnnotatedText<U>[]): Agreement<U> {
  const names = [...new Set(texts.flatMap(({ annotators }) => [...annotators.keys()]))].sort();
  const groups = texts.map(groupsOf);
  const labelAlpha = nominalAlpha(
    groups.flat().map((group) => [...group.values()].map(({ label }) => label)),
  );
  const shared = texts.filter(({ annotators }) => annotators.size === names.length);
  const { alpha: unitAlpha } = endToEnd(shared, names);
  return {
    annotators: names,
    pairs: names.flatMap((a, i) => names.slice(i + 1).flatMap((b) => pairAgreement(texts, [a, b]) ?? [])),
    ...(labelAlpha !== undefined && { labelAlpha }),
    ...(unitAlpha !== undefined && { unitAlpha }),
    unitAlphaTexts: shared.length,
    disagreements: texts.flatMap(({ annotators }, text) =>
      (groups[text] ?? []).flatMap((units) => {
        const what = disagreementOf(units, annotators.size);
        return what ? [{ text, what, units }] : [];
      }),
    ),
  };
}

function pairAgreement<U extends Unit>(
  texts: readonly AnnotatedText<U>[],
  names: readonly [string, string],
): PairAgreement | undefined {
  const labels: (readonly [string, string])[] = [];
  const units: [number, number] = [0, 0];
  let [shared, both, samePlace] = [0, 0, 0];
  for (const { annotators } of texts) {
    const [a, b] = [annotators.get(names[0]), annotators.get(names[1])];
    if (!a || !b) continue;
    shared++;
    units[0] += a.length;
    units[1] += b.length;
    const { pairs } = pairUnits(a, b);
    both += pairs.length;
    for (const [one, two] of pairs) {
      labels.push([one.label, two.label]);
      if (one.start === two.start && one.end === two.end) samePlace++;
    }
  }
  if (shared === 0) return undefined;
  const all = units[0] + units[1];
  const kappa = cohenKappa(labels);
  return {
    ...{ annotators: names, texts: shared, units, both, samePlace },
    sameLabel: labels.filter(([one, two]) => one === two).length,
    ...(all > 0 && { f1: (2 * both) / all, exactF1: (2 * samePlace) / all }),
    ...(kappa !== undefined && { kappa }),
  };
}

/** The units of all annotators of one text that speak of the same words, one of each at most; ascending. */
function groupsOf<U extends Unit>({ annotators }: AnnotatedText<U>): ReadonlyMap<string, U>[] {
  const groups = new Map<U, Map<string, U>>();
  for (const [name, units] of annotators) {
    const { pairs, onlyB } = pairUnits([...groups.keys()], units);
    for (const [first, unit] of pairs) groups.get(first)?.set(name, unit);
    for (const unit of onlyB) groups.set(unit, new Map([[name, unit]]));
  }
  return sortedUnits([...groups.keys()]).flatMap((first) => groups.get(first) ?? []);
}

function disagreementOf(
  units: ReadonlyMap<string, Unit>,
  annotators: number,
): Disagreement<Unit>['what'] | undefined {
  const all = [...units.values()];
  const [first] = all;
  if (!first || annotators < 2) return undefined;
  if (units.size < annotators) return 'only-some';
  if (all.some(({ label }) => label !== first.label)) return 'label';
  return all.some(({ start, end }) => start !== first.start || end !== first.end) ? 'place' : undefined;
}

function endToEnd(
  texts: readonly AnnotatedText<Unit>[],
  names: readonly string[],
): { readonly alpha?: number } {
  let before = 0;
  const rows = names.map((): Unit[] => []);
  for (const { annotators, length } of texts) {
    names.forEach((name, row) => {
      for (const { label, start, end } of annotators.get(name) ?? []) {
        rows[row]?.push({ label, start: start + before, end: end + before });
      }
    });
    before += length;
  }
  return unitisedAlpha(rows, before);
}
