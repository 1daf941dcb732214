/**
 * What people read, as data until it is shown: the English words are written once, where they are said, and are the key of
 * every translation. The command line fills them in (`inWords`), the editor gives them to `vscode.l10n.t` first. A test holds
 * the translations complete.
 */
export interface Sentence {
  /** With `{0}`, `{1}` … for the values of `args`. */
  readonly english: string;
  /** Words of a file, names and numbers; a sentence where one stands inside another. */
  readonly args: readonly (string | number | Sentence)[];
}

/** Puts a sentence into the reader's language and the values, which are safe to show, into it. */
export type Translate = (english: string, ...args: string[]) => string;

/** Puts a sentence, or a word of the format such as a verdict or a state, into its reader's language. */
export type Say = (words: Sentence | string) => string;

/** @param english As a literal, which is how the test of the translations finds it. */
export function sentence(english: string, ...args: Sentence['args']): Sentence {
  return { english, args };
}

/**
 * The words that people read; English ones without `translate`. What is no sentence is words already, in the reader's
 * language and safe to show.
 */
export function inWords(words: Sentence | string, translate: Translate = fillIn): string {
  if (typeof words === 'string') return words;
  const { english, args } = words;
  const shown = args.map((one) => (typeof one === 'object' ? inWords(one, translate) : visible(String(one))));
  return translate(english, ...shown);
}

function fillIn(english: string, ...args: string[]): string {
  return english.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? '');
}

/** True for a sentence, which stands where something could not be made. */
export function isSentence(made: object): made is Sentence {
  return 'english' in made;
}

/** A string from a file, safe for a terminal or a message: control and direction characters are shown as `�`. */
export function visible(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}
