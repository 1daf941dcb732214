/** Names that two articles, or one, spell in two ways: one letter more, less, other or swapped; and abbreviations that do not fit. */
import { detect } from '../detect/detect';
import { isOneEditAway } from '../text/oneEdit';
import { tokenise } from '../text/tokens';

/** Shorter words differ by a letter and are others: Lee, Lea. */
const minLength = 5;

/**
 * Pairs of spellings: a name of one text and one of the other where each text has its own only, as "Vandermoor" and
 * "Vandemoor". Not: names that differ by an ending of number or possession.
 */
export function nameVariants(a: string, b: string): readonly (readonly [string, string])[] {
  const [namesA, namesB] = [namesOf(a), namesOf(b)];
  const onlyA = [...namesA].filter((name) => !namesB.has(name));
  const onlyB = [...namesB].filter((name) => !namesA.has(name));
  return onlyA.flatMap((one) => onlyB.flatMap((two) => (isVariant(one, two) ? [[one, two] as const] : [])));
}

/** The single words of the names of people, places and organisations. */
function namesOf(text: string): ReadonlySet<string> {
  const names = detect(text, { kinds: ['entity'] }).filter(({ type }) =>
    ['person', 'place', 'organisation'].includes(type),
  );
  return new Set(names.flatMap(({ text: words }) => words.replaceAll('’', "'").split(/[\s-]+/)));
}

/** True for two words of which one is the other with a slip of the pen. */
export function isVariant(one: string, two: string): boolean {
  if (Math.min(one.length, two.length) < minLength || one[0] !== two[0]) return false;
  return !isInflected(one, two) && !isInflected(two, one) && isOneEditAway(one, two);
}

function isInflected(short: string, long: string): boolean {
  return long === `${short}s` || long === `${short}n` || long === `${short}'s`;
}

/**
 * Abbreviations that the text itself explains with words of other initials: "Homeland Security Investigations (HIS)" gives
 * HSI and HIS. Only where the letters are the same in another order; what is left out of an abbreviation is custom.
 * After A. S. Schwartz and M. A. Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions" (2003).
 */
export function abbreviationVariants(text: string): readonly (readonly [string, string])[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, at) => {
    if (!token.upper || tokens[at - 1]?.form !== '(' || tokens[at + 1]?.form !== ')') return [];
    const given = text.slice(token.start, token.end);
    const words = tokens.slice(Math.max(0, at - 1 - given.length), at - 1);
    if (words.length !== given.length || !words.every(({ capitalised }) => capitalised)) return [];
    const initials = words.map(({ start }) => text[start]).join('');
    const isMixed = initials !== given && [...initials].sort().join('') === [...given].sort().join('');
    return isMixed ? [[initials, given] as const] : [];
  });
}
