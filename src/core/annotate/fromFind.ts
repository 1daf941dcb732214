import type { Find } from '../detect/find';
import type { Anchor, Annotation } from './annotation';
import type { Author } from './operations';

/** What a person decided about a find of the machine. */
export type FindDecision = 'keep' | 'reject';

/** A record of a find: kept as it was found, or rejected, which hides it for good (format.md, rule 11). */
export function fromFind(
  id: string,
  anchor: Anchor,
  find: Find,
  decision: FindDecision,
  { by, today }: Author,
): Annotation {
  const common = {
    id,
    anchor,
    by,
    created: today,
    origin: `detected:${find.recogniser}`,
    ...(decision === 'reject' && { rejected: true }),
  };
  if (find.kind === 'entity') return { ...common, kind: 'entity', type: find.type, entity: find.entity };
  if (find.kind === 'claim') return { ...common, kind: 'claim', category: find.category };
  if (find.kind === 'quote') {
    const { type, speaker, cue } = find;
    return {
      ...common,
      kind: 'quote',
      type,
      ...(speaker && { speaker: speaker.text }),
      ...(cue && { cue: cue.text }),
    };
  }
  const { type, value, low, high, unit, currency, approx, date } = find;
  return {
    ...common,
    kind: 'figure',
    type,
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(unit !== undefined && { unit }),
    ...(currency !== undefined && { currency }),
    ...(approx !== undefined && { approx }),
    ...(date !== undefined && { date }),
  };
}

/** Takes a decision about a kept find back or makes it; a record that a person made by hand stays as it is. */
export function decide(annotation: Annotation, decision: FindDecision): Annotation {
  if (!annotation.origin?.startsWith('detected:')) return annotation;
  const { rejected: _, ...rest } = annotation;
  return decision === 'reject' ? { ...rest, rejected: true } : rest;
}
