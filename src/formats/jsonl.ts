/**
 * JSON lines: one record a line, for scripts and data frames (schemas/export-line.v1.schema.json). Each line has
 *
 *     file        path of the article, `/` between folders
 *     layer       the annotator whose own layer the record is in; absent in the team's record
 *     …           every field of the record under its name in the annotation file (format.md): id, kind, quote, before,
 *                 after, at, base, category, citations, verdict, by, created, …; unknown fields too. `at` and `parts`
 *                 are "start-end" in code points of the text named by `base`. Numbers and booleans are numbers and
 *                 booleans where the format says so, all else strings, lists and objects
 *     state       anchored, moved, changed, ambiguous or orphaned; null where the article could not be read
 *     start, end  where the words stand at present in the text on disk, end exclusive; null when they are not located
 *
 * A record whose own field is called file, layer, state, start or end has it under `record.<name>`. Two kinds of lines
 * are no records: `kind: source` with the `head` of an annotation file that has fields of its own or no record, and, `kind:
 * reference`, an entry of a list of references under `reference`, with the file whose own list it is in. The shared lists
 * come last. UTF-8, LF line ends.
 */
import { type Sentence, sentence } from '../storage/sentence';
import type { ValueMap } from '../storage/yaml/value';
import type { ExportOptions, FormatProblem, FormatWriter, ImportModel, InFile } from './format';
import { headOf, readRecordFields, recordJson, sourceFields } from './jsonLine';
import { type ExportSource, withNumericDates } from './model';
import { asText, asValueMap, isJsonMap, type JsonMap, parseJson } from './safeJson';
import { SourceCollector } from './sources';
import { makeUnitTable } from './units';

export function openWriter({ offsets = 'codepoint' }: ExportOptions = {}): FormatWriter {
  return {
    begin: '',
    article: (source) => ({ text: linesOf(source, offsets).join(''), losses: [] }),
    end: (references) => ({
      text: references.map((one) => line(referenceLine({}, one))).join(''),
      losses: [],
    }),
  };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function linesOf(source: ExportSource, unit: 'codepoint' | 'utf16'): string[] {
  const { head, records, references } = source;
  const place = sourceFields(source);
  const start = headOf(source);
  const table = source.text === undefined ? undefined : makeUnitTable(source.text, unit);
  const hasOwnLine = Object.keys(head).length > 0 || (records.length === 0 && references.length === 0);
  return [
    ...(hasOwnLine ? [line({ ...place, kind: 'source', head })] : []),
    ...records.map((record) => `${recordJson(start, record, table)}\n`),
    ...references.map((reference) => line(referenceLine(place, reference))),
  ];
}

function referenceLine(place: object, reference: ValueMap): object {
  return { ...place, kind: 'reference', id: reference.id, reference: withNumericDates(reference) };
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const sources = new SourceCollector();
  for (const { name, text } of files) {
    for (const [index, content] of text.split('\n').entries()) {
      if (content.trim() === '') continue;
      const { value, fault } = parseJson(content);
      const message = fault ?? (isJsonMap(value) ? readLine(value, sources) : sentence('This is no object.'));
      if (message !== undefined) problems.push({ file: name, line: index + 1, severity: 'error', message });
    }
  }
  return { ...sources.gathered(), problems };
}

/** A sentence where the line is none of ours. */
function readLine(found: JsonMap, sources: SourceCollector): Sentence | undefined {
  const file = asText(found.file);
  const reference = asValueMap(found.reference);
  if (found.kind === 'reference' && reference) {
    sources.addReference(file, asText(found.layer), reference);
    return undefined;
  }
  if (file === undefined) return sentence('It does not say to which file it belongs.');
  const source = sources.of(file, asText(found.layer));
  if (found.kind === 'source') {
    source.head = asValueMap(found.head) ?? {};
    return undefined;
  }
  const record = readRecordFields(found);
  if (!record) return sentence('This record has no id.');
  source.records.push(record);
  return undefined;
}
