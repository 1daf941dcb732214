import type { EntityFind } from '../find';
import { nameOf } from './classify';
import { joinWords, seenParts, trusted, type Words } from './evidence';
import { groupMentions, type Mention } from './group';
import type { ParagraphNames } from './readNames';
import { splitRun } from './splitRun';

/** A paragraph's names, and where the paragraph begins in the article. */
export interface PlacedNames {
  readonly start: number;
  readonly names: ParagraphNames;
}

/**
 * The names of an article in order, from those of its paragraphs: people, places, organisations and the rest, each
 * mention with the one entity it belongs to. A leading "the", a title ("Mr") and a possessive are no part of a name; a
 * role before a person ("Interior Minister") is a mention of its own. The cost is that of the runs and the different
 * words of the paragraphs.
 *
 * Not: a sentence's first word that the article also has in small letters, or that stands alone and never has a capital
 * elsewhere; sentences that are capitalised throughout, but for names that stand elsewhere too.
 */
export function joinNames(paragraphs: readonly PlacedNames[]): readonly EntityFind[] {
  const words = joinWords(paragraphs.map(({ names }) => names.words));
  const mentions = paragraphs.flatMap((paragraph) => mentionsOf(paragraph, words));
  return groupMentions(mentions);
}

function mentionsOf({ start, names }: PlacedNames, words: Words): readonly Mention[] {
  const { text, tokens, headline } = names;
  const mentions: Mention[] = [];
  for (const run of names.runs) {
    const parts = headline[run.from] === 1 ? seenParts(tokens, run, words) : [trusted(tokens, run, words)];
    for (const { from, to, type } of parts.flatMap((part) => splitRun(tokens, part))) {
      const first = tokens[from];
      const last = tokens[to - 1];
      if (first === undefined || last === undefined) continue;
      mentions.push({
        tokens,
        from,
        to,
        type,
        start: start + first.start,
        end: start + last.end,
        text: text.slice(first.start, last.end),
        form: nameOf(tokens, { from, to }),
      });
    }
  }
  return mentions;
}
