import { isAdverbForm } from '../../text/adverb';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { contentAround, contentBehind, withoutComma } from './content';
import { type CueWord, cueOf, headlineCueOf } from './cues';
import { QUOTED, type Run } from './items';
import { FINITE, isNounHere } from './nounOrVerb';
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from './nounPhrase';
import type { Report } from './reports';
import { readSaid } from './said';
import { speakerBefore, speakerBehind } from './speakers';
import { isExplained } from './subject';
import { speakerOf } from './verbSpeaker';

// A verb that may report, and whether it does.

const DETERMINED = wordSet('the a an his her their its one another he she they');
const ALONE = wordSet('the a an his their its our my your');
/** They say more of the name before them: "said Ada Venn, based in Lorn". */
const PARTICIPLES = wordSet('based named called involved concerned');
/** Nobody has said yet what stands behind them: "asked whether he disputed it". */
const CONDITIONS = wordSet('whether if unless');

/** The report of the verb at item `at`. `last` is the report before it in its sentence, whose speaker it may share. */
export function readVerb(
  items: readonly Token[],
  at: number,
  sentence: Run,
  last: Report | undefined,
): Report | undefined {
  const word = cueOf(items[at]);
  if (word === undefined || isNounHere(items, at, word)) return undefined;
  const inverted = readInverted(items, at, word, sentence);
  if (inverted) return inverted;
  const speaker = speakerOf(items, at, word, sentence, last);
  if (speaker === undefined || isNobody(items, speaker)) return undefined;
  if (CONDITIONS.has(items[speaker.from - 1]?.form ?? '')) return undefined;
  if (isLabelled(items, at, word)) return undefined;
  const said = readSaid(items, at, word, speaker, sentence);
  if (said.content === undefined && (word.isWeak || word.class === 'think')) return undefined;
  return { cue: { from: at, to: at + 1 }, speaker, sentence, ...said };
}

/** "A user labelled “Anonymous”": what has the label says nothing. */
function isLabelled(items: readonly Token[], at: number, word: CueWord): boolean {
  const before = items[at - 1];
  const isNoun = before?.kind === 'word' && !before.capitalised && !PRONOUNS.has(before.form);
  return word.class === 'call' && word.shape === 'past' && items[at + 1]?.form === QUOTED && isNoun;
}

/** What is left of words that are no speaker: "in" of "in defending himself". */
function isNobody(items: readonly Token[], { from, to }: Run): boolean {
  const form = items[from]?.form ?? '';
  return to === from + 1 && (PREPOSITIONS.has(form) || ALONE.has(form));
}

/** The report of the verb at item `at` of a headline in capitals. */
export function readHeadlineVerb(items: readonly Token[], at: number, sentence: Run): Report | undefined {
  const word = at > sentence.from ? headlineCueOf(items[at]) : undefined;
  const speaker = word && speakerBefore(items, at, sentence.from);
  const content = speaker && contentBehind(items, at + 1, sentence);
  if (word === undefined || content === undefined) return undefined;
  return { cue: { from: at, to: at + 1 }, speaker, content, sentence, class: word.class };
}

/** "…, said X"; "told" has a hearer behind it unless a quotation stands right before ("“Is it?” asked X"). */
function readInverted(items: readonly Token[], at: number, word: CueWord, sentence: Run): Report | undefined {
  const before = items[at - 1]?.form;
  if (word.class !== 'say' && !(word.class === 'tell' && before === QUOTED)) return undefined;
  if ((before !== ',' && before !== QUOTED) || word.shape === 'participle' || at === sentence.from)
    return undefined;
  const speaker = speakerBehind(items, at + 1, sentence.to);
  if (
    speaker === undefined ||
    FINITE.has(items[speaker.to]?.form ?? '') ||
    items[speaker.to]?.form === QUOTED ||
    (before === ',' && (isClause(items, speaker) || isExplained(items, { from: sentence.from, to: at - 1 })))
  )
    return undefined;
  if (
    DETERMINED.has(items[speaker.from]?.form ?? '') ||
    items[speaker.from]?.capitalised ||
    before === QUOTED
  ) {
    const content = contentAround(items, withoutComma(items, at), sentence, speaker.to);
    return content && { cue: { from: at, to: at + 1 }, speaker, content, sentence, class: word.class };
  }
  return undefined;
}

/** What stands behind the verb says something itself: "he cannot comment", "the union expected production to improve". */
function isClause(items: readonly Token[], { from, to }: Run): boolean {
  if (PRONOUNS.has(items[from]?.form ?? '') && to > from + 1) return true;
  if (items[to]?.form === 'to') return true;
  for (let at = from + 1; at < to; at++) {
    const [before, token] = [items[at - 1], items[at]];
    if (before === undefined || token === undefined || token.capitalised) continue;
    const mayBeSubject = !DETERMINERS.has(before.form) && !isAdverbForm(before.form) && before.form !== 'and';
    if (token.form.endsWith('ed') && mayBeSubject && !PARTICIPLES.has(token.form)) return true;
  }
  return false;
}
