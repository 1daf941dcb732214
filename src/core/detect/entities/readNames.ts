import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import { gatherWords, markHeadlines, type Words } from './evidence';
import { type NameRun, readRuns } from './runs';

/**
 * What one paragraph has to say about names, to be kept as long as its text stands. Plain data; offsets count in the
 * paragraph's own text, token indexes in its own tokens. Nothing of it depends on other paragraphs.
 */
export interface ParagraphNames {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly runs: readonly NameRun[];
  /** 1 for every token of a headline. */
  readonly headline: Uint8Array;
  readonly words: Words;
}

/** Reads the names of one paragraph, given as an article of its own. Linear in its length. */
export function readNames({ text, tokens }: Pick<Article, 'text' | 'tokens'>): ParagraphNames {
  const headline = markHeadlines(tokens);
  return { text, tokens, runs: readRuns(tokens), headline, words: gatherWords(tokens, headline) };
}
