import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { clauseFollows } from './behindCue';
import { contentAround, contentBehind, withinLeading, withoutComma } from './content';
import { type CueClass, cueOf, MAY_REPORT } from './cues';
import { behindDateline } from './dateline';
import { QUOTED, type Run } from './items';
import { DETERMINERS, PRONOUNS } from './nounPhrase';
import { speakerBefore, speakerBehind } from './speakers';
import { readHeadlineVerb, readVerb } from './verb';

// Speech is found by its cue. For each word that may report, the words around it decide whether it does, who speaks and
// what is said: "X said that …", "…, X said", "…, said X", "…, X saying …", "according to X, …", "X's claim that …".
// A cue looks a fixed way around itself, so the work is linear; quotations count as one word.

/** Somebody says something; indexes of items. */
export interface Report {
  readonly cue: Run;
  readonly speaker: Run | undefined;
  /** What is said, where it stands in the same sentence. */
  readonly content: Run | undefined;
  /** The sentence that the cue stands in. */
  readonly sentence: Run;
  /** What the cue takes; in speech ("say", "tell") a quotation is at home rather than in what is only thought or done. */
  readonly class: CueClass;
}

const CLAIMS =
  wordSet(`claim claims assertion assertions argument view belief allegation allegations suggestion suggestions statement
  statements warning warnings promise pledge vow accusation accusations insistence contention denial fear fears concern concerns
  hope hopes announcement admission prediction complaint complaints notion comment comments remark remarks declaration
  charge charges report reports conclusion finding findings opinion assurance assurances demand call calls`);
const OWNERS = wordSet('his her their its');
const FEWEST_HEADLINE = 4;
const LONGEST_HEADLINE = 24;
const LONGEST_SMALL = 4;
const LONGEST_NAME = 6;
const LONGEST_BETWEEN = 14;
const FARTHEST_CLAIM = 9;
const TO_WHOM = wordSet('to last this');
const WHEN = wordSet('on in at');

/** What is reported in a paragraph, in the order of the cues. O(items). */
export function findReports(items: readonly Token[]): readonly Report[] {
  const reports: Report[] = [];
  let start = behindDateline(items);
  for (let end = start + 1; end <= items.length; end++) {
    if (end < items.length && !items[end]?.sentenceStart) continue;
    readSentence(items, { from: start, to: end }, reports);
    start = end;
  }
  return reports;
}

function readSentence(items: readonly Token[], sentence: Run, reports: Report[]): void {
  const isLoud = isHeadline(items, sentence);
  let last: Report | undefined;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (MAY_REPORT[items[at]?.shape ?? 0] === 0) continue;
    const report = isLoud ? readHeadlineVerb(items, at, sentence) : readAt(items, at, sentence, last);
    if (report === undefined) continue;
    reports.push(report);
    if (last === undefined || !isInside(report, last)) last = report;
  }
}

/** "She said her party backed it and vowed to go": who speaks in what is said does not go on speaking behind it. */
function isInside({ cue }: Report, { content, class: outer }: Report): boolean {
  const isSpoken = content !== undefined && cue.from >= content.from && cue.from < content.to;
  return isSpoken && outer !== 'act' && outer !== 'think';
}

/** Every word has a capital but short ones: "Mayor Says Pipe Will Be Replaced". */
function isHeadline(items: readonly Token[], { from, to }: Run): boolean {
  if (to - from > LONGEST_HEADLINE) return false;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const token = items[at];
    if (token?.kind !== 'word') continue;
    if (token.capitalised) capitals++;
    else if (token.form.length > LONGEST_SMALL || cueOf(token)) return false;
  }
  return capitals >= FEWEST_HEADLINE;
}

function readAt(
  items: readonly Token[],
  at: number,
  sentence: Run,
  last: Report | undefined,
): Report | undefined {
  const form = items[at]?.form;
  if (form === 'according' && items[at + 1]?.form === 'to') return readAccording(items, at, sentence);
  if (form === 'words' && items[at + 1]?.form === 'of') return readWordsOf(items, at, sentence);
  const claim = form === 'that' ? claimBefore(items, at) : undefined;
  if (claim !== undefined) return readClaimThat(items, at, claim, sentence);
  return readVerb(items, at, sentence, last);
}

function readAccording(items: readonly Token[], at: number, sentence: Run): Report | undefined {
  const speaker = speakerBehind(items, at + 2, sentence.to);
  if (speaker === undefined) return undefined;
  const cue = { from: at, to: at + 2 };
  const isFirst = at <= sentence.from + 1 && items[sentence.from]?.form !== QUOTED;
  const content = isFirst
    ? contentBehind(items, afterComma(items, speaker.to, sentence.to), sentence)
    : contentAround(items, withoutComma(items, at), sentence, speaker.to);
  return toReport(cue, speaker, content, sentence, 'say');
}

/** "In the words of X, “…”", "in the immortal words of X". */
function readWordsOf(items: readonly Token[], at: number, sentence: Run): Report | undefined {
  const speaker = speakerBehind(items, at + 2, sentence.to);
  const from = items[at - 2]?.form === 'in' ? at - 2 : at - 3;
  if (speaker === undefined || items[from]?.form !== 'in') return undefined;
  let begin = speaker.to;
  while (begin < sentence.to && items[begin]?.form !== QUOTED && begin < speaker.to + LONGEST_BETWEEN)
    begin++;
  const content = items[begin]?.form === QUOTED ? contentBehind(items, begin, sentence) : undefined;
  return toReport({ from, to: at + 2 }, speaker, content, sentence, 'say');
}

/** The word for what is said before "that", also over to whom and when: "statement to parliament on July 9 that he". */
function claimBefore(items: readonly Token[], that: number): number | undefined {
  if (CLAIMS.has(items[that - 1]?.form ?? '')) return that - 1;
  if (!startsClause(items[that + 1])) return undefined;
  for (let at = that - 2; at > that - FARTHEST_CLAIM; at--) {
    if (CLAIMS.has(items[at]?.form ?? '')) return isToWhomOrWhen(items, at + 1) ? at : undefined;
    if (items[at]?.sentenceStart || items[at]?.form === ',') return undefined;
  }
  return undefined;
}

function isToWhomOrWhen(items: readonly Token[], at: number): boolean {
  const next = items[at + 1];
  const isNamed = next?.capitalised === true || next?.kind === 'number';
  return TO_WHOM.has(items[at]?.form ?? '') || (WHEN.has(items[at]?.form ?? '') && isNamed);
}

/** A subject: what is said, and no relative clause. */
function startsClause(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return PRONOUNS.has(token.form) || DETERMINERS.has(token.form) || token.capitalised;
}

/** "X's claim that …", "his claim that …", with "that" at `at` and the noun at `claim`. */
function readClaimThat(
  items: readonly Token[],
  at: number,
  claim: number,
  sentence: Run,
): Report | undefined {
  const whole = contentBehind(items, at + 1, sentence);
  if (whole === undefined || !clauseFollows(items, whole)) return undefined;
  const content = withinLeading(items, whole, at, sentence);
  const cue = { from: claim, to: claim + 1 };
  let owner = claim - 1;
  while (
    owner > sentence.from &&
    owner > claim - 4 &&
    items[owner]?.form !== "'s" &&
    !OWNERS.has(items[owner]?.form ?? '')
  )
    owner--;
  const form = items[owner]?.form ?? '';
  if (OWNERS.has(form)) return toReport(cue, { from: owner, to: owner + 1 }, content, sentence, 'say');
  if (form !== "'s") return undefined;
  const name = nameBefore(items, owner, sentence.from);
  return toReport(cue, name ?? speakerBefore(items, owner, sentence.from), content, sentence, 'say');
}

/** The capitalised words that end before `to`. */
function nameBefore(items: readonly Token[], to: number, floor: number): Run | undefined {
  let from = to;
  while (from > Math.max(floor, to - LONGEST_NAME) && items[from - 1]?.capitalised) from--;
  return from < to ? { from, to } : undefined;
}

function afterComma(items: readonly Token[], at: number, limit: number): number {
  for (let i = at; i < Math.min(limit, at + LONGEST_BETWEEN); i++) if (items[i]?.form === ',') return i + 1;
  return at;
}

function toReport(
  cue: Run,
  speaker: Run | undefined,
  content: Run | undefined,
  sentence: Run,
  of: CueClass,
): Report {
  return { cue, speaker, content, sentence, class: of };
}
