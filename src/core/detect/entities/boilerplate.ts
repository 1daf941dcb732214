import { paragraphs } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import { type Token, tokenisePart } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';

// What a site puts around its articles: calls for donations and subscriptions, lists of other stories, picture credits,
// copyright lines. It is told by the phrases that such text is made of, counted against its length.

const words = (phrases: readonly string[]) => phrases.map((phrase) => phrase.split(' '));

/** Phrases of lower-case words; each is worth one. Nobody writes these but around an article. */
const TELLING = words([
  'your support',
  'support us',
  'support now',
  'support our',
  'your donation',
  'give once',
  'give monthly',
  'free to read',
  'become a member',
  'read more',
  'click here',
  'recommended stories',
  'more like this',
  'related stories',
  'related articles',
  'more stories',
  'list of items',
  'end of list',
  'advertisement',
  'story continues below',
  'follow us',
  'share this',
  'privacy policy',
  'terms of use',
]);
/** What a site asks for: alone it tells at the beginning only, as reports are about donating and subscribing too. */
const ASKING = words(['donate', 'subscribe', 'sign up', 'sign in', 'log in', 'more about']);
/** These tell only with others. */
const HINTING = words([
  'a donation',
  'membership',
  'subscription',
  'subscriber',
  'subscribers',
  'paywall',
  'paywalls',
  'newsletter',
  'newsletters',
  'cookies',
]);
/** A picture's credit; its caption, which may stand before it, is the article's own. */
const CREDITING = words(['all rights reserved', 'open image in gallery', 'copyright']);

interface Phrase {
  readonly words: readonly string[];
  readonly kind: 'telling' | 'asking' | 'hinting' | 'crediting';
}

const BY_FIRST_WORD = new Map<string, readonly Phrase[]>();
for (const [kind, phrases] of [
  ['telling', TELLING],
  ['asking', ASKING],
  ['hinting', HINTING],
  ['crediting', CREDITING],
] as const)
  for (const phrase of phrases) {
    const first = phrase[0] ?? '';
    BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), { words: phrase, kind }]);
  }

const MAY_BEGIN_PHRASE = shapeTable(BY_FIRST_WORD.keys());

const FEWEST_PHRASES = 2;
/** A single phrase can be enough in a text this short. */
const SHORT_TOKENS = 12;
/** In longer text a phrase must come this often. */
const TOKENS_A_PHRASE = 60;
const STOPS = wordSet('. ! ? …');

/** Where a paragraph stands: in the article, in it as the caption of a picture, or around it. */
export type Standing = 'article' | 'caption' | 'around';

/**
 * Where a paragraph stands. O(tokens). Not around the article: a report on donations, one "newsletter" in a paragraph, a
 * picture's caption that ends with its credit.
 */
export function standingOf(tokens: readonly Token[]): Standing {
  const isSentence = STOPS.has(tokens.at(-1)?.form ?? '');
  let others = 0;
  let credits = 0;
  let tells = false;
  let isFirstWord = true;
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const kind = phraseAt(tokens, at)?.kind;
    if (kind === 'crediting') credits++;
    else if (kind) others++;
    tells ||=
      (kind === 'telling' && !isSentence) || ((kind === 'telling' || kind === 'asking') && isFirstWord);
    isFirstWord = false;
  });
  if (tokens.length <= SHORT_TOKENS && (tells || credits >= FEWEST_PHRASES)) return 'around';
  const found = others + Math.min(credits, 1);
  if (found >= FEWEST_PHRASES && found * TOKENS_A_PHRASE >= tokens.length) return 'around';
  return credits > 0 ? 'caption' : 'article';
}

function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  if (MAY_BEGIN_PHRASE[tokens[at]?.shape ?? 0] === 0) return undefined;
  return BY_FIRST_WORD.get(tokens[at]?.form ?? '')?.find(({ words }) =>
    words.every((word, k) => tokens[at + k]?.form === word),
  );
}

/** Tells at once of most paragraphs that no phrase can begin in them. */
const MAY_HOLD_PHRASE = new RegExp(`\\b(?:${[...BY_FIRST_WORD.keys()].join('|')})\\b`, 'i');
/** The lines of a list of other stories stand between its heading and this. */
const END_OF_LIST = /end of list$/i;
const LONGEST_LIST_PARAGRAPHS = 12;

/**
 * The parts of a text that stand around the article and not in it, ascending: its paragraphs of boilerplate, and the titles
 * between the heading and the end of a list of other stories. Linear in the text; only paragraphs in which a phrase may be
 * are scanned.
 */
export function boilerplateSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  /** The paragraphs since the last span, a list's titles if its end follows. */
  let since: Span[] = [];
  let isListOpen = false;
  for (const span of paragraphs(text)) {
    const words = text.slice(span.start, span.end);
    const tokens = MAY_HOLD_PHRASE.test(words) ? tokenisePart(text, span) : [];
    if (standingOf(tokens) !== 'around') {
      since.push(span);
      if (since.length > LONGEST_LIST_PARAGRAPHS) isListOpen = false;
      continue;
    }
    if (isListOpen && END_OF_LIST.test(words)) spans.push(...since);
    spans.push(span);
    since = [];
    isListOpen = tokens.length <= SHORT_TOKENS && !END_OF_LIST.test(words);
  }
  return spans;
}
