import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { continues } from './pattern';

const NEVER_COUNTED = wordSet('any every some which another last next');
/** Behind these "one" counts only where one of the nouns stands: "no one person", "on the one hand". */
const POINTING = wordSet("no this that the each 's");
const POINTED_AT = wordSet('person man woman thing hand side time day country group party stipulation');
const SIGNS = wordSet('minus negative plus');
/** Adjectives and adverbs that count as function words elsewhere. */
const DESCRIBING = wordSet('later earlier first second third same other own recent previous former only');
const GENERIC = wordSet('can could would will may might must should has had needs ought cannot');
const COUNTING = wordSet('just only including least of with for');
/** Verbs whose object "one" is, where an adjective else would stand. */
const WANTING = wordSet('see need want buy find get make take choose win lose fill build');
const BEFORE_NOUNS = wordSet('last more further final single');
const BEHIND_COUNTED = wordSet('in or at to and out on from for');

/**
 * "One" that counts nothing: "no one", "one another", "this one", "a serious one", "one can see", "one's", "a one-in-150-year flood".
 * Not: "one player", "one of them", "no one person", "at least one", "two missions in one".
 */
export function isPronounOne(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at]?.sentenceStart ? undefined : tokens[at - 1];
  const next = continues(tokens[at + 1]) ? tokens[at + 1] : undefined;
  const behind = next?.form ?? '';
  if (behind === "'s" || behind === 'another' || (behind === '-' && tokens[at + 2]?.form === 'in'))
    return true;
  if (behind === 'of' || SIGNS.has(before?.form ?? '')) return false;
  if (before === undefined) return next === undefined || next.form === '.' || GENERIC.has(behind);
  if (NEVER_COUNTED.has(before.form)) return true;
  if (before.form === 'only' && tokens[at - 2]?.form === 'the') return true;
  if (POINTING.has(before.form)) return !POINTED_AT.has(behind);
  if (GENERIC.has(behind)) return !COUNTING.has(before.form);
  if (BEFORE_NOUNS.has(behind)) return false;
  const isNamed = next?.kind === 'word' && !FUNCTION_WORDS.has(behind);
  if (WANTING.has(before.form) || (before.form.endsWith('ly') && !DESCRIBING.has(before.form))) return false;
  const isDescribed =
    before.kind === 'word' && (!FUNCTION_WORDS.has(before.form) || DESCRIBING.has(before.form));
  return !isNamed && isDescribed && !BEHIND_COUNTED.has(behind);
}
