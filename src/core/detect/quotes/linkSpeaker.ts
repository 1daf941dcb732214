import { countWhile } from '../../text/binarySearch';
import type { Span } from '../../text/span';
import { wordSet } from '../../text/wordSet';
import type { EntityFind, EntityType, Part, QuoteFind } from '../find';

const PEOPLE = wordSet('he she his her him who');
const BODIES = wordSet('it its they their');
/** How many mentions before a pronoun are looked at. */
const MOST_MENTIONS = 40;

/**
 * The quotations with their speakers linked to the entity each names: the first mention in the speaker's words that is
 * no role and no nationality. A pronoun, and "the ministry", is the last mention before it that fits, outside of what
 * is quoted. `entities` and `finds` ascend. O(finds · log entities).
 */
export function linkSpeakers(
  finds: readonly QuoteFind[],
  entities: readonly EntityFind[],
): readonly QuoteFind[] {
  if (entities.length === 0) return finds;
  const quoted = finds.filter(({ type }) => type === 'direct');
  return finds.map((find) => {
    const entity = find.speaker && entityOf(find.speaker, entities, quoted);
    return find.speaker && entity !== undefined ? { ...find, speaker: { ...find.speaker, entity } } : find;
  });
}

function entityOf(
  speaker: Part,
  entities: readonly EntityFind[],
  quoted: readonly QuoteFind[],
): string | undefined {
  const first = firstFrom(entities, speaker.start);
  for (let i = first; i < entities.length; i++) {
    const entity = entities[i];
    if (entity === undefined || entity.end > speaker.end) break;
    if (entity.type !== 'role' && entity.type !== 'nationality') return entity.entity;
  }
  const fits = whatFits(speaker.text.toLowerCase());
  if (fits === undefined) return undefined;
  for (let i = first - 1; i >= Math.max(0, first - MOST_MENTIONS); i--) {
    const entity = entities[i];
    if (entity && fits(entity) && !isInside(entity, quoted)) return entity.entity;
  }
  return undefined;
}

/** Which mentions a speaker without a name may stand for; `undefined` for other words. */
function whatFits(words: string): ((entity: EntityFind) => boolean) | undefined {
  if (PEOPLE.has(words)) return ofType('person');
  if (BODIES.has(words)) return ofType('organisation');
  const head = /^(?:the|its) (?:\S+ )?(\S+)$/.exec(words)?.[1];
  if (head === undefined) return undefined;
  return ({ type, name }) => type === 'organisation' && name.toLowerCase().split(' ').includes(head);
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
