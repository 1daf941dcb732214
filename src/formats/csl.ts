/**
 * CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), the list of references that Zotero, pandoc
 * and citation tools read. An import adds them to `references.yaml`.
 */
import { type Sentence, sentence } from '../storage/sentence';
import type { FormatProblem, ImportModel, InFile, Written } from './format';
import { jsonList } from './jsonList';
import { type ExportModel, type Fields, withNumericDates } from './model';
import { asList, asValueMap, isJsonMap, parseJson } from './safeJson';
import { usedReferences } from './usedReferences';

export function write(model: ExportModel): Written {
  const { references, losses } = usedReferences(model);
  return { text: jsonList(references), losses };
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const references: Fields[] = [];
  for (const { name, text } of files) {
    const complain = (message: Sentence) => problems.push({ file: name, severity: 'error', message });
    const { value, fault } = parseJson(text);
    if (fault !== undefined) complain(fault);
    else {
      for (const [index, item] of asList(isJsonMap(value) ? (value.items ?? value) : value).entries()) {
        const reference = isJsonMap(item) ? asValueMap(item) : undefined;
        if (typeof reference?.id === 'string' && reference.id !== '')
          references.push(withNumericDates(reference));
        else complain(sentence('Item {0} has no id.', index + 1));
      }
    }
  }
  return { sources: [], references, problems };
}
