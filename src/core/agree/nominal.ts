/** Agreement on names for the same things, corrected for chance. */

/**
 * Cohen's kappa of two annotators, each with a tendency of their own to use a label: (p_o − p_e) / (1 − p_e).
 *
 * Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960).
 * @param pairs The two labels of each thing that both named.
 * @returns 1 for full agreement, 0 for that of chance; `undefined` where nothing was named, or all by one label, so that
 * there is no chance to compare with.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const count = pairs.length;
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of pairs) {
    add(first, a, 1);
    add(second, b, 1);
    if (a === b) same++;
  }
  let chance = 0;
  for (const [label, times] of first) chance += (times * (second.get(label) ?? 0)) / (count * count);
  return count === 0 || chance === 1 ? undefined : (same / count - chance) / (1 - chance);
}

/**
 * Krippendorff's alpha for nominal data, any number of annotators, missing values allowed: 1 − D_o / D_e, from the matrix
 * of coincidences. Things that fewer than two annotators named are passed over.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
 * @param things The labels that each thing was given, one an annotator who named it.
 * @returns 1 for full agreement, 0 for that of chance, negative below it; `undefined` where all labels are one.
 */
export function nominalAlpha(things: readonly (readonly string[])[]): number | undefined {
  const totals = new Map<string, number>();
  let [all, differing] = [0, 0];
  for (const labels of things) {
    if (labels.length < 2) continue;
    const counts = new Map<string, number>();
    for (const label of labels) add(counts, label, 1);
    for (const [label, times] of counts) {
      add(totals, label, times);
      differing += (times * (labels.length - times)) / (labels.length - 1);
    }
    all += labels.length;
  }
  let expected = 0;
  for (const times of totals.values()) expected += times * (all - times);
  return expected === 0 ? undefined : 1 - ((all - 1) * differing) / expected;
}

function add(counts: Map<string, number>, label: string, times: number): void {
  counts.set(label, (counts.get(label) ?? 0) + times);
}
