import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';

// The cues that a name's type is told by. All of them are lower case, as the forms of tokens are.

/** Stand before a person's name and are no part of it. */
export const TITLES = wordSet(
  'mr mrs ms mx miss dr sir lord lady dame prof rev hon sen rep gov gen lt col capt sgt',
);

/** The last word of a role that stands before a person's name, or alone. */
export const ROLES =
  wordSet(`president minister chief secretary chancellor ambassador governor mayor senator congressman
  congresswoman spokesman spokeswoman spokesperson chairman chairwoman chair commissioner premier director professor
  judge justice sheriff attorney prince princess queen king pope bishop archbishop captain colonel lieutenant sergeant
  constable inspector detective officer executive superintendent admiral commander treasurer envoy councillor councilman councilwoman alderman analyst coach lawyer economist prosecutor undersecretary ombudsman coroner brigadier comptroller`);

export const ORGANISATION_HEADS =
  wordSet(`academy administration agency alliance army assembly association authority
  bank board bureau bank's chamber church club co college commission committee company confederation congress
  consortium corp corporation council court customs defence defense department enforcement exchange federation force
  forces forum foundation front fund government group guard guardia headquarters inc institute institution
  investigations league ltd magazine ministry movement navy network news office pac organisation organization parliament
  party patrol police post press prosecutor school senate service services society syndicate team times treasury
  tribunal trust union universities university watch`);

/** Stand behind a company's name; articles name it without them as well. */
export const LEGAL_FORMS = wordSet(
  'inc corp co ltd llc llp lp plc ag sa nv se spa gmbh s.a. n.v. s.p.a. limited incorporated',
);

export const FACILITY_HEADS = wordSet(`airport arena barracks bridge castle cathedral consulate embassy
  hall hospital hotel library mosque museum palace plant port prison stadium station
  temple theatre theater tower`);

/** What stands in the country and is nothing else: never a body, as a hospital or an airport may be. */
export const STRUCTURE_HEADS = wordSet('barrier bridge dam lighthouse pier tunnel viaduct');

/** The last word of a newspaper's name, where no other cue tells it from a place. */
export const NEWSPAPER_HEADS = wordSet(
  'chronicle courier gazette herald journal lantern observer post telegraph times tribune',
);

/** The word that a weather service's name for a storm begins with. */
export const STORM_WORDS = wordSet('cyclone hurricane storm typhoon');

export const EVENT_HEADS =
  wordSet(`championship championships cup election elections fair festival final games
  marathon olympic olympics open paralympics revolution summit war`);

export const PLACE_HEADS =
  wordSet(`avenue bay beach borough canal city coast county creek desert district forest
  gulf hill hills island islands lake mount mountains ocean park peninsula province region republic river road sea square
  state states strait street territories territory town valley village`);

/** Countries, and cities and regions that newspapers name without saying what they are. */
export const PLACES: ReadonlySet<string> = new Set(
  `afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium
  |bolivia|bosnia|botswana|brazil|britain|bulgaria|cambodia|cameroon|canada|chad|chile|china|colombia|congo|croatia|cuba
  |cyprus|denmark|ecuador|egypt|england|eritrea|estonia|ethiopia|finland|france|gaza|georgia|germany|ghana|greece
  |greenland|guatemala|haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|jamaica|japan|jordan
  |kazakhstan|kenya|kosovo|kuwait|laos|latvia|lebanon|liberia|libya|lithuania|luxembourg|malawi|malaysia|mali|malta
  |mexico|moldova|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger
  |nigeria|north korea|norway|oman|pakistan|palestine|panama|paraguay|peru|philippines|poland|portugal|puerto rico|qatar
  |romania|russia|rwanda|saudi arabia|scotland|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia
  |south africa|south korea|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|tanzania|thailand|tunisia|turkey
  |uganda|ukraine|united arab emirates|united kingdom|united states|uruguay|uzbekistan|venezuela|vietnam|wales|yemen
  |zambia|zimbabwe|us|u.s.|u.s|usa|uk|u.k.|uae|america|africa|asia|europe|antarctica|middle east|latin america
  |amsterdam|ankara|athens|baghdad|bangkok|barcelona|beijing|beirut|belfast|berlin|birmingham|boston|brussels|bucharest
  |budapest|buenos aires|cairo|california|cardiff|chicago|copenhagen|dallas|damascus|delhi|detroit|dubai|dublin|edinburgh
  |florence|florida|frankfurt|geneva|glasgow|hamburg|havana|helsinki|hong kong|houston|istanbul|jakarta|jerusalem
  |johannesburg|kabul|karachi|kyiv|lagos|leeds|lisbon|liverpool|london|los angeles|madrid|manchester|melbourne|miami
  |milan|montreal|moscow|mumbai|munich|nairobi|naples|new delhi|new york|oslo|ottawa|oxford|paris|philadelphia|prague
  |riyadh|rome|san francisco|santiago|seattle|seoul|shanghai|sheffield|sicily|stockholm|sydney|taipei|tehran|tel aviv
  |texas|tokyo|toronto|tripoli|turin|vancouver|venice|vienna|virginia|warsaw|washington|zurich`
    .split('|')
    .map((name) => name.trim()),
);

/** Demonyms that their ending does not give away. */
const NATIONALITIES = wordSet(`afghan afghans american americans arab arabs argentine basque belgian brazilian
  british briton britons catalan croat croats czech czechs dane danes danish dutch english filipino finn finnish french
  german germans greek greeks irish iraqi iraqis israeli israelis kurd kurdish kurds mexican mexicans pakistani
  pakistanis pole poles polish saudi saudis scot scots scottish serb serbs somali spaniard spanish swede swedes swedish
  swiss thai turk turkish turks welsh yemeni korean koreans cuban cubans african africans european europeans
  chilean kenyan ugandan moroccan libyan muslim muslims jew jewish jews christian christians catholic catholics`);

/** Names and common words with the ending of a demonym. */
const NO_NATIONALITIES =
  wordSet(`brian julian adrian ian damian fabian christian sebastian vivian lillian civilian civilians
  guardian historian historians politician politicians librarian technician technicians pedestrian pedestrians`);

/** Whether a single capitalised word says where people are from, by list or by ending. */
export function isNationality({ form, upper }: Token): boolean {
  if (NATIONALITIES.has(form)) return true;
  return !upper && form.length > 5 && /(?:ians?|ese)$/.test(form) && !NO_NATIONALITIES.has(form);
}

/** Other names of a place, by the name it is filed under. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['us', 'United States'],
  ['u.s.', 'United States'],
  ['u.s', 'United States'],
  ['usa', 'United States'],
  ['america', 'United States'],
  ['uk', 'United Kingdom'],
  ['u.k.', 'United Kingdom'],
  ['britain', 'United Kingdom'],
  ['uae', 'United Arab Emirates'],
]);
