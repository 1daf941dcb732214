/**
 * "Halden beat Corby" against "Corby beat Halden": one name stands right before a verb and another right behind it, and in the
 * other sentence they have changed places around the same verb. Not: "met", "married", which say the same either way; "was
 * beaten by", "moved to", where another word stands between the verb and the second name.
 */
import { isAdverbForm } from '../text/adverb';
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { isContent } from './statements';
import { stemOf } from './stem';

/** The first thing that two names do to each other the other way round. */
export function swapEvidence(a: Statement, b: Statement): Evidence[] {
  const known = new Set([...a.names, ...b.names]);
  const [actsA, actsB] = [actsOf(a, known), actsOf(b, known)];
  for (const one of actsA) {
    const other = actsB.find(
      ({ verb, by, to }) => verb === one.verb && isOneName(by, one.to) && isOneName(to, one.by),
    );
    if (other && !isOneName(one.by, one.to)) return [{ kind: 'role', a: one.span, b: other.span }];
  }
  return [];
}

interface Act {
  /** Stem of the verb. */
  readonly verb: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly span: Span;
}

/** Verbs that say the same of both. */
const mutual = new Set(
  [
    ...['met', 'meet', 'married', 'marry', 'divorced', 'divorce', 'faced', 'face', 'played', 'play'],
    ...['drew', 'draw', 'fought', 'fight', 'debated', 'debate', 'joined', 'join', 'resembled', 'resemble'],
    ...['and', 'borders', 'border', 'neighbours', 'neighbour', 'kissed', 'hugged', 'embraced', 'greeted'],
  ].map(stemOf),
);
const helpers = wordSet('has have had also then later');
/** Longer names are headlines in capitals. */
const maxNameWords = 5;

function actsOf({ words }: Statement, known: ReadonlySet<string>): Act[] {
  const isName = (word: Token | undefined): word is Token =>
    word?.kind === 'word' && word.capitalised && (!word.sentenceStart || known.has(stemOf(word.form)));
  return words.flatMap((word, at): Act[] => {
    const verb = stemOf(word.form);
    if (word.capitalised || word.kind !== 'word' || !isContent(word.form) || mutual.has(verb)) return [];
    const end =
      helpers.has(words[at - 1]?.form ?? '') || isAdverbForm(words[at - 1]?.form ?? '') ? at - 2 : at - 1;
    const start = words[at + 1]?.form === 'the' ? at + 2 : at + 1;
    const by: Token[] = [];
    for (let i = end; by.length <= maxNameWords && isName(words[i]); i--) by.unshift(words[i] as Token);
    const to: Token[] = [];
    for (let i = start; to.length <= maxNameWords && isName(words[i]); i++) to.push(words[i] as Token);
    const [first, last] = [by[0], to.at(-1)];
    if (!first || !last) return [];
    const stems = (tokens: readonly Token[]) => tokens.map(({ form }) => stemOf(form));
    return [{ verb, by: stems(by), to: stems(to), span: { start: first.start, end: last.end } }];
  });
}

/** "Halden" and "Halden United" are one. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((stem) => long.includes(stem));
}
