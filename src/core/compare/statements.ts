/** What is compared: the sentences of an article, each with its words, figures and quotations. */
import { detect } from '../detect/detect';
import type { FigureFind, QuoteFind } from '../detect/find';
import { FUNCTION_WORDS } from '../text/functionWords';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { type Token, tokenise } from '../text/tokens';
import { measureOf } from './measures';
import { stemOf } from './stem';

/** A sentence with what it is compared by. */
export interface Statement extends Span {
  /** Words and numbers, without punctuation. */
  readonly words: readonly Token[];
  /** Figures and the stems of content words. */
  readonly keys: ReadonlySet<string>;
  /** Those of the keys that are part of names, as far as capitals tell. */
  readonly names: ReadonlySet<string>;
  readonly figures: readonly FigureFind[];
  /** Direct quotations and reported speech that begin in the sentence; of very many the first. */
  readonly speeches: readonly Speech[];
}

/** What somebody is said to have said, with what it is compared by. */
export interface Speech {
  readonly find: QuoteFind;
  /** Words and numbers. */
  readonly words: readonly Token[];
  /** The stems of its content words. */
  readonly content: ReadonlySet<string>;
}

/** No sentence of prose has more, and each is held against each. */
const maxSpeeches = 8;
/** Shorter ones are headings, captions and the furniture of web pages. */
const minKeys = 3;

/** The sentences of a text that say enough to be compared, in order. One pass of `detect`, else linear. */
export function statementsOf(text: string, date?: string): readonly Statement[] {
  const finds = detect(text, { kinds: ['figure', 'quote'], ...(date !== undefined && { date }) });
  const figures = finds.filter((find): find is FigureFind => find.kind === 'figure');
  const quotes = finds.filter((find): find is QuoteFind => find.kind === 'quote' && find.type !== 'scare');
  const words = tokenise(text).filter(({ kind }) => kind !== 'punctuation');
  const found: Statement[] = [];
  const at = { word: 0, figure: 0, quote: 0 };
  const take = <T extends Span>(list: readonly T[], from: number, end: number) => {
    let to = from;
    while ((list[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++;
    return list.slice(from, to);
  };
  for (const { start, end } of sentences(text)) {
    const own = { words: take(words, at.word, end), figures: take(figures, at.figure, end) };
    const quoted = take(quotes, at.quote, end);
    at.word += own.words.length;
    at.figure += own.figures.length;
    at.quote += quoted.length;
    const keys = keysOf(own.words, own.figures);
    const names = new Set(own.words.filter(isNameWord).map(({ form }) => stemOf(form)));
    if (keys.size >= minKeys)
      found.push({ start, end, ...own, keys, names, speeches: quoted.slice(0, maxSpeeches).map(speechOf) });
  }
  return found;
}

function speechOf(find: QuoteFind): Speech {
  const words = tokenise(find.text).filter(({ kind }) => kind !== 'punctuation');
  return {
    find,
    words,
    content: new Set(words.flatMap(({ form }) => (isContent(form) ? stemOf(form) : []))),
  };
}

/** Content words by their stem, figures by their value: "£612m" and "£612 million" are one. */
function keysOf(words: readonly Token[], figures: readonly FigureFind[]): ReadonlySet<string> {
  const keys = new Set(figures.map(figureKey));
  for (const { form, start, kind } of words) {
    const isFigure = figures.some((figure) => figure.start <= start && start < figure.end);
    if (!isFigure && kind === 'word' && isContent(form)) keys.add(stemOf(form));
  }
  return keys;
}

function isNameWord({ capitalised, sentenceStart }: Token): boolean {
  return capitalised && !sentenceStart;
}

/** True for words that say something by themselves. */
export function isContent(form: string): boolean {
  return form.length > 1 && !FUNCTION_WORDS.has(form) && !reporting.has(form);
}

/** Every article says them. */
const reporting = new Set(['said', 'says', 'say', 'saying', 'told', 'added', 'according', 'mr', 'mrs', 'ms']);

/** A figure without how it is written and in which unit. The year of a date is left out: one article may not say it. */
export function figureKey(figure: FigureFind): string {
  const { type, value, low, high, date, currency, text } = figure;
  const measure = measureOf(figure);
  if (measure)
    return `${measure.dimension} ${[measure.low, measure.high].map((size) => size.toPrecision(4)).join('-')}`;
  if (date !== undefined) return `date ${date.replace(/(?:\d{4}|XXXX)-/g, '')}`;
  const size = value ?? (low === undefined ? text.toLowerCase() : `${low}-${high}`);
  return `${currency ?? (type === 'percent' ? '%' : '')} ${size}`;
}
