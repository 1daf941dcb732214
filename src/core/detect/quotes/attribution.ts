import { countWhile } from '../../text/binarySearch';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { QUOTED, type Run } from './items';
import type { Report } from './reports';
import { subjectOf } from './subject';

/** Who says it and the word or mark that says so; indexes of items. */
export interface Attribution {
  readonly speaker?: Run | undefined;
  readonly cue: Run;
}

const DASHES = wordSet('- – — ―');
const ARTICLES = wordSet('the a an');
const SPEECH = wordSet('reply response answer comment statement message retort verdict reaction');
const OWNERS = wordSet('his her their its my our');
const LONGEST_BYLINE = 8;
const LONGEST_HEADED = 30;
/** How many reports before and behind a quotation may be its own. */
const MOST_BEFORE = 8;
const MOST_BEHIND = 4;

/**
 * The attribution of the quotation at item `at`, from the reports of its paragraph: the innermost that it is said in,
 * the one right behind it, the nearest before it in its sentence; else a byline behind a dash, or the subject of what
 * announces it with a colon.
 */
export function attribute(
  items: readonly Token[],
  at: number,
  reports: readonly Report[],
): Attribution | undefined {
  let before: Report | undefined;
  let around: Report | undefined;
  const middle = countWhile(reports.length, (i) => (reports[i]?.cue.from ?? 0) < at);
  for (let i = Math.max(0, middle - MOST_BEFORE); i < Math.min(reports.length, middle + MOST_BEHIND); i++) {
    const report = reports[i];
    if (report === undefined) break;
    const { content, sentence, cue } = report;
    if (content && content.from <= at && at < content.to) {
      if (cue.from < at || !isPartOfSubject(items, at)) around = innermost(around, report);
    } else if (sentence.from <= at && cue.to <= at && at < sentence.to) before = report;
    else if (isRightBehind(items, at, report)) around ??= report;
  }
  return around ?? before ?? bylineAt(items, at + 1) ?? announced(items, at);
}

/** "She said he believes it is “new”" is said by her. */
function innermost(outer: Report | undefined, inner: Report): Report {
  const isSpeech = inner.class !== 'think' && inner.class !== 'act';
  return outer === undefined || isSpeech || outer.class === 'think' || outer.class === 'act' ? inner : outer;
}

/** The “History” section says so: it is not what is said. */
function isPartOfSubject(items: readonly Token[], at: number): boolean {
  return ARTICLES.has(items[at - 1]?.form ?? '') && items[at + 1]?.kind === 'word';
}

/** “Is it?” Ada Venn asked. */
function isRightBehind(
  items: readonly Token[],
  at: number,
  { content, cue, speaker, sentence }: Report,
): boolean {
  const start = Math.min(cue.from, speaker?.from ?? cue.from);
  if (isPartOfSubject(items, at)) return false;
  const isAdjacent = start === at + 1 || (start === at + 2 && items[at + 1]?.form === ',');
  return isAdjacent && (content === undefined || content.from > at) && sentence.from === at + 1;
}

/** A dash at item `at` and nothing but a name behind it. */
export function bylineAt(items: readonly Token[], at: number): Attribution | undefined {
  const dash = items[at];
  if (dash === undefined || !DASHES.has(dash.form)) return undefined;
  let to = at + 1;
  while (to < at + 1 + LONGEST_BYLINE && isNamePart(items, to)) to++;
  const isName = items[at + 1]?.capitalised === true;
  const isEnd =
    to >= items.length ||
    items[to]?.sentenceStart === true ||
    (items[to]?.form === '.' && to + 1 >= items.length);
  return isName && isEnd ? { cue: { from: at, to: at + 1 }, speaker: { from: at + 1, to } } : undefined;
}

function isNamePart(items: readonly Token[], at: number): boolean {
  const token = items[at];
  if (token === undefined || token.sentenceStart) return false;
  return token.kind === 'word' || (token.form === '.' && items[at + 1]?.sentenceStart === false);
}

/** Who is announced with a colon to speak at item `at`: "The council defended the plan: “…”". */
export function announced(items: readonly Token[], at: number): Attribution | undefined {
  if (items[at - 1]?.form !== ':') return undefined;
  let start = at - 1;
  while (start > Math.max(0, at - LONGEST_HEADED) && !items[start]?.sentenceStart) start--;
  if (items[start]?.form === QUOTED) return undefined;
  const cue = { from: at - 1, to: at };
  if (announcesSpeech(items, at)) {
    const owner = at - 3;
    if (items[owner]?.form === "'s" && owner > start) return { speaker: { from: start, to: owner }, cue };
    if (owner === start && OWNERS.has(items[owner]?.form ?? ''))
      return { speaker: { from: start, to: at - 2 }, cue };
    if (isQuestionOrAnswer(items, at - 2)) return { cue };
  }
  const speaker = subjectOf(items, start, at - 1);
  return speaker && { speaker, cue };
}

/** Before item `at` stands a colon and before it a word for speech: "her reply:", "A:" of an interview. */
export function announcesSpeech(items: readonly Token[], at: number): boolean {
  if (items[at - 1]?.form !== ':') return false;
  return SPEECH.has(items[at - 2]?.form ?? '') || isQuestionOrAnswer(items, at - 2);
}

function isQuestionOrAnswer(items: readonly Token[], at: number): boolean {
  const token = items[at];
  return token?.sentenceStart === true && token.capitalised && (token.form === 'q' || token.form === 'a');
}
