/**
 * Who is said to have said it: "…", Ann Lee said, against "…", Bo Lind said. Two speakers are others where both have names and
 * the names share no word. Not: "she" or "the mayor", who may be the one that the other article names; a role alone; "Lee" and
 * "Mayor Ann Lee"; "WHO" and "World Health Organization"; two spellings of one name; "Officials", which has its capital from
 * the beginning of a sentence.
 */

import { ROLES, TITLES } from '../detect/entities/lexicon';
import { DETERMINERS } from '../detect/quotes/nounPhrase';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { isOneQuote, isQuotation } from './quotes';
import type { Speech, Statement } from './statements';
import { isVariant } from './variants';

/** What is quoted, or reported in other words, is one thing where so much of the longer telling is in the other. */
const minShared = 0.7;
/** Less says too little to know it again. */
const minContent = 3;

/** The first thing that the two sentences have somebody else say. */
export function speakerEvidence(a: Statement, b: Statement): Evidence[] {
  for (const one of a.speeches) {
    const { speaker } = one.find;
    const others = b.speeches.flatMap(
      (other) => (isOneSpeech(one, other) ? other.find.speaker : undefined) ?? [],
    );
    const [other] = others;
    if (!speaker || !other || !others.every((two) => areOthers(nameOf(speaker, a), nameOf(two, b)))) continue;
    return [{ kind: 'speaker', a: spanOf(speaker), b: spanOf(other) }];
  }
  return [];
}

/** True for two tellings of what one person said, quoted or reported. */
export function isOneSpeech(a: Speech, b: Speech): boolean {
  if (isQuotation(a) && isQuotation(b) && isOneQuote(a, b)) return true;
  const shared = [...a.content].filter((stem) => b.content.has(stem)).length;
  const [less, more] = [a.content.size, b.content.size].sort((x, y) => x - y) as [number, number];
  return less >= minContent && shared >= minShared * more;
}

function areOthers(one: readonly string[] | undefined, two: readonly string[] | undefined): boolean {
  if (!one || !two || isShortFor(one, two) || isShortFor(two, one)) return false;
  return !one.some((word) => two.some((other) => word === other || isVariant(word, other)));
}

/** The words of the name in what a speaker is called, without titles and the role before it; `undefined` without one. */
function nameOf({ start, end }: Span, { words }: Statement): readonly string[] | undefined {
  const own = words.filter((word) => word.start >= start && word.end <= end && word.kind === 'word');
  if (DETERMINERS.has(own[0]?.form ?? '')) return undefined;
  const behindRole = own.slice(own.findLastIndex(({ form }) => ROLES.has(form)) + 1);
  const name = behindRole.filter(({ form, capitalised, upper, sentenceStart }, at) => {
    const isByPlace = sentenceStart && !upper && !behindRole[at + 1]?.capitalised;
    return capitalised && !isByPlace && !TITLES.has(form);
  });
  return name.length > 0 ? name.map(({ form }) => form) : undefined;
}

/** "UN" for "United Nations". */
function isShortFor([short = '', ...more]: readonly string[], long: readonly string[]): boolean {
  return more.length === 0 && short === long.map((word) => word[0]).join('');
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
