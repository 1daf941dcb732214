/**
 * One JSON object with everything (schemas/export.v1.schema.json):
 *
 *     { "galley-export": 1,
 *       "sources": [ { "file": …, "layer": …, "head": {…}, "records": [ … ], "references": [ … ] }, … ],
 *       "references": [ … ] }
 *
 * A record has the form of a line of `jsonl.ts` without `file` and `layer`; references are CSL-JSON, those of a source
 * its own list, the others the shared ones. One source a line, UTF-8, LF.
 */
import { type Sentence, sentence } from '../storage/sentence';
import type { ExportOptions, FormatProblem, FormatWriter, ImportModel, InFile } from './format';
import { headOf, readRecordFields, recordJson } from './jsonLine';
import { type ExportSource, withNumericDates } from './model';
import { asList, asText, asValueMap, isJsonMap, type Json, parseJson } from './safeJson';
import { SourceCollector } from './sources';
import { makeUnitTable } from './units';

export function openWriter({ offsets = 'codepoint' }: ExportOptions = {}): FormatWriter {
  return {
    begin: '{"galley-export":1,"sources":[',
    between: ',',
    article: (source) => ({ text: `\n${sourceJson(source, offsets)}`, losses: [] }),
    end(references) {
      const list = JSON.stringify(references.map(withNumericDates));
      return { text: `\n],"references":${list}}\n`, losses: [] };
    },
  };
}

function sourceJson(source: ExportSource, unit: 'codepoint' | 'utf16'): string {
  const { head, records, references } = source;
  const table = source.text === undefined ? undefined : makeUnitTable(source.text, unit);
  const own = Object.keys(head).length > 0 ? `"head":${JSON.stringify(head)},` : '';
  const list = records.map((record) => recordJson('', record, table)).join(',');
  const last =
    references.length > 0 ? `,"references":${JSON.stringify(references.map(withNumericDates))}` : '';
  return `{${headOf(source)}${own}"records":[${list}]${last}}`;
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const sources = new SourceCollector();
  for (const { name, text } of files) {
    const complain = (message: Sentence) => problems.push({ file: name, severity: 'error', message });
    const { value, fault } = parseJson(text);
    if (fault !== undefined) complain(fault);
    else if (!isJsonMap(value) || value['galley-export'] !== 1)
      complain(sentence('This is no export of Galley.'));
    else {
      for (const source of asList(value.sources)) readSource(source, sources, complain);
      for (const one of asList(value.references)) addReference(one, {}, sources, complain);
    }
  }
  return { ...sources.gathered(), problems };
}

type Complain = (message: Sentence) => void;

function readSource(found: Json, sources: SourceCollector, complain: Complain): void {
  const file = isJsonMap(found) ? asText(found.file) : undefined;
  if (!isJsonMap(found) || file === undefined) {
    complain(sentence('A source does not say which file it is.'));
    return;
  }
  const layer = asText(found.layer);
  const source = sources.of(file, layer);
  source.head = asValueMap(found.head) ?? {};
  for (const one of asList(found.records)) {
    const record = isJsonMap(one) ? readRecordFields(one) : undefined;
    if (record) source.records.push(record);
    else complain(sentence('A record of {0} has no id.', file));
  }
  const place = { file, ...(layer !== undefined && { layer }) };
  for (const one of asList(found.references)) addReference(one, place, sources, complain);
}

function addReference(
  found: Json,
  { file, layer }: { file?: string; layer?: string },
  sources: SourceCollector,
  complain: Complain,
): void {
  const reference = asValueMap(found);
  if (reference) sources.addReference(file, layer, reference);
  else complain(sentence('A reference is no object.'));
}
