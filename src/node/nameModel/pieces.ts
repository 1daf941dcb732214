import { Tokenizer } from '@huggingface/tokenizers';
import type { Span } from '../../core';

/** A word of a text and the ids of the pieces that a model's tokenizer cuts it into. */
export interface Word extends Span {
  readonly ids: readonly number[];
}

/** A model's own tokenizer, used word by word, so that every piece has a place in the text. */
export class Pieces {
  private readonly tokenizer: Tokenizer;
  /** Ids that the model wants before and behind a text. */
  readonly before: readonly number[];
  readonly behind: readonly number[];

  /** @param tokenizer What `tokenizer.json` holds. @param config What `tokenizer_config.json` holds. Throws on others. */
  constructor(tokenizer: object, config: object) {
    this.tokenizer = new Tokenizer(tokenizer, config);
    const around = this.tokenizer.encode('').ids;
    this.before = around.slice(0, Math.ceil(around.length / 2));
    this.behind = around.slice(this.before.length);
  }

  idsOf(word: string): readonly number[] {
    return this.tokenizer.encode(word, { add_special_tokens: false }).ids;
  }

  /** The words of a text: runs of letters and digits with the hyphens and apostrophes inside them; other characters one by one. */
  wordsOf(text: string): Word[] {
    return [...text.matchAll(/[\p{L}\p{M}\p{N}_]+(?:[-'’][\p{L}\p{M}\p{N}_]+)*|\S/gu)].flatMap(
      ({ 0: word, index }) => {
        // Some tokenizers mark a word's beginning by the space before it.
        const ids = this.idsOf(/\s/.test(text[index - 1] ?? '') ? ` ${word}` : word);
        return ids.length > 0 ? [{ start: index, end: index + word.length, ids }] : [];
      },
    );
  }
}

/** Words in windows that a model can read at once, as few as can be; no word is cut. */
export function windowsOf(words: readonly Word[], maxPieces: number, maxWords = words.length): Word[][] {
  const windows: Word[][] = [];
  let pieces = 0;
  for (const word of words) {
    const last = windows[windows.length - 1];
    if (last && pieces + word.ids.length <= maxPieces && last.length < maxWords) {
      last.push(word);
      pieces += word.ids.length;
    } else {
      windows.push([word]);
      pieces = word.ids.length;
    }
  }
  return windows;
}
