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
import { sidecarLayout } from '../storage/layout';
import { type Layout, renderMap } from '../storage/yaml/render';
import { type ExportModel, type ExportSource, type Fields, type Written, withNumericDates } from './model';

const plainLayout = sidecarLayout('\n');
const layout: Layout = { ...plainLayout, blockLists: new Set([...plainLayout.blockLists, 'sources']) };

export function writeBundle(model: ExportModel): Written {
  const root: Fields = {
    'galley-bundle': 1,
    sources: model.sources.map(sourceFields),
    ...(model.references.length > 0 && { references: model.references.map(withNumericDates) }),
  };
  return { text: `${renderMap(root, 0, layout)}\n`, losses: [] };
}

function sourceFields({ file, layer, head, records, references }: ExportSource): Fields {
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
