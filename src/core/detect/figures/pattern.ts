import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import type { FigureType } from '../find';
import type { Amount } from './numerals';

/** A figure as a pattern reads it, without its modifier. Counted in tokens: `to` is exclusive. */
export interface FigureMatch {
  readonly type: FigureType;
  readonly to: number;
  /** The tokens of the bare number; of the types whose `core` is the whole figure it is left out. */
  readonly bare?: Span;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit?: string | undefined;
  readonly currency?: string | undefined;
  readonly date?: string | undefined;
}

/** Digits that are no figure (a version, a telephone number), so that no later pattern reads a part of them. */
export interface NoFigure {
  readonly type: 'none';
  readonly to: number;
}

/** One way to read a figure. */
export interface FigurePattern {
  /** Names the recogniser in what is kept of its finds. */
  readonly name: string;
  /** True where a token of digits may begin the pattern. */
  readonly startsAtDigits: boolean;
  /** The other tokens that may begin it, by form. Where neither holds, `read` is not called. */
  readonly startsAt: Iterable<string>;
  /** True where without a number at its start there is nothing: then `read` is not called. */
  readonly needsAmount?: boolean;
  /**
   * What begins at the token `at`, if anything does. Looks a fixed number of tokens around, never further. `amount` is
   * the number or range that begins there, read once for all patterns.
   */
  read(article: Article, at: number, amount: Amount | undefined): FigureMatch | NoFigure | undefined;
}

/** The token exists and continues the sentence of the one before it. */
export function continues(token: Token | undefined): token is Token {
  return token !== undefined && !token.sentenceStart;
}

/** The token stands in the same sentence and has one of the forms. */
export function isForm(token: Token | undefined, forms: ReadonlySet<string>): token is Token {
  return continues(token) && forms.has(token.form);
}

/** The token follows the one before it without white space, and has this form. */
export function isGlued(token: Token | undefined, form: string): token is Token {
  return token !== undefined && !token.spaced && token.form === form;
}

/** Goes over one hyphen that joins two words; stays where there is none. */
export function overHyphen(tokens: readonly Token[], at: number): number {
  return isGlued(tokens[at], '-') && tokens[at + 1]?.spaced === false ? at + 1 : at;
}
