import type { Span } from '../../text/span';
import type { EntityFind } from '../find';

/** Finds the entity that a speaker names: the first in its span that is no role and no nationality. O(log entities). */
export function makeLinker(entities: readonly EntityFind[]): (speaker: Span) => string | undefined {
  return (speaker) => {
    let low = 0;
    let high = entities.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entities[middle]?.start ?? 0) < speaker.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < entities.length; i++) {
      const entity = entities[i];
      if (entity === undefined || entity.end > speaker.end) return undefined;
      if (entity.type !== 'role' && entity.type !== 'nationality') return entity.entity;
    }
    return undefined;
  };
}
