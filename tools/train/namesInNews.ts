import { type Corpus, GMB_USED, type GoldDocument, type GoldSpan, NONE, OTHER, readGmb } from './corpora';
import type { City } from './lists';
import { ORGANISATIONS, TEAMS } from './organisations';
import { pickFrom } from './random';

// What the training sets lack and newspapers have: companies, and clubs that are called by their city. Listed names are
// put in the place of other organisations in sentences of the Groningen Meaning Bank that are not trained on otherwise,
// and into sentences as the pages of business, sport and foreign news write them.

const SENTENCES = 5_000;
const REPORTS = 4_000;
const WEIGHT = 0.5;

/** `{C}` a company or the like, `{T}` a club, `{P}` a person, `{S}` a surname, `{L}` a city, `{K}` a country. */
const BUSINESS = `
Shares of {C} rose {N} percent to close at {N}.
{C} said on Tuesday that it would cut {N} jobs in {L}.
{C} and {C} said they had agreed to merge in a deal worth {N} million.
{P}, chief executive of {C}, said sales had grown.
{P}, a spokesman for {C}, declined to comment.
{P}, an analyst at {C}, said investors were cautious.
A spokeswoman for {C} said {S} would leave the company.
{C} reported a loss of {N} million for the quarter.
{C}, a unit of {C}, makes engines in {L}.
{C}'s chairman, {P}, said the {L} plant would close.
The offer values {C} at {N} million, people close to {C} said.
{S} joined {C} from {C} last year.
Among the gainers were {C}, up {N}, and {C}, up {N}.
Regulators in {L} fined {C} for mis-selling.
Clients of {C} include {C}, {C} and {C}.
Analysts at {C} cut their rating on {C} to hold.
{C} lowered its outlook and {C} shares fell.
The {C} executive told {C} that the deal was off.
{S} told {C} in an interview that prices would rise.
{L}-based {C} bought a stake in {C}.
Workers at {C} in {L} went on strike.
The case was first reported by {C}.
He worked at {C} and later at {C} before joining {C}.
According to {C}, {S} met the managers of {C} in {L}.
{S}, a professor at {C}, studied at {C}.
`;

const SPORT = `
{T} beat {T} {G} on Saturday.
{T} {G} {T}
{T} lost {G} at home to {T} in {L}.
{S} scored twice as {T} drew {G} with {T}.
{P}, the {T} coach, said his side deserved to win.
{T} striker {P} missed a penalty against {T}.
{S} joined {T} from {T} for {N} million.
{T} are top of the table ahead of {T} and {T}.
In the second half {T} had more of the ball and {S} headed in.
{T} v {T}
{T} defender {P} was sent off in the {N}th minute.
In {L}, {S} hit a home run to lead {T} past {T}.
The {T} signed {P} to a one-year contract.
{P} scored {N} points for {T}, who won at {T}.
{T} won the title after {T} were held to a draw.
At {L}: {T} beat {T} {G}
{T} goalkeeper {P} saved from {S}.
{T} play {T} in the semifinal on Wednesday.
{S} put {T} ahead before {T} equalised through {S}.
{T} manager {P} said {S} was injured.
{P} ({T}) {N}
It was {T}'s third defeat of the season, and {T} moved up to second.
`;

const ABROAD = `
Ambassador to {K} {P} met {S} in {L}.
The ambassador to {K}, {P}, left {L}.
Special envoy to {K} {P} arrived in {L} from {K}.
{K}'s Foreign Minister {P} and {K}'s Prime Minister {P} met in {L}.
Former ambassador to {K} {P} wrote that {S} was wrong.
The road between {L} and {L} was closed.
Flights from {L}, {L} and {L} were late.
Troops moved from {L} to {L}, {K}.
The talks move from {L} to {L} next week, {S} told {C}.
Ministers of {K}, {K} and {K} signed the treaty.
Police in {L} and {L} arrested {N} people, {C} said.
Matches will be played in {L} and {L}.
Reporting by {P} in {L} and {P} in {L}; editing by {P}
`;

interface Names {
  readonly people: readonly string[];
  readonly cities: readonly City[];
}

/** Two sets: sentences with listed names in them, and filled-in reports. */
export function makeNamesInNews(cities: readonly City[], random: () => number): Corpus[] {
  const unused = readGmb().slice(GMB_USED);
  const people = unused.flatMap(({ spans }) =>
    spans.flatMap(({ type, text }) => (type === 'PER' && text.includes(' ') ? [text] : [])),
  );
  const replaced = unused.flatMap((document) => withListedNames(document, random)).slice(0, SENTENCES);
  const patterns = [BUSINESS, SPORT, ABROAD].map((lines) => lines.trim().split('\n'));
  const reports = Array.from({ length: REPORTS }, (_, i) =>
    fill(`report ${i}`, pickFrom(pickFrom(patterns, random), random), { people, cities }, random),
  );
  return [
    {
      name: 'listed names',
      documents: replaced,
      outside: NONE,
      other: OTHER | NONE,
      weight: WEIGHT,
      isNoisy: true,
    },
    { name: 'reports', documents: reports, outside: NONE, other: OTHER, weight: WEIGHT, isNoisy: false },
  ];
}

/** The sentences of a document that have an organisation, with a listed one in its place. */
function withListedNames({ id, text, spans }: GoldDocument, random: () => number): GoldDocument[] {
  const sentences: GoldDocument[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[.?!] (?=[A-Z"])/g)) {
    const end = index + 1;
    const own = spans.filter((span) => span.start >= start && span.end <= end);
    if (own.some(({ type }) => type === 'ORG'))
      sentences.push(replace(`listed ${id} ${start}`, text.slice(start, end), shift(own, -start), random));
    start = end + 1;
  }
  return sentences;
}

function replace(id: string, text: string, spans: readonly GoldSpan[], random: () => number): GoldDocument {
  const draft = new Draft();
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const isOrganisation = span.type === 'ORG';
    draft.put(text.slice(at, span.start).replace(isOrganisation ? /\bthe $/i : /^$/, ''));
    draft.put(isOrganisation ? pickFrom(ORGANISATIONS, random) : span.text, span.type);
    at = span.end;
  }
  draft.put(text.slice(at));
  return draft.document(id);
}

function fill(id: string, pattern: string, { people, cities }: Names, random: () => number): GoldDocument {
  const draft = new Draft();
  const number = (most: number) => String(1 + Math.floor(random() * most));
  const surname = () => pickFrom(people, random).split(' ').at(-1) ?? '';
  for (const part of pattern.split(/(\{[A-Z]\})/)) {
    if (part === '{C}') draft.put(pickFrom(ORGANISATIONS, random), 'ORG');
    else if (part === '{T}')
      draft.put(random() < 0.6 ? pickFrom(TEAMS, random) : pickFrom(cities, random).name, 'ORG');
    else if (part === '{P}') draft.put(pickFrom(people, random), 'PER');
    else if (part === '{S}') draft.put(surname(), 'PER');
    else if (part === '{L}') draft.put(pickFrom(cities, random).name, 'LOC');
    else if (part === '{K}') draft.put(pickFrom(cities, random).country, 'LOC');
    else if (part === '{N}') draft.put(number(90));
    else if (part === '{G}') draft.put(`${number(5)}-${number(4)}`);
    else draft.put(part);
  }
  return draft.document(id);
}

function shift(spans: readonly GoldSpan[], by: number): GoldSpan[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

/** A text in the making, and its spans. */
class Draft {
  private text = '';
  private readonly spans: GoldSpan[] = [];

  put(words: string, type?: string): void {
    const start = this.text.length;
    this.text += words;
    if (type !== undefined) this.spans.push({ start, end: this.text.length, type, text: words });
  }

  document(id: string): GoldDocument {
    return { id, text: this.text, spans: this.spans };
  }
}
