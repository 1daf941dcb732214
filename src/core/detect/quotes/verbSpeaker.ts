import { isAdverbForm } from '../../text/adverb';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { CueWord } from './cues';
import { QUOTED, type Run } from './items';
import { mayGovernBase } from './nounOrVerb';
import { PREPOSITIONS, PRONOUNS } from './nounPhrase';
import type { Report } from './reports';
import { skipBetween, speakerBefore } from './speakers';
import { subjectOf } from './subject';

// Who speaks with a verb: its own subject, or one that it shares.

const BE = wordSet("be been being is are was were 's 're 'm am get got gets");
const NOUN_BEFORE =
  wordSet(`the a an this that these those his her their its our my your no any some of in on for from by with
  and or new more such into without`);
/** Before a participle they share the subject of their sentence. */
const SHARING = wordSet('by despite while and in but when before after — –');
/** "As he likes to say". */
const LIKING = wordSet('like likes liked love loves loved used');
/** Behind a comma they share it too: "left the room, then said". */
const NEXT = wordSet('then later also');

/** Who speaks with the verb at `at`, if it does report. */
export function speakerOf(
  items: readonly Token[],
  at: number,
  word: CueWord,
  sentence: Run,
  last: Report | undefined,
): Run | undefined {
  const end = skipBetween(items, at, sentence.from);
  if (end === undefined || end <= sentence.from) return undefined;
  const before = items[end - 1]?.form ?? '';
  const hasBe = isBe(items[at - 1]) || (isAdverbForm(items[at - 1]?.form ?? '') && isBe(items[at - 2]));
  if (word.shape === 'past' && (hasBe || isDoneBy(items, at))) return undefined;
  const shared = () => last?.speaker ?? subjectOf(items, sentence.from, at);
  if (word.shape === 'participle' && !hasBe) {
    if (before === ',' || before === QUOTED || SHARING.has(before)) return shared();
    if (NOUN_BEFORE.has(before)) return undefined;
    return speakerBefore(items, end, sentence.from);
  }
  const isNext = before === ',' && NEXT.has(items[end]?.form ?? '');
  if (before === 'and' || before === 'but' || isNext) return shared();
  const isAdjective = word.shape === 'past' && PREPOSITIONS.has(before);
  if (before === 'to' && LIKING.has(items[end - 2]?.form ?? ''))
    return speakerBefore(items, end - 2, sentence.from);
  if (NOUN_BEFORE.has(before) || isAdjective || before === 'to') return undefined;
  const isThat = (items[at + 1]?.form === 'that' && word.class !== 'act') || items[at]?.form === 'say';
  if (word.shape === 'base' && end === at && !isThat && !mayGovernBase(items[end - 1])) return undefined;
  return speakerBefore(items, end, sentence.from);
}

/** "A view echoed by all", "a hall supported by beams". Not: "they estimated by 2030", "he answered by citing it". */
function isDoneBy(items: readonly Token[], at: number): boolean {
  const agent = items[at + 2];
  if (items[at + 1]?.form !== 'by' || PRONOUNS.has(items[at - 1]?.form ?? '')) return false;
  return agent?.kind === 'word' && !agent.form.endsWith('ing');
}

function isBe(token: Token | undefined): boolean {
  return token !== undefined && (BE.has(token.form) || /'(?:re|m)$/.test(token.form));
}
