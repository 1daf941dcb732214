import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';
import { continues } from './pattern';

// Reports look back, so that "Tuesday" is the last one, unless the clause speaks of what is to come. The verb that
// stands nearest decides, first of those before the date ("will vote Tuesday", "voted Tuesday"), then of those behind
// it ("On Tuesday, the council will vote"); where none tells, a deadline looks ahead ("by Friday"). At most REACH_TOKENS
// are looked at each way, so the cost is constant.

const REACH_TOKENS = 10;

const AHEAD =
  wordSet(`will shall won't we'll i'll he'll she'll it'll they'll you'll scheduled slated due planned plans
  upcoming expected expects likely forecast begins starts opens resumes kicks plays faces hosts meets`);
/** Ahead where they are verbs, and no nouns or infinitives: "voters go", "the play", "to go". */
const PRESENT = wordSet('play begin resume reopen meet go goes take takes travel travels');
const BEFORE_NO_VERB = wordSet(
  "a an the this that his her their its our your to of first new and or 's did him them us me not",
);
/** Ahead, unless "have" follows: "would leave on Tuesday", "would have left on Tuesday". */
const MODALS = wordSet('would should must might can');
const BEFORE_INFINITIVE =
  wordSet(`set is are due going scheduled expected planned plan plans intend intends hope hopes
  want wants likely about ready agreed promised`);
const PAST =
  wordSet(`was were had did said told met left went came took made gave got held began won lost fell rose
  sent brought found saw became broke sold bought spoke wrote kept led paid ran grew drove struck flew thought agreed
  died`);
const AUXILIARIES = wordSet('be being');

const MAY_LEAN = shapeTable([...AHEAD, ...PRESENT, ...MODALS, ...PAST, 'to']);

/** Whether the clause around the tokens `from` to `to` looks back (-1) or ahead (1); `undefined` if nothing tells. */
export function leaningOf(tokens: readonly Token[], from: number, to: number): -1 | 1 | undefined {
  for (let at = from; at > from - REACH_TOKENS && at > 0 && continues(tokens[at]); ) {
    at--;
    const leaning = leaningAt(tokens, at);
    if (leaning !== undefined) return leaning;
  }
  for (let at = to; at < to + REACH_TOKENS && continues(tokens[at]); at++) {
    const leaning = leaningAt(tokens, at);
    if (leaning !== undefined) return leaning;
  }
  return isDeadline(tokens, from, to) ? 1 : undefined;
}

const DEADLINES = wordSet('by until till before');
const EDGES = wordSet('the end beginning start middle of early late mid -');
const LONGEST_EDGE_TOKENS = 3;

/** "by Friday", "until the end of March"; not "before Friday's match". */
function isDeadline(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  while (at > from - LONGEST_EDGE_TOKENS && EDGES.has(tokens[at - 1]?.form ?? '')) at--;
  return DEADLINES.has(tokens[at - 1]?.form ?? '') && continues(tokens[at]) && tokens[to]?.form !== "'s";
}

function leaningAt(tokens: readonly Token[], at: number): -1 | 1 | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const { form } = token;
  const isRegular = form.endsWith('ed');
  if (MAY_LEAN[token.shape] === 0 && !isRegular) return undefined;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (AHEAD.has(form)) return 1;
  if (PRESENT.has(form) && continues(token)) return BEFORE_NO_VERB.has(before?.form ?? '') ? undefined : 1;
  if (MODALS.has(form)) return next?.form === 'have' ? -1 : 1;
  if (form === 'to') return BEFORE_INFINITIVE.has(before?.form ?? '') ? 1 : undefined;
  const isPast =
    PAST.has(form) || (isRegular && form.length > 4 && !form.endsWith('eed') && form !== 'hundred');
  return isPast && !(token.capitalised && !token.sentenceStart) && !AUXILIARIES.has(before?.form ?? '')
    ? -1
    : undefined;
}
