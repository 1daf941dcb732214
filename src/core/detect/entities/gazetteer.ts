import { type Token, tokenise } from '../../text/tokens';
import type { EntityType } from '../find';
import type { NameRun } from './runs';

// The user's own list of names, whose word is above all. Its names are kept as a tree of words, so looking for them
// costs the tokens times the length of the longest name, however many there are.

/** A name that the user knows better than any recogniser. */
export interface GazetteerEntry {
  readonly name: string;
  readonly type: EntityType;
  /** Other names of the same thing. */
  readonly aliases?: readonly string[];
  /** The slug that all mentions get; without one it is made of the name. */
  readonly id?: string;
  /** `Q…`. */
  readonly wikidata?: string;
  /** It is said of mentions of these very words: a longer name that holds them stays what it is. */
  readonly isWhole?: true;
}

/** An entry where it stands; token indexes. */
export interface Listed extends NameRun {
  readonly entry: GazetteerEntry;
  /** What the mention is said to be found by. */
  readonly recogniser: string;
}

interface Branch {
  readonly next: Map<string, Branch>;
  entry?: GazetteerEntry;
}

const trees = new WeakMap<readonly GazetteerEntry[], Branch>();

/**
 * The entries that stand in a paragraph, ascending and not overlapping: at each word the longest, and of two entries
 * with the same name the first. A word with a capital matches words with one, a short word in capitals ("WHO") only
 * words in capitals, and a word in small letters any. A possessive is no part of a name.
 */
export function findListed(tokens: readonly Token[], entries: readonly GazetteerEntry[]): readonly Listed[] {
  const tree = treeOf(entries);
  const found: Listed[] = [];
  for (let at = 0; at < tokens.length; ) {
    const longest = longestAt(tokens, at, tree);
    if (longest) found.push(longest);
    at = longest?.to ?? at + 1;
  }
  return found;
}

function longestAt(tokens: readonly Token[], from: number, tree: Branch): Listed | undefined {
  let longest: Listed | undefined;
  let branches = [tree];
  for (let at = from; branches.length > 0; at++) {
    const token = tokens[at];
    if (token === undefined || (at > from && token.sentenceStart)) break;
    branches = branches.flatMap((branch) => stepsFor(token).flatMap((step) => branch.next.get(step) ?? []));
    const entry = branches.find((branch) => branch.entry)?.entry;
    if (entry) longest = { from, to: at + 1, entry, recogniser: 'entities.gazetteer' };
  }
  return longest;
}

/** How a word of the text may be written in an entry, the closest first. */
function stepsFor({ form, upper, capitalised }: Token): readonly string[] {
  if (upper) return [`${form}^^`, `${form}^`, form];
  return capitalised ? [`${form}^`, form] : [form];
}

const LONGEST_ACRONYM = 5;

function stepOf({ form, upper, capitalised }: Token): string {
  if (upper && form.length <= LONGEST_ACRONYM) return `${form}^^`;
  return capitalised ? `${form}^` : form;
}

function treeOf(entries: readonly GazetteerEntry[]): Branch {
  const known = trees.get(entries);
  if (known) return known;
  const tree: Branch = { next: new Map() };
  for (const entry of entries) {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) plant(tree, name, entry);
  }
  trees.set(entries, tree);
  return tree;
}

function plant(tree: Branch, name: string, entry: GazetteerEntry): void {
  let branch = tree;
  const tokens = tokenise(name);
  if (tokens.length === 0) return;
  for (const token of tokens) {
    const step = stepOf(token);
    const next = branch.next.get(step) ?? { next: new Map() };
    branch.next.set(step, next);
    branch = next;
  }
  branch.entry ??= entry;
}
