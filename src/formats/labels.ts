/**
 * Most tools know one label for a span. Galley's kind and its type or category make one (`person`, `figure-money`,
 * `claim-quantity`, `quote-direct`, `note`), and a label of another tool becomes a record of some kind: what has the form
 * of ours is that kind, anything else an entity of that type, so that labels come back as they were.
 */
import { figureTypes, quoteTypes } from '../core';
import type { ExportRecord, Fields } from './model';

/** The label of a record. */
export function labelOf({ fields }: Pick<ExportRecord, 'fields'>): string {
  const { kind, type, category } = fields;
  const second = kind === 'claim' ? category : type;
  if (typeof second !== 'string' || second === '') return String(kind);
  if (kind !== 'entity') return `${kind}-${second}`;
  const own = fieldsOfLabel(second);
  return own.kind === 'entity' && own.type === second ? second : `entity-${second}`;
}

/** The kind, and the type or category, that a label stands for. */
export function fieldsOfLabel(label: string): Fields {
  const [, kind = '', second] = /^(claim|entity|figure|quote|note)(?:-([\s\S]+))?$/.exec(label) ?? [];
  if (kind !== '' && second === undefined) return { kind };
  if (second !== undefined) {
    if (kind === 'claim') return { kind, category: second };
    const isType =
      kind === 'entity' ||
      (kind === 'figure' && figureTypes.some((one) => one === second)) ||
      (kind === 'quote' && quoteTypes.some((one) => one === second));
    if (isType) return { kind, type: second };
  }
  return { kind: 'entity', type: label };
}

/** The fields that a label speaks for. */
export function labelFields({ fields }: Pick<ExportRecord, 'fields'>): readonly string[] {
  return ['kind', fields.kind === 'claim' ? 'category' : 'type'];
}
