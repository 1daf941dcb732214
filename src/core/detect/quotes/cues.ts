import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';

/**
 * What a reporting verb takes: `say` a clause, with or without "that", also before itself ("…, she said"); `think` a
 * clause behind it; `act` what is spoken of ("criticised the plan", "promised to go"); `call` a thing and what it is
 * called, or with a preposition what is spoken of ("called for calm"); `tell` a hearer, then a clause.
 */
export type CueClass = 'say' | 'think' | 'act' | 'call' | 'tell';

/** `past` is also the participle of the passive; `base` follows a plural, "to" or an auxiliary. */
type CueShape = 'past' | 'present' | 'base' | 'participle';

/** A form of a verb that may report. */
export interface CueWord {
  readonly class: CueClass;
  readonly shape: CueShape;
  /** It also takes other things than speech: it reports only where a clause follows or precedes beyond doubt. */
  readonly isWeak: boolean;
  /** The form is a noun as often. */
  readonly isNoun: boolean;
}

const SAY = `say write note state explain declare claim argue insist stress announce confirm acknowledge admit reply
  respond recall complain suggest comment remark tweet joke quip testify reiterate emphasise emphasize predict caution
  allege contend assert concede reveal disclose counter opine muse boast brag lament quote reason underscore underline
  clarify speculate estimate observe intone exclaim shout yell whisper retort blog agree report proclaim recount
  volunteer theorise theorize conclude object protest attest hint affirm reaffirm vow pledge repeat promise deny sigh
  chuckle scream scoff`;
const WEAK_SAY = `add continue read post maintain finish answer tease echo laugh smile grin mutter murmur gasp enthuse marvel
  grumble wonder plead mumble interject relent`;
const BELIEVE = `believe think hope fear worry guess doubt suspect`;
const THINK = `know find show feel realise realize indicate decide determine imagine expect assume point signal demonstrate discover propose recommend imply anticipate wish regret
  highlight mention rule vote learn understand consider see hear`;
const ACT = `criticise criticize condemn slam blast praise accuse blame mock urge demand oppose endorse
  reject dispute question defend threaten advocate cite discuss intend apologise
  apologize applaud tout decry deride rebuke chide scold ridicule lambast lambaste disavow downplay outline detail
  encourage attack pan rip deplore bemoan express voice reference
  plan challenge refuse decline want support shrug`;
const CALL = `call describe characterise characterize dub label brand deem portray depict compare liken hail
  denounce dismiss paint rate talk speak`;
const TELL = `inform remind assure notify advise ask convince persuade warn`;

const IRREGULAR: readonly (readonly [string, CueClass, CueShape])[] = [
  ['said', 'say', 'past'],
  ['wrote', 'say', 'past'],
  ['written', 'say', 'past'],
  ['swore', 'say', 'past'],
  ['sings', 'say', 'present'],
  ['told', 'tell', 'past'],
  ['tell', 'tell', 'base'],
  ['tells', 'tell', 'present'],
  ['telling', 'tell', 'participle'],
  ['found', 'think', 'past'],
  ['felt', 'think', 'past'],
  ['saw', 'think', 'past'],
  ['heard', 'think', 'past'],
  ['understood', 'think', 'past'],
  ['shown', 'think', 'past'],
  ['spoke', 'call', 'past'],
];

/** The verbs that report, in their base form, with what they take and whether they are weak; each stands in one list. */
export const CUE_VERBS = [
  [CALL, 'call', false],
  [TELL, 'tell', false],
  [SAY, 'say', false],
  [WEAK_SAY, 'say', true],
  [BELIEVE, 'think', false],
  [THINK, 'think', true],
  [ACT, 'act', true],
] as const;

/** Forms that are nouns as often: only a subject right before them tells. */
const NOUNS =
  wordSet(`state states report reports claim claims comment comments note notes post posts tweet tweets
  promise promises complaint protest protests object objects estimate estimates counter reason reasons vow vows pledge
  pledges joke jokes answer answers reply quote quotes blog blogs echo volunteer muse lament caution stress attack
  attacks plan plans demand demands question questions praise fear fears hope hopes worry worries doubt doubts
  find finds point points signal signals rip pan hail challenge challenges detail details outline outlines call calls
  label labels talk talks brand mention mentions remark remarks advocate advocates support supports want wants voice reference references rate rates
  shout whisper yell scream sigh`);

/** They double their last letter: "slammed". */
const DOUBLING = /(?:mit|quip|bag|rag|pan|rip|plan|beg|blog|grin|gret|slam|rug|dub)$/;
/** They do so in Britain. */
const DOUBLING_IN_BRITAIN = wordSet('label signal marvel');

const CUES: ReadonlyMap<string, CueWord> = buildCues();

/** The shapes of the cues, and of the first words of phrases that are cues. */
export const MAY_REPORT = shapeTable([...CUES.keys(), 'according', 'words', 'that']);

/** What a word in small letters reports, or `undefined` where it reports nothing. */
export function cueOf(token: Token | undefined): CueWord | undefined {
  if (token === undefined || MAY_REPORT[token.shape] === 0) return undefined;
  return token.kind === 'word' && !token.capitalised ? CUES.get(token.form) : undefined;
}

/** What a word of a headline in capitals reports: only the present tense is taken for a verb there. */
export function headlineCueOf(token: Token | undefined): CueWord | undefined {
  const cue = token?.capitalised ? CUES.get(token.form) : undefined;
  return cue?.shape === 'present' && !cue.isNoun && cue.class !== 'think' ? cue : undefined;
}

function buildCues(): ReadonlyMap<string, CueWord> {
  const cues = new Map<string, CueWord>();
  const put = (form: string, of: CueClass, shape: CueShape, isWeak: boolean) => {
    if (!cues.has(form)) cues.set(form, { class: of, shape, isWeak, isNoun: NOUNS.has(form) });
  };
  for (const [form, of, shape] of IRREGULAR) put(form, of, shape, of === 'think');
  for (const [list, of, isWeak] of CUE_VERBS) {
    for (const verb of wordSet(list)) for (const [form, shape] of formsOf(verb)) put(form, of, shape, isWeak);
  }
  return cues;
}

/** The regular forms of a verb. */
function formsOf(verb: string): readonly (readonly [string, CueShape])[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const long = DOUBLING.test(verb) ? verb + verb.slice(-1) : stem;
  const isY = /[^aeiou]y$/.test(verb);
  const root = isY ? verb.slice(0, -1) : verb;
  return [
    [verb, 'base'],
    [isY ? `${root}ies` : /(?:ss|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, 'present'],
    [isY ? `${root}ied` : `${long}ed`, 'past'],
    [isY || verb.endsWith('ee') ? `${verb}ing` : `${long}ing`, 'participle'],
    ...(DOUBLING_IN_BRITAIN.has(verb)
      ? ([
          [`${verb}led`, 'past'],
          [`${verb}ling`, 'participle'],
        ] as const)
      : []),
  ];
}
