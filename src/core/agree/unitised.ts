/**
 * Krippendorff's alpha for unitising: agreement of annotators who each cut their own pieces out of one text, on where the
 * pieces are and what they are called. A label is looked at by itself: its units, and the gaps between them. Two units
 * that overlap differ by the squares of the distances of their ends; a unit that lies in another's gap, by the square of its
 * length. What chance would give comes from all ways to place the same units and gaps.
 *
 * Source: K. Krippendorff, "Measuring the Reliability of Qualitative Text Analysis Data", Quality & Quantity 38 (2004), 787–800,
 * formulas of its appendix; worked example there. Rejected: alpha over single characters, which takes a long unit for much
 * agreement, whoever saw it where.
 *
 * Cost: linear in the units for what is observed, of each label the product of its units and gaps for what is expected.
 */
import { sortedUnits, type Unit } from './unit';

/** Krippendorff's alpha for unitising. */
export interface UnitisedAlpha {
  /** 1 for full agreement, 0 for that of chance; `undefined` where nobody marked anything. */
  readonly alpha?: number;
  readonly byLabel: ReadonlyMap<string, number>;
}

/**
 * @param annotators The units of each; of one annotator and label, units that overlap count as one.
 * @param length Of the text, in the unit of the offsets.
 */
export function unitisedAlpha(annotators: readonly (readonly Unit[])[], length: number): UnitisedAlpha {
  const byLabel = new Map<string, number>();
  let [observed, expected] = [0, 0];
  if (annotators.length < 2) return { byLabel };
  for (const label of new Set(annotators.flatMap((units) => units.map((unit) => unit.label)))) {
    const rows = annotators.map((units) => sectionsOf(units, label, length));
    const [seen, chance] = [observedOf(rows, length), expectedOf(rows, length)];
    observed += seen;
    expected += chance;
    if (chance > 0) byLabel.set(label, 1 - seen / chance);
  }
  return { byLabel, ...(expected > 0 && { alpha: 1 - observed / expected }) };
}

/** A unit, or a gap between two. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly isUnit: boolean;
}

/** The whole text as units and gaps in turn. */
function sectionsOf(units: readonly Unit[], label: string, length: number): Section[] {
  const sections: Section[] = [];
  const add = (section: Section) => {
    if (section.end > section.start) sections.push(section);
  };
  let at = 0;
  let open: { start: number; end: number } | undefined;
  for (const unit of sortedUnits(units)) {
    if (unit.label !== label) continue;
    if (open && unit.start < open.end) {
      open.end = Math.max(open.end, unit.end);
      continue;
    }
    if (open) add({ ...open, isUnit: true });
    add({ start: open?.end ?? at, end: unit.start, isUnit: false });
    at = unit.start;
    open = { start: unit.start, end: unit.end };
  }
  if (open) add({ ...open, isUnit: true });
  add({ start: open?.end ?? at, end: length, isUnit: false });
  return sections;
}

function observedOf(rows: readonly (readonly Section[])[], length: number): number {
  let sum = 0;
  rows.forEach((row, i) => {
    for (const other of rows.slice(i + 1)) sum += 2 * differenceOf(row, other);
  });
  return sum / (rows.length * (rows.length - 1) * length * length);
}

/** Goes along both rows at once: only sections that overlap can differ. */
function differenceOf(a: readonly Section[], b: readonly Section[]): number {
  let sum = 0;
  for (let i = 0, j = 0; ; ) {
    const [one, two] = [a[i], b[j]];
    if (!one || !two) return sum;
    if (one.isUnit && two.isUnit) sum += (one.start - two.start) ** 2 + (one.end - two.end) ** 2;
    else if (one.isUnit && two.start <= one.start && one.end <= two.end) sum += (one.end - one.start) ** 2;
    else if (two.isUnit && one.start <= two.start && two.end <= one.end) sum += (two.end - two.start) ** 2;
    if (one.end <= two.end) i++;
    if (two.end <= one.end) j++;
  }
}

function expectedOf(rows: readonly (readonly Section[])[], length: number): number {
  const sections = rows.flat();
  const lengthOf = ({ start, end }: Section) => end - start;
  const units = sections.filter(({ isUnit }) => isUnit).map(lengthOf);
  const gaps = sections.filter(({ isUnit }) => !isUnit).map(lengthOf);
  const all = rows.length * length;
  let [sum, within] = [0, 0];
  for (const unit of units) {
    sum += ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
    for (const gap of gaps) if (gap >= unit) sum += unit ** 2 * (gap - unit + 1);
    within += unit * (unit - 1);
  }
  return (2 / length) * (sum / (all * (all - 1) - within));
}
