import { wordSet } from '../../text/wordSet';
import { ROLES } from './lexicon';
import { LABELS } from './tagger/lattice';

// Common nouns that say what the name beside them is: "Venn, a nurse", "the retailer Lorn".

const PEOPLE = wordSet(
  `activist actor actress artist aide assistant athlete author banker boy candidate carpenter cleric coordinator
  critic dentist doctor driver editor engineer expert farmer father fisherman founder girl graduate
  grandmother historian husband immigrant journalist lawmaker lecturer legislator lobbyist man mother musician
  novelist nurse official organiser organizer painter pastor photographer physician physicist pilot poet politician
  priest programmer psychiatrist psychologist reporter researcher resident scholar scientist singer sister
  sociologist soldier son specialist student surgeon teacher veteran victim widow wife witness woman worker writer`,
);
const BODIES = wordSet(
  `airline association bank brewer brokerage carmaker chain charity club company conglomerate consultancy firm foundation
  group insurer maker manufacturer militia newspaper nonprofit organisation organization party refiner retailer
  startup subsidiary supplier union unit utility website`,
);
const PLACES = wordSet(
  'borough city county district enclave hamlet island neighborhood neighbourhood port province region resort settlement slum suburb town township village',
);
/** The nouns that stand behind a name and its comma, with the label that they give. */
export const NOUNS_BEHIND: readonly { readonly nouns: ReadonlySet<string>; readonly label: number }[] = [
  { nouns: PEOPLE, label: LABELS.indexOf('person') },
  { nouns: ROLES, label: LABELS.indexOf('person') },
  { nouns: BODIES, label: LABELS.indexOf('organisation') },
  { nouns: PLACES, label: LABELS.indexOf('place') },
];

/** Right before a name; those that are also what is done or had there are left out ("union", "unit", "city"). */
const BODIES_BEFORE = wordSet(
  `agency airline bank brewer broadcaster brokerage carmaker chain charity chipmaker company conglomerate consultancy
  drugmaker firm giant grocer group insurer lender magazine maker manufacturer militia newspaper nonprofit operator
  refiner regulator retailer startup subsidiary supermarket tank university watchdog website`,
);
/** They end a company's name, and nobody's. */
export const COMPANY_ENDS = wordSet(
  `airways analytics associates biotech brands capital consulting entertainment foods holdings industries investments
  laboratories labs motors partners petroleum pharma pharmaceuticals pictures properties resources securities
  semiconductor semiconductors software studios systems technologies telecom therapeutics ventures`,
);
/** Companies by their trade: alone at a sentence's start they have a capital and are no part of the name. */
export const TRADES = wordSet(
  'brewer broadcaster carmaker chipmaker conglomerate drugmaker grocer insurer lender retailer startup',
);
/** Right before a person's name; alone at a sentence's start they have a capital and are no part of it. */
export const JOBS = wordSet(
  `activist actor actress artist athlete author banker batsman bowler boxer campaigner comedian critic cyclist dancer
  defender dentist designer economist engineer farmer filmmaker forward goalkeeper golfer guitarist historian jockey
  journalist lawmaker lawyer midfielder musician novelist nurse photographer physicist pianist pilot playwright
  politician prosecutor quarterback reporter researcher scientist sculptor singer skipper songwriter sprinter striker
  student surgeon swimmer teacher veteran winger`,
);
const PLACES_BEFORE = wordSet('hamlet island lake river suburb town village');
export const WORKS_BEFORE = wordSet('album ballet documentary film musical novel opera sitcom song');
export const PRODUCTS_BEFORE = wordSet(
  'app drug ferry rocket satellite ship smartphone spacecraft tanker trawler vaccine vessel yacht',
);
/** The nouns that stand right before a name, with the label that they give. */
export const NOUNS_BEFORE: ReadonlyMap<string, number> = new Map([
  ...[...BODIES_BEFORE].map((noun) => [noun, LABELS.indexOf('organisation')] as const),
  ...[...PLACES_BEFORE].map((noun) => [noun, LABELS.indexOf('place')] as const),
  ...[...WORKS_BEFORE, ...PRODUCTS_BEFORE].map((noun) => [noun, LABELS.indexOf('other')] as const),
]);
