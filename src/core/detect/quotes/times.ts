import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { formAt } from './items';

// The times that stand between a speaker's words and the cue, or before them: they are no part of who speaks.

const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
const DAYS_OF_NOW = wordSet('today yesterday tonight');
const TIME_UNITS = wordSet('week weekend month year night morning afternoon evening');
const MAY_END_TIME = new Set([...WEEKDAYS, ...DAYS_OF_NOW, ...TIME_UNITS]);
const NEARNESS = wordSet('last this');
/** With "on Sunday" they are newspapers. */
const SUNDAY_PAPERS = wordSet('mail independent scotland wales');

/** Behind a time before the subject: "Just two weeks ago she", "Last week Ada Venn". */
export function behindTime(items: readonly Token[], from: number, to: number): number {
  let at = from;
  if (formAt(items, at) === 'earlier') at++;
  if (NEARNESS.has(formAt(items, at)) && TIME_UNITS.has(formAt(items, at + 1))) at += 2;
  else if (DAYS_OF_NOW.has(formAt(items, at))) at++;
  else {
    at = from;
    while (at < to && formAt(items, at) !== 'ago') at++;
    at = at < to ? at + 1 : from;
  }
  return at >= to || formAt(items, at) === "'s" ? from : at;
}

/** Before a time behind the subject: "Police on Monday", "The company today", "Tesla last week". */
export function beforeTime(items: readonly Token[], from: number, to: number): number {
  const last = items[to - 1];
  if (last === undefined || !MAY_END_TIME.has(last.form)) return to;
  let at = to;
  if (TIME_UNITS.has(last.form) && !last.capitalised) at--;
  if (WEEKDAYS.has(formAt(items, at - 1)) || (at === to && DAYS_OF_NOW.has(last.form) && !last.capitalised)) {
    at--;
  }
  const before = formAt(items, at - 1);
  if (before === 'on' && at < to) at--;
  else if (NEARNESS.has(before) && at < to) at -= formAt(items, at - 2) === 'earlier' ? 2 : 1;
  else if (TIME_UNITS.has(last.form) && !WEEKDAYS.has(formAt(items, at))) return to;
  const isPaper = before === 'on' && SUNDAY_PAPERS.has(formAt(items, at - 1)) && items[at - 1]?.capitalised;
  return at <= from || isPaper ? to : at;
}
