import { isAdverbForm } from '../../text/adverb';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';
import { appositionHead, withoutBracket } from './apposition';
import { formAt, type Run } from './items';
import { isJoined, joinsSpeakers, LONGEST_SPEAKER, MARKS, nounPhrase, PRONOUNS } from './nounPhrase';

// Where a speaker stands beside a cue. No word is looked at more than a fixed number of times for a cue.

/** They stand between a speaker and the cue. */
const BETWEEN =
  wordSet(`also later then earlier previously reportedly has have had is are was were be been being would will could
  can may might should must did do does often once again now still just further even first too all both repeatedly
  publicly recently simply always himself herself themselves itself once still long ever today yesterday tonight 've 's 'd 'll soon`);
const NEGATIONS = wordSet(
  "not never no didn't doesn't don't hasn't haven't hadn't won't wouldn't can't couldn't isn't wasn't aren't",
);
/** They end a speaker that stands behind the cue. */
const AFTER_SPEAKER =
  wordSet(`on during after before when while as to by with about that if because since this last yesterday today
  earlier later and but following is was are were has had have who which whose where in at via
  monday tuesday wednesday thursday friday saturday sunday late early released published conducted commissioned obtained
  seen filed posted issued`);

const MAY_END_SPEAKER = shapeTable([...MARKS, ...AFTER_SPEAKER]);

/** The first of the words between a speaker and the cue at `cue`: adverbs and auxiliaries; `undefined` where one negates. */
export function skipBetween(items: readonly Token[], cue: number, floor: number): number | undefined {
  let at = cue;
  while (at > floor) {
    const form = formAt(items, at - 1);
    if (NEGATIONS.has(form)) return undefined;
    const isAdverb = items[at - 1]?.capitalised === false && isAdverbForm(form);
    const isBetween = BETWEEN.has(form) && items[at - 1]?.capitalised === false;
    if (form === "'s" ? !isAuxiliary(items, at - 1, cue) : !(isBetween || isAdverb)) break;
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
  if (form === ')') {
    const outside = withoutBracket(items, end, floor);
    return outside < end ? speakerBefore(items, outside, floor) : undefined;
  }
  if (form === ',' || form === '—' || form === '–' || form === '_')
    return appositionHead(items, end - 1, floor, form);
  let to = end;
  if (form === 'who' || form === 'which') {
    to = formAt(items, end - 2) === ',' ? end - 2 : end - 1;
  }
  return nounPhrase(items, to, floor);
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
