import type { EntityFind } from '../find';
import { joinWords, seenParts, trusted, type Words } from './evidence';
import { groupMentions } from './group';
import { nameHeadlines } from './headlineNames';
import { joinPieces } from './joinPieces';
import { type Mention, toMention, withListed } from './mention';
import type { ParagraphNames } from './readNames';
import { splitPairs } from './splitPairs';
import { splitRun } from './splitRun';
import { mentionsOfVotes } from './typed';
import { vote } from './vote';

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
  const isTagged = paragraphs.every(({ names }) => names.tagged !== undefined);
  if (isTagged) {
    const votes = nameHeadlines(joinPieces(splitPairs(vote(paragraphs))), paragraphs);
    return groupMentions(mentionsOfVotes(votes, paragraphs));
  }
  const words = joinWords(paragraphs.flatMap(({ names }) => names.words ?? []));
  return groupMentions(paragraphs.flatMap((paragraph) => mentionsByRules(paragraph, words)));
}

function mentionsByRules({ start, names }: PlacedNames, words: Words): readonly Mention[] {
  const { tokens, headline } = names;
  const mentions = names.runs.flatMap((run) => {
    const parts = headline[run.from] === 1 ? seenParts(tokens, run, words) : [trusted(tokens, run, words)];
    return parts
      .flatMap((part) => splitRun(tokens, part))
      .map(({ type, ...part }) => toMention(names, start, part, type, type === 'other' ? 0.5 : 0.7));
  });
  return withListed(names, start, mentions);
}
