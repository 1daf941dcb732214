/** `--set field=value`: the fields that the command line can give a new record, checked as a file's own would be. */
import type { Anchor, Annotation, Kind } from '../core';
import { problemText } from '../storage/problemText';
import { readRecord } from '../storage/record';
import { fieldsOf } from '../storage/recordFields';
import { asRead, isMap, type ValueMap } from '../storage/yaml/value';
import { shown } from './findings';
import { Refusal } from './io';

const common = ['note', 'tags', 'review', 'origin', 'rejected'];

const fieldsByKind: Record<Kind, readonly string[]> = {
  claim: [
    ...['category', 'claim', 'speaker', 'said', 'in', 'figures', 'certainty', 'polarity', 'priority'],
    ...['checkability', 'verdict', ...common],
  ],
  entity: ['type', 'entity', 'wikidata', 'everywhere', ...common],
  figure: ['type', 'value', 'low', 'high', 'unit', 'currency', 'approx', 'date', ...common],
  quote: ['type', 'speaker', 'cue', 'via', ...common],
  note: common,
};

/** Fields that hold a list, given with commas. */
const lists = new Set(['tags', 'figures']);

/** What every new record has, whatever is set. */
interface RecordHead {
  readonly id: string;
  readonly kind: Kind;
  readonly anchor: Anchor;
  readonly by: string;
  readonly created: string;
}

/** Reads `field=value` settings for a kind. Refuses a field that the kind does not have, and one given twice. */
export function readSettings(kind: Kind, settings: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const allowed = fieldsByKind[kind];
  for (const setting of settings) {
    const mark = setting.indexOf('=');
    const field = setting.slice(0, Math.max(0, mark)).trim();
    if (mark < 1) throw new Refusal(`--set ${shown(setting)} must be written field=value.`);
    if (!allowed.includes(field)) {
      const article = kind === 'entity' ? 'An' : 'A';
      const known = allowed.join(', ');
      throw new Refusal(`${article} ${kind} has no field “${shown(field)}” to set. There are ${known}.`);
    }
    if (found.has(field)) throw new Refusal(`The field ${field} is set twice.`);
    found.set(field, setting.slice(mark + 1).replaceAll('\r\n', '\n'));
  }
  return found;
}

/** The new record. Refuses a value that a reader of the file could not read back. */
export function makeRecord(head: RecordHead, settings: ReadonlyMap<string, string>): Annotation {
  const { anchor, ...plain } = head;
  const fields: Record<string, unknown> = { origin: 'human' };
  for (const [field, value] of settings) fields[field] = fieldValue(field, value, head);
  const map = { ...fieldsOf({ ...plain, anchor } as Annotation), ...fields };
  const { annotation, faults } = readRecord(asMap(map));
  const [fault] = faults;
  if (fault) {
    const problem = { code: fault.code, severity: 'error', args: ['--set', fault.key, fault.shown] } as const;
    throw new Refusal(problemText(problem));
  }
  if (!annotation) throw new Refusal('This makes no record.');
  return annotation;
}

function fieldValue(field: string, value: string, { by, created }: RecordHead): unknown {
  if (lists.has(field)) return value.split(',').flatMap((item) => item.trim() || []);
  if (field === 'verdict') return { value, by, date: created };
  if (field === 'review') return { status: value, by, date: created };
  return value;
}

function asMap(fields: Record<string, unknown>): ValueMap {
  const value = asRead(fields as Parameters<typeof asRead>[0]);
  return isMap(value) ? value : {};
}
