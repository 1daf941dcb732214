import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { behindCue, clauseFollows } from './behindCue';
import { CUES, type CueWord } from './cues';
import { QUOTED, type Run } from './items';
import { PRONOUNS, skipBetween, speakerBefore, speakerBehind, subjectOf } from './speakers';

// Speech is found by its cue. For each word that may report, the words around it decide whether it does, who speaks and
// what is said: "X said that …", "…, X said", "…, said X", "…, X saying …", "according to X, …", "X's claim that …".
// A cue looks a fixed way around itself, so the work is linear; quotations count as one word.

/** Somebody says something; indexes of items. */
export interface Report {
  readonly cue: Run;
  readonly speaker?: Run;
  /** What is said, where it stands in the same sentence. */
  readonly content?: Run;
  /** The sentence that the cue stands in. */
  readonly sentence: Run;
  /** The words that it calls something ("called it “a farce”") are what is said. */
  readonly class: CueWord['class'];
}

const BE = wordSet("be been being is are was were 's 're 'm am get got gets");
const NOUN_BEFORE =
  wordSet(`the a an this that these those his her their its our my your no any some of in on for from by with
  'the and or new more such into`);
const CLAIMS =
  wordSet(`claim claims assertion assertions argument view belief allegation allegations suggestion suggestions statement
  statements warning warnings promise pledge vow accusation accusations insistence contention denial fear fears concern concerns
  hope hopes announcement admission prediction complaint complaints notion comment comments remark remarks declaration
  charge charges report reports conclusion finding findings opinion assurance assurances demand call calls`);
const CONTENT_CUTS = wordSet(
  'adding saying noting citing claiming arguing according calling telling insisting while but',
);
const CONJUNCTIONS = wordSet('and but so yet');
const OWNERS = wordSet('his her their its');
const STOPS = wordSet('. ! ? …');
const SUBORDINATORS = wordSet(
  'as while when after before because since although though during amid following in on at by via where',
);
const ADVERBIAL_STARTS =
  wordSet(`in on at during after before by to from with for about as since until under over amid among against through
  following despite without like when while if because although though where once however meanwhile but and so also
  still instead later earlier asked speaking`);
/** A verb that shows that the noun phrase before it is its subject. */
const FINITE = wordSet('is are was were has have had will would could can should may might must did does do');
const DETERMINED = wordSet('the a an his her their its one another he she they');
/** Before a participle they share the subject of their sentence. */
const SHARING = wordSet('by while and in but when before after — –');
const PLURALS = wordSet('people police who many some few others most critics media men women public');
const LONGEST_ADVERBIAL = 12;
const LONGEST_BETWEEN = 14;
const LONGEST_CONTENT = 120;

/** What is reported in a paragraph, in the order of the cues. O(items). */
export function findReports(items: readonly Token[]): readonly Report[] {
  const reports: Report[] = [];
  let start = 0;
  for (let end = 1; end <= items.length; end++) {
    if (end < items.length && !items[end]?.sentenceStart) continue;
    readSentence(items, { from: start, to: end }, reports);
    start = end;
  }
  return reports;
}

function readSentence(items: readonly Token[], sentence: Run, reports: Report[]): void {
  const first = reports.length;
  for (let at = sentence.from; at < sentence.to; at++) {
    const form = items[at]?.form ?? '';
    const report =
      form === 'according' && items[at + 1]?.form === 'to'
        ? readAccording(items, at, sentence)
        : form === 'words' && items[at - 1]?.form === 'the' && items[at + 1]?.form === 'of'
          ? readWordsOf(items, at, sentence)
          : form === 'that' && CLAIMS.has(items[at - 1]?.form ?? '')
            ? readClaimThat(items, at, sentence)
            : readVerb(items, at, sentence, reports, first);
    if (report) reports.push(report);
  }
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

/** "In the words of X, “…”". */
function readWordsOf(items: readonly Token[], at: number, sentence: Run): Report | undefined {
  const speaker = speakerBehind(items, at + 2, sentence.to);
  const from = items[at - 2]?.form === 'in' ? at - 2 : at - 1;
  if (speaker === undefined) return undefined;
  let begin = speaker.to;
  while (begin < sentence.to && items[begin]?.form !== QUOTED && begin < speaker.to + LONGEST_BETWEEN)
    begin++;
  const content = items[begin]?.form === QUOTED ? contentBehind(items, begin, sentence) : undefined;
  return toReport({ from, to: at + 2 }, speaker, content, sentence, 'say');
}

/** "X's claim that …", "his claim that …". */
function readClaimThat(items: readonly Token[], at: number, sentence: Run): Report | undefined {
  const content = contentBehind(items, at + 1, sentence);
  if (content === undefined || !clauseFollows(items, content)) return undefined;
  const cue = { from: at - 1, to: at };
  let owner = at - 2;
  while (
    owner > sentence.from &&
    owner > at - 5 &&
    items[owner]?.form !== "'s" &&
    !OWNERS.has(items[owner]?.form ?? '')
  )
    owner--;
  const form = items[owner]?.form ?? '';
  if (OWNERS.has(form)) return toReport(cue, { from: owner, to: owner + 1 }, content, sentence, 'say');
  if (form !== "'s") return undefined;
  return toReport(cue, speakerBefore(items, owner, sentence.from), content, sentence, 'say');
}

function readVerb(
  items: readonly Token[],
  at: number,
  sentence: Run,
  reports: readonly Report[],
  firstOfSentence: number,
): Report | undefined {
  const token = items[at];
  const word = token && CUES.get(token.form);
  if (word === undefined || token?.capitalised) return undefined;
  const inverted = readInverted(items, at, word, sentence);
  if (inverted) return inverted;
  const speaker = speakerOf(
    items,
    at,
    word,
    sentence,
    reports.length > firstOfSentence ? reports[reports.length - 1] : undefined,
  );
  if (speaker === undefined) return undefined;
  const cue = { from: at, to: at + 1 };
  const next = behindCue(items, at + 1, word.class === 'tell', sentence.to);
  const content = contentOf(items, at, next, word, speaker, sentence);
  if (content === undefined && word.isWeak) return undefined;
  return toReport(cue, speaker, content, sentence, word.class);
}

/** "…, said X". */
function readInverted(items: readonly Token[], at: number, word: CueWord, sentence: Run): Report | undefined {
  const before = items[at - 1]?.form;
  if (word.class !== 'say' && word.class !== 'tell') return undefined;
  if ((before !== ',' && before !== QUOTED) || word.shape === 'participle' || at === sentence.from)
    return undefined;
  const speaker = speakerBehind(items, at + 1, sentence.to);
  if (
    speaker === undefined ||
    FINITE.has(items[speaker.to]?.form ?? '') ||
    items[speaker.to]?.form === QUOTED
  )
    return undefined;
  if (
    DETERMINED.has(items[speaker.from]?.form ?? '') ||
    items[speaker.from]?.capitalised ||
    before === QUOTED
  ) {
    const content = contentAround(items, withoutComma(items, at), sentence, speaker.to);
    return content && toReport({ from: at, to: at + 1 }, speaker, content, sentence, word.class);
  }
  return undefined;
}

/** Who speaks with the verb at `at`, if it does report. */
function speakerOf(
  items: readonly Token[],
  at: number,
  word: CueWord,
  sentence: Run,
  last: Report | undefined,
): Run | undefined {
  const end = skipBetween(items, at, sentence.from);
  if (end === undefined || end <= sentence.from) return undefined;
  const before = items[end - 1]?.form ?? '';
  const hasBe = BE.has(items[at - 1]?.form ?? '') || (at - end > 1 && BE.has(items[at - 2]?.form ?? ''));
  if (word.shape === 'past' && hasBe) return undefined;
  const shared = () => last?.speaker ?? subjectOf(items, sentence.from, at);
  if (word.shape === 'participle' && !hasBe) {
    if (before === ',' || before === QUOTED || SHARING.has(before)) return shared();
    if (NOUN_BEFORE.has(before)) return undefined;
    return speakerBefore(items, end, sentence.from);
  }
  if (NOUN_BEFORE.has(before)) return before === 'and' ? shared() : undefined;
  if (word.shape === 'base' && end === at && !mayGovernBase(items[end - 1])) return undefined;
  return speakerBefore(items, end, sentence.from);
}

function mayGovernBase(subject: Token | undefined): boolean {
  if (subject === undefined) return false;
  const { form } = subject;
  if (PRONOUNS.has(form)) return form !== 'he' && form !== 'she' && form !== 'it';
  return form.endsWith('s') || PLURALS.has(form);
}

/** What is said, by what stands behind the cue and its adverbials at `next`. */
function contentOf(
  items: readonly Token[],
  at: number,
  next: number,
  word: CueWord,
  speaker: Run,
  sentence: Run,
): Run | undefined {
  const form = next < sentence.to ? (items[next]?.form ?? '') : '.';
  if (form === 'that') return contentBehind(items, next + 1, sentence);
  const isOver = STOPS.has(form) || form === ',' || form === ';' || SUBORDINATORS.has(form);
  const isBefore = speaker.to <= at && hasContentBefore(items, speaker.from, sentence);
  if (isOver && isBefore && word.class !== 'act' && word.class !== 'call') {
    return contentAround(items, withoutComma(items, speaker.from), sentence, next);
  }
  if (form === ',' || form === ':') return readAnnounced(items, next, sentence);
  if (form === QUOTED) return contentBehind(items, next, sentence);
  if (isOver) return undefined;
  const content = contentBehind(
    items,
    word.class === 'act' || word.class === 'call' ? at + 1 : next,
    sentence,
  );
  if (content === undefined || content.to - content.from < 2) return undefined;
  if (word.class === 'call') return hasQuote(items, content) ? content : undefined;
  if (word.class === 'tell') return content;
  if (word.class === 'say' && !word.isWeak) return content;
  if (word.class === 'act') return content;
  return clauseFollows(items, content) ? content : undefined;
}

/** Behind a colon anything, behind a comma a quotation, also behind a short parenthesis ("said, however, that"). */
function readAnnounced(items: readonly Token[], mark: number, sentence: Run): Run | undefined {
  if (items[mark]?.form === ':' || items[mark + 1]?.form === QUOTED)
    return contentBehind(items, mark + 1, sentence);
  for (let at = mark + 1; at < Math.min(sentence.to, mark + LONGEST_BETWEEN); at++) {
    if (items[at]?.form !== ',') continue;
    const behind = items[at + 1]?.form;
    if (behind === 'that') return contentBehind(items, at + 2, sentence);
    if (behind === QUOTED) return contentBehind(items, at + 1, sentence);
  }
  return undefined;
}

function hasQuote(items: readonly Token[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (items[at]?.form === QUOTED) return true;
  return false;
}

/** A comma or a quotation stands before the speaker, and before it more than an adverbial. */
function hasContentBefore(items: readonly Token[], speaker: number, sentence: Run): boolean {
  const before = items[speaker - 1]?.form;
  if (speaker <= sentence.from) return false;
  if (before === QUOTED) return true;
  if (before !== ',') return false;
  if (items[speaker - 2]?.form === QUOTED) return true;
  const length = speaker - 1 - sentence.from;
  return (
    length > 2 && !(length < LONGEST_ADVERBIAL && ADVERBIAL_STARTS.has(items[sentence.from]?.form ?? ''))
  );
}

/** What is said before `end`, and behind `resume` too where the sentence goes on with it ("…, X said, …"). */
function contentAround(items: readonly Token[], end: number, sentence: Run, resume: number): Run | undefined {
  const start = Math.max(sentence.from, end - LONGEST_CONTENT);
  const from = CONJUNCTIONS.has(items[start]?.form ?? '') ? start + 1 : start;
  if (end <= from) return undefined;
  const goesOn =
    items[resume]?.form === ',' &&
    resume + 3 < sentence.to &&
    !CONTENT_CUTS.has(items[resume + 1]?.form ?? '') &&
    !SUBORDINATORS.has(items[resume + 1]?.form ?? '') &&
    !/ing$/.test(items[resume + 1]?.form ?? '');
  const behind = goesOn ? contentBehind(items, resume + 1, sentence) : undefined;
  const isSecondHalf = behind && (items[behind.from]?.form === QUOTED || clauseFollows(items, behind));
  return { from, to: isSecondHalf ? behind.to : end };
}

/** From `from` to the sentence's end without its stop, or to the comma before what is said with another cue. */
function contentBehind(items: readonly Token[], from: number, sentence: Run): Run | undefined {
  const end = Math.min(sentence.to, from + LONGEST_CONTENT);
  let to = from;
  while (to < end) {
    const form = items[to]?.form ?? '';
    if (form === ';') break;
    if (form === ',' && CONTENT_CUTS.has(items[to + 1]?.form ?? '')) break;
    to++;
  }
  while (to > from && STOPS.has(items[to - 1]?.form ?? '')) to--;
  return to > from ? { from, to } : undefined;
}

function withoutComma(items: readonly Token[], at: number): number {
  return items[at - 1]?.form === ',' ? at - 1 : at;
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
  of: CueWord['class'],
): Report {
  return { cue, ...(speaker ? { speaker } : {}), ...(content ? { content } : {}), sentence, class: of };
}
