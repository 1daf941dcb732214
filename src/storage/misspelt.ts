/**
 * Fields of records that are probably slips, such as `categroy`. A newsroom's own keys are welcome in a record and are kept
 * (format.md, rule 9), so nothing is said of a key only because it is unknown: it must be one letter away from a field of
 * the record's kind, and be neither short nor marked as somebody's own by `x-` or `_`.
 */
import { type Kind, lookUp, nameLike, type Span } from '../core';
import { changeFields, type EditResult } from './edit';
import { asWritable } from './merge/writable';
import type { StorageProblem } from './problems';
import type { Sidecar, SidecarRecord } from './sidecar';
import { treeOf } from './tree';
import { keyOf, spanOf } from './yaml/parse';

const common = [
  ...['id', 'kind', 'quote', 'before', 'after', 'at', 'base', 'parts', 'by', 'created', 'origin'],
  ...['note', 'tags', 'comments', 'review', 'rejected', 'conflicts'],
];

/** The fields that a record of each kind can have. */
export const fieldsOfKind: Record<Kind, readonly string[]> = {
  claim: [
    ...common,
    ...['category', 'claim', 'speaker', 'said', 'in', 'figures', 'certainty', 'polarity', 'priority'],
    ...['checkability', 'citations', 'verdict'],
  ],
  entity: [...common, 'type', 'entity', 'wikidata', 'everywhere'],
  figure: [...common, 'type', 'value', 'low', 'high', 'unit', 'currency', 'approx', 'date'],
  quote: [...common, 'type', 'speaker', 'cue', 'via'],
  note: [...common, 'on'],
};

/** The fields of the format, whatever the kind. */
export const recordFields: ReadonlySet<string> = new Set(Object.values(fieldsOfKind).flat());

/** Shorter names differ by a letter and are others: `case` is no `base`. */
const minLength = 5;

/** A field of a record that was probably meant to be another one. */
export interface MisspeltField {
  readonly id: string;
  readonly field: string;
  readonly meant: string;
  /** True where the record has the field that was meant as well. */
  readonly isTaken: boolean;
  readonly problem: StorageProblem;
}

/** The fields of all records that are probably slips, each with its problem at the name in the file. O(number of fields). */
export function misspeltFields(sidecar: Sidecar): MisspeltField[] {
  return sidecar.records.flatMap((record) => {
    const { id, value } = record;
    const fields = lookUp(fieldsOfKind, String(value.kind)) ?? [];
    return Object.keys(value).flatMap((field): MisspeltField[] => {
      if (recordFields.has(field) || /^(?:x-|_)/i.test(field)) return [];
      const meant = nameLike(field, fields, minLength);
      if (meant === undefined) return [];
      const span = placeOfName(sidecar, record, field);
      const problem = {
        code: 'field-misspelt',
        severity: 'information',
        args: [id, field, meant],
        ...(span && { span }),
      } as const;
      return [{ id, field, meant, isTaken: value[meant] !== undefined, problem }];
    });
  });
}

/** The file without a field of a record. */
export function withoutField(sidecar: Sidecar, id: string, field: string): EditResult {
  const value = sidecar.records.find((record) => record.id === id)?.value[field];
  return changeFields(sidecar, id, value === undefined ? {} : asWritable({ [field]: value }), {});
}

/** With its quotation marks, where it has some. */
function placeOfName(sidecar: Sidecar, record: SidecarRecord, field: string): Span | undefined {
  const tree = treeOf(sidecar, record);
  const name = spanOf(tree?.map.items.find(({ key }) => keyOf(key) === field)?.key);
  return tree && name && { start: tree.start + name.start, end: tree.start + name.end };
}
