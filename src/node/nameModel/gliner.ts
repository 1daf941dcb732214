import type { ModelMention } from '../../core';
import { askedFor } from './labels';
import { type Pieces, type Word, windowsOf } from './pieces';
import { int64, type Runtime, run, type Session } from './runtime';

/** What `gliner_config.json` says of a model. */
interface GlinerConfig {
  /** The longest mention, in words. */
  readonly maxWidth: number;
  /** The most words read at once. */
  readonly maxWords: number;
}

/** Below it a model is more often wrong than right. */
const leastScore = 0.5;
const entityMark = '<<ENT>>';
const endOfLabels = '<<SEP>>';

/**
 * Names by a GLiNER model that scores spans (`markerV0`): it reads the types in words before the text and gives every
 * span of up to `maxWidth` words a score for each. The best spans that do not overlap are the mentions.
 * Source: U. Zaratiana and others, "GLiNER: Generalist Model for Named Entity Recognition using Bidirectional
 * Transformer", 2024.
 */
export function makeGliner(
  runtime: Runtime,
  session: Session,
  pieces: Pieces,
  { maxWidth, maxWords }: GlinerConfig,
): (text: string) => Promise<readonly ModelMention[]> {
  const prompt = [
    ...pieces.before,
    ...askedFor.flatMap(([label]) => [...pieces.idsOf(entityMark), ...pieces.idsOf(` ${label}`)]),
    ...pieces.idsOf(endOfLabels),
  ];

  async function score(words: readonly Word[]): Promise<ArrayLike<number | bigint>> {
    const ids = [...prompt, ...words.flatMap((word) => word.ids), ...pieces.behind];
    const firsts = words.flatMap((word, index) => word.ids.map((_, piece) => (piece === 0 ? index + 1 : 0)));
    const wordMask = [...prompt.map(() => 0), ...firsts, ...pieces.behind.map(() => 0)];
    const spans = words.flatMap((_, first) =>
      Array.from({ length: maxWidth }, (__, width) => [first, first + width]),
    );
    const isInside = spans.map(([, last = 0]) => (last < words.length ? 1 : 0));
    const dims = [1, ids.length];
    const ones = ids.map(() => 1);
    const output = await run(session, {
      input_ids: int64(runtime, ids, dims),
      attention_mask: int64(runtime, ones, dims),
      words_mask: int64(runtime, wordMask, dims),
      text_lengths: int64(runtime, [words.length], [1, 1]),
      span_idx: int64(
        runtime,
        spans.flatMap(([a = 0, b = 0], i) => (isInside[i] ? [a, b] : [0, 0])),
        [1, spans.length, 2],
      ),
      span_mask: new runtime.Tensor('bool', Uint8Array.from(isInside), [1, spans.length]),
    });
    return output?.data ?? [];
  }

  return async (text) => {
    const mentions: ModelMention[] = [];
    for (const words of windowsOf(pieces.wordsOf(text), Number.POSITIVE_INFINITY, maxWords)) {
      const scores = await score(words);
      mentions.push(...withoutOverlaps(candidates(words, scores, maxWidth)));
    }
    return mentions;
  };
}

function candidates(
  words: readonly Word[],
  scores: ArrayLike<number | bigint>,
  maxWidth: number,
): ModelMention[] {
  const found: ModelMention[] = [];
  words.forEach((first, index) => {
    for (let width = 0; width < maxWidth && index + width < words.length; width++) {
      askedFor.forEach(([, type], label) => {
        const logit = Number(
          scores[(index * maxWidth + width) * askedFor.length + label] ?? Number.NEGATIVE_INFINITY,
        );
        const score = 1 / (1 + Math.exp(-logit));
        const last = words[index + width] ?? first;
        if (score > leastScore) found.push({ start: first.start, end: last.end, type, score });
      });
    }
  });
  return found;
}

/** The best first; what overlaps a better one goes. */
function withoutOverlaps(mentions: readonly ModelMention[]): ModelMention[] {
  const kept: ModelMention[] = [];
  for (const one of [...mentions].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
