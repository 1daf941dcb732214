import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';
import { cueOf } from './cues';
import { formAt, QUOTED, type Run } from './items';
import { beforeTime, behindTime } from './times';

// Where a speaker stands beside a cue: a noun phrase found by its bounds, which are marks and words of closed classes.
// No word is looked at more than a fixed number of times for a cue.

const LONGEST_SPEAKER = 16;
const LONGEST_APPOSITION = 28;
const LONGEST_ADVERBIAL = 40;
const LONGEST_NAME = 5;
/** They end a clause, or are a quotation. */
export const MARKS = wordSet(`, ; : ( ) — – ― … . ! ? ${QUOTED}`);
/** Pronouns that are the subject of a cue. */
export const PRONOUNS = wordSet('he she they it we i you who');
const DETERMINERS = wordSet(
  'the a an his her their its our my your this that these those one another some many several',
);
const PREPOSITIONS =
  wordSet(`in on at during after before by to from with for about as since until under over amid among against through
  following despite without like into upon per via when while if because although though where once whether than`);
/** A noun phrase before a cue begins behind them. */
const CLAUSE_WORDS =
  wordSet(`that which but while when where as if because although though after before since until so then
  than whether how what why or yet has have had is are was were will would can could may might should must did does do
  not never be been being according`);
/** They stand between a speaker and the cue. */
const BETWEEN =
  wordSet(`also later then earlier previously reportedly has have had is are was were be been being would will could
  can may might should must did do does often once again now still just further even first too all both repeatedly
  publicly recently simply always himself herself themselves itself once still long ever 've 's 'd 'll soon`);
const NEGATIONS = wordSet(
  "not never no didn't doesn't don't hasn't haven't hadn't won't wouldn't can't couldn't isn't wasn't aren't",
);
/** They end a speaker that stands behind the cue. */
const AFTER_SPEAKER =
  wordSet(`on during after before when while as to by with about that if because since this last yesterday today
  earlier later and but following is was are were has had have who which whose where in at via
  monday tuesday wednesday thursday friday saturday sunday late early`);
/** Before the subject of a sentence. */
const LEADING = wordSet(`and but so however meanwhile , ${QUOTED}`);
const APPOSITION_STARTS = wordSet('a an the who whose which one former his her their its');

const NUMBERS = wordSet('two three four five six seven eight nine ten');
const BEFORE_QUOTED_WORD = wordSet('whose the a an his her their its called dubbed nicknamed as');

const MAY_BOUND = shapeTable([...MARKS, ...CLAUSE_WORDS, '-', 'and']);
const MAY_END_SPEAKER = shapeTable([...MARKS, ...AFTER_SPEAKER]);

/** Ends a clause, or is a quotation. */
export function isMark(form: string): boolean {
  return MARKS.has(form);
}

/** The first of the words between a speaker and the cue at `cue`: adverbs and auxiliaries; `undefined` where one negates. */
export function skipBetween(items: readonly Token[], cue: number, floor: number): number | undefined {
  let at = cue;
  while (at > floor) {
    const form = formAt(items, at - 1);
    if (NEGATIONS.has(form)) return undefined;
    const isAdverb = form.endsWith('ly') && items[at - 1]?.capitalised === false && form.length > 4;
    if (form === "'s" ? !isAuxiliary(items, at - 1, cue) : !(BETWEEN.has(form) || isAdverb)) break;
    at--;
  }
  return at;
}

/** "She's saying", and not "Leeds's saying". */
function isAuxiliary(items: readonly Token[], at: number, cue: number): boolean {
  return PRONOUNS.has(formAt(items, at - 1)) || formAt(items, cue).endsWith('ing');
}

/**
 * The speaker that ends before `end`, no further back than `floor`: over an apposition or a bracket ("X, a lawyer,
 * said", "X (NWB) said") to what it explains, else the words back to a mark or a word that no noun phrase has.
 */
export function speakerBefore(items: readonly Token[], end: number, floor: number): Run | undefined {
  const form = formAt(items, end - 1);
  if (form === ')') return speakerBefore(items, lastOf(items, '(', end - 1, floor) ?? floor, floor);
  if (form === ',' || form === '—' || form === '–') return appositionHead(items, end - 1, floor, form);
  let to = end;
  if (form === 'who' || form === 'which') {
    to = formAt(items, end - 2) === ',' ? end - 2 : end - 1;
  }
  return nounPhrase(items, to, floor);
}

/**
 * What the apposition before the comma at `comma` explains. Commas may stand inside the apposition ("Ada Venn, a lawyer
 * in Leeds, Maine, said") and an adverbial before it all ("On Friday, a lawyer, Ada Venn, said").
 */
function appositionHead(
  items: readonly Token[],
  comma: number,
  floor: number,
  mark: string,
): Run | undefined {
  let end = comma;
  let start = chunkStart(items, end, floor, mark);
  while (formAt(items, start - 1) === mark && start - 1 > floor && comma - start < LONGEST_APPOSITION) {
    const before = chunkStart(items, start - 1, floor, mark);
    if (before >= start - 1 || PREPOSITIONS.has(formAt(items, before))) break;
    end = start - 1;
    start = before;
    const isExplaining = formAt(items, start - 1) === mark && mayExplain(items, start, start - 1, floor);
    if (!isExplaining) break;
  }
  const isNameLast =
    end < comma && items[start]?.capitalised === false && items[end + 1]?.capitalised === true;
  return isNameLast ? { from: start, to: comma } : nounPhrase(items, end, Math.max(floor, start));
}

/** "A lawyer" explains; "curator of exhibits" does behind a name. */
function mayExplain(items: readonly Token[], start: number, mark: number, floor: number): boolean {
  if (APPOSITION_STARTS.has(formAt(items, start))) return true;
  if (items[start]?.capitalised) return false;
  let at = mark;
  while (at > Math.max(floor, mark - LONGEST_NAME) && items[at - 1]?.capitalised) at--;
  return at < mark && (at === floor || items[at]?.sentenceStart === true);
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

/** The noun phrase that ends before `to`. */
function nounPhrase(items: readonly Token[], to: number, floor: number): Run | undefined {
  let from = to;
  const least = Math.max(floor, to - LONGEST_SPEAKER);
  while (from > least) {
    const token = items[from - 1];
    if (token === undefined || isBoundary(items, from - 1)) break;
    from--;
    if (token.sentenceStart) break;
  }
  from = withoutAdverbial(items, behindTime(items, from, to), to);
  return from < to ? { from, to: beforeTime(items, from, to) } : undefined;
}

function isBoundary(items: readonly Token[], at: number): boolean {
  if (MAY_BOUND[items[at]?.shape ?? 0] === 0) return isCertainCue(items[at]);
  const form = formAt(items, at);
  if (MARKS.has(form)) return !isJoined(items, at);
  if (form === '-') return items[at]?.spaced === true;
  if (form === 'and') return !joinsSpeakers(items, at);
  return CLAUSE_WORDS.has(form) || isCertainCue(items[at]);
}

/** A verb that reports already, so that the words behind it are another subject. */
function isCertainCue(token: Token | undefined): boolean {
  const cue = cueOf(token);
  return cue !== undefined && !cue.isWeak && !cue.isNoun && (cue.class === 'say' || cue.class === 'tell');
}

/** A full stop inside a name: "Gov. Venn", "Ada M. Venn". */
function isJoined(items: readonly Token[], at: number): boolean {
  return formAt(items, at) === '.' && items[at + 1]?.sentenceStart === false;
}

/** "Ada Venn and Ben Dole said" has two speakers, "the pipe burst and Ada Venn said" one. */
function joinsSpeakers(items: readonly Token[], at: number): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  if (before === undefined || next === undefined || before.kind !== 'word') return false;
  if (PRONOUNS.has(next.form)) return PRONOUNS.has(before.form) || before.capitalised;
  if (before.capitalised) return next.capitalised || DETERMINERS.has(next.form);
  return !next.capitalised && !before.form.endsWith('ed');
}

/** Behind an adverbial that has no comma: "In a statement Ada Venn said", "As Ada Venn told". */
function withoutAdverbial(items: readonly Token[], from: number, to: number): number {
  let start = from;
  while (start < to && formAt(items, start) === 'and') start++;
  if (!PREPOSITIONS.has(formAt(items, start)) || start + 1 >= to) return start;
  for (let at = start + 2; at < to; at++) {
    const [before, token] = [items[at - 1], items[at]];
    if (before === undefined || token === undefined) break;
    const isOpen = PREPOSITIONS.has(before.form) || DETERMINERS.has(before.form) || before.form === 'of';
    if (isOpen || before.form === 'and') continue;
    const isName = token.capitalised && !before.capitalised;
    if (isName || DETERMINERS.has(token.form) || PRONOUNS.has(token.form)) return at;
  }
  return start + 1;
}

function lastOf(items: readonly Token[], form: string, before: number, floor: number): number | undefined {
  for (let at = before - 1; at > Math.max(floor, before - LONGEST_SPEAKER); at--) {
    if (formAt(items, at) === form) return at;
  }
  return undefined;
}

/** The words behind a cue, up to a mark or a word that no name has. */
export function speakerBehind(items: readonly Token[], from: number, limit: number): Run | undefined {
  let to = from;
  while (to < Math.min(limit, from + LONGEST_SPEAKER)) {
    const token = items[to];
    if (token === undefined || (token.sentenceStart && to > from)) break;
    if (MAY_END_SPEAKER[token.shape] === 1 && endsSpeaker(items, to)) break;
    to++;
  }
  return to > from ? { from, to } : undefined;
}

function endsSpeaker(items: readonly Token[], at: number): boolean {
  const form = formAt(items, at);
  return (MARKS.has(form) && !isJoined(items, at)) || (AFTER_SPEAKER.has(form) && !isAndOfNames(items, at));
}

function isAndOfNames(items: readonly Token[], at: number): boolean {
  return formAt(items, at) === 'and' && joinsSpeakers(items, at) && items[at + 1]?.capitalised === true;
}

/** A word of a subject that only a verb can be: a determiner stands behind it, or behind its -s a number ("forecasts six"). */
function hasObject(items: readonly Token[], at: number): boolean {
  const [token, next] = [items[at], items[at + 1]];
  if (token?.kind !== 'word' || next === undefined) return false;
  const { form } = token;
  if (NUMBERS.has(next.form) || next.kind === 'number') return /[^s']s$/.test(form) && form.length > 3;
  const isOpen =
    PREPOSITIONS.has(form) || DETERMINERS.has(form) || form === 'of' || form === 'and' || form === 'or';
  return DETERMINERS.has(next.form) && !isOpen;
}

/** The subject of the sentence that begins at `start`, for a verb that shares it: up to the first word like a verb. */
export function subjectOf(items: readonly Token[], start: number, limit: number): Run | undefined {
  let from = start;
  if (PREPOSITIONS.has(formAt(items, start)) || /(?:ly|ing)$/.test(formAt(items, start))) {
    const end = Math.min(limit, start + LONGEST_ADVERBIAL);
    while (from < end && formAt(items, from) !== ',') from++;
    from = formAt(items, from) === ',' ? from + 1 : withoutAdverbial(items, start, limit);
  }
  while (from < limit && LEADING.has(formAt(items, from))) from++;
  let to = from;
  while (to < Math.min(limit, from + LONGEST_SPEAKER)) {
    const token = items[to];
    const isBeforeVerb = token?.form === 'and' && to + 1 === limit;
    if (token === undefined || isBeforeVerb || isBoundary(items, to)) break;
    if (to > from && !token.capitalised && (/(?:ed|ing)$/.test(token.form) || hasObject(items, to))) break;
    to++;
    if (to === from + 1 && PRONOUNS.has(token.form)) break;
  }
  return to > from ? { from, to } : undefined;
}
