import type { Article } from './articles';

/** Who speaks in the article: speakers of quotations first, then people and organisations, each once. */
export function speakersOf({ finds, records }: Article): string[] {
  const ofRecords = records.flatMap(({ annotation }) =>
    (annotation.kind === 'claim' || annotation.kind === 'quote') && annotation.speaker !== undefined
      ? [annotation.speaker]
      : [],
  );
  const ofQuotes = finds.flatMap((find) =>
    find.kind === 'quote' && find.speaker ? [find.speaker.text] : [],
  );
  const named = finds.flatMap((find) =>
    find.kind === 'entity' && (find.type === 'person' || find.type === 'organisation') ? [find.name] : [],
  );
  return [...new Set([...ofRecords, ...ofQuotes, ...named])];
}
