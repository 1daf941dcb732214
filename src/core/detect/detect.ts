import { paragraphs } from '../text/paragraphs';
import { bySpan } from '../text/span';
import { type Token, tokenise } from '../text/tokens';
import { type CivilDate, formatIsoDate, parseIsoDate } from './calendar';
import { readClaims } from './claims/claims';
import { findDateline } from './dateline';
import type { GazetteerEntry } from './entities/gazetteer';
import { joinNames } from './entities/joinNames';
import { type ParagraphNames, readNames } from './entities/readNames';
import type { EntityModel } from './entities/tagger/model';
import { findFigures } from './figures/figures';
import type { ClaimFind, FigureFind, Find, FindKind } from './find';
import { joinQuotes } from './quotes/joinQuotes';
import type { ParagraphQuotes } from './quotes/paragraphQuotes';
import { readQuotes } from './quotes/readQuotes';

// A text is read in two steps. Each paragraph is tokenised and read by itself, with offsets of its own and knowing
// nothing of the others; that is nearly all of the work, and what it gives depends on the paragraph's characters and
// the reference date alone, so it is kept from one version of a text to the next. Document passes then join what the
// paragraphs gave: who a name belongs to, which quotation goes on, who "she" is. Their cost is in names and quotations,
// not in characters.

export interface DetectOptions {
  /**
   * What to look for; all kinds where it is left out. What is found of a kind does not depend on the other kinds, but
   * for the `entity` of a speaker, which is given where entities are looked for too.
   */
  readonly kinds?: readonly FindKind[];
  /** `YYYY-MM-DD`, the day the text is read on. Without one, or with no such day, it is the article's own dateline. */
  readonly date?: string;
  /** The trained tagger that names are found by; without one they are found by rules alone, many of them missed. */
  readonly model?: EntityModel;
  /** The user's own names, which win over whatever else is found. Kept as they are between two detections. */
  readonly gazetteer?: readonly GazetteerEntry[];
}

/**
 * The figures, quotations, names and sentences worth checking of a text, ascending by start; finds of different kinds
 * may overlap. The text is scanned once, all work is linear in its length, and no text makes it throw. Without any date,
 * relative dates ("Tuesday") are found and have no `date`.
 */
export function detect(text: string, options: DetectOptions = {}): readonly Find[] {
  return makeDetector()(text, options);
}

/**
 * `detect` for the versions of one text: it keeps what it read in the last one, and of the next reads only paragraphs
 * that were not there. It always gives what `detect` gives. Memory: the readings of one version.
 */
export function makeDetector(): (text: string, options?: DetectOptions) => readonly Find[] {
  let known: ReadonlyMap<string, ParagraphReading> = new Map();
  let knownSetting = '';
  let knownNames: NameSources = {};
  return (text, options = {}) => {
    const kinds = new Set(options.kinds ?? ALL_KINDS);
    const parts = paragraphs(text).map(({ start, end }) => makeParagraph(start, text.slice(start, end)));
    const date = parseIsoDate(options.date ?? '') ?? findDateline(parts);
    const setting = [...kinds, date ? formatIsoDate(date) : ''].join();
    const { model, gazetteer } = options;
    const isSame = model === knownNames.model && gazetteer === knownNames.gazetteer;
    if (setting !== knownSetting || !isSame) known = new Map();
    knownSetting = setting;
    knownNames = { ...(model && { model }), ...(gazetteer && { gazetteer }) };
    const readings = new Map<string, ParagraphReading>();
    const placed = parts.map((part) => {
      const reading = known.get(part.text) ?? readParagraph(part, date, kinds, knownNames);
      readings.set(part.text, reading);
      return { start: part.start, reading };
    });
    known = readings;
    return joinParagraphs(text, placed);
  };
}

/** What names are found by, besides rules. */
type NameSources = Pick<DetectOptions, 'model' | 'gazetteer'>;

const ALL_KINDS: readonly FindKind[] = ['entity', 'figure', 'quote', 'claim'];

/** What one paragraph says by itself; offsets count from its start, but for figures and claims. A kind that is not looked for is empty or `undefined`. */
interface ParagraphReading {
  /** Where the paragraph began when it was read, which its figures and claims count from. */
  readonly start: number;
  readonly figures: readonly FigureFind[];
  readonly claims: readonly ClaimFind[];
  readonly names: ParagraphNames | undefined;
  readonly quotes: ParagraphQuotes | undefined;
}

interface PlacedReading {
  readonly start: number;
  readonly reading: ParagraphReading;
}

interface Paragraph {
  readonly start: number;
  readonly text: string;
  /** Offsets count from the paragraph's start. Scanned once, when first asked for. */
  readonly tokens: () => readonly Token[];
}

function makeParagraph(start: number, text: string): Paragraph {
  let tokens: readonly Token[] | undefined;
  const scan = () => {
    tokens ??= tokenise(text, [{ start: 0, end: text.length }]);
    return tokens;
  };
  return { start, text, tokens: scan };
}

function readParagraph(
  { start, text, tokens }: Paragraph,
  date: CivilDate | undefined,
  kinds: ReadonlySet<FindKind>,
  { model, gazetteer }: NameSources,
): ParagraphReading {
  const article = { text, tokens: tokens(), date };
  const figures = kinds.has('figure') || kinds.has('claim') ? findFigures(article, start) : [];
  return {
    start,
    figures: kinds.has('figure') ? figures : [],
    claims: kinds.has('claim') ? readClaims(article, figures, start) : [],
    names: kinds.has('entity') ? readNames(article, model, gazetteer) : undefined,
    quotes: kinds.has('quote') ? readQuotes(article) : undefined,
  };
}

/** The document passes. */
function joinParagraphs(text: string, paragraphs: readonly PlacedReading[]): readonly Find[] {
  const entities = joinNames(
    paragraphs.flatMap(({ start, reading: { names } }) => (names ? [{ start, names }] : [])),
  );
  const quotes = joinQuotes(
    text,
    paragraphs.flatMap(({ start, reading }) => (reading.quotes ? [{ start, quotes: reading.quotes }] : [])),
    entities,
  );
  const finds: Find[] = [...entities, ...quotes];
  for (const { start, reading } of paragraphs) {
    const by = start - reading.start;
    for (const figure of reading.figures) finds.push(shiftFigure(figure, by));
    for (const claim of reading.claims) finds.push(by === 0 ? claim : shift(claim, by));
  }
  return finds.sort(bySpan);
}

function shift<F extends Find>(find: F, by: number): F {
  return { ...find, start: find.start + by, end: find.end + by };
}

function shiftFigure(figure: FigureFind, by: number): FigureFind {
  if (by === 0) return figure;
  const { core } = figure;
  const moved = shift(figure, by);
  return core ? { ...moved, core: { start: core.start + by, end: core.end + by } } : moved;
}
