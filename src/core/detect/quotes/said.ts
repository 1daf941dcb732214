import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { behindCue, clauseFollows, isRoundFigure } from './behindCue';
import {
  contentAround,
  contentBehind,
  hasContentBefore,
  isStop,
  SUBORDINATORS,
  toComma,
  withinLeading,
  withoutComma,
} from './content';
import { type CueClass, type CueWord, cueOf } from './cues';
import { QUOTED, type Run } from './items';
import { PRONOUNS } from './nounPhrase';

// What is said with a verb: before it, behind it, or around it.

const CALLED_FOR = wordSet('for on upon about of against');
const WARNS = wordSet('warn warns warned warning complain complains complained complaining');
const WARN_OF = wordSet('of about');
/** With "to" they say what will be done: "vowed to go". */
const PROMISING =
  wordSet(`vow vows vowed vowing pledge pledges pledged pledging promise promises promised promising agree agrees agreed
  agreeing hope hopes hoped hoping claim claims claimed claiming`);
const NO_DEED = wordSet('last this in on at by before after');
/** They report only with a quotation. */
const QUOTING = wordSet('finish finishes finished finishing continue continues continued continuing');
const JOINTS = wordSet('and or but');
/** What is slammed or blasted in the flesh goes somewhere: "slammed shut", "slammed into a wall", "blasted off". */
const HITTING = wordSet('slam slams slammed slamming blast blasts blasted blasting rip rips ripped ripping');
const WHERE = wordSet('into against through down over across under apart shut open closed');
/** They call nothing anything. */
const TALKING = wordSet('talk talks talked talking speak speaks spoke speaking');
const OBJECT_PRONOUNS = wordSet('him her it them us me this that');
const SHOWING = wordSet('show shows showed find finds found suggest suggests indicate indicates');
const SHOWERS =
  wordSet(`poll polls study studies survey surveys report reports data analysis average averages figures
  records documents it video videos footage evidence emails letter letters
  research numbers results review`);
const PLACES = wordSet('to at in for with from by after before during on up out off back');
const RELATIVES = wordSet('which who whom');
const DASHES = wordSet('– — ― _');
const LONGEST_OBJECT = 12;
const LONGEST_BETWEEN = 14;

/** A verb in its sentence. */
interface Verb {
  readonly at: number;
  readonly word: CueWord;
  /** Behind the verb and the preposition that belongs to it ("called for"). */
  readonly behind: number;
  /** Behind the hearer and the adverbials too. */
  readonly next: number;
  readonly sentence: Run;
}

/** What is said with the verb at `at`, and what it takes there; `content` is absent where nothing of it stands in the sentence. */
export function readSaid(
  items: readonly Token[],
  at: number,
  word: CueWord,
  speaker: Run,
  sentence: Run,
): { readonly content: Run | undefined; readonly class: CueClass } {
  const verb = verbAt(items, at, word, sentence);
  const whole = withinRelative(items, contentOf(items, verb, speaker), speaker, at);
  const content = whole && withinLeading(items, whole, at, sentence);
  return { content, class: verb.word.class };
}

function verbAt(items: readonly Token[], at: number, word: CueWord, sentence: Run): Verb {
  if (
    word.class === 'call' &&
    CALLED_FOR.has(items[at + 1]?.form ?? '') &&
    items[at + 2]?.form !== 'condition'
  ) {
    return { at, word: { ...word, class: 'act' }, behind: at + 2, next: at + 2, sentence };
  }
  if (WARN_OF.has(items[at + 1]?.form ?? '') && WARNS.has(items[at]?.form ?? '')) {
    return { at, word: { ...word, class: 'act' }, behind: at + 2, next: at + 2, sentence };
  }
  const isDeed =
    items[at + 1]?.form === 'to' &&
    !NO_DEED.has(items[at + 2]?.form ?? '') &&
    PROMISING.has(items[at]?.form ?? '');
  const next = isDeed ? at + 1 : behindCue(items, at + 1, word.class === 'tell', sentence.to);
  return { at, word, behind: at + 1, next, sentence };
}

/** "The fire, which X says was set, spread": not behind the comma that closes the relative clause. */
function withinRelative(
  items: readonly Token[],
  content: Run | undefined,
  speaker: Run,
  at: number,
): Run | undefined {
  const isBehindComma = (word: number) =>
    RELATIVES.has(items[word]?.form ?? '') && items[word - 1]?.form === ',';
  const isRelative = isBehindComma(speaker.from - 1) || isBehindComma(at - 1);
  if (content === undefined || !isRelative || content.from < at) return content;
  return toComma(items, content);
}

/** What is said, by what stands behind the cue and its adverbials. */
function contentOf(items: readonly Token[], verb: Verb, speaker: Run): Run | undefined {
  const { at, word, next, sentence } = verb;
  const form = next < sentence.to ? (items[next]?.form ?? '') : '.';
  if (form === 'that') return contentBehind(items, next + 1, sentence);
  const isSubordinate = SUBORDINATORS.has(form) && !isRoundFigure(items, next);
  const isOver =
    isStop(form) ||
    form === ';' ||
    isSubordinate ||
    (next === at + 1 && DASHES.has(form) && isNamed(items, speaker));
  const isAsideBehind = SUBORDINATORS.has(items[at + 1]?.form ?? '') && !isRoundFigure(items, at + 1);
  const mayBeOver = isOver || form === ',' || isAsideBehind;
  const takesBefore = word.class !== 'act' && word.class !== 'call' && isNext(items, speaker.to, at);
  if (mayBeOver && takesBefore && hasContentBefore(items, speaker.from, sentence)) {
    const end = withoutComma(items, speaker.from);
    const isPlain = items[end - 1]?.form !== QUOTED;
    return contentAround(items, end, sentence, next, isPlain);
  }
  if (
    takesBefore &&
    form !== ':' &&
    isQuoteBefore(items, verb, speaker) &&
    !saysMore(items, next, sentence)
  ) {
    return contentAround(items, withoutComma(items, speaker.from), sentence, next);
  }
  if (form === ':' && items[next + 1]?.spaced === false) return undefined;
  if (form === ',' || form === ':') {
    return readAnnounced(items, next, sentence) ?? plainBehind(items, next, word, sentence);
  }
  if (form === QUOTED) {
    const mayJump = word.class === 'say' || word.class === 'tell' || word.class === 'call';
    return mayJump || next === at + 1 ? contentBehind(items, next, sentence) : undefined;
  }
  return isOver ? undefined : objectOf(items, verb, speaker);
}

/** “…,” she told reporters in Lorn. Not: on “Lorn Today” she said it rained. */
function isQuoteBefore(items: readonly Token[], { at, sentence }: Verb, { from, to }: Run): boolean {
  const quote = withoutComma(items, from) - 1;
  const isOwnSentence =
    quote === from - 1 && items[from]?.capitalised && PRONOUNS.has(items[from]?.form ?? '');
  if (items[quote]?.form !== QUOTED || quote > sentence.from || isOwnSentence) return false;
  if (at > to + LONGEST_BETWEEN) return false;
  for (let between = to; between < at; between++)
    if (items[between]?.form === ',' || cueOf(items[between])) return false;
  return true;
}

/** A name or a pronoun, and nothing that only looks like a speaker. */
function isNamed(items: readonly Token[], { from }: Run): boolean {
  return PRONOUNS.has(items[from]?.form ?? '') || items[from]?.capitalised === true;
}

/** The speaker stands before the cue, and the cue goes on from no other: not "she says, and laughs". */
function isNext(items: readonly Token[], speakerTo: number, at: number): boolean {
  return speakerTo <= at && !JOINTS.has(items[at - 1]?.form ?? '');
}

/** A quotation or a clause of its own stands behind the cue: "“It rains,” she said the board found". */
function saysMore(items: readonly Token[], from: number, { to }: Run): boolean {
  for (let at = from; at < Math.min(to, from + LONGEST_BETWEEN); at++)
    if (items[at]?.form === QUOTED) return true;
  return clauseFollows(items, { from, to });
}

/** What stands right behind, if it is enough for what the verb takes. */
function objectOf(
  items: readonly Token[],
  { at, word, behind, next, sentence }: Verb,
  speaker: Run,
): Run | undefined {
  if (QUOTING.has(items[at]?.form ?? '') || JOINTS.has(items[behind]?.form ?? '')) return undefined;
  const isThing = word.class === 'act' || word.class === 'call';
  const content = contentBehind(items, isThing ? behind : next, sentence);
  if (content === undefined || content.to - content.from < 2) return undefined;
  if (word.class === 'call') {
    return (
      toLastQuote(items, content) ??
      (TALKING.has(items[at]?.form ?? '') ? undefined : calledSomething(items, content))
    );
  }
  if (HITTING.has(items[at]?.form ?? '') && goesSomewhere(items[content.from])) return undefined;
  const isCertain = word.class === 'tell' || word.class === 'act' || !word.isWeak;
  return isCertain || isShown(items, at, speaker) || clauseFollows(items, content) ? content : undefined;
}

function goesSomewhere(token: Token | undefined): boolean {
  return PLACES.has(token?.form ?? '') || WHERE.has(token?.form ?? '');
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

/** "Said, it would rain". */
function plainBehind(items: readonly Token[], comma: number, word: CueWord, sentence: Run): Run | undefined {
  if (word.class !== 'say' || word.isWeak || SUBORDINATORS.has(items[comma + 1]?.form ?? ''))
    return undefined;
  const content = contentBehind(items, comma + 1, sentence);
  return content && clauseFollows(items, content) ? content : undefined;
}

/** "The polls show Venn ahead", "a study of rivers found lead": what figures and papers show is always something that is so. */
function isShown(items: readonly Token[], at: number, speaker: Run): boolean {
  if (!SHOWING.has(items[at]?.form ?? '')) return false;
  for (let word = speaker.from; word < Math.min(speaker.to, at); word++)
    if (SHOWERS.has(items[word]?.form ?? '') && (!items[word]?.capitalised || word === speaker.from))
      return true;
  return false;
}

/** "Called it a failure", "described the pipe as old"; not "called the police". */
function calledSomething(items: readonly Token[], { from, to }: Run): Run | undefined {
  if (PLACES.has(items[from]?.form ?? '')) return undefined;
  const isObject = OBJECT_PRONOUNS.has(items[from]?.form ?? '');
  for (let at = from + 1; at < Math.min(to, from + LONGEST_OBJECT); at++) {
    const form = items[at]?.form ?? '';
    if (form === 'as' || form === 'a' || form === 'an' || (isObject && form === 'the')) return { from, to };
    if (form === ',' || form === 'to') return undefined;
  }
  return undefined;
}

/**
 * Up to the last quotation, as the rest is said by the writer ("called it “a farce” in May"), or somebody else says it ("called it
 * “a farce”, and Ada Venn said").
 */
function toLastQuote(items: readonly Token[], { from, to }: Run): Run | undefined {
  let end: number | undefined;
  for (let at = from; at < to; at++) {
    const cue = cueOf(items[at]);
    if (items[at]?.form === QUOTED) end = at + 1;
    else if (end !== undefined && cue?.class === 'say' && !cue.isWeak && !cue.isNoun) break;
  }
  return end === undefined ? undefined : { from, to: end };
}
