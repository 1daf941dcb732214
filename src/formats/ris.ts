/**
 * RIS (the tagged lines of Reference Manager, EndNote and most publishers' "export citation") to references and back. The
 * conversion is that of Citation.js. The file is cut at its `TY` lines first and each entry is converted by itself, so that
 * a bad one costs one. Lines are not wrapped when written: the library breaks them in the midst of words. It knows no
 * authors and no days of newspapers, so their articles go through it as those of magazines.
 */

import { plugins } from '@citation-js/core';
import { type Sentence, sentence } from '../storage/sentence';
import '@citation-js/plugin-ris';
import { entitySlug } from '../core';
import { isMap } from '../storage/yaml/value';
import { type ConvertedEntry, unreadable } from './convertedEntry';
import type { FormatProblem, ImportModel, InFile, Written } from './format';
import { type ExportModel, type Fields, withNumericDates } from './model';
import { asValueMap, type Json } from './safeJson';
import { writeBibliography } from './writeBibliography';

export function write(model: ExportModel): Written {
  return writeBibliography(model, 'RIS', entryOf, (text) => read([{ name: '', text }]).references[0]);
}

function entryOf(reference: Fields): string {
  const isNews = reference.type === 'article-newspaper';
  const known = isNews ? { ...reference, type: 'article-magazine' } : reference;
  const [tags = {}] = plugins.output.format('ris', [known], { format: 'object' });
  const { TY = 'GEN', ID: _, ...rest } = tags;
  const lines = Object.entries({ ...rest, ID: String(reference.id) }).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${String(one).replace(/\s+/g, ' ')}\n`),
  );
  return `TY  - ${isNews ? 'NEWS' : TY}\n${lines.join('')}ER  - \n`;
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const references: Fields[] = [];
  for (const { name, text } of files) {
    const complain = (line: number, message: Sentence) =>
      problems.push({ file: name, line, severity: 'error', message });
    const [before = '', ...entries] = `\n${text}`.split(/(?<=\n)(?=[^\S\n]*TY {2}-)/);
    if (before.trim() !== '')
      complain(1, sentence('This stands before the first entry, which a line “TY  - ” begins.'));
    let line = before.split('\n').length - 1;
    const taken = new Set<string>();
    for (const entry of entries) {
      const { reference, fault } = convert(entry, taken);
      if (reference) references.push(reference);
      else complain(line, fault);
      line += entry.split('\n').length - 1;
    }
  }
  return { sources: [], references, problems };
}

/** The entry as CSL, or why the library cannot read it. */
function convert(entry: string, taken: Set<string>): ConvertedEntry {
  try {
    const asMagazine = entry.replace(/^(\s*TY {2}- )NEWS\b/i, '$1MGZN');
    const found = plugins.input.chain(asMagazine, {
      forceType: '@ris/file',
      generateGraph: false,
      strict: false,
    });
    const csl = asValueMap(found.at(-1) as Json);
    if (!csl || Object.keys(csl).every((key) => key === 'type' || key === 'id' || key === '_graph'))
      return { fault: sentence('Nothing was found in this entry.') };
    const { _graph, ...fields } = csl;
    const isNews = asMagazine !== entry;
    const reference = withNumericDates({ ...fields, ...(isNews && { type: 'article-newspaper' }) });
    const id = freeId(typeof csl.id === 'string' ? csl.id : madeId(reference), taken);
    return { reference: { ...reference, id } };
  } catch (error) {
    return unreadable(error);
  }
}

/** Most entries have no id: the first name and the year make one, else the title. */
function madeId({ author, issued, title }: Fields): string {
  const [first] = Array.isArray(author) ? author : [];
  const name = isMap(first) ? (first.family ?? first.literal) : undefined;
  const year = isMap(issued) ? JSON.stringify(issued['date-parts'] ?? '').match(/\d{4}/)?.[0] : undefined;
  const words = typeof name === 'string' ? name : typeof title === 'string' ? title : 'entry';
  return [entitySlug(words), year].filter(Boolean).join('-');
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
