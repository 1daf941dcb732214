// Sentences and lines as newspapers and agencies write them, to be filled in with names (`namesInNews.ts`): `{C}` a
// company or the like, `{T}` a club, `{U}` a city that a club is called by, `{P}` a person, `{S}` a surname, `{I}` an
// initial, `{L}` a city, `{K}` a country, `{A}` a state of the United States as agencies shorten it and `{B}` as its post
// does, `{N}` a number, `{G}` a result, `{Y}` a day. `!` behind the letter writes the name in capitals.

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

/** Results, tables, squads, scorecards: names between figures, without a sentence around them. */
const RESULTS = `
{T} {N} {T} {N}
{T} {N}, {T} {N}
{T} {N} {T} {N}
{U} {N}, {U} {N}
{U} {N} {U} {N}
{U} at {U}
{U} at {U}, {N}:05 p.m.
{T} v {T} (postponed)
{K} {N} {K} {N}
{K} beat {K} {G}
{K} v {K}
{T} {N} {N} {N} {N} {N} {N} {N}
{U} {N} {N} .{N} -
{T} {N} ({S} {N}, {S} {N}), {T} {N} ({S} {N})
{T} {N} ({S} {N}pen) {T} {N}
Scorers: {T} - {S} {N}, {S} {N}; {T} - {S} {N}
Standings: {T} {N}, {T} {N}, {T} {N}, {T} {N}
{T} - {S}; {S}, {S}, {S}; {S}, {S}
Teams: {T} - {P}; {P}, {P}; {T} - {P}, {P}, {P}
Squad: {P} ({T}), {P} ({T}), {P} ({T}), {P} ({T})
Goalkeepers: {P} ({T}), {P} ({T}).
Defenders - {P}, {P}, {P}; Forwards - {P}, {P}
{P} ({K}) beat {P} ({K}) {N}-4 7-6
{P} ({K}) beat {P} ({K}) 6-{N} 6-3
{N}-{P} ({K}) beat {P} ({K}) 6-3 6-4
{P}, {K}, def. {P}, {K}, 6-{N}, 6-2
{N}. {P} ({K}) {N}:{N}
{N}. {P} ({K}) {C} {N} minutes {N} seconds
{N}. {P} ({K}) {T} {N} behind
{N}. {P}, {K}, {N} points
{N}. {K} {N}
{N} {P} {N} {N} {N}
{P} ({K}) {N} {N} {N}, {P} {N} {N} {N}
{S} c {S} b {S} {N}
{I}. {S} lbw b {S} {N}
{I}. {S} not out {N}
{S} run out {N}
Bowling: {S} {N}-3-{N}-2, {S} {N}-0-{N}-1, {S} {N}-1-{N}-0
{T} {N} for {N} ({S} {N}, {I}. {S} {N} not out) v {T}
{S} ({G}) got the win for {U}, while {S} ({G}) took the loss.
{U!} - Signed {P} to a one-year contract.
{U!} {T!} - Placed {P} on the injured list.
{T!} - Traded {P} to {U} for {P}.
{U} beat {U} {G} as {S} scored {N} points.
{U} coach {P} said {U} were the better team.
{S} threw two touchdown passes as {U} beat {U} {N}-{N}.
Visiting {U} won for the third time in a row, {N}-{N} over {U}.
{N}. {T} {N} {N} {N} {N}
{N} {P}, {P}, {P} ({K})
{N} {P} ({K}) {N} {N}, {P} {N} {N}
{T} first innings
{T} {N} for {N} declared, {T} {N} for {N}
{T}: Tries: {S}, {S}. Conversions: {S} (2)
{U} {N} {U} {N} (OT)
Referee: {P} ({K})
Substitutes: {S}, {S}, {S}
Attendance at {L}: {N},000
Gainers: {C}, {C}, {C}
{C} {N} +{N}
{C} down {N} at {N}, {C} up {N} at {N}
`;

/** Who wrote it, and who speaks. */
const LABELLED = `
By {P}
By {P!}
By {P} and {P}
By {P!} and {P!}
By {P}, {C}
{P}, {C} Staff Writer
{P!}
{S!}: Thank you, Mr. {S}.
{S!}: Is {S} in {L} now?
{S!}: We will see what {C} does.
{S!}: And {K}?
{P!}: I was in {L} with {S}.
{P!}, HOST: Good evening. {S} is in {L}.
SEN. {S!}: Mr. {S}, did {C} warn {C}?
REP. {S!}: I yield to Mr. {S} of {L}.
MR. {S!}: Yes, Senator {S}.
MS. {S!}: I do not know.
GEN. {S!}: Our troops are in {K}.
{S}: I was born in {L}.
Q: What did {S} say to {C}?
Sen. {P}, D-{A}, and Rep. {P}, R-{A}, said they would vote no.
Rep. {P} (R-{A}) and Sen. {P} (D-{A}) met {S}.
Rep. {P} (D-{B}) said {S} (R-{B}) lied.
SEN. {P!} (R-{B}): Thank you.
{S}, D-{A}, chairman of the panel, said {S} was wrong.
{C} Staff Writer
{C} Business Writer
{C} Sports Writer
{C} Correspondent
{C} World Service
-- {L} newsroom, {C}
{L!} {Y}
{L} {Y}
{L!}, {Y}
(c) {C}, {Y}
{P} in {L} contributed to this report.
{P} is a reporter at {C}.
-- {C} is in talks to buy {C}, {C} says.
* {C} to sell {L} plant to {C}
-- {P} in {L}
`;

export const HEADLINES = `
{S} meets {S} in {L}
{S} says {C} will appeal
{C} to buy {C} for ${'$'}{N} million
{C} shares fall as {K} talks fail
{C} profit up {N} pct
{C} sues {C} over patents
{C}, {C} in merger talks
{C} to cut {N} jobs in {L}
{K} accuses {K} over border
{K}'s {S} warns {K}
{K} premier {S} in {L} for talks
{K} to send troops to {K}
{L} police arrest {N} after riot
{L} court jails {S} for {N} years
Storm hits {L}, {K}
Bomb kills {N} in {L}
{S} wins in {L} as {S} falls
{S}, {S} reach final
{S} leads {T} past {T}
{T} beat {T} {G}
{T} beat {T} to go top
{T} sign {S} from {T}
{T} sack coach {S}
{U} tops {U} in opener
{S} scores twice as {T} beat {T}
{S} takes {L} title
{S} back as {T} face {T}
Who is {P}?
{P} dies at {N}
{P} quits {C}
Interview - {C}'s {S} sees growth in {K}
Results of {K} league matches
Leading scores in {L}
`
  .trim()
  .split('\n');

/** What agencies put before a headline. */
export const DESKS = [
  'SOCCER',
  'FOOTBALL',
  'TENNIS',
  'GOLF',
  'CRICKET',
  'BASEBALL',
  'BASKETBALL',
  'UPDATE 1',
  'FOCUS',
  'URGENT',
];

const lines = (patterns: string) => patterns.trim().split('\n');

/** Sentences of reports by kind, and how many are made of each. */
export const SENTENCES: readonly Patterns[] = [
  { patterns: lines(BUSINESS), count: 1_350 },
  { patterns: lines(SPORT), count: 1_350 },
  { patterns: lines(ABROAD), count: 1_350 },
];

/** Lines without a sentence. */
export const LINES: readonly Patterns[] = [
  { patterns: lines(RESULTS), count: 1_200 },
  { patterns: lines(LABELLED), count: 500 },
];

interface Patterns {
  readonly patterns: readonly string[];
  readonly count: number;
}
