import type { Token } from '../../text/tokens';
import type { EntityType } from '../find';
import { nameOf } from './classify';
import type { GazetteerEntry } from './gazetteer';
import type { ParagraphNames } from './readNames';
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
  /** How sure the type is, 0 to 1. */
  readonly score: number;
  readonly recogniser: string;
  /** It stands in what a site puts around its articles. */
  readonly isBoilerplate: boolean;
  /** The user's entry that it is a mention of, if it is one. */
  readonly entry?: GazetteerEntry;
}

/** `run` of a paragraph that begins at `start` of the article. */
export function toMention(
  { text, tokens, tagged, isBoilerplate }: ParagraphNames,
  start: number,
  { from, to }: NameRun,
  type: EntityType,
  score: number,
): Mention {
  const first = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? first;
  return {
    tokens,
    from,
    to,
    start: start + first,
    end: start + end,
    text: text.slice(first, end),
    form: nameOf(tokens, { from, to }),
    type,
    score,
    recogniser: tagged ? 'entities.tagger' : 'entities.capitals',
    isBoilerplate,
  };
}

/** The mentions of a paragraph with those of the user's list in their places, ascending. */
export function withListed(
  names: ParagraphNames,
  start: number,
  mentions: readonly Mention[],
): readonly Mention[] {
  if (names.listed.length === 0) return mentions;
  const listed = names.listed
    .filter((own) => !own.entry.isWhole || !mentions.some((other) => isLonger(other, own)))
    .map(({ entry, recogniser, ...run }) => ({
      ...toMention(names, start, run, entry.type, 1),
      recogniser,
      entry,
    }));
  const others = mentions.filter(({ from, to }) => !listed.some((own) => own.from < to && own.to > from));
  return [...others, ...listed].sort((a, b) => a.start - b.start);
}

function isLonger(other: NameRun, own: NameRun): boolean {
  return other.from <= own.from && other.to >= own.to && other.to - other.from > own.to - own.from;
}
