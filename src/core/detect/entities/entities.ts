import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import type { EntityFind } from '../find';
import { joinNames } from './joinNames';
import { readNames } from './readNames';

/** The names of a whole article in order: each paragraph is read by itself, then all are joined. */
export function findEntities({ text, tokens }: Article): readonly EntityFind[] {
  return joinNames(
    splitParagraphs(tokens).map(({ start, end, own }) => ({
      start,
      names: readNames({ text: text.slice(start, end), tokens: own }),
    })),
  );
}

/** The tokens of each paragraph, with offsets that count from its start. */
function splitParagraphs(tokens: readonly Token[]) {
  const paragraphs: { start: number; end: number; own: Token[] }[] = [];
  for (const token of tokens) {
    if (token.paragraphStart) paragraphs.push({ start: token.start, end: token.end, own: [] });
    const last = paragraphs[paragraphs.length - 1];
    if (last === undefined) continue;
    last.end = token.end;
    last.own.push({ ...token, start: token.start - last.start, end: token.end - last.start });
  }
  return paragraphs;
}
