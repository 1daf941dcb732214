/** The way back from WebAnno TSV 3, ours and that of WebAnno; `webanno.ts` describes the lines. */
import { type Sentence, sentence } from '../storage/sentence';
import { isSourceName } from '../storage/source';
import { withoutEnding } from './files';
import type { FormatProblem, ImportModel, ImportRecord, ImportSource, InFile, ReadContext } from './format';
import { fieldsOfLabel } from './labels';
import type { Fields } from './model';
import { fitUnit, spanToUtf16, type UnitTable } from './units';
import { wikidataEntity } from './webanno';

export async function read(files: readonly InFile[], context: ReadContext): Promise<ImportModel> {
  const problems: FormatProblem[] = [];
  const sources: ImportSource[] = [];
  for (const { name, text } of files) {
    const stem = withoutEnding(name);
    const file = isSourceName(stem) ? stem : `${stem}.txt`;
    const refuse = (message: Sentence, line?: number) =>
      problems.push({ file: name, ...(line !== undefined && { line }), severity: 'error', message });
    const document = readLines(text);
    if (typeof document === 'number') {
      refuse(sentence('This line has not the form of WebAnno TSV 3.'), document);
      continue;
    }
    const article = (await context.article(file)) ?? textOf(document);
    const claims = document.words.map(({ start, end, form }) => ({ start, end, words: form }));
    const { table, mismatch } = fitUnit(article, claims, 'utf16');
    if (mismatch !== undefined) {
      refuse(mismatch);
      continue;
    }
    if (document.hasRelations)
      problems.push({
        file: name,
        severity: 'warning',
        message: sentence('Relations (#T_RL) are not brought in.'),
      });
    sources.push({ file, text: article, records: recordsOf(document, table) });
  }
  return { sources, references: [], problems };
}

interface Layer {
  readonly name: string;
  readonly features: readonly string[];
  /** Its first column after the word. */
  readonly column: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly cells: readonly string[];
  /** The text of the sentence that begins with this word. */
  readonly sentence?: string;
}

interface Document {
  readonly layers: readonly Layer[];
  readonly words: readonly Line[];
  readonly hasRelations: boolean;
}

/** The number of the first line that is none, or that marks what the head does not declare, where there is one. */
function readLines(text: string): Document | number {
  const layers: Layer[] = [];
  const words: Line[] = [];
  let [column, hasRelations, sentence] = [0, false, undefined as string | undefined];
  const lines = text.split(/\r?\n/);
  if (!lines[0]?.startsWith('#FORMAT=WebAnno TSV 3')) return 1;
  for (const [index, line] of lines.entries()) {
    const [, kind, declared = ''] = /^#T_(SP|CH|RL)=(.*)$/.exec(line) ?? [];
    const [name = '', ...features] = declared.split('|');
    if (kind === 'SP') layers.push({ name, features, column });
    if (kind !== undefined) {
      // A layer without features has one column; a relation ends with the name of what it goes from.
      column += Math.max(1, kind === 'RL' ? features.length : kind === 'CH' ? 2 : features.length);
      hasRelations ||= kind !== 'SP';
    } else if (line.startsWith('#Text=')) {
      const piece = unescaped(line.slice('#Text='.length));
      sentence = sentence === undefined ? piece : `${sentence}\n${piece}`;
    } else if (line !== '' && !line.startsWith('#')) {
      const found = /^\d+-\d+(?:\.\d+)?\t(\d+)-(\d+)\t([^\t]+)\t?(.*)$/.exec(line);
      if (!found) return index + 1;
      const [, start, end, form = '', tail = ''] = found;
      const cells = tail.split('\t');
      // How many columns a relation has differs between versions.
      const undeclared = hasRelations ? [] : cells.slice(column);
      if (undeclared.some((cell) => cell !== '' && cell !== '_')) return index + 1;
      words.push({
        ...{ start: Number(start), end: Number(end), form: unescaped(form), cells },
        ...(sentence !== undefined && { sentence }),
      });
      sentence = undefined;
    }
  }
  return { layers, words, hasRelations };
}

/** The article as far as the sentences tell it; between them are line breaks. Offsets are UTF-16 units. */
function textOf({ words }: Document): string {
  let text = '';
  for (const { start, sentence, form } of words) {
    if (sentence === undefined) continue;
    const begin = start - Math.max(0, sentence.indexOf(form));
    text += '\n'.repeat(Math.max(0, begin - text.length)) + sentence;
  }
  return text === '' ? '' : `${text}\n`;
}

interface Growing {
  start: number;
  end: number;
  readonly layer: Layer;
  readonly values: Record<string, string>;
}

function recordsOf({ layers, words }: Document, table: UnitTable): ImportRecord[] {
  const found: Growing[] = [];
  for (const layer of layers) {
    const byNumber = new Map<string, Growing>();
    for (const { start, end, cells } of words) {
      for (const { values, number } of annotationsIn(layer, cells)) {
        const known = number === undefined ? undefined : byNumber.get(number);
        if (known) {
          known.start = Math.min(known.start, start);
          known.end = Math.max(known.end, end);
          continue;
        }
        const made = { start, end, layer, values };
        found.push(made);
        if (number !== undefined) byNumber.set(number, made);
      }
    }
  }
  return found.map(({ start, end, layer, values }) => {
    const fields = fieldsOf(layer, values);
    const key = `${layer.name} ${start}-${end} ${JSON.stringify(values)}`;
    return { key, fields, span: spanToUtf16(table, { start, end }) };
  });
}

/** The annotations of a layer on one word: their values by feature, and their number, where they have one. */
function annotationsIn({ features, column }: Layer, cells: readonly string[]) {
  const names = features.length === 0 ? [''] : features;
  const stacks = names.map((_, index) => (cells[column + index] ?? '_').split(/(?<!\\)\|/));
  const count = Math.max(...stacks.map((stack) => stack.length));
  const list = Array.from({ length: count }, (_, place) => {
    const values: Record<string, string> = {};
    let number: string | undefined;
    let isThere = false;
    for (const [index, name] of names.entries()) {
      const [, value = '_', own] = /^([\s\S]*?)(?:\[(\d+)\])?$/.exec(stacks[index]?.[place] ?? '_') ?? [];
      if (value === '_') continue;
      isThere = true;
      if (value !== '*') values[name] = unescaped(value);
      number = own ?? number;
    }
    return isThere ? { values, ...(number !== undefined && { number }) } : undefined;
  });
  return list.flatMap((one) => one ?? []);
}

function fieldsOf({ name, features }: Layer, values: Record<string, string>): Fields {
  const labelName = ['value', 'label', ...features].find((feature) => values[feature] !== undefined);
  const label = labelName === undefined ? name.replace(/^.*\./, '') : (values[labelName] ?? '');
  const { identifier = '' } = values;
  const isWikidata = identifier.startsWith(wikidataEntity);
  const others = Object.entries(values).filter(
    ([key]) => key !== labelName && !(key === 'identifier' && isWikidata),
  );
  return {
    ...fieldsOfLabel(label),
    ...(isWikidata && { wikidata: identifier.slice(wikidataEntity.length) }),
    ...(others.length > 0 && { webanno: Object.fromEntries(others) }),
  };
}

function unescaped(text: string): string {
  const names: Record<string, string> = { t: '\t', r: '\r', n: '\n' };
  return text.replace(/\\(->|[\s\S])/g, (_, char: string) => names[char] ?? char);
}
