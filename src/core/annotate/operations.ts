/**
 * What annotators do, as functions from annotations to annotations. Who and when are parameters: the core knows no
 * clock and no user.
 */
import type { Anchor, Annotation, Citation, Claim, Review } from './annotation';

/** The person and the calendar day (`YYYY-MM-DD`) of a change. */
export interface Author {
  readonly by: string;
  readonly today: string;
}

/** The day of a moment where the annotator is, `YYYY-MM-DD`. */
export function calendarDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A claim as a person makes it; `undefined` is no category yet. */
export function newClaim(id: string, anchor: Anchor, category: string | undefined, author: Author): Claim {
  return {
    id,
    kind: 'claim',
    anchor,
    ...(category !== undefined && { category }),
    by: author.by,
    created: author.today,
    origin: 'human',
  };
}

/** Gives a claim another category; anything that is no claim stays as it is. */
export function retag(annotation: Annotation, category: string): Annotation {
  return annotation.kind === 'claim' ? { ...annotation, category } : annotation;
}

/** Adds a citation at the end of the list. What is no claim stays as it is. */
export function cite(annotation: Annotation, citation: Citation): Annotation {
  if (annotation.kind !== 'claim') return annotation;
  return { ...annotation, citations: [...(annotation.citations ?? []), citation] };
}

/** Takes out the citation at this place of the list. */
export function uncite(annotation: Annotation, index: number): Annotation {
  if (annotation.kind !== 'claim' || !annotation.citations) return annotation;
  return { ...annotation, citations: annotation.citations.filter((_, i) => i !== index) };
}

/** Says whose words a claim or a quotation is: the id of an entity record, or a name; an empty one removes it. */
export function setSpeaker(annotation: Annotation, speaker: string): Annotation {
  if (annotation.kind !== 'claim' && annotation.kind !== 'quote') return annotation;
  const { speaker: _, ...rest } = annotation;
  return speaker.trim() === '' ? rest : { ...rest, speaker: speaker.trim() };
}

/** Says what came of checking a claim; what was written about another verdict goes with that one. */
export function setVerdict(annotation: Annotation, value: string, { by, today }: Author): Annotation {
  if (annotation.kind !== 'claim') return annotation;
  const kept = annotation.verdict?.value === value ? annotation.verdict : {};
  return { ...annotation, verdict: { ...kept, value, by, date: today } };
}

/** Says what a reviewer thinks of a record. */
export function setReview(
  annotation: Annotation,
  status: Review['status'],
  { by, today }: Author,
): Annotation {
  return { ...annotation, review: { status, by, date: today } };
}

/** Adds what somebody says about a record; nothing where there are no words. */
export function addComment(annotation: Annotation, text: string, { by, today }: Author): Annotation {
  if (text.trim() === '') return annotation;
  return {
    ...annotation,
    comments: [...(annotation.comments ?? []), { by, date: today, text: text.trim() }],
  };
}

/** A remark on a record of another annotator's file, to go into one's own (format.md, rule 12); it stands where that one does. */
export function newRemark(id: string, { id: on, anchor }: Annotation, author: Author): Annotation {
  return { id, kind: 'note', on, anchor, by: author.by, created: author.today, origin: 'human' };
}

/** Sets the free text of a record; an empty one removes it. */
export function setNote(annotation: Annotation, note: string): Annotation {
  const { note: _, ...rest } = annotation;
  return note.trim() === '' ? rest : { ...rest, note };
}

/**
 * Undoes one change on a record that may have changed since: every field that still has the value `after` gave it gets
 * the value of `before` back; what somebody changed in between stays.
 */
export function revert(present: Annotation, before: Annotation, after: Annotation): Annotation {
  const fields: Record<string, unknown> = { ...present };
  const [old, made] = [
    before as unknown as Record<string, unknown>,
    after as unknown as Record<string, unknown>,
  ];
  for (const key of new Set([...Object.keys(old), ...Object.keys(made)])) {
    if (same(old[key], made[key]) || !same(fields[key], made[key])) continue;
    if (old[key] === undefined) delete fields[key];
    else fields[key] = old[key];
  }
  return fields as unknown as Annotation;
}

/** Makes one change on a record that may have changed since: a field that the change set gets the value of `after`. */
export function remake(present: Annotation, before: Annotation, after: Annotation): Annotation {
  const fields: Record<string, unknown> = { ...present };
  const [old, made] = [
    before as unknown as Record<string, unknown>,
    after as unknown as Record<string, unknown>,
  ];
  for (const key of new Set([...Object.keys(old), ...Object.keys(made)])) {
    if (same(old[key], made[key])) continue;
    if (made[key] === undefined) delete fields[key];
    else fields[key] = made[key];
  }
  return fields as unknown as Annotation;
}

/** Equality of plain data. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]));
}
