import type { Token } from '../../text/tokens';

// What a site puts around its articles: calls for donations and subscriptions, lists of other stories, picture credits,
// copyright lines. It is told by the phrases that such text is made of, counted against its length.

/** Phrases of lower-case words; each is worth one. */
const PHRASES = [
  'your support',
  'support us',
  'support now',
  'support our',
  'donate',
  'your donation',
  'a donation',
  'give once',
  'give monthly',
  'free to read',
  'become a member',
  'membership',
  'subscribe',
  'subscription',
  'subscriber',
  'subscribers',
  'paywall',
  'paywalls',
  'newsletter',
  'newsletters',
  'sign up',
  'sign in',
  'log in',
  'read more',
  'click here',
  'recommended stories',
  'more like this',
  'more about',
  'related stories',
  'related articles',
  'more stories',
  'list of items',
  'end of list',
  'advertisement',
  'story continues below',
  'all rights reserved',
  'copyright',
  'open image in gallery',
  'follow us',
  'share this',
  'privacy policy',
  'terms of use',
  'cookies',
].map((phrase) => phrase.split(' '));

const BY_FIRST_WORD = new Map<string, readonly (readonly string[])[]>();
for (const phrase of PHRASES) {
  const first = phrase[0] ?? '';
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), phrase]);
}

const FEWEST_PHRASES = 2;
/** A single phrase is enough in a text this short. */
const SHORT_TOKENS = 12;
/** In longer text a phrase must come this often. */
const TOKENS_A_PHRASE = 60;

/** Whether a paragraph stands around the article and not in it. O(tokens). Not: a report on donations, or one "copyright" in a paragraph. */
export function isBoilerplate(tokens: readonly Token[]): boolean {
  let found = 0;
  tokens.forEach((token, at) => {
    const phrases = token.kind === 'word' ? BY_FIRST_WORD.get(token.form) : undefined;
    if (phrases?.some((phrase) => phrase.every((word, k) => tokens[at + k]?.form === word))) found++;
  });
  if (found > 0 && tokens.length <= SHORT_TOKENS) return true;
  return found >= FEWEST_PHRASES && found * TOKENS_A_PHRASE >= tokens.length;
}
