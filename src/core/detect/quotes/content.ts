import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';
import { clauseFollows } from './behindCue';
import { cueOf } from './cues';
import { QUOTED, type Run } from './items';
import { DETERMINERS } from './nounPhrase';

// How far what is said goes, before and behind its cue.

const CONTENT_CUTS = wordSet('according while but');
const CONJUNCTIONS = wordSet('and but so yet');
/** Where what is said may end before its sentence. */
const MAY_CUT = shapeTable([...CONJUNCTIONS, ';', ',']);
/** The end of a sentence. */
const STOPS = wordSet('. ! ? …');
/** Behind a speaker and cue they begin what is no longer said. */
export const SUBORDINATORS = wordSet(
  'as while when after before because since although though during amid following in on at by via where until till',
);
const ADVERBIAL_STARTS =
  wordSet(`of in on at during after before by to from with for about as since until under over amid among against through
  following despite without like when while if because although though where once however meanwhile but and so also
  still instead later earlier asked speaking`);
const HAVE = wordSet('has have had also');
const LONGEST_ADVERBIAL = 12;
const LONGEST_CONTENT = 120;
const LONGEST_SUBJECT = 6;
const LONGEST_LEADING = 40;

/** A comma or a quotation stands before the speaker, and before it more than an adverbial. */
export function hasContentBefore(items: readonly Token[], speaker: number, sentence: Run): boolean {
  const before = items[speaker - 1]?.form;
  if (speaker <= sentence.from) return false;
  if (before === QUOTED) return true;
  if (before !== ',') return false;
  if (items[speaker - 2]?.form === QUOTED) return true;
  const length = speaker - 1 - sentence.from;
  return (
    length > 1 && !(length < LONGEST_ADVERBIAL && ADVERBIAL_STARTS.has(items[sentence.from]?.form ?? ''))
  );
}

/** What is said before `end`, and behind `resume` too where the sentence goes on with it ("…, X said, …"). */
export function contentAround(
  items: readonly Token[],
  end: number,
  sentence: Run,
  resume: number,
  isSubjectFirst = false,
): Run | undefined {
  const start = behindSemicolon(items, Math.max(sentence.from, end - LONGEST_CONTENT), end);
  const from = CONJUNCTIONS.has(items[start]?.form ?? '') ? start + 1 : start;
  if (end <= from) return undefined;
  const goesOn =
    items[resume]?.form === ',' &&
    resume + 3 < sentence.to &&
    !endsContent(items[resume + 1]) &&
    !SUBORDINATORS.has(items[resume + 1]?.form ?? '') &&
    !/ing$/.test(items[resume + 1]?.form ?? '');
  const behind = goesOn ? contentBehind(items, resume + 1, sentence) : undefined;
  const second = items[resume + 1]?.form === 'and' ? resume + 2 : resume + 1;
  const isSecondHalf =
    behind &&
    (items[second]?.form === QUOTED ||
      (isSubjectFirst && (clauseFollows(items, behind) || isVerbBehind(items, { from, to: end }, behind))));
  return { from, to: isSecondHalf ? behind.to : end };
}

/** They begin a clause, or an adverbial, that stands before the sentence's own. */
const LEADING = wordSet(
  'while when after before because since although though as if once whereas despite contrary amid given in with',
);

/** "While X said that it rained, Y went": not behind the comma where the sentence itself begins. */
export function withinLeading(items: readonly Token[], content: Run, cue: number, sentence: Run): Run {
  const isNear = cue < sentence.from + LONGEST_LEADING;
  const isLeading = LEADING.has(items[sentence.from]?.form ?? '') && content.from > cue && isNear;
  if (!isLeading) return content;
  for (let at = sentence.from; at < content.from; at++) if (items[at]?.form === ',') return content;
  return toComma(items, content);
}

/** Up to the first comma. */
export function toComma(items: readonly Token[], { from, to: end }: Run): Run {
  let to = from + 1;
  while (to < end && items[to]?.form !== ',') to++;
  return { from, to };
}

function behindSemicolon(items: readonly Token[], start: number, end: number): number {
  let from = end;
  while (from > start && items[from - 1]?.form !== ';') from--;
  return from;
}

/** "The museum, he said, celebrated its founder": a subject alone, and behind the speaker its verb. */
function isVerbBehind(items: readonly Token[], subject: Run, behind: Run): boolean {
  const verb = items[behind.from];
  if (subject.to > subject.from + LONGEST_SUBJECT || verb?.capitalised || !/(?:ed|s)$/.test(verb?.form ?? ''))
    return false;
  return DETERMINERS.has(items[subject.from]?.form ?? '') && !clauseFollows(items, subject);
}

/** From `from` to the sentence's end without its stop, or to the comma before what is said with another cue. */
export function contentBehind(items: readonly Token[], from: number, sentence: Run): Run | undefined {
  const end = Math.min(sentence.to, from + LONGEST_CONTENT);
  let to = from;
  while (to < end) {
    if (MAY_CUT[items[to]?.shape ?? 0] === 1 && isCut(items, to)) break;
    to++;
  }
  while (to > from && STOPS.has(items[to - 1]?.form ?? '')) to--;
  return to > from ? { from, to } : undefined;
}

function isCut(items: readonly Token[], at: number): boolean {
  const form = items[at]?.form ?? '';
  if (form === ',') return endsContent(items[at + 1]);
  return form === ';' || (CONJUNCTIONS.has(form) && startsReport(items, at + 1));
}

/** Behind a comma: ", adding that", ", while". */
function endsContent(token: Token | undefined): boolean {
  return CONTENT_CUTS.has(token?.form ?? '') || cueOf(token)?.shape === 'participle';
}

/** "… and said", "… but has denied": another report of the same speaker. */
function startsReport(items: readonly Token[], at: number): boolean {
  const from = HAVE.has(items[at]?.form ?? '') ? at + 1 : at;
  const cue = cueOf(items[from]);
  return cue !== undefined && !cue.isNoun && cue.shape === 'past';
}

/** The end of words that end at `at`, before a comma. */
export function withoutComma(items: readonly Token[], at: number): number {
  return items[at - 1]?.form === ',' ? at - 1 : at;
}

/** The sentence is over. */
export function isStop(form: string): boolean {
  return STOPS.has(form);
}
