import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { EntityType } from '../find';
import { nameOf } from './classify';
import { ALIASES, LEGAL_FORMS, NEWSPAPER_HEADS, ROLES, TITLES } from './lexicon';
import type { Mention } from './mention';
import type { NameRun } from './runs';

// What stands for a full name in an article: a surname, a given name, a company without its legal form, an acronym, a
// team without its city, the last word of an event. Each is found in one pass over the mentions; what could stand for
// several names stands for none.

/** A full name that something shorter stands for. */
export interface ShortName {
  /** As `filedAs` gives it. */
  readonly name: string;
  readonly type: EntityType;
  /** The article says so itself, so that what the mention was taken for does not count. */
  readonly isSaid: boolean;
}

/** Behind the surname. */
const GENERATIONS = wordSet('jr sr ii iii iv');
/** Last words that companies and parties are called without. */
const TAILS = wordSet(
  'group holding holdings industries corporation company motor motors airlines airways bank international party',
);
/** Plurals that mean several bodies: a team's last word is not one of them. */
const SHARED_PLURALS = wordSet(
  'authorities courts democrats conservatives forces liberals marines nations news republicans services socialists states times',
);
const FEWEST_TEAM_LETTERS = 4;
const LONGEST_ALIAS = Math.max(...[...ALIASES.keys()].map((alias) => alias.length));

/** What a name is looked up by: "US Navy" is the "United States Navy", "Italians" are "Italian", "Lorn Inc" is "Lorn". */
export function filedAs(mention: Mention): string {
  const { form, type, entry } = mention;
  if (entry) return entry.name.toLowerCase();
  if (type === 'nationality' && form.length > 4) return form.replace(/s$/, '');
  if (type === 'organisation') return withoutLegalForm(mention);
  return withoutAlias(form);
}

/** Full names by what stands for them, in small letters but for initials. */
export function findShortNames(mentions: readonly Mention[]): ReadonlyMap<string, ShortName> {
  const longer = differentNames(mentions);
  const found = namesOfPeople(longer);
  for (const [letters, name] of saidAcronyms(mentions)) found.set(letters, name);
  namesOfBodies(longer).forEach((name, short) => {
    if (name !== undefined && !found.has(short)) found.set(short, name);
  });
  for (const [word, name] of lastWordsOfEvents(mentions)) if (!found.has(word)) found.set(word, name);
  return found;
}

/** Where the surname of a person's name stands: the last word, but for "Jr." and the like. */
export function surnameAt(tokens: readonly Token[], { from, to }: NameRun): number {
  let at = to - 1;
  while (at > from && (GENERATIONS.has(tokens[at]?.form ?? '') || tokens[at]?.kind !== 'word')) at--;
  return at;
}

function withoutAlias(form: string): string {
  const space = form.indexOf(' ');
  const country = space > 0 && space <= LONGEST_ALIAS ? ALIASES.get(form.slice(0, space)) : undefined;
  return country === undefined ? form : country.toLowerCase() + form.slice(space);
}

/** "Lorn" of "Lorn Inc", and of "Lorn's", which articles also have as a possessive. */
function withoutLegalForm({ tokens, from, to, form }: Mention): string {
  let end = to;
  while (end > from + 1 && (isLegalForm(tokens[end - 1]) || tokens[end - 1]?.form === "'s")) end--;
  return withoutAlias(end === to ? form : nameOf(tokens, { from, to: end }));
}

/** Or a mark between such forms. */
function isLegalForm(token: Token | undefined): boolean {
  return token?.kind === 'punctuation' || LEGAL_FORMS.has(token?.form ?? '');
}

/** Full names by what is short for them; `undefined` is what is short for several. */
type Shorts = Map<string, ShortName | undefined>;

function addShort(shorts: Shorts, short: string, name: ShortName): void {
  if (!shorts.has(short)) shorts.set(short, name);
  else if (shorts.get(short)?.name !== name.name) shorts.set(short, undefined);
}

/** One mention of each name of two words or more. */
function differentNames(mentions: readonly Mention[]): readonly Mention[] {
  const types = new Map<string, EntityType>();
  return mentions.filter(({ from, to, form, type }) => {
    if (to === from + 1 || types.get(form) === type) return false;
    types.set(form, type);
    return true;
  });
}

/** "Northern Water Board (NWB)". */
function saidAcronyms(mentions: readonly Mention[]): ReadonlyMap<string, ShortName> {
  const found = new Map<string, ShortName>();
  mentions.forEach((mention, i) => {
    const previous = mentions[i - 1];
    if (previous && isAcronymOf(mention, previous))
      found.set(mention.form, { name: filedAs(previous), type: previous.type, isSaid: true });
  });
  return found;
}

/**
 * Surnames, given names, and names without their middle initial ("Ada Venn" for "Ada B. Venn"). A surname of two people
 * stands for itself; a given name counts where it is nobody's surname, which serves names that begin with the surname.
 */
function namesOfPeople(names: readonly Mention[]): Map<string, ShortName> {
  const full = names.filter(({ type }) => type === 'person');
  const plain: Shorts = new Map();
  for (const mention of full) {
    const bare = withoutInitials(mention);
    if (bare !== mention.form) addShort(plain, bare, { name: mention.form, type: 'person', isSaid: false });
  }
  const surnames: Shorts = new Map();
  const given: Shorts = new Map();
  for (const mention of full) {
    const own = filedAs(mention);
    const name: ShortName = plain.get(own) ?? { name: own, type: 'person', isSaid: false };
    for (const surname of surnamesOf(mention)) addShort(surnames, surname, name);
    const first = mention.tokens[mention.from];
    if (first && first.form.length > 1 && !ROLES.has(first.form) && !TITLES.has(first.form))
      addShort(given, first.form, name);
  }
  const found = new Map<string, ShortName>();
  for (const [bare, name] of plain) if (name) found.set(bare, name);
  for (const [surname, name] of surnames)
    found.set(surname, name ?? { name: surname, type: 'person', isSaid: false });
  for (const [first, name] of given) if (name && !found.has(first)) found.set(first, name);
  return found;
}

function withoutInitials({ tokens, from, to, form }: Mention): string {
  if (to === from + 2) return form;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const kept = words.filter(({ form: word }, i) => i === 0 || i === words.length - 1 || !isInitials(word));
  return kept.length < words.length ? kept.map(({ form: word }) => word).join(' ') : form;
}

function isInitials(word: string): boolean {
  return word.length === 1 || word.includes('.');
}

/** "venn", of "Ada del Venn" also "del venn", and of "Ada Venn-Dole" also "venn-dole". */
function surnamesOf({ tokens, from, to }: Mention): readonly string[] {
  const last = surnameAt(tokens, { from, to });
  const surnames = [tokens[last]?.form ?? ''];
  let first = last;
  while (first - 2 > from && tokens[first - 1]?.form === '-' && !tokens[first - 1]?.spaced) first -= 2;
  if (first < last) surnames.push(nameOf(tokens, { from: first, to: last + 1 }));
  for (let at = last - 1; at > from && tokens[at]?.capitalised === false; at--) {
    if (tokens[at]?.kind === 'word') surnames.push(nameOf(tokens, { from: at, to: last + 1 }));
  }
  return surnames;
}

/** Initials, names without "Group" or "Party", teams without their city and newspapers' last words; initials of places as well. */
function namesOfBodies(names: readonly Mention[]): Shorts {
  const shorts: Shorts = new Map();
  for (const mention of names) {
    const { tokens, from, to, type } = mention;
    if (type !== 'organisation' && type !== 'place') continue;
    const own: ShortName = { name: filedAs(mention), type, isSaid: false };
    const initials = initialsOf(tokens, mention);
    if (initials.length > 1) addShort(shorts, initials.toUpperCase(), own);
    if (type !== 'organisation') continue;
    const last = tokens[to - 1]?.form ?? '';
    if (TAILS.has(last)) addShort(shorts, nameOf(tokens, { from, to: to - 1 }), own);
    const isTeam = to <= from + 3 && last.length > FEWEST_TEAM_LETTERS && last.endsWith('s');
    if (NEWSPAPER_HEADS.has(last) || (isTeam && !SHARED_PLURALS.has(last))) addShort(shorts, last, own);
  }
  return shorts;
}

function lastWordsOfEvents(mentions: readonly Mention[]): ReadonlyMap<string, ShortName> {
  const byHead = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    if (mention.type !== 'event' || mention.to === mention.from + 1 || mention.isBoilerplate) continue;
    const head = mention.tokens[mention.to - 1]?.form ?? '';
    const names = byHead.get(head) ?? new Map<string, number>();
    byHead.set(head, names.set(filedAs(mention), (names.get(filedAs(mention)) ?? 0) + 1));
  }
  const olympics = new Map([...(byHead.get('olympics') ?? []), ...(byHead.get('games') ?? [])]);
  if (olympics.size > 0) byHead.set('olympics', olympics).set('games', olympics);
  const found = new Map<string, ShortName>();
  for (const [head, names] of byHead) {
    const [most] = [...names].sort((a, b) => b[1] - a[1]);
    if (most !== undefined) found.set(head, { name: most[0], type: 'event', isSaid: true });
  }
  return found;
}

/**
 * "Northern Water Board (NWB)": its letters are the last initials of the name before the bracket, or all of them in
 * another order ("NBW"), as writers mistype and languages differ.
 */
function isAcronymOf(mention: Mention, name: Mention): boolean {
  const { tokens } = mention;
  if (name.tokens !== tokens) return false;
  const token = tokens[mention.from];
  const isBracketed = mention.from === name.to + 1 && tokens[name.to]?.form === '(';
  if (!isBracketed || token === undefined || mention.to > mention.from + 1) return false;
  const initials = initialsOf(tokens, name);
  const letters = token.form.replaceAll('.', '');
  return initials.endsWith(letters) || (token.upper && sorted(letters) === sorted(initials));
}

function initialsOf(tokens: readonly Token[], { from, to }: NameRun): string {
  let initials = '';
  for (let at = from; at < to; at++) if (tokens[at]?.capitalised) initials += tokens[at]?.form[0];
  return initials;
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}
