import { bySpan } from '../text/span';
import { tokenise } from '../text/tokens';
import type { Article } from './article';
import { parseIsoDate } from './calendar';
import { findDateline } from './dateline';
import { findEntities } from './entities/entities';
import { findFigures } from './figures/figures';
import type { Find, FindKind } from './find';
import { findQuotes } from './quotes/quotes';

export interface DetectOptions {
  /** What to look for; all kinds where it is left out. The finds of a kind do not depend on the other kinds. */
  readonly kinds?: readonly FindKind[];
  /** `YYYY-MM-DD`, the day the text is read on. Without one, or with no such day, it is the article's own dateline. */
  readonly date?: string;
}

/**
 * The figures, quotations and names of a text, ascending by start; finds of different kinds may overlap. The text is
 * scanned once, all work is linear in its length, and no text makes it throw. Without any date, relative dates
 * ("Tuesday") are found and have no `date`.
 */
export function detect(text: string, options: DetectOptions = {}): readonly Find[] {
  const tokens = tokenise(text);
  const date = parseIsoDate(options.date ?? '') ?? findDateline(text, tokens);
  const article: Article = { text, tokens, date };
  const wants = (kind: FindKind) => options.kinds?.includes(kind) ?? true;

  const entities = wants('entity') || wants('quote') ? findEntities(article) : [];
  const finds: Find[] = [];
  if (wants('entity')) for (const find of entities) finds.push(find);
  if (wants('figure')) for (const find of findFigures(article)) finds.push(find);
  if (wants('quote')) for (const find of findQuotes(article, entities)) finds.push(find);
  return finds.sort(bySpan);
}
