import type { Span } from '../core';
import type { Article } from './articles';

/** Speakers that the machine could not link to a name are of no use in a list without the words around them. */
const pronouns = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who', 'both', 'one']);

/**
 * Who speaks in the article, each once and by the full name: those of the quotations that touch `at`, of records, of all
 * quotations, then people and organisations.
 */
export function speakersOf({ finds, records }: Pick<Article, 'finds' | 'records'>, at?: Span): string[] {
  const ofRecords = records.flatMap(({ annotation }) =>
    (annotation.kind === 'claim' || annotation.kind === 'quote') && annotation.speaker !== undefined
      ? [annotation.speaker]
      : [],
  );
  const names = new Map(
    finds.flatMap((find) => (find.kind === 'entity' ? [[find.entity, find.name] as const] : [])),
  );
  const speakersWhere = (isWanted: (quote: Span) => boolean) =>
    finds.flatMap((find) => {
      if (find.kind !== 'quote' || !find.speaker || !isWanted(find)) return [];
      const name = names.get(find.speaker.entity ?? '') ?? find.speaker.text;
      return pronouns.has(name.toLowerCase()) ? [] : [name];
    });
  const here = at ? speakersWhere(({ start, end }) => start < at.end && at.start < end) : [];
  const named = finds.flatMap((find) =>
    find.kind === 'entity' && (find.type === 'person' || find.type === 'organisation') ? [find.name] : [],
  );
  return [...new Set([...here, ...ofRecords, ...speakersWhere(() => true), ...named])];
}
