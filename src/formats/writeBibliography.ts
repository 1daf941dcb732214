/** What the bibliographies that are no CSL have in common: an entry for each cited reference, and what it could not hold. */
import { sentence } from '../storage/sentence';
import type { Written } from './format';
import type { ExportModel, Fields, Loss } from './model';
import { usedReferences } from './usedReferences';

/**
 * @param entryOf One reference as text that ends in a new line; may throw for one that it cannot write.
 * @param readBack What the format's own reader makes of that text.
 */
export function writeBibliography(
  model: ExportModel,
  format: string,
  entryOf: (reference: Fields) => string,
  readBack: (text: string) => Fields | undefined,
): Written {
  const { references, losses } = usedReferences(model);
  const entries = references.flatMap((reference) => {
    const text = attempt(entryOf, reference);
    const back = text === undefined ? undefined : readBack(text);
    losses.push(...lossesOf(reference, back, format));
    return text ?? [];
  });
  return { text: entries.join('\n'), losses };
}

function attempt(entryOf: (reference: Fields) => string, reference: Fields): string | undefined {
  try {
    return entryOf(reference);
  } catch {
    // What the library cannot write is a loss of the whole reference, which `lossesOf` says.
    return undefined;
  }
}

/** What does not come back is lost. */
function lossesOf(reference: Fields, back: Fields | undefined, format: string): Loss[] {
  const id = String(reference.id);
  if (!back) return [{ id, field: '(reference)', reason: sentence('It cannot be written as {0}.', format) }];
  const lost = Object.keys(reference).filter((key) => key !== 'id' && back[key] === undefined);
  return lost.map((field) => ({ id, field, reason: sentence('{0} has no field for it.', format) }));
}
