import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import type { ModelMention } from '../find';
import type { Standing } from './boilerplate';
import { cutsOfMentions } from './cutsOfMentions';
import { gatherWords, isInitial, markHeadlines, type Words } from './evidence';
import { findListed, type GazetteerEntry, type Listed } from './gazetteer';
import { ROLES } from './lexicon';
import { findPlatforms } from './platforms';
import { type NameRun, readRuns } from './runs';
import type { Cut } from './tagger/cut';
import type { EntityModel } from './tagger/model';
import { tag } from './tagger/tag';

/**
 * What one paragraph has to say about names, to be kept as long as its text stands. Plain data; offsets count in the
 * paragraph's own text, token indexes in its own tokens. Nothing of it depends on other paragraphs.
 */
export interface ParagraphNames {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The runs of capitalised words; where a model read it, they serve roles alone. */
  readonly runs: readonly NameRun[];
  /** 1 for every token of a headline. */
  readonly headline: Uint8Array;
  /** The evidence of the rules; `undefined` where a model read it. */
  readonly words: Words | undefined;
  /** What a model made of it, `scores` in natural logarithms of odds; `undefined` where it was read by rules alone. */
  readonly tagged: readonly Cut[] | undefined;
  /** The names of the user's own list, and built-in ones that stand apart from them. */
  readonly listed: readonly Listed[];
  /** It is no part of the article's own text, so nothing is learned from it about names elsewhere. */
  readonly isBoilerplate: boolean;
}

/** Reads the names of one paragraph, given as an article of its own. Linear in its length. */
export function readNames(
  { text, tokens }: Pick<Article, 'text' | 'tokens'>,
  standing: Standing,
  model?: EntityModel,
  gazetteer?: readonly GazetteerEntry[],
  mentions?: readonly ModelMention[],
): ParagraphNames {
  const headline = markHeadlines(tokens);
  return {
    text,
    tokens,
    runs: model && !hasRole(tokens) ? [] : readRuns(tokens),
    headline,
    words: model ? undefined : gatherWords(tokens, headline),
    tagged: mentions
      ? cutsOfMentions(tokens, mentions)
      : model && tag(text, tokens, headline, (at) => isInitial(tokens, at), model),
    listed: listedIn(tokens, gazetteer),
    isBoilerplate: standing === 'around',
  };
}

/** The user's own names, and built-in ones where no name of the user's stands. */
function listedIn(tokens: readonly Token[], gazetteer: readonly GazetteerEntry[] = []): readonly Listed[] {
  const own = gazetteer.length > 0 ? findListed(tokens, gazetteer) : [];
  const isFree = ({ from, to }: Listed) => own.every((one) => one.to <= from || one.from >= to);
  return [...own, ...findPlatforms(tokens).filter(isFree)];
}

function hasRole(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.capitalised && ROLES.has(token.form));
}
