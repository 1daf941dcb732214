import { countWhile } from '../../text/binarySearch';
import type { Span } from '../../text/span';
import { wordSet } from '../../text/wordSet';
import type { EntityFind, EntityType, Part, QuoteFind } from '../find';

const MEN = wordSet('he his him');
const WOMEN = wordSet('she her');
const BODIES = wordSet('it its they their');
const TITLES_OF_MEN = wordSet('mr mister sir lord king prince');
const TITLES_OF_WOMEN = wordSet('mrs ms miss lady dame queen princess baroness');
/** How many mentions before a pronoun are looked at. */
const MOST_MENTIONS = 40;
/** Characters before the last mention that fits in which another competes with it. */
const FARTHEST_RIVAL = 250;
const LONGEST_TITLE = 10;

/**
 * The quotations with their speakers linked to the entity each names: the mention that is the head of the speaker's
 * words ("Mayor Ada Venn", not "Ada Venn's lawyer"). A pronoun is the last mention before it that fits, outside of what
 * is quoted, where no other of the same paragraph competes, or a title (Mr, Ms) or who spoke before decides; "the ministry" is the last body
 * with that word in its name. `entities` and `finds` ascend. O(entities + finds · log entities).
 */
export function linkSpeakers(
  text: string,
  finds: readonly QuoteFind[],
  entities: readonly EntityFind[],
): readonly QuoteFind[] {
  if (entities.length === 0) return finds;
  const quoted = finds.filter(({ type }) => type === 'direct');
  let genders: ReadonlyMap<string, Gender> | undefined;
  const gendersOfAll = () => {
    genders ??= gendersByTitle(text, entities);
    return genders;
  };
  const mentions: Mentions = { text, entities, quoted, gendersOfAll };
  let last: Part | undefined;
  return finds.map((find) => {
    const { speaker } = find;
    if (speaker === undefined) return find;
    const before = last && !text.slice(last.end, speaker.start).includes('\n') ? last.entity : undefined;
    const entity = entityOf(speaker, mentions, before);
    last = entity === undefined ? speaker : { ...speaker, entity };
    return entity === undefined ? find : { ...find, speaker: last };
  });
}

type Gender = 'man' | 'woman';

interface Mentions {
  readonly text: string;
  readonly entities: readonly EntityFind[];
  readonly quoted: readonly QuoteFind[];
  /** Those whose titles tell; made when it is first asked for. */
  readonly gendersOfAll: () => ReadonlyMap<string, Gender>;
}

/** @param before Who spoke before in this paragraph: with a pronoun the same person goes on, if several may be meant. */
function entityOf(speaker: Part, mentions: Mentions, before: string | undefined): string | undefined {
  const first = firstFrom(mentions.entities, speaker.start);
  const words = speaker.text.toLowerCase();
  return headOf(speaker, first, mentions.entities) ?? antecedentOf(words, first, mentions, before);
}

/** The entity that the head of the speaker's words names; `first` is the first mention that may stand in them. */
function headOf(speaker: Part, first: number, entities: readonly EntityFind[]): string | undefined {
  let from = speaker.start;
  let roleAt = -1;
  for (let i = first; i < entities.length; i++) {
    const entity = entities[i];
    if (entity === undefined || entity.end > speaker.end) return undefined;
    if (entity.type === 'role' || entity.type === 'nationality') {
      if (entity.type === 'role') roleAt = i;
      continue;
    }
    const role = entities[roleAt];
    const isTitled = role !== undefined && role.start >= from && entity.start - role.end <= 1;
    const before = speaker.text.slice(from - speaker.start, (isTitled ? role : entity).start - speaker.start);
    const behind = speaker.text.slice(entity.end - speaker.start);
    const isSubordinate = SUBORDINATED.test(before) || (from > speaker.start && entity.type === 'place');
    const isModifier = MODIFIER.test(behind) || startsBehind(entities[i + 1], entity, speaker);
    if (!isSubordinate && !isModifier) return entity.entity;
    const comma = speaker.text.indexOf(',', entity.end - speaker.start);
    const next = isSubordinate ? comma + 1 : entity.end - speaker.start;
    if (isSubordinate && comma < 0) return undefined;
    from = speaker.start + next;
    while ((entities[i + 1]?.start ?? from) < from) i++;
  }
  return undefined;
}

/** "A spokesman for X", "lawyers representing X". */
const SUBORDINATED = /\b(?:of|for|from|in|at|on|with|to|by|under|behind|against|near)\b|ing (?:the )?$/i;
/** "X's lawyer", "the X administration", "X-led". */
const MODIFIER =
  /^(?:['’]s?\b|['’] |-| (?!and\b|or\b|of\b|in\b|at\b|from\b|for\b|on\b|who\b|with\b|himself\b|herself\b|itself\b)\p{L})/u;

/** Another name or a role right behind it: "Tesla Chairman Ben Dole". */
function startsBehind(next: EntityFind | undefined, { end }: EntityFind, speaker: Part): boolean {
  return next !== undefined && next.start >= end && next.start - end <= 1 && next.end <= speaker.end;
}

/** The last mention before the speaker's words that they may stand for. */
function antecedentOf(
  words: string,
  before: number,
  mentions: Mentions,
  lastSpeaker: string | undefined,
): string | undefined {
  const fits = whatFits(words);
  if (fits === undefined) return undefined;
  const { entities, quoted } = mentions;
  for (let i = before - 1; i >= Math.max(0, before - MOST_MENTIONS); i--) {
    const entity = entities[i];
    if (!entity || !fits(entity) || isInside(entity, quoted)) continue;
    return isPronoun(words) ? withoutRivals(words, i, fits, mentions, lastSpeaker) : entity.entity;
  }
  return undefined;
}

/** The mention `last`, or the only one of those that compete with it whose title does not speak against it, or who spoke last. */
function withoutRivals(
  words: string,
  last: number,
  fits: Fits,
  mentions: Mentions,
  lastSpeaker: string | undefined,
): string | undefined {
  const { text, entities, quoted } = mentions;
  const nearest = entities[last];
  if (nearest === undefined) return undefined;
  const rivals = new Set([nearest.entity]);
  let from = nearest.start;
  for (let i = last - 1; i >= Math.max(0, last - MOST_MENTIONS); i--) {
    const entity = entities[i];
    if (entity === undefined || entity.start < nearest.start - FARTHEST_RIVAL) break;
    if (text.slice(entity.end, from).includes('\n')) break;
    from = entity.start;
    if (fits(entity) && !isInside(entity, quoted)) rivals.add(entity.entity);
  }
  if (rivals.size === 1) return nearest.entity;
  const gender: Gender | undefined = MEN.has(words) ? 'man' : WOMEN.has(words) ? 'woman' : undefined;
  if (gender === undefined) return undefined;
  const genders = mentions.gendersOfAll();
  const left = [...rivals].filter((entity) => (genders.get(entity) ?? gender) === gender);
  const titled = left.filter((entity) => genders.has(entity));
  const fitting = titled.length > 0 ? titled : left;
  const [only, other] = fitting;
  return other === undefined ? only : fitting.find((entity) => entity === lastSpeaker);
}

/** Who has a title before a mention or in it: "Ms Venn". */
function gendersByTitle(text: string, entities: readonly EntityFind[]): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { type, start, end, entity } of entities) {
    if (type !== 'person' || genders.has(entity)) continue;
    const words = text.slice(Math.max(0, start - LONGEST_TITLE), start).toLowerCase();
    const before = /(\p{L}+)\.?\s$/u.exec(words)?.[1] ?? '';
    const first = /^\p{L}+/u.exec(text.slice(start, Math.min(end, start + LONGEST_TITLE)))?.[0] ?? '';
    for (const title of [before, first.toLowerCase()]) {
      if (TITLES_OF_MEN.has(title)) genders.set(entity, 'man');
      else if (TITLES_OF_WOMEN.has(title)) genders.set(entity, 'woman');
    }
  }
  return genders;
}

/** Which mentions a speaker without a name may stand for; `undefined` for other words. */
function whatFits(words: string): Fits | undefined {
  if (MEN.has(words) || WOMEN.has(words) || words === 'who') return ofType('person');
  if (BODIES.has(words)) return ofType('organisation');
  const head = /^(?:the|its) (?:\S+ )?(\S+)$/.exec(words)?.[1];
  if (head === undefined) return undefined;
  return ({ type, name }) => type === 'organisation' && name.toLowerCase().split(' ').includes(head);
}

type Fits = (entity: EntityFind) => boolean;

function isPronoun(words: string): boolean {
  return MEN.has(words) || WOMEN.has(words) || BODIES.has(words) || words === 'who';
}

const ofType = (wanted: EntityType) => (entity: EntityFind) => entity.type === wanted;

function isInside(entity: Span, quoted: readonly QuoteFind[]): boolean {
  const find = quoted[firstFrom(quoted, entity.start + 1) - 1];
  return find !== undefined && entity.end <= find.end;
}

/** The first span that does not start before `offset`. */
function firstFrom(spans: readonly Span[], offset: number): number {
  return countWhile(spans.length, (i) => (spans[i]?.start ?? 0) < offset);
}
