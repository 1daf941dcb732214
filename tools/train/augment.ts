import {
  type Corpus,
  GMB_USED,
  type GoldDocument,
  type GoldSpan,
  NATIONALITY,
  NONE,
  OTHER,
  readGmb,
} from './corpora';
import type { City } from './lists';
import { pickFrom } from './random';

// What the training sets lack and newspapers have: datelines and headlines, made of sentences of the Groningen Meaning
// Bank that are not trained on otherwise.

/** AP style abbreviations of US states. */
export const STATES =
  `Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb.
  Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Vt. Va. Wash. W.Va. Wis. Wyo.`.split(
    /\s+/,
  );
/** The same by their letters in addresses. */
export const POSTAL_STATES =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );
const AGENCIES = ['AP', 'AP', 'AP', 'Reuters', 'AFP', 'UPI', 'Xinhua', 'CNN'];
const MONTHS = ['Jan.', 'Feb.', 'March', 'Oct.', 'Dec.'];
const DASHES = [' _ ', ' _ ', ' -- ', ' — ', ' – ', ' - '];
const SMALL_WORDS = new Set('a an and as at but by for from in of on or the to with nor'.split(' '));
const DATELINES = 700;

export function makeNewsCorpora(cities: readonly City[], random: () => number): Corpus[] {
  const unused = readGmb().slice(GMB_USED);
  const datelines = unused.slice(0, DATELINES).map((document) => withDateline(document, cities, random));
  const headlines = unused.slice(DATELINES).flatMap(asHeadline);
  return [
    { name: 'datelines', documents: datelines, outside: NONE, other: OTHER | NONE, weight: 1, isNoisy: true },
    {
      name: 'headlines',
      documents: headlines,
      outside: NONE | NATIONALITY | OTHER,
      other: OTHER | NONE,
      weight: 0.15,
      isNoisy: true,
    },
  ];
}

/** The first sentences of a document behind "NAIROBI, Kenya (AP) _" and the like. */
function withDateline(document: GoldDocument, cities: readonly City[], random: () => number): GoldDocument {
  const end = document.text.indexOf('. ', 120) + 1 || document.text.length;
  const spans: GoldSpan[] = [];
  let head = '';
  const put = (text: string, type?: string) => {
    if (type) spans.push({ start: head.length, end: head.length + text.length, type, text });
    head += text;
  };
  const city = pickFrom(cities, random);
  put(random() < 0.85 ? city.name.toUpperCase() : city.name, 'LOC');
  if (random() < 0.6) {
    put(', ');
    put(city.country === 'United States' ? pickFrom(STATES, random) : city.country, 'LOC');
  }
  if (random() < 0.2) put(`, ${pickFrom(MONTHS, random)} ${1 + Math.floor(random() * 28)}`);
  if (random() < 0.55) {
    put(' (');
    put(pickFrom(AGENCIES, random), 'ORG');
    put(')');
  }
  put(pickFrom(DASHES, random));
  for (const span of document.spans) {
    if (span.end <= end)
      spans.push({ ...span, start: span.start + head.length, end: span.end + head.length });
  }
  return { id: `dateline ${document.id}`, text: head + document.text.slice(0, end), spans };
}

/** A first sentence that is short, written as headlines are; every other one in capitals throughout. */
function asHeadline({ id, text, spans }: GoldDocument, index: number): GoldDocument[] {
  const end = text.indexOf('. ', 40);
  if (end < 0 || end > 140) return [];
  const plain = text.slice(0, end);
  const written = index % 2 === 0 ? plain.toUpperCase() : capitalise(plain);
  if (written.length !== plain.length) return [];
  return [{ id: `headline ${id}`, text: written, spans: spans.filter((span) => span.end <= end) }];
}

/** As headlines are written that have a capital for each word. */
export function capitalise(text: string): string {
  return text.replace(/(?<![A-Za-z'’])[a-z][a-z'’]*/g, (word) =>
    SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
