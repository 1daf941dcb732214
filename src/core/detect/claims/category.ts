import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { ClaimCategory, FigureFind } from '../find';
import { DAY, isReport, NAME } from './sentence';

// A first proposal for a person to correct, by rules in order: the first whose words stand in the sentence wins, from
// those that leave least doubt ("forecast", "because") to the plain report of an event.

const FORECASTS =
  wordSet(`forecast forecasts forecasting predict predicts predicted predicting projected projects anticipate
  anticipates anticipated anticipating expects expected expecting outlook`);
const FUTURE = wordSet("will shall won't gonna i'll we'll you'll they'll he'll she'll it'll");
/** Before "to" they speak of what is to come: "set to open", "plans to sell". */
const PLANS = wordSet(
  'plan plans planned planning set due going poised aims aim intends intend hopes hope likely',
);
const CAUSES =
  wordSet(`because cause causes caused causing therefore blame blames blamed triggered sparked consequence contributed
  linked`);
/** With one of the words behind them: "due to", "led to", "resulting in". */
const CAUSES_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', wordSet('due led leads lead leading thanks owing attributed')],
  ['in', wordSet('resulted resulting results')],
  ['of', wordSet('result')],
]);
/** "Due to" before them speaks of a plan. */
const COMING =
  wordSet(`be open close start begin end finish return meet vote appear take arrive leave expire run go
  launch play face hold give speak`);
const RULES =
  wordSet(`law laws illegal illegally legal banned ban bans banning prohibit prohibits prohibited prohibiting barring
  barred forbids forbidden require requires required requiring mandatory must permit permits permitted allowed
  regulation regulations rule rules statute unconstitutional`);
const POSITIONS =
  wordSet(`support supports supported oppose opposes opposed opposing backed favours favors favoured favored
  endorsed endorses rejects rejected criticised criticized criticises criticizes condemned condemns praised praises
  demanded demands urged urges insisted insists argues argued vowed pledged voted`);
const FIRST_PERSON = wordSet("i i'm i've i'd me my we we're we've we'd us our");
const LIVED =
  wordSet(`saw seen heard felt was were went had lost lived watched remember remembered came found got
  walked ran woke slept did been`);
const AMOUNTS = new Set(['money', 'percent', 'quantity']);
/** Below it a number mostly says which or who: "two Syrian teams", "one of them". */
const SMALLEST_AMOUNT = 10;
const COMPARES = wordSet(
  'more less fewer higher lower largest smallest highest lowest biggest most least doubled',
);
const MARKS = wordSet('" “ ” „ «');
const HAPPENS =
  wordSet(`was were had did went came made took gave got told found left kept held stood has have began
  became fell grew rose broke led lost paid sent sold spent built bought brought met hit cut put set shot struck won`);

/** The category that the words and figures of a sentence suggest; `terms` are what its tokens stand for. */
export function proposeCategory(
  tokens: readonly Token[],
  terms: readonly string[],
  figures: readonly FigureFind[],
): ClaimCategory {
  const has = (words: ReadonlySet<string>) => terms.some((term) => words.has(term));
  const isQuoted = has(MARKS) && tokens.some(isReport);

  if (has(FORECASTS)) return 'prediction';
  if (has(CAUSES) || isCaused(terms)) return 'causal';
  if (figures.some(isAmount)) return 'quantity';
  if (has(RULES)) return 'rule';
  if (has(FIRST_PERSON) && has(LIVED)) return 'experience';
  if (isQuoted) return 'quote-check';
  if (has(FUTURE) || isPlanned(terms)) return 'prediction';
  if (has(POSITIONS)) return 'position';
  if (terms.some((term, i) => term === 'than' && COMPARES.has(terms[i - 1] ?? ''))) return 'quantity';
  const tells = has(HAPPENS) || terms.some((term) => term.length > 4 && term.endsWith('ed'));
  return tells || terms.includes(NAME) || terms.includes(DAY) ? 'event' : 'other';
}

function isAmount({ type, value, approx }: FigureFind): boolean {
  if (AMOUNTS.has(type)) return true;
  return type === 'number' && (approx !== undefined || value === undefined || value >= SMALLEST_AMOUNT);
}

/** "Led to", "due to" and the like; not "due to open". */
function isCaused(terms: readonly string[]): boolean {
  return terms.some((term, i) => {
    const before = terms[i - 1] ?? '';
    if (!CAUSES_BEFORE.get(term)?.has(before)) return false;
    return before !== 'due' || !COMING.has(terms[i + 1] ?? '');
  });
}

/** A plan and "to", with no name behind it: "the medal going to <name>" is no plan. */
function isPlanned(terms: readonly string[]): boolean {
  return terms.some(
    (term, i) => term === 'to' && PLANS.has(terms[i - 1] ?? '') && !NOT_PLANNED.has(terms[i + 1] ?? ''),
  );
}

const NOT_PLANNED = new Set([NAME, 'the', 'a', 'an']);
