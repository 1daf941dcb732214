/** The way back from CoNLL, ours and that of other tools; `conll.ts` says what the columns are. */

import type { Kind } from '../core';
import { isSentence, type Sentence, sentence } from '../storage/sentence';
import { isSourceName } from '../storage/source';
import { columns, documentStart } from './conll';
import { withoutEnding } from './files';
import type { FormatProblem, ImportModel, ImportRecord, ImportSource, InFile, ReadContext } from './format';
import { fieldsOfLabel } from './labels';
import type { Fields } from './model';

export async function read(files: readonly InFile[], context: ReadContext): Promise<ImportModel> {
  const problems: FormatProblem[] = [];
  const sources: ImportSource[] = [];
  for (const { name, text } of files) {
    const documents = readDocuments(text);
    if (typeof documents === 'number') {
      problems.push({
        file: name,
        line: documents,
        severity: 'error',
        message: sentence('This line has no IOB tag at its end.'),
      });
      continue;
    }
    const stem = withoutEnding(name);
    for (const [index, document] of documents.entries()) {
      const file = isSourceName(stem) && documents.length === 1 ? stem : `${stem}-${index + 1}.txt`;
      const source = placeWords(document, file, await context.article(file));
      if (!isSentence(source)) sources.push(source);
      else problems.push({ file: name, severity: 'error', message: source });
    }
  }
  return { sources, references: [], problems };
}

interface Word {
  readonly text: string;
  readonly tags: readonly string[];
  readonly endsSentence: boolean;
}

interface Document {
  /** The kinds of the columns; absent in a file of another tool, of which the last column is read. */
  readonly kinds?: readonly Kind[];
  readonly words: Word[];
}

const tagForm = /^(?:[BILUESM]-\S+|O)$/;
/** Some tools write the letter behind: `NP-B`. */
const backwards = /^(\S+)-([BILUESM])$/;

/** The number of the first line that has no tag, where there is one. */
function readDocuments(text: string): Document[] | number {
  const documents: Document[] = [];
  let current: Document = { words: [] };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const cells = line.trim().split(/\s+/);
    const [word = '', ...tags] = cells;
    if (word === '') endSentence(current);
    else if (word === documentStart) {
      current = tags.join(' ') === columns.join(' ') ? { kinds: columns, words: [] } : { words: [] };
      documents.push(current);
    } else {
      const own = current.kinds ? tags : tags.slice(-1).map(inOrder);
      const isWhole = own.length === (current.kinds?.length ?? 1) && own.every((tag) => tagForm.test(tag));
      if (!isWhole) return index + 1;
      if (documents.length === 0) documents.push(current);
      current.words.push({ text: word, tags: own, endsSentence: false });
    }
  }
  return documents.filter(({ words, kinds }) => words.length > 0 || kinds);
}

function inOrder(tag: string): string {
  return tagForm.test(tag) ? tag : tag.replace(backwards, '$2-$1');
}

function endSentence({ words }: Document): void {
  const last = words.pop();
  if (last) words.push({ ...last, endsSentence: true });
}

/** The words in the article that is there, or in one that they make; a sentence where they are not in it. */
function placeWords(document: Document, file: string, article: string | undefined): ImportSource | Sentence {
  const { words, kinds } = document;
  const text = article ?? `${words.map((word) => word.text + (word.endsSentence ? '\n' : ' ')).join('')}`;
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (!text.startsWith(word.text, at))
      return sentence('The article {0} has not the word “{1}” where this file has it.', file, word.text);
    starts.push(at);
    at += word.text.length;
  }
  const columnCount = kinds?.length ?? 1;
  const records = Array.from({ length: columnCount }, (_, column) => {
    return runsOf(words, column).map(({ first, last, label }): ImportRecord => {
      const span = { start: starts[first] ?? 0, end: (starts[last] ?? 0) + (words[last]?.text.length ?? 0) };
      return { key: `${column} ${first}-${last}`, fields: fieldsOf(label, kinds?.[column]), span };
    });
  });
  return { file, text, records: records.flat() };
}

function fieldsOf(label: string, kind: Kind | undefined): Fields {
  if (kind === undefined) return fieldsOfLabel(label);
  if (label === kind) return { kind };
  return kind === 'claim' ? { kind, category: label } : { kind, type: label };
}

interface Run {
  readonly first: number;
  last: number;
  readonly label: string;
}

/** Words with one tag after the other. A tag that goes on where nothing began begins something, as in IOB1. */
function runsOf(words: readonly Word[], column: number): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const [index, { tags }] of words.entries()) {
    const tag = tags[column] ?? 'O';
    const [letter, label] = [tag[0] ?? 'O', tag.slice(2)];
    if (tag === 'O') open = undefined;
    else if (open && open.label === label && /[ILEM]/.test(letter)) open.last = index;
    else {
      open = { first: index, last: index, label };
      runs.push(open);
    }
    if (/[ELUS]/.test(letter)) open = undefined;
  }
  return runs;
}
