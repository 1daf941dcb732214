/**
 * One YAML file with everything: all sources, their records with every field (unknown ones too), and the references.
 *
 *     galley-bundle: 1
 *     sources:
 *       - source: news/budget.txt      # path of the article; `annotator` beside it for somebody's own layer
 *         annotations: […]             # as in the annotation file (format.md)
 *         references: […]              # the file's own
 *     references: […]                  # the shared lists of the workspace
 *
 * Nothing is lost but what is no data: comments, layout, and rejected finds, which are in no export. It is written with
 * the scalar rules of the annotation files, so that readers of YAML 1.1 and 1.2 get the same strings.
 */

import { readText } from '../storage/bytes';
import { sidecarLayout } from '../storage/layout';
import { sentenceOf } from '../storage/problemText';
import { type Sentence, sentence } from '../storage/sentence';
import { parseYaml, toValue } from '../storage/yaml/parse';
import { type Layout, renderItem, renderPair } from '../storage/yaml/render';
import { isList, isMap, type Value, type ValueMap } from '../storage/yaml/value';
import type { FormatProblem, FormatWriter, ImportModel, ImportRecord, ImportSource, InFile } from './format';
import { type ExportSource, type Fields, withNumericDates } from './model';

const plainLayout = sidecarLayout('\n');
const layout: Layout = { ...plainLayout, blockLists: new Set([...plainLayout.blockLists, 'sources']) };

export function openWriter(): FormatWriter {
  return {
    begin: 'galley-bundle: 1\nsources:',
    article: (source) => ({
      text: `\n${renderItem('sources', fieldsOfSource(source), 2, layout)}`,
      losses: [],
    }),
    end(references, isEmpty) {
      const list = references.map(withNumericDates);
      const shared = list.length > 0 ? `${renderPair('references', list, 0, layout)}\n` : '';
      return { text: `${isEmpty ? ' []' : ''}\n${shared}`, losses: [] };
    },
  };
}

function fieldsOfSource({ file, layer, head, records, references }: ExportSource): Fields {
  return {
    source: file,
    ...(layer !== undefined && { annotator: layer }),
    ...head,
    annotations: records.map(({ fields }) => withNumericDatesInCitations(fields)),
    ...(references.length > 0 && { references: references.map(withNumericDates) }),
  };
}

/** An inline citation is CSL as well. */
function withNumericDatesInCitations(fields: Fields): Fields {
  const { citations } = fields;
  return Array.isArray(citations) ? { ...fields, citations: citations.map(withNumericDates) } : fields;
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const sources: ImportSource[] = [];
  const references: ValueMap[] = [];
  for (const { name, text } of files) {
    const complain = (message: Sentence) => problems.push({ file: name, severity: 'error', message });
    const root = rootOf(text, complain);
    if (!root) continue;
    for (const source of listOf(root.sources)) {
      const made = isMap(source) ? readSource(source, complain) : undefined;
      if (made) sources.push(made);
      else complain(sentence('A source does not say which file it is.'));
    }
    references.push(...listOf(root.references).filter((one) => isMap(one)));
  }
  return { sources, references, problems };
}

type Complain = (message: Sentence) => void;

function rootOf(text: string, complain: Complain): ValueMap | undefined {
  const decoded = readText(new TextEncoder().encode(text));
  const { root, problems } = decoded.value
    ? parseYaml(decoded.value.text)
    : { root: undefined, problems: decoded.problems };
  const value = root && toValue(root);
  for (const problem of problems) complain(sentenceOf(problem));
  if (isMap(value) && value['galley-bundle'] === '1') return value;
  if (problems.length === 0)
    complain(sentence('This is no bundle of Galley: it does not begin with “galley-bundle: 1”.'));
  return undefined;
}

function readSource(map: ValueMap, complain: Complain): ImportSource | undefined {
  const { source: file, annotator: layer, annotations, references, ...head } = map;
  if (typeof file !== 'string' || file === '') return undefined;
  const records = listOf(annotations).flatMap((value): ImportRecord[] => {
    if (isMap(value) && typeof value.id === 'string') return [{ key: value.id, fields: value }];
    complain(sentence('A record of {0} has no id.', file));
    return [];
  });
  const own = listOf(references).filter((one) => isMap(one));
  return {
    file,
    ...(typeof layer === 'string' && { layer }),
    ...{ head, records, references: own },
  };
}

function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}
