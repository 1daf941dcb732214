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
import { wordsBySentence } from './wordCut';

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
  const words = sentences.flat();
  const marked: PlacedRecord[] = [];
  for (const record of placed) {
    const { id, span, parts } = record;
    const holdsWord = words.some(({ start, end }) => end > span.start && start < span.end);
    if (holdsWord) marked.push(record);
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
  const unit = (record: PlacedRecord) => marked.indexOf(record) + 1;
  const blocks = sentences.map((sentence, index) => sentenceLines(text, sentence, index + 1, marked, unit));
  const name = documentName(article, '.tsv');
  return { files: [{ name, content: header + blocks.join('') }] };
}

function sentenceLines(
  text: string,
  words: readonly Span[],
  number: number,
  records: readonly PlacedRecord[],
  unit: (record: PlacedRecord) => number,
): string {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const here = records.filter(({ span }) => span.end > start && span.start < end);
  const lines = words.flatMap((word, index) => {
    const touching = here.filter(({ span }) => span.end > word.start && span.start < word.end);
    const whole = touching.filter(({ span }) => span.start <= word.start && span.end >= word.end);
    const line = (id: string, span: Span, on: readonly PlacedRecord[]) =>
      `${[id, `${span.start}-${span.end}`, text.slice(span.start, span.end), ...cellsOf(on, span, unit)].join('\t')}\n`;
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
function cellsOf(on: readonly PlacedRecord[], word: Span, unit: (record: PlacedRecord) => number): string[] {
  if (on.length === 0) return ['_', '_'];
  const numbered = (record: PlacedRecord, value: string) => {
    const isAlone = on.length === 1 && record.span.start >= word.start && record.span.end <= word.end;
    return isAlone ? value : `${value}[${unit(record)}]`;
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
