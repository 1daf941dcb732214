import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { MONTHS, WEEKDAYS } from './dateWords';
import { continues } from './pattern';

const DASHES = wordSet('- –');
const RESULTS_BEHIND = wordSet(
  'win victory defeat loss draw lead record vote decision triumph thrashing rout verdict tie ruling majority advantage aggregate',
);
const RESULTS_BEFORE = wordSet(
  'win wins won winning lose loses lost losing beat beats beaten beating defeat defeats defeated draw draws drew lead leads led leading trail trailed finished ended voted vote score scored',
);

/**
 * The two small numbers that begin at the token are a result and no range: "6-4, 5-7", "lost 1 – 2", "Panama 3 – 0",
 * "a 3-2 win", "0-2".
 */
export function isScore(tokens: readonly Token[], at: number): boolean {
  if (!isPair(tokens, at)) return false;
  if (tokens[at]?.form === '0' || tokens[at + 2]?.form === '0') return true;
  const [before, behind] = [tokens[at - 1], tokens[at + 3]];
  if (before?.form === ',' ? isPair(tokens, at - 4) : behind?.form === ',' && isPair(tokens, at + 4))
    return true;
  if (continues(behind) && RESULTS_BEHIND.has(behind.form)) return true;
  if (before === undefined || !continues(tokens[at])) return false;
  return RESULTS_BEFORE.has(before.form) || isBetweenNames(before, behind);
}

function isPair(tokens: readonly Token[], at: number): boolean {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'number' || second?.kind !== 'number' || !DASHES.has(dash?.form ?? '')) return false;
  if (dash?.spaced !== second.spaced || second.sentenceStart) return false;
  return isSmall(first) && isSmall(second);
}

const isSmall = ({ form }: Token) =>
  form.length < 4 && !form.includes('.') && (form === '0' || !form.startsWith('0'));

/** "Tunisia 1 – 2 England", "beat Denmark 6-4.": a name before, and no counted thing behind. */
function isBetweenNames(before: Token, behind: Token | undefined): boolean {
  if (!before.capitalised || MONTHS.has(before.form) || WEEKDAYS.has(before.form)) return false;
  return (
    behind === undefined ||
    behind.sentenceStart ||
    behind.kind === 'punctuation' ||
    behind.capitalised ||
    FUNCTION_WORDS.has(behind.form)
  );
}
