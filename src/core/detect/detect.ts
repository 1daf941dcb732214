import { paragraphs } from '../text/paragraphs';
import { bySpan, type Span } from '../text/span';
import { type Token, tokenisePart } from '../text/tokens';
import { type CivilDate, formatIsoDate, parseIsoDate } from './calendar';
import { readClaims } from './claims/claims';
import { findDateline } from './dateline';
import { standingOf } from './entities/boilerplate';
import type { GazetteerEntry } from './entities/gazetteer';
import { joinNames, type PlacedNames } from './entities/joinNames';
import { type ParagraphNames, readNames } from './entities/readNames';
import type { EntityModel } from './entities/tagger/model';
import { findFigures } from './figures/figures';
import type { ClaimFind, FigureFind, Find, FindKind, ModelMention } from './find';
import { joinQuotes, type PlacedQuotes } from './quotes/joinQuotes';
import type { ParagraphQuotes } from './quotes/paragraphQuotes';
import { readQuotes } from './quotes/readQuotes';

// A text is read in two steps. Each paragraph is tokenised and read by itself, with offsets of its own and knowing
// nothing of the others; that is nearly all of the work, and what it gives depends on the paragraph's characters and
// the reference date alone, so it is kept from one version of a text to the next. Document passes then join what the
// paragraphs gave: who a name belongs to, which quotation goes on, who "she" is. Their cost is in names and quotations,
// not in characters.

/** What a text is read with. */
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
  /**
   * What a model of the user's own reads in a paragraph, in place of the tagger; `undefined` for one that it has not read.
   * Another function means that its answers have changed.
   */
  readonly mentionsOf?: (paragraph: string) => readonly ModelMention[] | undefined;
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
  let last: readonly PlacedReading[] = [];
  let knownSetting = '';
  let knownNames: NameSources = {};
  return (text, options = {}) => {
    const kinds = new Set(options.kinds ?? ALL_KINDS);
    const parts = paragraphs(text).map((span) => makeParagraph(text, span));
    const date = parseIsoDate(options.date ?? '') ?? findDateline(parts);
    const setting = [...kinds, date ? formatIsoDate(date) : ''].join();
    const { model, gazetteer, mentionsOf } = options;
    const isSame =
      model === knownNames.model &&
      gazetteer === knownNames.gazetteer &&
      mentionsOf === knownNames.mentionsOf;
    const known = new Map<string, ParagraphReading>();
    if (setting === knownSetting && isSame) for (const { text, reading } of last) known.set(text, reading);
    knownSetting = setting;
    knownNames = {
      ...(model && { model }),
      ...(gazetteer && { gazetteer }),
      ...(mentionsOf && { mentionsOf }),
    };
    last = parts.map((part) => {
      // A first version is spared the hashing of its paragraphs.
      const old = known.size > 0 ? known.get(part.text) : undefined;
      const reading = old ?? readParagraph(part, date, kinds, knownNames);
      return { start: part.start, text: part.text, reading };
    });
    return joinParagraphs(text, last);
  };
}

/** What names are found by, besides rules. */
type NameSources = Pick<DetectOptions, 'model' | 'gazetteer' | 'mentionsOf'>;

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
  /** The paragraph's own. */
  readonly text: string;
  readonly reading: ParagraphReading;
}

interface Paragraph {
  readonly start: number;
  readonly text: string;
  /** Offsets count from the paragraph's start. Scanned once, when first asked for. */
  readonly tokens: () => readonly Token[];
}

function makeParagraph(article: string, span: Span): Paragraph {
  let tokens: readonly Token[] | undefined;
  const scan = () => {
    tokens ??= tokenisePart(article, span);
    return tokens;
  };
  return { start: span.start, text: article.slice(span.start, span.end), tokens: scan };
}

function readParagraph(
  { start, text, tokens }: Paragraph,
  date: CivilDate | undefined,
  kinds: ReadonlySet<FindKind>,
  { model, gazetteer, mentionsOf }: NameSources,
): ParagraphReading {
  const article = { text, tokens: tokens(), date };
  const hasSentences = kinds.has('claim') || kinds.has('entity');
  const standing = hasSentences ? standingOf(article.tokens) : 'article';
  const figures = kinds.has('figure') || kinds.has('claim') ? findFigures(article, start) : [];
  return {
    start,
    figures: kinds.has('figure') ? figures : [],
    claims: kinds.has('claim') ? readClaims(article, standing, figures, start) : [],
    names: kinds.has('entity')
      ? readNames(article, standing, model, gazetteer, mentionsOf?.(text))
      : undefined,
    quotes: kinds.has('quote') ? readQuotes(article) : undefined,
  };
}

/** The document passes. */
function joinParagraphs(text: string, paragraphs: readonly PlacedReading[]): readonly Find[] {
  const allNames: PlacedNames[] = [];
  const allQuotes: PlacedQuotes[] = [];
  const others: Find[] = [];
  for (const { start, reading } of paragraphs) {
    const { names, quotes } = reading;
    if (names) allNames.push({ start, names });
    if (quotes) allQuotes.push({ start, quotes });
    const by = start - reading.start;
    for (const figure of reading.figures) others.push(shiftFigure(figure, by));
    for (const claim of reading.claims) others.push(by === 0 ? claim : shift(claim, by));
  }
  const entities = joinNames(allNames);
  return [...entities, ...joinQuotes(text, allQuotes, entities), ...others].sort(bySpan);
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
