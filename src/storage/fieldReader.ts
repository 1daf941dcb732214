/** Single fields of a record, each read as what it should be; one that is something else is a fault, and stays in the file. */
import type { Span } from '../core';
import { renderFlow } from './yaml/render';
import { isList, type Value, type ValueMap } from './yaml/value';

/** A key of a record whose value this version cannot read: the file keeps it, and nothing writes over it. */
export interface FieldFault {
  readonly code: 'field-malformed' | 'date-malformed' | 'at-malformed' | 'quote-missing';
  readonly key: string;
  readonly shown: string;
}

/**
 * Reads the fields of one map and remembers which could not be read: a class for the sake of this list alone. Each method
 * gives `undefined` for what is not there and for what is a fault.
 */
export class FieldReader {
  readonly faults: FieldFault[] = [];
  constructor(readonly map: ValueMap) {}

  read<T>(key: string, parse: (value: Value) => T | undefined, code: FieldFault['code'] = 'field-malformed') {
    const value = this.map[key];
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed === undefined) this.faults.push({ code, key, shown: renderFlow(value).slice(0, 80) });
    return parsed;
  }

  text(key: string): string | undefined {
    return this.read(key, asText);
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    return this.read(key, (value) => allowed.find((one) => one === value));
  }

  number(key: string): number | undefined {
    return this.read(key, (value) => {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
      return Number.isFinite(number) ? number : undefined;
    });
  }

  flag(key: string): boolean | undefined {
    return this.read(key, (value) => (value === 'true' ? true : value === 'false' ? false : undefined));
  }

  day(key: string): string | undefined {
    return this.read(
      key,
      (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
      'date-malformed',
    );
  }

  list<T>(key: string, parse: (value: Value) => T | undefined): readonly T[] | undefined {
    return this.read(key, (value) => everyItem(value, parse));
  }
}

/** All items of a list, or `undefined` where one of them cannot be read; an empty value is an empty list. */
export function everyItem<T>(value: Value, parse: (item: Value) => T | undefined): readonly T[] | undefined {
  if (!isList(value)) return value === '' ? [] : undefined;
  const items = value.map(parse);
  return items.some((item) => item === undefined) ? undefined : (items as T[]);
}

/** Calendar day, or RFC 3339 with a time. */
const dayForm = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?$/;

/** True for a day that exists, with or without a time. */
export function isDay(text: string): boolean {
  const found = dayForm.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth;
}

/** What is text, as it is. */
export function asText(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The place `12-34`, in code points; `undefined` for anything else. */
export function parseOffsets(text: Value): Span | undefined {
  const found = typeof text === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(text) : undefined;
  const span = found && { start: Number(found[1]), end: Number(found[2]) };
  return span && span.end > span.start ? span : undefined;
}
