import { tokenise } from '../../src/core/text/tokens';
import type { Corpus } from './corpora';
import type { Lists } from './lists';
import { pickFrom } from './random';
import { DIMENSIONS, type Vectors } from './vectors';

// What kind of name a word mostly is where it has a capital, told by how it is used: a small network learns it from the
// vectors of words that stand in the training data or on a list, and says it of all words that have a vector. Words
// alike in what it says make a bent. No word is judged by a network that has seen its own labels (four networks, each
// without a quarter of the words): the tagger would trust bents too much.

/** A first name, a last name, in an organisation, at its end, in a place, a nationality, another capital, in small letters. */
const KINDS = 8;
const COMMON = 7;
const HIDDEN = 64;
const ROUNDS = 12;
const FOLDS = 4;
const RATE = 0.01;
const FULL_WEIGHT_AT = 8;
/** The network's numbers are about 1 for vectors of this length. */
const SCALE = 10;
const COMMON_SHARE = 0.6;
const NAMELESS_SHARE = 0.75;

export interface Bents {
  /** By word, from 1; ascending by how often such words stand in small letters. */
  readonly of: Uint8Array;
  /** Bents from this one on are of words that mostly stand in small letters. */
  readonly common: number;
  /** The bents of words that are hardly ever names. */
  readonly nameless: ReadonlySet<number>;
}

interface Item {
  readonly word: number;
  readonly shares: readonly number[];
  readonly weight: number;
}

export function makeBents(
  vectors: Vectors,
  corpora: readonly Corpus[],
  lists: Lists,
  count: number,
  random: () => number,
): Bents {
  const items = countKinds(vectors, corpora, lists);
  const chances = new Float32Array(vectors.words.length * KINDS);
  for (let fold = 0; fold < FOLDS; fold++) {
    const judge = learn(
      vectors,
      items.filter(({ word }) => word % FOLDS !== fold),
      random,
    );
    for (let word = fold; word < vectors.words.length; word += FOLDS) chances.set(judge(word), word * KINDS);
  }
  return group(chances, count, random);
}

function countKinds({ words }: Vectors, corpora: readonly Corpus[], lists: Lists): Item[] {
  const index = new Map(words.map((word, i) => [word, i]));
  const counts = new Map<number, number[]>();
  const count = (form: string, kind: number, by = 1) => {
    const word = index.get(form);
    if (word === undefined) return;
    const own = counts.get(word) ?? new Array<number>(KINDS).fill(0);
    counts.set(word, own);
    own[kind] = (own[kind] as number) + by;
  };
  for (const { documents } of corpora) {
    for (const { text, spans } of documents) {
      const sorted = [...spans].sort((a, b) => a.start - b.start);
      let next = 0;
      for (const { kind, form, start, end, capitalised, sentenceStart } of tokenise(text)) {
        while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
        if (kind !== 'word') continue;
        const span = sorted[next];
        const isInside = span !== undefined && span.start <= start && end <= span.end;
        if (!capitalised) count(form, COMMON);
        else if (!isInside) {
          if (!sentenceStart) count(form, 6);
        } else count(form, kindIn(span.type, start === span.start, end >= span.end - 1));
      }
    }
  }
  const ofLists = [
    lists.first,
    lists.last,
    [],
    [...lists.organisation, ...lists.team],
    [...lists.city, ...lists.country, ...lists.region],
    lists.demonym,
  ];
  ofLists.forEach((names, kind) => {
    for (const name of names) count(name, kind, kind === 1 ? 0.5 : 1);
  });
  return [...counts].map(([word, own]) => {
    const sum = own.reduce((total, by) => total + by, 0);
    return { word, shares: own.map((by) => by / sum), weight: Math.sqrt(Math.min(sum, FULL_WEIGHT_AT)) };
  });
}

function kindIn(type: string, isFirst: boolean, isLast: boolean): number {
  if (type === 'PER') return isFirst && !isLast ? 0 : 1;
  if (type === 'ORG') return isLast ? 3 : 2;
  if (type === 'LOC') return 4;
  return type === 'NORP' ? 5 : 6;
}

/** A network with one hidden layer, by stochastic gradient descent; returns what it says of a word. */
function learn({ values }: Vectors, items: readonly Item[], random: () => number) {
  const start = () => (random() + random() + random() - 1.5) * 0.2;
  const toHidden = Float64Array.from({ length: HIDDEN * DIMENSIONS }, start);
  const toKinds = Float64Array.from({ length: KINDS * HIDDEN }, start);
  const hiddenBias = new Float64Array(HIDDEN);
  const kindBias = new Float64Array(KINDS);
  const hidden = new Float64Array(HIDDEN);
  const said = new Float64Array(KINDS);
  const judge = (word: number) => {
    for (let h = 0; h < HIDDEN; h++) {
      let sum = hiddenBias[h] as number;
      for (let d = 0; d < DIMENSIONS; d++)
        sum += (toHidden[h * DIMENSIONS + d] as number) * (values[word * DIMENSIONS + d] as number) * SCALE;
      hidden[h] = sum > 0 ? sum : sum / 100;
    }
    for (let kind = 0; kind < KINDS; kind++) {
      let sum = kindBias[kind] as number;
      for (let h = 0; h < HIDDEN; h++) sum += (toKinds[kind * HIDDEN + h] as number) * (hidden[h] as number);
      said[kind] = sum;
    }
    const most = Math.max(...said);
    let total = 0;
    for (let kind = 0; kind < KINDS; kind++) total += said[kind] = Math.exp((said[kind] as number) - most);
    for (let kind = 0; kind < KINDS; kind++) said[kind] = (said[kind] as number) / total;
    return said;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE * (1 - round / ROUNDS);
    for (let n = 0; n < items.length; n++) {
      const { word, shares, weight } = pickFrom(items, random);
      const wrong = judge(word).map((share, kind) => (share - (shares[kind] as number)) * weight);
      for (let h = 0; h < HIDDEN; h++) {
        if (random() < 0.2) continue;
        let back = 0;
        for (let kind = 0; kind < KINDS; kind++) {
          const k = kind * HIDDEN + h;
          back += (toKinds[k] as number) * (wrong[kind] as number);
          toKinds[k] = (toKinds[k] as number) - rate * (wrong[kind] as number) * (hidden[h] as number);
        }
        if ((hidden[h] as number) < 0) back /= 100;
        for (let d = 0; d < DIMENSIONS; d++) {
          const k = h * DIMENSIONS + d;
          toHidden[k] = (toHidden[k] as number) - rate * back * (values[word * DIMENSIONS + d] as number);
        }
        hiddenBias[h] = (hiddenBias[h] as number) - rate * back;
      }
      for (let kind = 0; kind < KINDS; kind++)
        kindBias[kind] = (kindBias[kind] as number) - rate * (wrong[kind] as number);
    }
  }
  return judge;
}

/** k-means of the square roots of the chances. */
function group(chances: Float32Array, count: number, random: () => number): Bents {
  const points = chances.map(Math.sqrt);
  const words = points.length / KINDS;
  const pointOf = (word: number) => points.slice(word * KINDS, (word + 1) * KINDS);
  let centres = Array.from({ length: count }, () => pointOf(Math.floor(random() * words)));
  const members = new Uint8Array(words);
  for (let round = 0; round < 15; round++) {
    const sums = centres.map(() => new Float64Array(KINDS));
    const sizes = new Float64Array(count);
    for (let word = 0; word < words; word++) {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        const centre = centres[k] as Float32Array;
        let distance = 0;
        for (let kind = 0; kind < KINDS; kind++)
          distance += ((points[word * KINDS + kind] as number) - (centre[kind] as number)) ** 2;
        if (distance < least) [best, least] = [k, distance];
      }
      members[word] = best;
      sizes[best] = (sizes[best] as number) + 1;
      const sum = sums[best] as Float64Array;
      for (let kind = 0; kind < KINDS; kind++)
        sum[kind] = (sum[kind] as number) + (points[word * KINDS + kind] as number);
    }
    centres = centres.map((centre, k) =>
      sizes[k] ? Float32Array.from(sums[k] as Float64Array, (sum) => sum / (sizes[k] as number)) : centre,
    );
  }
  const share = (k: number, kind: number) => ((centres[k] as Float32Array)[kind] as number) ** 2;
  const order = centres.map((_, k) => k).sort((a, b) => share(a, COMMON) - share(b, COMMON));
  const place = new Map(order.map((k, i) => [k, i + 1]));
  return {
    of: members.map((k) => place.get(k) ?? 0),
    common: 1 + order.findIndex((k) => share(k, COMMON) > COMMON_SHARE),
    nameless: new Set(
      order.flatMap((k, i) => (share(k, COMMON) + share(k, 6) > NAMELESS_SHARE ? [i + 1] : [])),
    ),
  };
}
