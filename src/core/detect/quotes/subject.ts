import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { formAt, QUOTED, type Run } from './items';
import { FINITE } from './nounOrVerb';
import {
  DETERMINERS,
  isBoundary,
  LONGEST_SPEAKER,
  PREPOSITIONS,
  PRONOUNS,
  withoutAdverbial,
} from './nounPhrase';

const LONGEST_ADVERBIAL = 40;
/** Before the subject of a sentence. */
const LEADING = wordSet(`and but so then however meanwhile , ${QUOTED}`);
/** Of whoever is the subject behind the comma: "Asked whether it rained, he said". */
const PUT_TO = wordSet('asked pressed questioned quizzed challenged reached contacted told');
const NUMBERS = wordSet('two three four five six seven eight nine ten');

/** The subject of the sentence that begins at `start`, for a verb that shares it: up to the first word like a verb. */
export function subjectOf(items: readonly Token[], start: number, limit: number): Run | undefined {
  let from = start;
  const first = formAt(items, start);
  if (PREPOSITIONS.has(first) || PUT_TO.has(first) || /(?:ly|ing)$/.test(first)) {
    const end = Math.min(limit, start + LONGEST_ADVERBIAL);
    while (from < end && formAt(items, from) !== ',') from++;
    from = formAt(items, from) === ',' ? from + 1 : withoutAdverbial(items, start, limit);
  }
  while (from < limit && LEADING.has(formAt(items, from))) from++;
  let to = from;
  while (to < Math.min(limit, from + LONGEST_SPEAKER)) {
    const token = items[to];
    const isBeforeVerb = token?.form === 'and' && to + 1 === limit;
    if (token === undefined || isBeforeVerb || isBoundary(items, to)) break;
    if (to > from && !token.capitalised && (/(?:ed|ing)$/.test(token.form) || hasObject(items, to))) break;
    to++;
    if (to === from + 1 && PRONOUNS.has(token.form)) break;
  }
  return to > from ? { from, to: nameEnd(items, { from, to }, limit) } : undefined;
}

/** In names besides capitalised words. */
const IN_NAMES = wordSet("of the and for at in de del van von der la le 's");
const LONGEST_TITLE = 7;
const LONGEST_EXPLAINED = 60;

/**
 * Words with commas are a name with what explains it: "Ada Venn, 59, of Lorn, who saw it", "the council's leader, Ada Venn". Not:
 * "The pipe is old", "Ada Venn, however, will go".
 */
export function isExplained(items: readonly Token[], { from, to }: Run): boolean {
  if (to > from + LONGEST_EXPLAINED) return false;
  const first = chunkEnd(items, from, to);
  if (first >= to) return false;
  if (!isName(items, { from, to: first })) {
    const second = chunkEnd(items, first + 1, to);
    const isTitle = DETERMINERS.has(formAt(items, from)) || formAt(items, from) === 'one';
    return isTitle && first <= from + LONGEST_TITLE && isName(items, { from: first + 1, to: second });
  }
  for (let at = first; at < to; at = chunkEnd(items, at + 1, to)) {
    const start = formAt(items, at + 1);
    if (FINITE.has(start) || start === 'and' || start === 'but' || start.endsWith('ed')) return false;
  }
  return true;
}

function chunkEnd(items: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && formAt(items, at) !== ',') at++;
  return at;
}

function isName(items: readonly Token[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) {
    const token = items[at];
    if (token?.kind === 'word' && !token.capitalised && !IN_NAMES.has(token.form)) return false;
  }
  return to > from && items[to - 1]?.capitalised === true && !PREPOSITIONS.has(formAt(items, from));
}

/** Where a subject ends with the name that stands behind it in commas: "her opposite number, Ada Venn, was angry". */
function nameEnd(items: readonly Token[], { from, to }: Run, limit: number): number {
  if (!DETERMINERS.has(formAt(items, from)) || items[to - 1]?.capitalised || formAt(items, to) !== ',')
    return to;
  let end = to + 1;
  while (end < Math.min(limit, to + LONGEST_SPEAKER) && items[end]?.capitalised) end++;
  return end > to + 1 && formAt(items, end) === ',' ? end : to;
}

/** A word of a subject that only a verb can be: a determiner stands behind it, or behind its -s a number ("forecasts six"). */
function hasObject(items: readonly Token[], at: number): boolean {
  const [token, next] = [items[at], items[at + 1]];
  if (token?.kind !== 'word' || next === undefined) return false;
  const { form } = token;
  if (NUMBERS.has(next.form) || next.kind === 'number') return /[^s']s$/.test(form) && form.length > 3;
  const isOpen =
    PREPOSITIONS.has(form) || DETERMINERS.has(form) || form === 'of' || form === 'and' || form === 'or';
  return DETERMINERS.has(next.form) && !isOpen;
}
