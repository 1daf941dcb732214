/**
 * The claims of a workspace as a list: filtered, put into groups and pages, and what is still to be done. Pure, so that views
 * only draw.
 */
import type { AnchorState } from '../anchor/state';
import type { Claim } from './annotation';
import { groupedBy } from './mentions';
import type { Category } from './project';

/** A claim with what is known of it beside its record. */
export interface ClaimEntry {
  readonly claim: Claim;
  /** The path of its article, as people write it. */
  readonly article: string;
  /** Whose file it is in; absent for the team's record. */
  readonly annotator?: string;
  /** The workspace's category with its id; `undefined` for an id that the workspace does not have. */
  readonly category: Category | undefined;
  /** What became of its words; `anchored` as long as nobody looked. */
  readonly state: AnchorState;
}

/** What claims can be grouped by. */
export const groupings = ['category', 'article', 'state', 'verdict', 'annotator'] as const;
export type Grouping = (typeof groupings)[number];

/** Claims that have one thing in common; `key` is the value as it is stored, empty where there is none. */
export interface ClaimGroup<E extends ClaimEntry> {
  readonly key: string;
  readonly entries: readonly E[];
}

/** Claims in groups: categories by their digits, then the rest by their keys, those without a value last. */
export function groupClaims<E extends ClaimEntry>(
  entries: readonly E[],
  grouping: Grouping,
): ClaimGroup<E>[] {
  const found = groupedBy(entries, (entry) => keyOf(entry, grouping)).map(([key, own]) => ({
    key,
    entries: own,
  }));
  const rank = (group: ClaimGroup<E>) => rankOf(group, grouping);
  return found.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

function keyOf({ claim, article, annotator, state }: ClaimEntry, grouping: Grouping): string {
  switch (grouping) {
    case 'category':
      return claim.category ?? '';
    case 'article':
      return article;
    case 'state':
      return state;
    case 'verdict':
      return claim.verdict?.value ?? '';
    case 'annotator':
      return annotator ?? claim.by ?? '';
  }
}

function rankOf({ key, entries }: ClaimGroup<ClaimEntry>, grouping: Grouping): number {
  if (key === '') return 100;
  if (grouping !== 'category') return 0;
  const digit = entries[0]?.category?.key;
  return digit === undefined ? 50 : digit === '0' ? 10 : Number(digit);
}

/** What there is to do about claims. */
export const todos = ['orphaned', 'uncited', 'unverified'] as const;
export type Todo = (typeof todos)[number];

/** True where a claim still needs a person in this way. What cannot be checked needs neither evidence nor a verdict. */
export function needs({ claim, state }: ClaimEntry, todo: Todo): boolean {
  const isCheckable = claim.category !== 'not-checkable';
  switch (todo) {
    case 'orphaned':
      return state === 'orphaned' || state === 'ambiguous';
    case 'uncited':
      return isCheckable && !claim.citations?.length;
    case 'unverified':
      return isCheckable && (claim.verdict === undefined || claim.verdict.value === 'unchecked');
  }
}

/**
 * The claims that hold every word of a filter, in any case, in their quote, words, note, speaker, category, article or
 * annotator. `is:uncited`, `is:unverified` and `is:orphaned` ask for what is to be done.
 */
export function filterClaims<E extends ClaimEntry>(entries: readonly E[], filter: string): readonly E[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = searchedText(entry);
    return words.every((word) => {
      const todo = todos.find((one) => word === `is:${one}`);
      return todo ? needs(entry, todo) : text.includes(word);
    });
  });
}

function searchedText({ claim, article, annotator, category }: ClaimEntry): string {
  const { anchor, note, speaker, by } = claim;
  const parts = [anchor.quote, claim.claim, note, speaker, by, annotator, article, claim.category];
  return [...parts, category?.label].filter(Boolean).join('\n').toLowerCase();
}

/** The most rows that a view lists at once. */
export const pageLength = 500;

/** A list cut into pages of at most `size`; one page where it is no longer than that. */
export function pagesOf<T>(items: readonly T[], size = pageLength): readonly (readonly T[])[] {
  const pages: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += size) pages.push(items.slice(start, start + size));
  return pages;
}
