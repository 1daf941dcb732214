/**
 * What follows from a text follows its edits only when somebody asks. Noting an edit costs the same however much there is
 * to follow, so that a key in a long article costs what it does in a short one; who asks pays once for all edits since.
 */
import type { TextChange } from './follow';

/** Some edits, each of them the changes of one event in the text that the one before it left. */
export type Edits = readonly (readonly TextChange[])[];

export interface Following<T> {
  /** Notes an edit of the text. */
  note(changes: readonly TextChange[]): void;
  /** The value after all edits that were noted. */
  present(): T;
  /** Puts another value in the place of the one that `present` gave last. */
  replace(value: T): void;
}

/** @param follow The value after some edits, of which there is one at least. */
export function makeFollowing<T>(first: T, follow: (value: T, edits: Edits) => T): Following<T> {
  let value = first;
  let edits: (readonly TextChange[])[] = [];
  return {
    note(changes) {
      edits.push(changes);
    },
    present() {
      const noted = edits;
      edits = [];
      if (noted.length > 0) value = follow(value, noted);
      return value;
    },
    replace(next) {
      value = next;
    },
  };
}
