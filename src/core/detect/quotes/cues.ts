import { wordSet } from '../../text/wordSet';

/** Reporting verbs in the forms that report. */
const VERBS =
  wordSet(`say add tell write state note explain declare warn claim argue insist stress announce confirm
  acknowledge admit deny reply respond ask recall conclude complain suggest comment observe remark tweet post describe
  clarify assure urge joke quip testify describe reiterate emphasise emphasize promise vow predict caution allege
  report read continue`);
const IRREGULAR = wordSet('said told wrote says saying tells telling writes writing posted');

/** Forms of these verbs that are mostly nouns. */
const NOUNS = wordSet('states reports claims comments notes posts tweets calls promises complaints');

/** Words that report what somebody says: "said", "adding", "insists". */
export const CUES: ReadonlySet<string> = new Set(
  [...IRREGULAR, ...[...VERBS].flatMap(formsOf)].filter((form) => !NOUNS.has(form)),
);

/** Cues without a subject of their own: "…, stating: “…”". */
export function isParticiple(form: string): boolean {
  return form.endsWith('ing');
}

function formsOf(verb: string): readonly string[] {
  if (verb === 'read') return ['reads', 'reading'];
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  if (/(?:mit|quip)$/.test(verb)) return doubled(verb);
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`, `${verb}ing`];
  return [`${stem}ed`, /(?:ss|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ing`];
}

function doubled(verb: string): readonly string[] {
  const last = verb.at(-1) ?? '';
  return [`${verb}${last}ed`, `${verb}s`, `${verb}${last}ing`];
}
