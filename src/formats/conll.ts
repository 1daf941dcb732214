/**
 * CoNLL with IOB2 tags: a file an article, a word a line, a blank line after a sentence. There is a column for each kind
 * of record, so that a claim and the names in it stand side by side; the entities are last, where readers of CoNLL-2003
 * look for them:
 *
 *     -DOCSTART- note claim quote figure entity
 *
 *     Sales O B-quantity O O O
 *     rose O I-quantity O O O
 *
 * There are no offsets: words are found again in the article that the file is named after (`a.txt.conll`), and where
 * there is none, the words make an article. A record that ends inside a word marks the whole word, and of two of a kind that
 * overlap the first alone is marked: both are losses. Of files of other tools the last column is read, in IOB1, IOB2 or
 * IOBES.
 */

import type { Span } from '../core';
import { type Kind, kinds } from '../core';
import { type Sentence, sentence } from '../storage/sentence';
import { documentName, lostFields, type PlacedRecord, type SpanArticle, spanWriter } from './carry';
import type { FormatWriter, Written } from './format';
import { labelOf } from './labels';
import type { Loss } from './model';
import { touchedWords, wordsBySentence } from './wordCut';

export { read } from './conllReader';

/** The columns after the word. */
export const columns: readonly Kind[] = ['note', 'claim', 'quote', 'figure', 'entity'];
/** The first word of the line that begins a document; our own has the names of the columns behind it. */
export const documentStart = '-DOCSTART-';

export function openWriter(): FormatWriter {
  return spanWriter(writeArticle);
}

function writeArticle(article: SpanArticle): Omit<Written, 'losses'> {
  const { text, placed, losses } = article;
  const sentences = wordsBySentence(text);
  const words = sentences.flat();
  const tags = new Map(columns.map((kind) => [kind, new Map<number, string>()]));
  const touched = touchedWords(
    words,
    placed.map(({ span }) => span),
  );
  for (const [index, record] of placed.entries()) losses.push(...mark(record, words, touched[index], tags));
  let number = 0;
  const lines = sentences.map((sentence) => {
    const rows = sentence.map(({ start, end }) => {
      const cells = columns.map((kind) => tags.get(kind)?.get(number) ?? 'O');
      number++;
      return `${[text.slice(start, end), ...cells].join(' ')}\n`;
    });
    return `${rows.join('')}\n`;
  });
  const name = documentName(article, '.conll');
  return {
    files: [{ name, content: `${[documentStart, ...columns].join(' ')}\n\n${lines.join('')}` }],
  };
}

/** Tags the words of a record in the column of its kind; gives what is lost. */
function mark(
  record: PlacedRecord,
  words: readonly Span[],
  touched: Span | undefined,
  tags: Map<Kind, Map<number, string>>,
): Loss[] {
  const { id, span, fields, parts } = record;
  const lose = (field: string, reason: Sentence): Loss => ({ id, field, reason });
  const kind = kinds.find((one) => one === fields.kind);
  const column = kind && tags.get(kind);
  const { start: first, end: past } = touched ?? { start: 0, end: 0 };
  if (!column || past === first) return [lose('(record)', sentence('It holds no word.'))];
  const numbers = Array.from({ length: past - first }, (_, index) => first + index);
  if (numbers.some((number) => column.has(number)))
    return [lose('(record)', sentence('It overlaps with another {0}.', String(fields.kind)))];
  const second = String((kind === 'claim' ? fields.category : fields.type) ?? '');
  const label = (second === '' ? labelOf(record) : second).replace(/\s/g, '_');
  for (const number of numbers) column.set(number, `${number === first ? 'B' : 'I'}-${label}`);
  const isCut = words[first]?.start !== span.start || words[past - 1]?.end !== span.end;
  return [
    ...(isCut
      ? [
          lose(
            '(span)',
            sentence('It begins or ends inside a word or at white space; whole words are marked.'),
          ),
        ]
      : []),
    ...(parts ? [lose('parts', sentence('The words between its pieces are marked as well.'))] : []),
    ...(/\s/.test(second) ? [lose('type', sentence('Its blanks are underscores.'))] : []),
    ...lostFields(record, [], sentence('A tag holds nothing but a label.')),
  ];
}
