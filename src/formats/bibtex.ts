/**
 * BibTeX of the references that are cited, and from BibTeX and BibLaTeX to `references.yaml`. The conversion is that of
 * Citation.js. It takes a file whole or not at all, so the file is cut into its entries first (`bibEntries.ts`) and each is
 * converted by itself, with the @string definitions and the parent that it names: a bad entry costs one entry.
 */

import { plugins } from '@citation-js/core';
import { type Sentence, sentence } from '../storage/sentence';
import '@citation-js/plugin-bibtex';
import { type BibEntry, cutEntries } from './bibEntries';
import { type ConvertedEntry, unreadable } from './convertedEntry';
import type { FormatProblem, ImportModel, InFile, Written } from './format';
import { type ExportModel, type Fields, withNumericDates } from './model';
import { asValueMap, isJsonMap, type Json } from './safeJson';
import { writeBibliography } from './writeBibliography';

export function write(model: ExportModel): Written {
  return writeBibliography(model, 'BibTeX', entryOf, (text) => read([{ name: '', text }]).references[0]);
}

function entryOf(reference: Fields): string {
  return plugins.output
    .format('bibtex', [{ ...reference, 'citation-key': String(reference.id) }])
    .trimEnd()
    .concat('\n');
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const references: Fields[] = [];
  for (const { name, text } of files) {
    const { entries, strings, faults } = cutEntries(text);
    const complain = (line: number, message: Sentence) =>
      problems.push({ file: name, line, severity: 'error', message });
    for (const { line, message } of faults) complain(line, message);
    const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
    for (const entry of entries) {
      const { reference, fault } = convert(entry, strings, byKey);
      if (reference) references.push(reference);
      else complain(entry.line, entry.key === '' ? fault : sentence('{0}: {1}', entry.key, fault));
    }
  }
  return { sources: [], references, problems };
}

/** The entry as CSL, or why the library cannot read it. */
function convert(
  entry: BibEntry,
  strings: ReadonlyMap<string, string>,
  byKey: ReadonlyMap<string, BibEntry>,
): ConvertedEntry {
  const own = entry.text.toLowerCase();
  const needed = [...strings].flatMap(([name, text]) => (own.includes(name) ? text : []));
  const parents = entry.parents.flatMap((key) => byKey.get(key.toLowerCase())?.text ?? []);
  try {
    const text = [...needed, ...parents, entry.text].join('\n');
    const found = plugins.input.chain(text, {
      forceType: '@bibtex/text',
      generateGraph: false,
      strict: false,
    });
    const csl = asValueMap(found.at(-1) as Json);
    if (!csl || !isJsonMap(found.at(-1) as Json))
      return { fault: sentence('Nothing was found in this entry.') };
    const { _graph, 'citation-key': _, ...fields } = csl;
    if (entry.key === '') return { fault: sentence('It has no key.') };
    return { reference: withNumericDates({ ...fields, id: entry.key }) };
  } catch (error) {
    return unreadable(error);
  }
}
