import type { GazetteerEntry } from '../detect/entities/gazetteer';
import { type EntityType, entityTypes } from '../detect/find';
import type { Annotation } from './annotation';

/**
 * What a person has said about all mentions of some words in an article (`everywhere`, format.md, rule 11), as names that
 * win over whatever is found. Of two records on the same words the first counts.
 */
export function correctedNames(annotations: readonly Annotation[]): GazetteerEntry[] {
  return annotations.flatMap((annotation) => {
    if (annotation.kind !== 'entity' || !annotation.everywhere || annotation.rejected) return [];
    const { anchor, entity, wikidata } = annotation;
    const type: EntityType = entityTypes.find((one) => one === annotation.type) ?? 'other';
    return {
      name: anchor.quote,
      type,
      isWhole: true,
      ...(entity !== undefined && { id: entity }),
      ...(wikidata !== undefined && { wikidata }),
    };
  });
}
