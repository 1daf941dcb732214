import type { Annotation, CslFields } from '../core';

/**
 * The publications that claims cite by themselves, without a reference in a list: each once, in the order of first use,
 * and of those with one address or DOI the first.
 */
export function citedPages(annotations: readonly Annotation[]): readonly CslFields[] {
  const pages = new Map<unknown, CslFields>();
  for (const annotation of annotations) {
    if (annotation.kind !== 'claim' || annotation.rejected) continue;
    for (const { csl } of annotation.citations ?? []) {
      const key = csl && (csl.URL ?? csl.DOI ?? JSON.stringify(csl));
      if (csl && !pages.has(key)) pages.set(key, csl);
    }
  }
  return [...pages.values()];
}
