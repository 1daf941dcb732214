/**
 * What an annotation MUST be by the Web Annotation Data Model (W3C Recommendation, 23 February 2017), sections 3 and 4, as far as
 * the official assertions say it: shapes of bodies, targets, selectors and states, and the values of their properties.
 * Two things are let through because tools write them: a target without a source, where a page has one text, and an empty list
 * of bodies.
 */

import { lookUp } from '../core';
import { isDay } from '../storage/fieldReader';
import { type Sentence, sentence } from '../storage/sentence';
import { asList, isJsonMap, type Json, type JsonMap } from './safeJson';
import { context } from './w3c';

/** Which MUST an annotation breaks; `undefined` where none. */
export function brokenMust(found: JsonMap): Sentence | undefined {
  if (!asList(found['@context']).includes(context)) return sentence('It lacks the @context {0}.', context);
  if (!asList(found.type).includes('Annotation')) return sentence('Its type is not Annotation.');
  const [id, second] = asList(found.id);
  if (typeof id !== 'string' || id === '' || /\s/.test(id) || second !== undefined)
    return sentence('It has not exactly one id.');
  if (found.target === undefined) return sentence('It has no target.');
  if (found.body !== undefined && found.bodyValue !== undefined)
    return sentence('It has both body and bodyValue.');
  if (found.bodyValue !== undefined && typeof found.bodyValue !== 'string')
    return sentence('Its bodyValue is no text.');
  return (
    brokenProperty(found, '') ??
    firstOf(asList(found.body), (body) => brokenResource(body, 'body')) ??
    firstOf(asList(found.target), (target) => brokenResource(target, 'target'))
  );
}

function firstOf<T>(values: readonly T[], judge: (value: T) => Sentence | undefined): Sentence | undefined {
  for (const value of values) {
    const fault = judge(value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const isUri = (value: Json | undefined) =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
const isTime = (value: Json | undefined) =>
  typeof value === 'string' && isDay(value) && /[Tt].*(?:[Zz]|[+-]\d\d:\d\d)$/.test(value);
const isText = (value: Json | undefined) => typeof value === 'string';
const isOptional = (value: Json | undefined, isRight: (value: Json) => boolean) =>
  value === undefined || isRight(value);

/**
 * Properties that annotations, bodies and targets share.
 * @param path What leads to them from the annotation: empty, `body.` or `target.`.
 */
function brokenProperty(found: JsonMap, path: string): Sentence | undefined {
  for (const key of ['created', 'modified', 'generated'])
    if (!isOptional(found[key], isTime)) return sentence('“{0}” is not one time with a zone.', path + key);
  for (const key of ['rights', 'via'])
    if (found[key] !== undefined && !asList(found[key]).every(isUri))
      return sentence('“{0}” is no web address.', path + key);
  if (!isOptional(found.canonical, isUri))
    return sentence('“{0}” is not one web address.', `${path}canonical`);
  return undefined;
}

const sets = ['Choice', 'Composite', 'List', 'Independents'];

/** A body, a target, or a member of a set of them. */
function brokenResource(found: Json, role: 'body' | 'target'): Sentence | undefined {
  if (!isJsonMap(found))
    return isUri(found) ? undefined : sentence('A {0} is no web address and no object.', role);
  const direction = found.textDirection;
  if (direction !== undefined && !['ltr', 'rtl', 'auto'].includes(String(direction)))
    return sentence('“{0}” is none of ltr, rtl and auto.', `${role}.textDirection`);
  return brokenProperty(found, `${role}.`) ?? brokenShape(found, role) ?? brokenParts(found);
}

/** A resource is one of four things, and has nothing that belongs to another. */
function brokenShape(found: JsonMap, role: 'body' | 'target'): Sentence | undefined {
  const { items, source, value, purpose, id } = found;
  const types = asList(found.type);
  const isSet = types.some((type) => sets.includes(String(type)));
  if (isSet !== (items !== undefined))
    return sentence('A {0} has “items” and is no Choice or set, or the other way round.', role);
  if (isSet) {
    if (!Array.isArray(items) || items.length === 0) return sentence('A Choice or set has no list of items.');
    if (value !== undefined || source !== undefined || purpose !== undefined)
      return sentence('A Choice or set has a value, a source or a purpose.');
    return firstOf(items, (item) => brokenResource(item, role));
  }
  if (value !== undefined && source !== undefined)
    return sentence('A {0} has both a value and a source.', role);
  if (
    types.includes('TextualBody') &&
    source === undefined &&
    (role === 'target' || typeof value !== 'string')
  )
    return role === 'target'
      ? sentence('A target is a TextualBody.')
      : sentence('A TextualBody has no value.');
  if (value !== undefined)
    return typeof value === 'string' ? undefined : sentence('A {0}’s value is no text.', role);
  if (source !== undefined) return brokenSource(found, role);
  if (id === undefined)
    return role === 'target' && found.selector !== undefined
      ? undefined
      : sentence('A {0} is nothing that is known.', role);
  if (!isUri(id)) return sentence('A {0}’s id is no web address.', role);
  return purpose === undefined
    ? undefined
    : sentence('A {0} has a purpose without a value or a source.', role);
}

const parts = ['purpose', 'selector', 'state', 'styleClass', 'renderedVia', 'scope'];

function brokenSource(found: JsonMap, role: string): Sentence | undefined {
  const { source } = found;
  const address = isJsonMap(source) ? source.id : source;
  if (!isUri(address)) return sentence('A {0}’s source is no web address.', role);
  const isSpecific = parts.some((key) => found[key] !== undefined);
  return isSpecific ? undefined : sentence('A {0} has a source and nothing that it says of it.', role);
}

function brokenParts({ selector, state }: JsonMap): Sentence | undefined {
  return firstOf(asList(selector), brokenSelector) ?? firstOf(asList(state), brokenState);
}

const isPlace = (value: Json | undefined) => Number.isInteger(value) && Number(value) >= 0;

/** What a selector of each type must have. */
const selectors: Readonly<Record<string, (found: JsonMap) => boolean>> = {
  FragmentSelector: ({ value }) => isText(value),
  CssSelector: ({ value }) => isText(value),
  XPathSelector: ({ value }) => isText(value),
  TextQuoteSelector: ({ exact, prefix, suffix }) =>
    isText(exact) && isOptional(prefix, isText) && isOptional(suffix, isText),
  TextPositionSelector: ({ start, end }) => isPlace(start) && isPlace(end),
  DataPositionSelector: ({ start, end }) => isPlace(start) && isPlace(end),
  SvgSelector: ({ id, value }) => isUri(id) || isText(value),
  RangeSelector: ({ startSelector, endSelector }) =>
    [startSelector, endSelector].every((one) => isJsonMap(one) && brokenSelector(one) === undefined),
};

function brokenSelector(found: Json): Sentence | undefined {
  if (isUri(found)) return undefined;
  if (!isJsonMap(found)) return sentence('A selector is no web address and no object.');
  const type = typeof found.type === 'string' ? found.type : '';
  const judge = lookUp(selectors, type);
  if (!judge) return isUri(found.id) ? undefined : sentence('A selector has no type that is known.');
  if (!judge(found)) return sentence('A {0} lacks what it must have.', type);
  return firstOf(asList(found.refinedBy), (one) =>
    isJsonMap(one) && Object.hasOwn(states, String(one.type)) ? brokenState(one) : brokenSelector(one),
  );
}

const states: Readonly<Record<string, (found: JsonMap) => boolean>> = {
  TimeState: ({ sourceDate, sourceDateStart, sourceDateEnd }) =>
    sourceDate === undefined
      ? isTime(sourceDateStart) && isTime(sourceDateEnd)
      : asList(sourceDate).every(isTime) && sourceDateStart === undefined && sourceDateEnd === undefined,
  HttpRequestState: ({ value }) => isText(value),
};

function brokenState(found: Json): Sentence | undefined {
  if (isUri(found)) return undefined;
  const judge = isJsonMap(found) ? lookUp(states, String(found.type)) : undefined;
  if (!isJsonMap(found) || !judge) return sentence('A state has no type that is known.');
  if (!judge(found)) return sentence('A {0} lacks what it must have.', String(found.type));
  return firstOf(asList(found.refinedBy), (one) =>
    isJsonMap(one) && Object.hasOwn(states, String(one.type)) ? brokenState(one) : brokenSelector(one),
  );
}
