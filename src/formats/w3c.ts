/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): a JSON list with an annotation a record. Its target is the
 * article, `galley:/PATH`, with a TextQuoteSelector and a TextPositionSelector in code points; a record of several pieces
 * has several targets. The bodies say what other tools can show: the label (`classifying`), tags (`tagging`), the claim
 * (`describing`), the note (`commenting`), addresses of citations (`linking`), Wikidata (`identifying`). All fields travel
 * along under `galley`, a term that JSON-LD readers pass over, so that a record comes back whole.
 */
import type { Annotation, Span } from '../core';
import { isMap, type Writable } from '../storage/yaml/value';
import { lostHead, lostLists, placedRecords } from './carry';
import { citationsOf, isWebAddress } from './claims';
import type { FormatWriter, Written } from './format';
import { labelOf } from './labels';
import type { ExportRecord, ExportSource, Fields } from './model';
import { asDateTime } from './times';
import { makeUnitTable, spanFromUtf16, type UnitTable } from './units';

export { read } from './w3cReader';

/** The context of JSON-LD by which a list is known as annotations of the W3C. */
export const context = 'http://www.w3.org/ns/anno.jsonld';
/** What the address of an article begins with; its path follows. */
export const scheme = 'galley:/';

export function openWriter(): FormatWriter {
  return {
    begin: '[',
    between: ',',
    article(source) {
      const { annotations, losses } = annotationsOf(source);
      return { text: annotations.map((one) => `\n${JSON.stringify(one)}`).join(','), losses };
    },
    end: (references) => ({
      text: '\n]\n',
      losses: lostLists(references),
    }),
  };
}

function annotationsOf(source: ExportSource): { annotations: object[]; losses: Written['losses'] } {
  const { text } = source;
  const { placed, losses } = placedRecords(source, { holdsQuote: true });
  const table = text === undefined ? undefined : makeUnitTable(text, 'codepoint');
  const annotations = placed.map((record) => {
    const pieces = record.parts ?? [record.span];
    const targets = pieces.map((piece) => targetOf(source, table, piece));
    return annotationOf(source, record, targets);
  });
  return { annotations, losses: [...losses, ...lostHead(source)] };
}

function annotationOf(source: ExportSource, record: ExportRecord, targets: readonly object[]): object {
  const { by, created } = record.fields;
  const bodies = bodiesOf(record);
  return {
    '@context': context,
    id: `${iriOf(source)}#${encodeURIComponent(record.id)}`,
    type: 'Annotation',
    motivation: record.fields.kind === 'claim' ? 'assessing' : 'classifying',
    ...(typeof created === 'string' && { created: asDateTime(created) }),
    ...(typeof by === 'string' && { creator: { type: 'Person', nickname: by } }),
    body: bodies,
    target: targets.length === 1 ? targets[0] : targets,
    galley: record.fields,
  };
}

/** The article, or an annotator's layer of it. */
function iriOf({ file, layer }: ExportSource): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${scheme}${path}${layer === undefined ? '' : `?layer=${layer}`}`;
}

function targetOf(source: ExportSource, table: UnitTable | undefined, span: Span): object {
  const { text = '' } = source;
  const place = table ? spanFromUtf16(table, span) : span;
  return {
    source: iriOf(source),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(span.start, span.end),
        prefix: lastCharacters(text.slice(Math.max(0, span.start - 64), span.start)),
        suffix: [...text.slice(span.end, span.end + 64)].slice(0, 32).join(''),
      },
      { type: 'TextPositionSelector', ...place },
    ],
  };
}

function lastCharacters(text: string): string {
  return [...text].slice(-32).join('');
}

function bodiesOf(record: ExportRecord): object[] {
  const { fields } = record;
  const textual = (value: Writable | undefined, purpose: string) =>
    typeof value === 'string' ? [{ type: 'TextualBody', value, purpose, format: 'text/plain' }] : [];
  const tags = Array.isArray(fields.tags) ? fields.tags : [];
  return [
    ...textual(labelOf(record), 'classifying'),
    ...tags.flatMap((tag: Writable) => textual(tag, 'tagging')),
    ...textual(fields.claim, 'describing'),
    ...textual(fields.note, 'commenting'),
    ...linksOf(record.annotation),
    ...identityOf(fields),
  ];
}

function linksOf(annotation: Annotation | undefined): object[] {
  const citations = annotation ? citationsOf(annotation) : [];
  return citations.flatMap(({ csl }) => {
    const url = csl?.URL;
    return typeof url === 'string' && isWebAddress(url)
      ? { type: 'SpecificResource', source: url, purpose: 'linking' }
      : [];
  });
}

function identityOf({ wikidata }: Fields): object[] {
  if (typeof wikidata !== 'string' || !/^Q\d+$/.test(wikidata)) return [];
  const source = `http://www.wikidata.org/entity/${wikidata}`;
  return [{ type: 'SpecificResource', source, purpose: 'identifying' }];
}

/** True for a map that says something about a record of ours. */
export function isOwn(value: unknown): value is Fields {
  return isMap(value as Writable) && typeof (value as Fields).id === 'string';
}
