/**
 * WebAnno TSV 3.3, which WebAnno and INCEpTION import: a file an article, a word a line with its offsets in UTF-16 units.
 * Records are annotations of the built-in layer NamedEntity, so that a project needs no set-up: the label is its value, a
 * Wikidata id its identifier.
 *
 *     #FORMAT=WebAnno TSV 3.3
 *     #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value
 *
 *     #Text=Sales rose in Leeds.
 *     1-1    0-5      Sales    *[1]    claim-quantity[1]
 *     1-4    14-19    Leeds    http://www.wikidata.org/entity/Q39121|*[1]    place|claim-quantity[1]
 *
 * A record that begins or ends inside a word has a line of its own for the piece (`1-4.1`). Annotations of several words
 * or on the same words are told apart by a number in brackets.
 */

import type { Span } from '../core';
import { sentence } from '../storage/sentence';
import { documentName, lostFields, type PlacedRecord, type SpanArticle, spanWriter } from './carry';
import type { FormatWriter, Written } from './format';
import { labelOf } from './labels';
import { touchedWords, wordsBySentence } from './wordCut';

export { read } from './webannoReader';

const layerName = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const header = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${layerName}|identifier|value\n\n`;
/** What an identifier begins with that is one of Wikidata; the number follows. */
export const wikidataEntity = 'http://www.wikidata.org/entity/';

export function openWriter(): FormatWriter {
  return spanWriter(writeArticle);
}

function writeArticle(article: SpanArticle): Omit<Written, 'losses'> {
  const { text, placed, losses } = article;
  const sentences = wordsBySentence(text);
  const touched = touchedWords(
    sentences.flat(),
    placed.map(({ span }) => span),
  );
  const marked: Marked = { units: new Map(), onWord: new Map() };
  for (const [index, record] of placed.entries()) {
    const { id, span, parts } = record;
    const { start = 0, end = 0 } = touched[index] ?? {};
    if (end > start) mark(marked, record, { start, end });
    else losses.push({ id, field: '(record)', reason: sentence('It holds no word.') });
    if (parts) losses.push({ id, field: 'parts', reason: sentence('An annotation of WebAnno has no gaps.') });
    const isTrimmed = /^\s|\s$/.test(text.slice(span.start, span.end));
    if (isTrimmed)
      losses.push({
        id,
        field: '(span)',
        reason: sentence('It begins or ends at white space, which is no word.'),
      });
    losses.push(
      ...lostFields(record, ['wikidata'], sentence('A NamedEntity has a value and an identifier alone.')),
    );
  }
  let before = 0;
  const blocks = sentences.map((words, index) => {
    const first = before;
    before += words.length;
    return sentenceLines(text, { words, first, number: index + 1 }, marked);
  });
  const name = documentName(article, '.tsv');
  return { files: [{ name, content: header + blocks.join('') }] };
}

/** The records that have words. */
interface Marked {
  /** Their numbers in the file, from 1. */
  readonly units: Map<PlacedRecord, number>;
  /** Those that touch a word, by its number in the article from 0. */
  readonly onWord: Map<number, PlacedRecord[]>;
}

function mark({ units, onWord }: Marked, record: PlacedRecord, words: Span): void {
  units.set(record, units.size + 1);
  for (let number = words.start; number < words.end; number++) {
    const others = onWord.get(number);
    if (others) others.push(record);
    else onWord.set(number, [record]);
  }
}

/** A sentence of the article; `first` is the number of its first word in the article, `number` its own from 1. */
interface NumberedSentence {
  readonly words: readonly Span[];
  readonly first: number;
  readonly number: number;
}

function sentenceLines(
  text: string,
  { words, first, number }: NumberedSentence,
  { units, onWord }: Marked,
): string {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const lines = words.flatMap((word, index) => {
    const touching = onWord.get(first + index) ?? [];
    const whole = touching.filter(({ span }) => span.start <= word.start && span.end >= word.end);
    const line = (id: string, span: Span, on: readonly PlacedRecord[]) =>
      `${[id, `${span.start}-${span.end}`, text.slice(span.start, span.end), ...cellsOf(on, span, units)].join('\t')}\n`;
    const pieces = touching.filter((record) => !whole.includes(record));
    const name = `${number}-${index + 1}`;
    return [
      line(name, word, whole),
      ...pieces.map((record, piece) => {
        const span = {
          start: Math.max(word.start, record.span.start),
          end: Math.min(word.end, record.span.end),
        };
        return line(`${name}.${piece + 1}`, span, [record]);
      }),
    ];
  });
  return `\n#Text=${escapeText(text.slice(start, end))}\n${lines.join('')}`;
}

/** The identifier and the value of every record on a word. */
function cellsOf(on: readonly PlacedRecord[], word: Span, units: Marked['units']): string[] {
  if (on.length === 0) return ['_', '_'];
  const numbered = (record: PlacedRecord, value: string) => {
    const isAlone = on.length === 1 && record.span.start >= word.start && record.span.end <= word.end;
    return isAlone ? value : `${value}[${units.get(record)}]`;
  };
  const identifiers = on.map((record) => {
    const { wikidata } = record.fields;
    return numbered(record, typeof wikidata === 'string' ? escapeValue(wikidataEntity + wikidata) : '*');
  });
  return [
    identifiers.join('|'),
    on.map((record) => numbered(record, escapeValue(labelOf(record)))).join('|'),
  ];
}

function escapeValue(value: string): string {
  return escapeText(value).replace(/[[\]|_;*]|->/g, '\\$&');
}

function escapeText(text: string): string {
  const names: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\r': '\\r', '\n': '\\n' };
  return text.replace(/[\\\t\r\n]/g, (char) => names[char] ?? char);
}
