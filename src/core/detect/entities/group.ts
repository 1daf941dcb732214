import type { Token } from '../../text/tokens';
import type { EntityFind, EntityType } from '../find';
import { ALIASES } from './lexicon';
import type { NameRun } from './runs';

/** One occurrence of a name, not yet linked to the others. */
export interface Mention extends NameRun {
  /** Those of its paragraph, which `from` and `to` count in. */
  readonly tokens: readonly Token[];
  /** Of the article. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case, with single spaces. */
  readonly form: string;
  readonly type: EntityType;
}

interface Entity {
  name: string;
  type: EntityType;
  /** Made when the name is settled. */
  slug?: string;
}

/**
 * Links mentions of the same thing: the same name in any case, the surname of a person named in full anywhere, an
 * acronym that stands in brackets behind the name it is short for, and the usual other names of countries. A surname
 * of two people is linked to neither. A mention whose type is unknown takes that of its entity. O(mentions).
 */
export function groupMentions(mentions: readonly Mention[]): readonly EntityFind[] {
  const shortNames = findShortNames(mentions);
  const entities = new Map<string, Entity>();
  const linked = mentions.map((mention) => {
    const alias = ALIASES.get(mention.form);
    const short = shortNames.get(mention.form);
    const key = alias?.toLowerCase() ?? short?.name ?? mention.form;
    const entity = entities.get(key) ?? { name: alias ?? mention.text, type: short?.type ?? mention.type };
    entities.set(key, entity);
    if (entity.type === 'other') entity.type = mention.type;
    if (alias === undefined && isFuller(mention.text, entity.name)) entity.name = mention.text;
    return { mention, entity, type: short?.type ?? mention.type };
  });
  return linked.map(({ mention, entity, type }) => ({
    kind: 'entity',
    type: type === 'other' ? entity.type : type,
    start: mention.start,
    end: mention.end,
    text: mention.text,
    entity: slugOf(entity),
    name: entity.name,
    score: type === 'other' ? 0.5 : 0.7,
    recogniser: 'entities.capitals',
  }));
}

/** Longer, or as long and not in capitals throughout. */
function isFuller(name: string, known: string): boolean {
  return name.length > known.length || (name.length === known.length && known === known.toUpperCase());
}

interface ShortName {
  readonly name: string;
  readonly type: EntityType;
}

/** Full names by the surname or acronym that stands for them; a surname of several people stands for itself. */
function findShortNames(mentions: readonly Mention[]): ReadonlyMap<string, ShortName> {
  const found = new Map<string, ShortName>();
  mentions.forEach((mention, i) => {
    const previous = mentions[i - 1];
    if (previous && isAcronymOf(mention, previous)) {
      found.set(mention.form, { name: previous.form, type: previous.type });
    } else if (mention.type === 'person' && mention.to > mention.from + 1) {
      const surname = mention.tokens[mention.to - 1]?.form ?? '';
      const name = mention.form;
      const isShared = found.has(surname) && found.get(surname)?.name !== name;
      found.set(surname, { name: isShared ? surname : name, type: 'person' });
    }
  });
  return found;
}

/** "Northern Water Board (NWB)": its letters are the last initials of the name before the bracket. */
function isAcronymOf(mention: Mention, name: Mention): boolean {
  const { tokens } = mention;
  if (name.tokens !== tokens) return false;
  const token = tokens[mention.from];
  const isBracketed = mention.from === name.to + 1 && tokens[name.to]?.form === '(';
  if (!isBracketed || token === undefined || mention.to > mention.from + 1) return false;
  const initials = tokens
    .slice(name.from, name.to)
    .filter((word) => word.capitalised)
    .map((word) => word.form[0])
    .join('');
  return initials.endsWith(token.form.replaceAll('.', ''));
}

function slugOf(entity: Entity): string {
  entity.slug ??= toSlug(entity.name);
  return entity.slug;
}

function toSlug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'entity';
}
