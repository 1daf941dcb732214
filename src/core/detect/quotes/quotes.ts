import type { Article } from '../article';
import type { EntityFind, QuoteFind } from '../find';
import { joinQuotes, type PlacedQuotes } from './joinQuotes';
import { readQuotes } from './readQuotes';

/**
 * The quotations of an article in order, with speaker and cue where the text near them names them. `entities` are the
 * article's own, ascending: a speaker is linked to the first that stands in it.
 */
export function findQuotes(article: Article, entities: readonly EntityFind[]): readonly QuoteFind[] {
  const { tokens } = article;
  const paragraphs: PlacedQuotes[] = [];
  let from = 0;
  for (let to = 1; to <= tokens.length; to++) {
    if (to < tokens.length && !tokens[to]?.paragraphStart) continue;
    paragraphs.push({ start: 0, quotes: readQuotes({ ...article, tokens: tokens.slice(from, to) }) });
    from = to;
  }
  return joinQuotes(article.text, paragraphs, entities);
}
