/** Logistic regression with an L2 penalty, fitted by L-BFGS (Liu and Nocedal, 1989): convex, no chance in it. */

const MEMORY = 8;
const MOST_STEPS = 200;
const ENOUGH = 1e-4;

/**
 * The weights that minimise ½|w|² + strength · Σ loss. A sample has `label`, `dense` (values of the first weights),
 * `at` and `values` (the weights that few samples have), `tail` (values of the last weights). With `dropped` that share
 * of a sample's loss is that of its dense values alone, so that these must explain what they can by themselves.
 */
export function fitLogistic(samples, size, { strength, dropped }) {
  const lossAt = (weights, gradient) => {
    gradient.set(weights);
    let loss = 0.5 * dot(weights, weights);
    for (const sample of samples) {
      const base = weights[0] + dotAt(weights, 1, sample.dense);
      let full = base + dotAt(weights, size - sample.tail.length, sample.tail);
      for (let i = 0; i < sample.at.length; i++) full += weights[sample.at[i]] * sample.values[i];
      const whole = logistic(full, sample.label, strength * (1 - dropped));
      const part = logistic(base, sample.label, strength * dropped);
      loss += whole.loss + part.loss;
      const slope = whole.slope + part.slope;
      gradient[0] += slope;
      addAt(gradient, 1, sample.dense, slope);
      addAt(gradient, size - sample.tail.length, sample.tail, whole.slope);
      for (let i = 0; i < sample.at.length; i++) gradient[sample.at[i]] += whole.slope * sample.values[i];
    }
    return loss;
  };
  return minimise(lossAt, size);
}

function logistic(score, label, weight) {
  const signed = label ? -score : score;
  const loss = signed > 30 ? signed : Math.log1p(Math.exp(signed));
  const probability = 1 / (1 + Math.exp(-score));
  return { loss: weight * loss, slope: weight * (probability - label) };
}

function minimise(lossAt, size) {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossAt(at, gradient);
  const pairs = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = downhill(gradient, pairs);
    const slope = dot(direction, gradient);
    let length = pairs.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next;
    const nextGradient = new Float64Array(size);
    for (let tries = 0; tries < 40; tries++) {
      const candidate = at.map((value, i) => value + length * direction[i]);
      const reached = lossAt(candidate, nextGradient);
      if (reached <= loss + 1e-4 * length * slope) {
        next = { at: candidate, loss: reached };
        break;
      }
      length /= 2;
    }
    if (!next) return at;
    const moved = next.at.map((value, i) => value - at[i]);
    const turned = nextGradient.map((value, i) => value - gradient[i]);
    if (dot(moved, turned) > 1e-10) pairs.push({ moved, turned });
    if (pairs.length > MEMORY) pairs.shift();
    const gain = loss - next.loss;
    ({ at, loss } = next);
    gradient = nextGradient;
    if (gain < ENOUGH) return at;
  }
  return at;
}

/** The two-loop recursion. */
function downhill(gradient, pairs) {
  const direction = gradient.map((value) => -value);
  const shares = [];
  for (const { moved, turned } of [...pairs].reverse()) {
    const share = dot(moved, direction) / dot(moved, turned);
    shares.unshift(share);
    for (let i = 0; i < direction.length; i++) direction[i] -= share * turned[i];
  }
  const last = pairs[pairs.length - 1];
  if (last) {
    const scale = dot(last.moved, last.turned) / dot(last.turned, last.turned);
    for (let i = 0; i < direction.length; i++) direction[i] *= scale;
  }
  pairs.forEach(({ moved, turned }, k) => {
    const share = shares[k] - dot(turned, direction) / dot(moved, turned);
    for (let i = 0; i < direction.length; i++) direction[i] += share * moved[i];
  });
  return direction;
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function dotAt(weights, from, values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[from + i] * values[i];
  return sum;
}

function addAt(gradient, from, values, by) {
  for (let i = 0; i < values.length; i++) gradient[from + i] += by * values[i];
}
