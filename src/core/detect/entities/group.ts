import type { EntityFind, EntityType } from '../find';
import type { GazetteerEntry } from './gazetteer';
import { ALIASES } from './lexicon';
import type { Mention } from './mention';
import { filedAs, findShortNames, type ShortName } from './shortNames';
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
 * Links mentions of the same thing: the same name in any case, what is short for a name anywhere in the article
 * (`shortNames.ts`), and the usual other names of countries. A surname of two people is linked to neither. A mention
 * whose type is unknown takes that of its entity. O(mentions).
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

/** What the article says itself ("Lorn Trust (LT)") holds for any type, else a name of one type is short for one of the same. */
function shortNameOf(mention: Mention, shortNames: ReadonlyMap<string, ShortName>): ShortName | undefined {
  if (mention.type === 'role') return undefined;
  const short = shortNames.get(mention.form) ?? shortNames.get(lettersOf(mention));
  const isSame = short?.type === mention.type || mention.type === 'other';
  return short?.isSaid || isSame ? short : undefined;
}

/** "WHO" of "W.H.O."; nothing for what is not one word in capitals. */
function lettersOf({ tokens, from, to, form }: Mention): string {
  return to === from + 1 && tokens[from]?.upper ? form.replaceAll('.', '').toUpperCase() : '';
}

function slugOf(entity: Entity): string {
  entity.slug ??= entity.entry?.id ?? entitySlug(entity.name);
  return entity.slug;
}
