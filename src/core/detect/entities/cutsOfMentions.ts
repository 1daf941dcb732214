import type { Token } from '../../text/tokens';
import type { EntityType, ModelMention } from '../find';
import type { Cut } from './tagger/cut';
import { LABEL_COUNT, LABELS } from './tagger/lattice';

/** What a mention of full certainty says against every other label; as much as one mention can say in the vote. */
const CERTAINTY = 8;

/**
 * The names that a model of the user's own reads in a paragraph, as the tagger would give them, so that the document pass
 * treats both alike. Mentions that overlap an earlier one, or that hold no word, are left out; roles are, because the
 * document pass finds them around the names.
 */
export function cutsOfMentions(tokens: readonly Token[], mentions: readonly ModelMention[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const { start, end, type, score } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (type === 'role') continue;
    while ((tokens[at]?.end ?? end) <= start) at++;
    const from = at;
    let to = from;
    while ((tokens[to]?.start ?? end) < end) to++;
    if (to === from || (tokens[from]?.start ?? 0) < start) continue;
    cuts.push({ from, to, label: labelOf(type), scores: scoresOf(labelOf(type), score) });
    at = to;
  }
  return cuts;
}

function labelOf(type: EntityType): number {
  const label = LABELS.findIndex((one) => one === type || (one === 'place' && type === 'facility'));
  return label > 0 ? label : LABELS.indexOf('other');
}

function scoresOf(label: number, score: number): readonly number[] {
  return Array.from({ length: LABEL_COUNT }, (_, other) => (other === label ? 0 : -CERTAINTY * score));
}
