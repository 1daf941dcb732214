import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { QuotedRun } from './marks';

const FEWEST_DIRECT_WORDS = 6;
const FEWEST_TITLE_WORDS = 2;
const STOPS = wordSet('. ! ? … ,');
const ENDS = wordSet('. ! ?');
const DASHES = wordSet('— – ― -');

/** Quoted words that nobody says near them: `direct` where they are many or end in a stop, else `scare`. */
export function unsaidType(tokens: readonly Token[], run: QuotedRun): 'direct' | 'scare' {
  if (isTitle(tokens, run) || isReference(tokens, run)) return 'scare';
  const words = countWords(tokens, run);
  return words >= FEWEST_DIRECT_WORDS || isSentence(tokens, run) ? 'direct' : 'scare';
}

/** Three words or more that end in a stop and begin a sentence or have a capital. */
function isSentence(tokens: readonly Token[], run: QuotedRun): boolean {
  const isStart =
    tokens[run.from]?.sentenceStart ||
    tokens[run.from + 1]?.kind !== 'word' ||
    tokens[run.from + 1]?.capitalised;
  return isStart === true && countWords(tokens, run) > 2 && STOPS.has(tokens[run.wordsTo - 1]?.form ?? '');
}

/** "No comment.", "Yes!": a capital and a stop, of any length. */
export function isShortSentence(tokens: readonly Token[], { from, wordsTo }: QuotedRun): boolean {
  return tokens[from + 1]?.capitalised === true && ENDS.has(tokens[wordsTo - 1]?.form ?? '');
}

/** The title of a source: “Document found on street” — The Leeds Post, 3 May. */
function isReference(tokens: readonly Token[], { from, to, wordsTo }: QuotedRun): boolean {
  const isOpen = !STOPS.has(tokens[wordsTo - 1]?.form ?? '');
  return isOpen && tokens[from]?.sentenceStart === true && DASHES.has(tokens[to]?.form ?? '');
}

/** Capitals as in the title of a work ("Andy Warhol: Photographs and Prints"), where no mark announces speech. */
export function isTitle(tokens: readonly Token[], run: QuotedRun): boolean {
  const last = tokens[run.wordsTo - 1]?.form ?? '';
  if (tokens[run.from - 1]?.form === ',' || ENDS.has(last)) return false;
  let capitals = 0;
  for (let i = run.from + 1; i < run.wordsTo; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.form === "'s") continue;
    if (token.capitalised) capitals++;
    else if (!FUNCTION_WORDS.has(token.form)) return false;
  }
  return capitals >= FEWEST_TITLE_WORDS && tokens[run.from + 1]?.capitalised === true;
}

function countWords(tokens: readonly Token[], { from, wordsTo }: QuotedRun): number {
  let words = 0;
  for (let i = from; i < wordsTo && words < FEWEST_DIRECT_WORDS; i++) if (tokens[i]?.kind === 'word') words++;
  return words;
}
