import type { EntityFind, EntityType } from '../find';
import { nameOf } from './classify';
import type { GazetteerEntry } from './gazetteer';
import { ALIASES } from './lexicon';
import type { Mention } from './mention';
import { entitySlug } from './slug';

interface Entity {
  name: string;
  type: EntityType;
  /** The user's entry; its name and id win. */
  entry?: GazetteerEntry;
  /** Made when the name is settled. */
  slug?: string;
}

/**
 * Links mentions of the same thing: the same name in any case, the surname of a person named in full anywhere, an
 * acronym that stands in brackets behind the name it is short for, a name's last word where that alone is left of it
 * ("the Games"), and the usual other names of countries. A surname of two people is linked to neither. A mention whose
 * type is unknown takes that of its entity. O(mentions).
 */
export function groupMentions(mentions: readonly Mention[]): readonly EntityFind[] {
  const shortNames = findShortNames(mentions);
  const entities = new Map<string, Entity>();
  const linked = mentions.map((mention) => {
    const { entry } = mention;
    const alias = entry ? entry.name : ALIASES.get(mention.form);
    const short = alias === undefined ? shortNameOf(mention, shortNames) : undefined;
    const key = alias?.toLowerCase() ?? short?.name ?? filedAs(mention);
    const entity = entities.get(key) ?? {
      name: alias ?? mention.text,
      type: short?.type ?? mention.type,
    };
    if (entry) Object.assign(entity, { name: entry.name, entry });
    entities.set(key, entity);
    if (entity.type === 'other') entity.type = mention.type;
    if (alias === undefined && entity.entry === undefined && isFuller(mention, entity.name))
      entity.name = mention.text;
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
    ...(entity.entry?.wikidata !== undefined && { wikidata: entity.entry.wikidata }),
    score: mention.score,
    recogniser: mention.recogniser,
    ...(mention.isBoilerplate && { boilerplate: true }),
  }));
}

/** Longer, or as long and not in capitals throughout; of nationalities the shorter. */
function isFuller({ text: name, type }: Mention, known: string): boolean {
  if (type === 'nationality') return name.length < known.length;
  return name.length > known.length || (name.length === known.length && known === known.toUpperCase());
}

interface ShortName {
  readonly name: string;
  readonly type: EntityType;
}

/** A surname may be that of a person, or of something whose type is unknown; other short names keep their own type. */
function shortNameOf(mention: Mention, shortNames: ReadonlyMap<string, ShortName>): ShortName | undefined {
  const short = shortNames.get(mention.form);
  if (short === undefined || mention.type === 'role') return undefined;
  const isPerson = mention.type === 'person' || mention.type === 'other';
  return short.type === 'person' && !isPerson ? undefined : short;
}

/** What a name is looked up by: "US Navy" is the "United States Navy", and "Italians" are "Italian". */
function filedAs({ form, type, entry }: Mention): string {
  if (entry) return entry.name.toLowerCase();
  if (type === 'nationality' && form.length > 4) return form.replace(/s$/, '');
  const space = form.indexOf(' ');
  const country = space > 0 ? ALIASES.get(form.slice(0, space)) : undefined;
  return country === undefined ? form : country.toLowerCase() + form.slice(space);
}

/**
 * Full names by what stands for them: a surname, an acronym, a last word. A surname of several people stands for
 * itself; a last word for the name that the article has most often.
 */
function findShortNames(mentions: readonly Mention[]): ReadonlyMap<string, ShortName> {
  const found = new Map<string, ShortName>();
  const byHead = new Map<string, Map<string, number>>();
  mentions.forEach((mention, i) => {
    const previous = mentions[i - 1];
    const words = mention.to - mention.from;
    if (previous && isAcronymOf(mention, previous)) {
      found.set(mention.form, { name: filedAs(previous), type: previous.type });
    } else if (mention.type === 'person' && words > 1) {
      const name = filedAs(mention);
      for (const surname of surnamesOf(mention)) {
        const isShared = found.has(surname) && found.get(surname)?.name !== name;
        found.set(surname, { name: isShared ? surname : name, type: 'person' });
      }
    } else if (mention.type === 'event' && words > 1 && !mention.isBoilerplate) {
      const head = mention.tokens[mention.to - 1]?.form ?? '';
      const names = byHead.get(head) ?? new Map<string, number>();
      byHead.set(head, names.set(filedAs(mention), (names.get(filedAs(mention)) ?? 0) + 1));
    }
  });
  const olympics = new Map([...(byHead.get('olympics') ?? []), ...(byHead.get('games') ?? [])]);
  if (olympics.size > 0) byHead.set('olympics', olympics).set('games', olympics);
  for (const [head, names] of byHead) {
    const [most] = [...names].sort((a, b) => b[1] - a[1]);
    if (most !== undefined && !found.has(head)) found.set(head, { name: most[0], type: 'event' });
  }
  return found;
}

/** "venn", and of "Ada del Venn" also "del venn". */
function surnamesOf({ tokens, from, to }: Mention): readonly string[] {
  const surnames = [tokens[to - 1]?.form ?? ''];
  for (let at = to - 2; at > from && tokens[at]?.capitalised === false; at--) {
    surnames.push(nameOf(tokens, { from: at, to }));
  }
  return surnames;
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
  const initials = tokens
    .slice(name.from, name.to)
    .filter((word) => word.capitalised)
    .map((word) => word.form[0])
    .join('');
  const letters = token.form.replaceAll('.', '');
  return initials.endsWith(letters) || (token.upper && sorted(letters) === sorted(initials));
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}

function slugOf(entity: Entity): string {
  entity.slug ??= entity.entry?.id ?? entitySlug(entity.name);
  return entity.slug;
}
