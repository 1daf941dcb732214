import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { formAt, QUOTED, type Run } from './items';
import { isJoined, isMark, LONGEST_SPEAKER, nounPhrase, PREPOSITIONS } from './nounPhrase';

const LONGEST_APPOSITION = 28;
const LONGEST_NAME = 5;
/** With the word before it. */
const LONGEST_PLACE = 3;
const APPOSITION_STARTS = wordSet('a an the who whose which one former his her their its');
const BEFORE_QUOTED_WORD = wordSet('whose the a an his her their its called dubbed nicknamed as');

/**
 * What the apposition before the mark at `comma` explains. Commas may stand inside the apposition ("Ada Venn, a lawyer
 * in Leeds, Maine, said"), an adverbial before it all ("On Friday, a lawyer, Ada Venn, said") and brackets in between ("the
 * Northern Water Board (NWB), which runs it, said").
 */
export function appositionHead(
  items: readonly Token[],
  comma: number,
  floor: number,
  mark: string,
): Run | undefined {
  const last = withoutBracket(items, comma, floor);
  let end = last;
  let start = chunkStart(items, end, floor, mark);
  let behind = start;
  while (formAt(items, start - 1) === mark && start - 1 > floor && comma - start < LONGEST_APPOSITION) {
    const beforeEnd = withoutBracket(items, start - 1, floor);
    const before = chunkStart(items, beforeEnd, floor, mark);
    if (before >= beforeEnd || (PREPOSITIONS.has(formAt(items, before)) && !isAside(items, before))) break;
    behind = start;
    end = beforeEnd;
    start = before;
    const isExplaining = formAt(items, start - 1) === mark && mayExplain(items, start, start - 1, floor);
    if (!isExplaining) break;
  }
  const isNameLast =
    end < last && items[end - 1]?.capitalised === false && items[behind]?.capitalised === true;
  return isNameLast ? { from: start, to: last } : nounPhrase(items, end, Math.max(floor, start));
}

/** Where the words before `end` end, without the brackets that stand last in them. */
export function withoutBracket(items: readonly Token[], end: number, floor: number): number {
  if (formAt(items, end - 1) !== ')') return end;
  for (let at = end - 2; at > Math.max(floor, end - LONGEST_SPEAKER); at--) {
    if (formAt(items, at) === '(') return at;
  }
  return end;
}

/** "A lawyer" explains; "curator of exhibits" does behind a name. */
function mayExplain(items: readonly Token[], start: number, mark: number, floor: number): boolean {
  if (APPOSITION_STARTS.has(formAt(items, start)) || isAside(items, start)) return true;
  if (items[start]?.capitalised)
    return isAside(items, mark - LONGEST_PLACE) || isAside(items, mark - LONGEST_PLACE + 1);
  let at = mark;
  while (at > Math.max(floor, mark - LONGEST_NAME) && items[at - 1]?.capitalised) at--;
  return at < mark && (at === floor || items[at]?.sentenceStart === true);
}

/** "Of Lorn", also before a state, and adverbials: "Ada Venn, 59, of Lorn, Maine, said", "Ada Venn, in a letter, said". */
function isAside(items: readonly Token[], at: number): boolean {
  const isInside = items[at]?.capitalised === false && formAt(items, at - 1) === ',';
  return isInside && (formAt(items, at) === 'of' || PREPOSITIONS.has(formAt(items, at)));
}

/** Where the stretch before `end` begins, that no mark interrupts. */
function chunkStart(items: readonly Token[], end: number, floor: number, mark: string): number {
  const least = Math.max(floor, end - LONGEST_APPOSITION);
  let at = end;
  while (at > least && !items[at]?.sentenceStart) {
    const form = formAt(items, at - 1);
    if (
      form === mark ||
      (form !== ',' && isMark(form) && !isJoined(items, at - 1) && !isQuotedWord(items, at - 1))
    )
      break;
    at--;
  }
  return at;
}

/** "Whose “yes” surprised many". */
function isQuotedWord(items: readonly Token[], at: number): boolean {
  return formAt(items, at) === QUOTED && BEFORE_QUOTED_WORD.has(formAt(items, at - 1));
}
