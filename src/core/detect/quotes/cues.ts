import { wordSet } from '../../text/wordSet';

/**
 * What a reporting verb takes: `say` a clause, with or without "that", also before itself ("…, she said"); `think` a
 * clause behind it; `act` what is spoken of ("criticised the plan", "promised to go"); `call` a thing and what it is
 * called; `tell` a hearer, then a clause.
 */
export type CueClass = 'say' | 'think' | 'act' | 'call' | 'tell';

/** `past` is also the participle of the passive; `base` follows a plural, "to" or an auxiliary. */
export type CueShape = 'past' | 'present' | 'base' | 'participle';

export interface CueWord {
  readonly class: CueClass;
  readonly shape: CueShape;
  /** Mostly another word or a noun: it reports only where a clause follows or precedes beyond doubt. */
  readonly isWeak: boolean;
}

const SAY = `say write note state explain declare warn claim argue insist stress announce confirm acknowledge admit reply
  respond recall complain suggest comment remark tweet joke quip testify reiterate emphasise emphasize predict
  caution allege contend assert concede reveal disclose counter opine muse boast brag lament quote reason underscore underline
  clarify speculate estimate observe intone exclaim shout whisper retort blog agree report proclaim recount volunteer
  theorise theorize conclude object protest attest hint affirm reaffirm vow pledge repeat promise deny`;
const WEAK_SAY = `add continue read post maintain begin conclude finish answer tease echo`;
const THINK = `believe think know find show feel hope fear worry learn realise realize understand indicate decide determine
  guess imagine doubt suspect expect assume point signal note demonstrate discover propose recommend
  imply mean consider anticipate wish regret maintain prove see hear ensure rule highlight mention`;
const ACT = `criticise criticize condemn denounce slam blast praise accuse blame mock urge demand oppose endorse
  dismiss reject dispute question defend threaten refuse decline propose advocate cite discuss mention
  describe support want plan intend apologise apologize welcome applaud hail tout decry deride rebuke chide scold
  ridicule lambast lambaste disavow downplay outline detail detailed favour favor request encourage attack
  seek speak talk back pan knock rip challenge hope vow pledge promise deny deplore bemoan`;
const CALL = `call describe characterise characterize dub label brand deem portray depict compare liken hail cast
  denounce dismiss refer paint`;
const TELL = `inform remind assure notify advise ask convince persuade warn`;

const IRREGULAR: readonly (readonly [string, CueClass, CueShape])[] = [
  ['said', 'say', 'past'],
  ['wrote', 'say', 'past'],
  ['written', 'say', 'past'],
  ['swore', 'say', 'past'],
  ['told', 'tell', 'past'],
  ['tell', 'tell', 'base'],
  ['tells', 'tell', 'present'],
  ['telling', 'tell', 'participle'],
  ['thought', 'think', 'past'],
  ['knew', 'think', 'past'],
  ['found', 'think', 'past'],
  ['felt', 'think', 'past'],
  ['saw', 'think', 'past'],
  ['heard', 'think', 'past'],
  ['meant', 'think', 'past'],
  ['understood', 'think', 'past'],
  ['learnt', 'think', 'past'],
  ['began', 'say', 'past'],
  ['sought', 'act', 'past'],
  ['spoke', 'act', 'past'],
  ['speaks', 'act', 'present'],
];

/** Forms that are mostly nouns or other words. */
const WEAK_FORMS =
  wordSet(`state states stated report reports claim claims comment comments note notes post posts tweet tweets
  reads read promise promises complaint protest protests object objects estimate estimates counter reason reasons
  vow vows pledge pledges joke jokes recall pledge answer answers reply replies quote quotes blog blogs echo volunteer muse
  lament caution stress repeat maintain maintains continue continues continued add adds adding posted writing post
  attack attacks support supports plan plans demand demands question questions praise fear fears hope hopes
  worry worries doubt doubts rule rules ruled find finds show shows point points see sees hear mean means signal signals
  welcome rip request requests back backs backed pan knock hail challenge challenges detail details outline
  outlines favour favor favors call calls label labels cast brand mention mentions found`);

/** By the form of a word what it reports, lower case. */
export const CUES: ReadonlyMap<string, CueWord> = buildCues();

function buildCues(): ReadonlyMap<string, CueWord> {
  const cues = new Map<string, CueWord>();
  const put = (form: string, of: CueClass, shape: CueShape, isWeak: boolean) => {
    if (!cues.has(form)) cues.set(form, { class: of, shape, isWeak: isWeak || WEAK_FORMS.has(form) });
  };
  for (const [form, of, shape] of IRREGULAR) put(form, of, shape, false);
  const lists = [
    [CALL, 'call', false],
    [TELL, 'tell', false],
    [SAY, 'say', false],
    [WEAK_SAY, 'say', true],
    [THINK, 'think', true],
    [ACT, 'act', true],
  ] as const;
  for (const [list, of, isWeak] of lists) {
    for (const verb of wordSet(list)) for (const [form, shape] of formsOf(verb)) put(form, of, shape, isWeak);
  }
  return cues;
}

/** The regular forms of a verb. */
function formsOf(verb: string): readonly (readonly [string, CueShape])[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const long = /(?:mit|quip|bag|rag|pan|rip|plan|beg)$/.test(verb) ? verb + verb.slice(-1) : stem;
  const isY = /[^aeiou]y$/.test(verb);
  const root = isY ? verb.slice(0, -1) : verb;
  return [
    [verb, 'base'],
    [isY ? `${root}ies` : /(?:ss|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, 'present'],
    [isY ? `${root}ied` : `${long}ed`, 'past'],
    [isY || verb.endsWith('ee') ? `${verb}ing` : `${long}ing`, 'participle'],
  ];
}
