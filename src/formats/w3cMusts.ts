/**
 * What an annotation MUST be by the Web Annotation Data Model (W3C Recommendation, 23 February 2017), sections 3 and 4, as far as
 * the official assertions say it: shapes of bodies, targets, selectors and states, and the values of their properties.
 * Two things are let through because tools write them: a target without a source, where a page has one text, and an empty list
 * of bodies.
 */
import { isDay } from '../storage/fieldReader';
import { asList, isJsonMap, type Json, type JsonMap } from './safeJson';
import { context } from './w3c';

/** Which MUST an annotation breaks, as a sentence; `undefined` where none. */
export function brokenMust(found: JsonMap): string | undefined {
  if (!asList(found['@context']).includes(context)) return `It lacks the @context ${context}.`;
  if (!asList(found.type).includes('Annotation')) return 'Its type is not Annotation.';
  const [id, second] = asList(found.id);
  if (typeof id !== 'string' || id === '' || /\s/.test(id) || second !== undefined)
    return 'It has not exactly one id.';
  if (found.target === undefined) return 'It has no target.';
  if (found.body !== undefined && found.bodyValue !== undefined) return 'It has both body and bodyValue.';
  if (found.bodyValue !== undefined && typeof found.bodyValue !== 'string')
    return 'Its bodyValue is no text.';
  return (
    brokenProperty(found, 'Its') ??
    firstOf(asList(found.body), (body) => brokenResource(body, 'body')) ??
    firstOf(asList(found.target), (target) => brokenResource(target, 'target'))
  );
}

function firstOf<T>(values: readonly T[], judge: (value: T) => string | undefined): string | undefined {
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

/** Properties that annotations, bodies and targets share. */
function brokenProperty(found: JsonMap, whose: string): string | undefined {
  for (const key of ['created', 'modified', 'generated'])
    if (!isOptional(found[key], isTime)) return `${whose} “${key}” is not one time with a zone.`;
  for (const key of ['rights', 'via'])
    if (found[key] !== undefined && !asList(found[key]).every(isUri))
      return `${whose} “${key}” is no web address.`;
  if (!isOptional(found.canonical, isUri)) return `${whose} “canonical” is not one web address.`;
  return undefined;
}

const sets = ['Choice', 'Composite', 'List', 'Independents'];

/** A body, a target, or a member of a set of them. */
function brokenResource(found: Json, role: 'body' | 'target'): string | undefined {
  if (!isJsonMap(found)) return isUri(found) ? undefined : `A ${role} is no web address and no object.`;
  const whose = `A ${role}’s`;
  const direction = found.textDirection;
  if (direction !== undefined && !['ltr', 'rtl', 'auto'].includes(String(direction)))
    return `${whose} “textDirection” is none of ltr, rtl and auto.`;
  return brokenProperty(found, whose) ?? brokenShape(found, role) ?? brokenParts(found);
}

/** A resource is one of four things, and has nothing that belongs to another. */
function brokenShape(found: JsonMap, role: 'body' | 'target'): string | undefined {
  const { items, source, value, purpose, id } = found;
  const types = asList(found.type);
  const isSet = types.some((type) => sets.includes(String(type)));
  if (isSet !== (items !== undefined))
    return `A ${role} has “items” and is no Choice or set, or the other way round.`;
  if (isSet) {
    if (!Array.isArray(items) || items.length === 0) return `A Choice or set has no list of items.`;
    if (value !== undefined || source !== undefined || purpose !== undefined)
      return 'A Choice or set has a value, a source or a purpose.';
    return firstOf(items, (item) => brokenResource(item, role));
  }
  if (value !== undefined && source !== undefined) return `A ${role} has both a value and a source.`;
  if (
    types.includes('TextualBody') &&
    source === undefined &&
    (role === 'target' || typeof value !== 'string')
  )
    return role === 'target' ? 'A target is a TextualBody.' : 'A TextualBody has no value.';
  if (value !== undefined) return typeof value === 'string' ? undefined : `A ${role}’s value is no text.`;
  if (source !== undefined) return brokenSource(found, role);
  if (id === undefined)
    return role === 'target' && found.selector !== undefined
      ? undefined
      : `A ${role} is nothing that is known.`;
  if (!isUri(id)) return `A ${role}’s id is no web address.`;
  return purpose === undefined ? undefined : `A ${role} has a purpose without a value or a source.`;
}

const parts = ['purpose', 'selector', 'state', 'styleClass', 'renderedVia', 'scope'];

function brokenSource(found: JsonMap, role: string): string | undefined {
  const { source } = found;
  const address = isJsonMap(source) ? source.id : source;
  if (!isUri(address)) return `A ${role}’s source is no web address.`;
  const isSpecific = parts.some((key) => found[key] !== undefined);
  return isSpecific ? undefined : `A ${role} has a source and nothing that it says of it.`;
}

function brokenParts({ selector, state }: JsonMap): string | undefined {
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

function brokenSelector(found: Json): string | undefined {
  if (isUri(found)) return undefined;
  if (!isJsonMap(found)) return 'A selector is no web address and no object.';
  const type = typeof found.type === 'string' ? found.type : '';
  const judge = Object.hasOwn(selectors, type) ? selectors[type] : undefined;
  if (!judge) return isUri(found.id) ? undefined : 'A selector has no type that is known.';
  if (!judge(found)) return `A ${type} lacks what it must have.`;
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

function brokenState(found: Json): string | undefined {
  if (isUri(found)) return undefined;
  const judge =
    isJsonMap(found) && Object.hasOwn(states, String(found.type)) ? states[String(found.type)] : undefined;
  if (!isJsonMap(found) || !judge) return 'A state has no type that is known.';
  if (!judge(found)) return `A ${found.type} lacks what it must have.`;
  return firstOf(asList(found.refinedBy), (one) =>
    isJsonMap(one) && Object.hasOwn(states, String(one.type)) ? brokenState(one) : brokenSelector(one),
  );
}
