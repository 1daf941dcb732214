/** What single words change between two sentences of one content: denial, opposites, doubt, extent, and who does it to whom. */
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import type { Evidence } from './evidence';
import { isContent, type Statement } from './statements';
import { stemOf } from './stem';

/** "was not deployed" against "was deployed". Not: "not quelled" against "did not quell"; "not only"; "not due until March". */
export function negationEvidence(a: Statement, b: Statement): Evidence[] {
  const [deniedA, deniedB] = [deniedWords(a), deniedWords(b)];
  const oneSided = (mine: ReadonlyMap<string, Token>, theirs: ReadonlyMap<string, Token>, other: Statement) =>
    [...mine].flatMap(([stem, word]) => {
      const plain = theirs.has(stem) ? undefined : other.words.find(({ form }) => stemOf(form) === stem);
      return plain && theirs.size === 0 ? { mine: spanOf(word), other: spanOf(plain) } : [];
    });
  return [
    ...oneSided(deniedA, deniedB, b).map(
      ({ mine, other }): Evidence => ({ kind: 'negation', a: mine, b: other }),
    ),
    ...oneSided(deniedB, deniedA, a).map(
      ({ mine, other }): Evidence => ({ kind: 'negation', a: other, b: mine }),
    ),
  ].slice(0, 1);
}

const negators =
  wordSet(`not no never none nobody nothing neither nor without cannot can't couldn't didn't doesn't don't
  hadn't hasn't haven't isn't mustn't needn't shouldn't wasn't weren't won't wouldn't aren't ain't`);
const notDenied = wordSet('only until till before unless');
/** How many words a denial reaches over to the word that it denies. */
const reach = 3;

/** The first content word behind each denial, by its stem. */
function deniedWords({ words }: Statement): ReadonlyMap<string, Token> {
  const denied = new Map<string, Token>();
  words.forEach(({ form }, at) => {
    const next = words.slice(at + 1, at + 1 + reach);
    if (!negators.has(form) || next.some((word) => notDenied.has(word.form))) return;
    const word = next.find((one) => one.kind === 'word' && !one.capitalised && isContent(one.form));
    if (word) denied.set(stemOf(word.form), word);
  });
  return denied;
}

/** Pairs that cannot both be true of one thing. */
const opposites = new Map(
  [
    ['rise', 'fall'],
    ['rose', 'fell'],
    ['increase', 'decrease'],
    ['grow', 'shrink'],
    ['win', 'lose'],
    ['won', 'lost'],
    ['accept', 'reject'],
    ['approve', 'reject'],
    ['support', 'oppose'],
    ['guilty', 'innocent'],
    ['convict', 'acquit'],
    ['confirm', 'deny'],
    ['open', 'close'],
    ['allow', 'ban'],
    ['legal', 'illegal'],
    ['inside', 'outside'],
    ['above', 'below'],
    ['before', 'after'],
    ['alive', 'dead'],
  ].flatMap(([one = '', two = '']): [string, string][] => [
    [stemOf(one), stemOf(two)],
    [stemOf(two), stemOf(one)],
  ]),
);

/** "rose" against "fell", where neither sentence has both. */
export function oppositeEvidence(a: Statement, b: Statement): Evidence[] {
  const [stemsA, stemsB] = [stemsOf(a), stemsOf(b)];
  for (const [stem, word] of stemsA) {
    const opposite = opposites.get(stem);
    if (opposite === undefined || stemsB.has(stem) || stemsA.has(opposite)) continue;
    const other = stemsB.get(opposite);
    if (other) {
      return [{ kind: 'opposite', a: spanOf(word), b: spanOf(other) }];
    }
  }
  return [];
}

function stemsOf({ words }: Statement): ReadonlyMap<string, Token> {
  return new Map(words.map((word) => [stemOf(word.form), word]));
}

const hedges =
  wordSet(`allegedly reportedly apparently possibly perhaps probably likely may might could seemingly
  supposedly suspected alleged appears appeared seems seemed suggests suggested potentially`);

/** "shocked many" against "reportedly shocked many". */
export function hedgeEvidence(a: Statement, b: Statement): Evidence[] {
  const [hedgeA, hedgeB] = [a, b].map(({ words }) =>
    words.find(({ form, capitalised }) => hedges.has(form) && !capitalised),
  );
  if ((hedgeA === undefined) === (hedgeB === undefined)) return [];
  if (hedgeA) return [{ kind: 'hedge', a: spanOf(hedgeA), b: startOf(b), weaker: 'a' }];
  return hedgeB ? [{ kind: 'hedge', a: startOf(a), b: spanOf(hedgeB), weaker: 'b' }] : [];
}

/** From little to all. */
const extents = new Map([
  ['none', 0],
  ['few', 1],
  ['some', 2],
  ['several', 2],
  ['many', 3],
  ['most', 4],
  ['all', 5],
  ['every', 5],
  ['each', 5],
]);

/** "all operations" against "most operations": the same word behind both. */
export function scopeEvidence(a: Statement, b: Statement): Evidence[] {
  const [extentsA, extentsB] = [extentsOf(a), extentsOf(b)];
  for (const [stem, one] of extentsA) {
    const two = extentsB.get(stem);
    if (!two || one.rank === two.rank) continue;
    return [{ kind: 'scope', a: one.span, b: two.span, weaker: one.rank < two.rank ? 'a' : 'b' }];
  }
  return [];
}

function extentsOf({ words }: Statement): ReadonlyMap<string, { rank: number; span: Span }> {
  const found = new Map<string, { rank: number; span: Span }>();
  words.forEach((word, at) => {
    const rank = extents.get(word.form);
    const counted = words.slice(at + 1, at + 3).find(({ form }) => isContent(form));
    if (rank !== undefined && counted) {
      found.set(stemOf(counted.form), { rank, span: { start: word.start, end: counted.end } });
    }
  });
  return found;
}

/** Who stands before these is the one whom it is done to. */
const receiving = wordSet(
  'face faces faced facing draw draws drew drawn attract attracts attracted suffer suffered',
);

/**
 * "The agents faced criticism" against "the agents criticised the minister": the noun of one is the verb of the other, and who
 * received it does it. The verb is taken for active where no form of "be" stands before it and no "by" behind.
 */
export function roleEvidence(a: Statement, b: Statement): Evidence[] {
  const forward = turned(a, b).map(
    ({ received, done }): Evidence => ({ kind: 'role', a: received, b: done }),
  );
  const back = turned(b, a).map(({ received, done }): Evidence => ({ kind: 'role', a: done, b: received }));
  return [...forward, ...back].slice(0, 1);
}

const being = wordSet('is are was were be been being');

function turned(a: Statement, b: Statement): { received: Span; done: Span }[] {
  for (const [at, word] of a.words.entries()) {
    if (!receiving.has(word.form)) continue;
    for (const noun of a.words.slice(at + 1, at + 4)) {
      const verbAt = b.words.findIndex(({ form }) => isVerbOf(noun.form, form));
      const verb = b.words[verbAt];
      if (!verb || b.words.slice(Math.max(0, verbAt - 3), verbAt).some(({ form }) => being.has(form)))
        continue;
      if (b.words[verbAt + 1]?.form === 'by') continue;
      const before = b.words.slice(0, verbAt).map(({ form }) => stemOf(form));
      const subject = a.words.slice(0, at).filter(({ form }) => isContent(form));
      if (!subject.some(({ form }) => before.includes(stemOf(form)))) continue;
      return [{ received: { start: word.start, end: noun.end }, done: spanOf(verb) }];
    }
  }
  return [];
}

/** "criticism" and "criticised", "attack" and "attacked": the past of a verb that begins as the noun does. */
function isVerbOf(noun: string, form: string): boolean {
  const root = noun.replace(/(?:ism|ation|ment|ion|s)$/, '');
  return root.length >= 5 && form.endsWith('ed') && form.startsWith(root) && form.length - root.length <= 4;
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}

function startOf({ start }: Statement): Span {
  return { start, end: start };
}
