/** What the claims of a model cite, for bibliographies. */

import { blobId } from '../core';
import { sentence } from '../storage/sentence';
import type { ValueMap } from '../storage/yaml/value';
import { type ExportModel, type Fields, type Loss, withNumericDates } from './model';

/**
 * The references that are cited, each once, in the order of their first citation, as CSL-JSON. Inline citations are
 * references as well, with an id made from what they say.
 */
export function usedReferences(model: ExportModel): { references: Fields[]; losses: Loss[] } {
  const used = new Map<string, Fields>();
  const losses: Loss[] = [];
  for (const { records, references } of model.sources) {
    const known = new Map<unknown, ValueMap>();
    for (const one of [...references, ...model.references]) if (!known.has(one.id)) known.set(one.id, one);
    for (const { id, annotation } of records) {
      losses.push({
        id,
        field: '(record)',
        reason: sentence('A bibliography holds the references that are cited, and nothing besides.'),
      });
      for (const { ref, csl } of (annotation?.kind === 'claim' && annotation.citations) || []) {
        const cited = ref === undefined ? csl && inline(csl as ValueMap) : known.get(ref);
        if (cited) used.set(String(cited.id), withNumericDates(cited));
        else if (ref !== undefined)
          losses.push({ id, field: 'citations', reason: sentence('{0} is in no list of references.', ref) });
      }
    }
  }
  return { references: [...used.values()], losses };
}

function inline(csl: ValueMap): ValueMap {
  const sorted = Object.entries(csl).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = blobId(new TextEncoder().encode(JSON.stringify(sorted)));
  return { id: `cited-${hash.slice(0, 8)}`, type: 'webpage', ...csl };
}
