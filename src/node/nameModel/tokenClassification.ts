import type { ModelMention } from '../../core';
import { readLabel, type TokenLabel } from './labels';
import { type Pieces, type Word, windowsOf } from './pieces';
import { int64, type Runtime, run, type Session } from './runtime';

/**
 * Names by a token classification model (BERT and its kin): every piece of the text gets a label, a word that of its
 * first piece, and words in a row with one type are a mention. @param labels By the model's label id.
 */
export function makeTokenClassifier(
  runtime: Runtime,
  session: Session,
  pieces: Pieces,
  labels: readonly string[],
  maxPieces: number,
): (text: string) => Promise<readonly ModelMention[]> {
  const known = labels.map(readLabel);

  async function label(words: readonly Word[]): Promise<LabelledWord[]> {
    const ids = [...pieces.before, ...words.flatMap((word) => word.ids), ...pieces.behind];
    const dims = [1, ids.length];
    const [ones, zeros] = [ids.map(() => 1), ids.map(() => 0)];
    const output = await run(session, {
      input_ids: int64(runtime, ids, dims),
      attention_mask: int64(runtime, ones, dims),
      token_type_ids: int64(runtime, zeros, dims),
    });
    let piece = pieces.before.length;
    return words.map((word) => {
      const scores = Array.from({ length: known.length }, (_, i) =>
        Number(output?.data[piece * known.length + i] ?? 0),
      );
      piece += word.ids.length;
      return { word, ...best(scores, known) };
    });
  }

  return async (text) => {
    const mentions: ModelMention[] = [];
    const around = pieces.before.length + pieces.behind.length;
    for (const words of windowsOf(pieces.wordsOf(text), maxPieces - around)) {
      mentions.push(...join(await label(words)));
    }
    return mentions;
  };
}

interface LabelledWord extends TokenLabel {
  readonly word: Word;
  readonly score: number;
}

/** The label with the highest score, and its share by softmax. */
function best(scores: readonly number[], labels: readonly TokenLabel[]): TokenLabel & { score: number } {
  const top = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  const label = labels[scores.indexOf(top)] ?? { type: undefined, begins: false };
  return { ...label, score: 1 / sum };
}

function join(words: readonly LabelledWord[]): ModelMention[] {
  const mentions: { -readonly [K in keyof ModelMention]: ModelMention[K] }[] = [];
  let open = false;
  for (const { word, type, begins, score } of words) {
    const last = mentions[mentions.length - 1];
    if (type === undefined) open = false;
    else if (open && !begins && last?.type === type) {
      last.end = word.end;
      last.score = Math.min(last.score, score);
    } else {
      mentions.push({ start: word.start, end: word.end, type, score });
      open = true;
    }
  }
  return mentions;
}
