/**
 * JSON lines: one record a line, for scripts and data frames. Each line has
 *
 *     file        path of the article, `/` between folders
 *     layer       the annotator whose own layer the record is in; absent in the team's record
 *     …           every field of the record under its name in the annotation file (format.md): id, kind, quote, before,
 *                 after, at, base, category, citations, verdict, by, created, …; unknown fields too. `at` and `parts`
 *                 are "start-end" in code points of the text named by `base`. Numbers and booleans are numbers and
 *                 booleans where the format says so, all else strings, lists and objects
 *     state       anchored, moved, changed, ambiguous or orphaned; null where the article could not be read
 *     start, end  where the words stand at present in the text on disk, end exclusive; null when they are not located
 *
 * A record whose own field is called file, layer, state, start or end has it under `record.<name>`. References are not
 * part of it: citations name them by `ref`. UTF-8, LF line ends.
 */
import type { ExportModel, ExportRecord, ExportSource, Loss, Written } from './model';

export function writeJsonl(model: ExportModel): Written {
  const lines = model.sources.flatMap((source) => source.records.map((record) => lineOf(source, record)));
  return { text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), losses: lostReferences(model) };
}

const taken = new Set(['file', 'layer', 'state', 'start', 'end']);

function lineOf({ file, layer }: ExportSource, { fields, state, span }: ExportRecord): object {
  const own = Object.entries(fields).map(([key, value]) => [taken.has(key) ? `record.${key}` : key, value]);
  return {
    file,
    ...(layer !== undefined && { layer }),
    ...Object.fromEntries(own),
    ...{ state: state ?? null, start: span?.start ?? null, end: span?.end ?? null },
  };
}

/** Formats with a line a record have no place for the lists of references. */
export function lostReferences({ sources, references }: ExportModel): Loss[] {
  const own = sources.flatMap((source) => source.references);
  const ids = new Set([...own, ...references].map((reference) => String(reference.id)));
  const reason = 'References have no line of their own; citations keep their ref.';
  return [...ids].map((id) => ({ id, field: 'references', reason }));
}
