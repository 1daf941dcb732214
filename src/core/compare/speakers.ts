/**
 * Who is said to have said it: "…", Ann Lee said, against "…", Bo Lind said. Two speakers are others where both have names and
 * the names share no word. Not: "she" or "the mayor", who may be the one that the other article names; a role alone; "Lee" and
 * "Mayor Ann Lee"; "WHO" and "World Health Organization"; two spellings of one name.
 */

import { ROLES, TITLES } from '../detect/entities/lexicon';
import { DETERMINERS } from '../detect/quotes/nounPhrase';
import type { Span } from '../text/span';
import { tokenise } from '../text/tokens';
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
    if (!speaker || !other || !others.every(({ text }) => areOthers(speaker.text, text))) continue;
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

function areOthers(a = '', b = ''): boolean {
  const [one, two] = [nameOf(a), nameOf(b)];
  if (!one || !two || isShortFor(one, two) || isShortFor(two, one)) return false;
  return !one.some((word) => two.some((other) => word === other || isVariant(word, other)));
}

/** The words of the name in what a speaker is called, without titles and the role before it; `undefined` without one. */
function nameOf(speaker: string): readonly string[] | undefined {
  const words = tokenise(speaker).filter(({ kind }) => kind === 'word');
  if (DETERMINERS.has(words[0]?.form ?? '')) return undefined;
  const name = words.slice(words.findLastIndex(({ form }) => ROLES.has(form)) + 1);
  const proper = name.flatMap(({ form, capitalised }) => (capitalised && !TITLES.has(form) ? form : []));
  return proper.length > 0 ? proper : undefined;
}

/** "UN" for "United Nations". */
function isShortFor([short = '', ...more]: readonly string[], long: readonly string[]): boolean {
  return more.length === 0 && short === long.map((word) => word[0]).join('');
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
