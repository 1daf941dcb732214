/**
 * UIMA CAS JSON 0.4, a file an article, for INCEpTION and cassis. The text is the sofa; records are annotations of the type
 * `webanno.custom.Galley`, which the file declares, with their fields as features: texts as they are, lists and maps as
 * JSON. Offsets are UTF-16 units.
 */
import { sentence } from '../storage/sentence';
import { documentName, type SpanArticle, spanWriter } from './carry';
import type { FormatWriter, Written } from './format';
import { labelOf } from './labels';
import type { Fields } from './model';
import { ownFields } from './ownFields';

const typeName = 'webanno.custom.Galley';
/** Every record has these; other fields are features where a record of the article has them. */
const labelFeature = 'label';

export function openWriter(): FormatWriter {
  return spanWriter(writeArticle);
}

function writeArticle(article: SpanArticle): Omit<Written, 'losses'> {
  const { text, placed, losses } = article;
  for (const { id, parts } of placed)
    if (parts) losses.push({ id, field: 'parts', reason: sentence('An annotation of a CAS has no gaps.') });
  const annotations = placed.map((record, index) => ({
    ...{ '%ID': index + 2, '%TYPE': typeName, '@sofa': 1, begin: record.span.start, end: record.span.end },
    [labelFeature]: labelOf(record),
    ...featuresOf(ownFields(record)),
  }));
  const sofa = {
    ...{ '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text' },
    sofaString: text,
  };
  const document = {
    ...{
      '%ID': placed.length + 2,
      '%TYPE': 'uima.tcas.DocumentAnnotation',
      '@sofa': 1,
      begin: 0,
      end: text.length,
    },
    language: 'x-unspecified',
  };
  const structures = [sofa, ...annotations, document];
  const members = structures.slice(1).map((one) => one['%ID']);
  const cas = {
    '%TYPES': { [typeName]: declarationOf(annotations) },
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  };
  const name = documentName(article, '.cas.json');
  return { files: [{ name, content: `${JSON.stringify(cas, null, 1)}\n` }] };
}

/** Names of features are letters, digits and underscores. */
function featuresOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const name = `galley_${key.replace(/[^A-Za-z0-9_]/g, '_')}`;
      return [name, typeof value === 'string' ? value : JSON.stringify(value)];
    }),
  );
}

function declarationOf(annotations: readonly object[]): object {
  const reserved = /^(?:[%@]|begin$|end$)/;
  const names = new Set([labelFeature, ...annotations.flatMap((one) => Object.keys(one))]);
  const features = [...names].filter((name) => !reserved.test(name));
  return {
    ...{ '%NAME': typeName, '%SUPER_TYPE': 'uima.tcas.Annotation' },
    ...Object.fromEntries(features.map((name) => [name, { '%NAME': name, '%RANGE': 'uima.cas.String' }])),
  };
}
