import { hashText, mix } from '../../src/core/detect/entities/tagger/hash';
import { keyOf, makeTable } from '../../src/core/detect/entities/tagger/table';
import { tokenise } from '../../src/core/text/tokens';
import type { Bents } from './bents';
import type { Lexicon } from './examples';
import type { Lists } from './lists';
import type { Section } from './writeModel';

export const WORD_SHIFT = 8;
export const PHRASE_SHIFT = 4;
/** Words this common are kept whatever they are, for what they say about their neighbours. */
const COMMON_WORDS = 20_000;

/** What a model knows of words, as the trainer reads it and as the file holds it. */
export interface PackedLexicon {
  readonly lexicon: Lexicon;
  readonly words: Section;
  readonly phrases: Section;
}

/** @param limit How far down the list of words by frequency those that may be names are kept. */
export function packLexicon(
  words: readonly string[],
  families: Uint8Array,
  bents: Bents,
  lists: Lists,
  limit: number,
): PackedLexicon {
  const known = new Map<number, [family: number, bent: number, lists: number]>();
  words.slice(0, limit).forEach((word, i) => {
    const bent = bents.of[i] ?? 0;
    if (i < COMMON_WORDS || !bents.nameless.has(bent)) known.set(wordKey(word), [families[i] ?? 0, bent, 0]);
  });
  const phrases = new Map<number, number>();
  Object.values(lists).forEach((names: readonly string[], bit) => {
    for (const name of names) {
      const forms = tokenise(name).map(({ form }) => form);
      if (forms.length === 1) {
        const key = wordKey(name);
        const [family, bent, own] = known.get(key) ?? [0, 0, 0];
        known.set(key, [family, bent, own | (1 << bit)]);
      } else {
        const key = keyOf(
          forms.reduce((hash, form) => mix(hash, hashText(form)), 1),
          PHRASE_SHIFT,
        );
        phrases.set(key, (phrases.get(key) ?? 0) | (1 << bit));
      }
    }
  });
  const keys = [...known.keys()];
  const columns = [0, 1, 2].map((column) => [...known.values()].map((row) => row[column] ?? 0));
  const [family = [], bent = [], onLists = []] = columns;
  return {
    lexicon: {
      words: {
        table: makeTable(Int32Array.from(keys), WORD_SHIFT),
        families: Uint8Array.from(family),
        bents: Uint8Array.from(bent),
        lists: Uint8Array.from(onLists),
        commonBents: bents.common,
      },
      phrases: makeTable(Int32Array.from(phrases.keys()), PHRASE_SHIFT),
      phraseLists: Uint8Array.from(phrases.values()),
    },
    words: { keys, columns },
    phrases: { keys: [...phrases.keys()], columns: [[...phrases.values()]] },
  };
}

function wordKey(word: string): number {
  return keyOf(hashText(word), WORD_SHIFT);
}
