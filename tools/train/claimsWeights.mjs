/** Writes a model of `claimsModel.mjs` as the source file that the core decodes. */

export function weightsFile({ bias, features, terms, step }) {
  const lines = new Map();
  for (const [term, weight] of terms) {
    const steps = Math.round(weight / step);
    lines.set(steps, [...(lines.get(steps) ?? []), term]);
  }
  const rows = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([steps, names]) => [steps, ...names.sort()].join(' '));
  const weights = Object.entries(features)
    .map(([name, weight]) => [name, Number(weight.toFixed(2))])
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => `  ${name}: ${weight},`);
  return `// Made by tools/train/claims.mjs; not written by hand. Where it comes from: docs/claims-model-card.md.

/** What a sentence without any feature scores. */
export const BIAS = ${Number(bias.toFixed(2))};

/** Weights of the features, by name; 0 where there is none. */
export const FEATURES: Readonly<Record<string, number>> = {
${weights.join('\n')}
};

/** What one step of a term's weight is worth. */
export const STEP = ${Number(step.toFixed(5))};

/** A line for each weight: its steps, and the terms that have it. */
export const TERMS = \`
${rows.join('\n')}
\`;
`;
}
