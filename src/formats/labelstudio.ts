/**
 * Label Studio: `tasks.json` with a task an article and `labeling-config.xml` for the project that it is imported into.
 *
 *     { "data": { "text": …, "file": …, "layer": … },
 *       "annotations": [{ "result": [
 *         { "id", "from_name": "label", "to_name": "text", "type": "labels",
 *           "value": { "start", "end", "text", "labels": [label] }, "meta": { "galley": fields } },
 *         { "type": "relation", "from_id", "to_id", "direction": "right", "labels": [type] } ] }] }
 *
 * Offsets are code points, as Label Studio counts since the end of 2021; older exports in UTF-16 units are recognised by
 * their texts. Regions are read whatever their control is called; choices, ratings and the like are no spans, and said.
 */

import type { Project } from '../core';
import { isSentence, type Sentence, sentence } from '../storage/sentence';
import { lostHead, lostLists, type PlacedRecord, placedRecords } from './carry';
import { withoutEnding } from './files';
import type {
  ExportOptions,
  FormatProblem,
  ImportModel,
  ImportRecord,
  ImportSource,
  InFile,
  Written,
} from './format';
import { jsonList } from './jsonList';
import { labelOf } from './labels';
import type { ExportModel, ExportSource, Loss } from './model';
import { labelsOf, ownFields, withLabel } from './ownFields';
import { type FoundRelation, keptRelations, relationFields, relationsOf } from './relations';
import { asList, asOffset, asText, isJsonMap, type Json, type JsonMap, parseJson } from './safeJson';
import { fitUnit, makeUnitTable, spanFromUtf16, spanToUtf16, type UnitTable } from './units';
import { escapeXml } from './xml';

export function write(model: ExportModel, { project }: ExportOptions = {}): Written {
  const losses: Loss[] = lostLists(model.references);
  const tasks = model.sources.flatMap((source) => {
    const { placed, losses: lost } = placedRecords(source);
    losses.push(...lost, ...lostHead(source));
    for (const { id, parts } of placed)
      if (parts)
        losses.push({ id, field: 'parts', reason: sentence('A region of Label Studio has no gaps.') });
    return source.text === undefined ? [] : taskOf(source, source.text, placed);
  });
  const labels = labelsOf(model.sources.flatMap((source) => placedRecords(source).placed));
  return {
    files: [
      { name: 'tasks.json', content: jsonList(tasks) },
      { name: 'labeling-config.xml', content: configOf(labels, project) },
    ],
    losses,
  };
}

function taskOf({ file, layer }: ExportSource, text: string, placed: readonly PlacedRecord[]): object {
  const table = makeUnitTable(text, 'codepoint');
  const regions = placed.map((record) => ({
    id: record.id,
    ...{ from_name: 'label', to_name: 'text', type: 'labels' },
    value: {
      ...spanFromUtf16(table, record.span),
      text: text.slice(record.span.start, record.span.end),
      labels: [labelOf(record)],
    },
    meta: { galley: ownFields(record) },
  }));
  const relations = relationsOf(placed, 'labelstudio').map(({ from, to, type }) => ({
    ...{ from_id: placed[from]?.id, to_id: placed[to]?.id },
    ...{ type: 'relation', direction: 'right', labels: [type] },
  }));
  const data = { text, file, ...(layer !== undefined && { layer }) };
  return { data, annotations: [{ result: [...regions, ...relations] }] };
}

/** The labels that are used, in the colours of the workspace where it has some. */
function configOf(labels: readonly string[], project: Project | undefined): string {
  const colours = new Map(project?.categories.map(({ id, colour }) => [`claim-${id}`, colour]));
  const entries = labels.map((label) => {
    const colour = colours.get(label);
    const background = colour === undefined ? '' : ` background="${colour}"`;
    return `    <Label value="${escapeXml(label)}"${background}/>\n`;
  });
  const relations = relationFields.map((field) => `    <Relation value="${field}"/>\n`);
  return `<View>
  <Labels name="label" toName="text">
${entries.join('')}  </Labels>
  <Relations>
${relations.join('')}  </Relations>
  <Text name="text" value="$text" granularity="symbol"/>
</View>
`;
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const sources: ImportSource[] = [];
  for (const { name, text } of files.filter((file) => !file.name.endsWith('.xml'))) {
    const complain = (message: Sentence, severity: FormatProblem['severity'] = 'error') =>
      problems.push({ file: name, severity, message });
    const spanless = new Map<string, number>();
    const { value, fault } = parseJson(text);
    if (fault !== undefined) complain(fault);
    else {
      for (const [index, task] of asList(value).entries()) {
        const otherName = `${withoutEnding(name)}-${index + 1}.txt`;
        const source = readTask(task, otherName, spanless);
        if (isSentence(source)) complain(sentence('Task {0}: {1}', index + 1, source));
        else sources.push(source);
      }
    }
    for (const [type, count] of spanless)
      complain(sentence('Results of the type {0} are no spans of text: {1}', type, count), 'warning');
  }
  return { sources, references: [], problems };
}

interface Region {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly words?: string;
  /** The first speaks for kind and type, the others become tags. */
  readonly labels: readonly string[];
  readonly own: Json | undefined;
  readonly by?: string;
}

/** @param spanless Counts the results that are no spans of text, by their type. */
function readTask(task: Json, otherName: string, spanless: Map<string, number>): ImportSource | Sentence {
  const data = isJsonMap(task) && isJsonMap(task.data) ? task.data : undefined;
  const text = asText(data?.text);
  if (!isJsonMap(task) || !data || text === undefined) return sentence('It has no data.text.');
  const regions: Region[] = [];
  const relations: FoundRelation[] = [];
  for (const [index, annotation] of asList(task.annotations ?? task.completions).entries()) {
    if (!isJsonMap(annotation))
      return sentence('Annotation number {0} has not the form of Label Studio.', index + 1);
    if (annotation.was_cancelled === true) continue;
    const by = authorOf(annotation.completed_by);
    for (const result of asList(annotation.result)) {
      const region = isJsonMap(result) ? readRegion(result, by) : undefined;
      if (region) regions.push(region);
      else if (isJsonMap(result) && result.type === 'relation') relations.push(relationOf(result));
      else {
        const type = (isJsonMap(result) ? asText(result.type) : undefined) ?? '?';
        spanless.set(type, (spanless.get(type) ?? 0) + 1);
      }
    }
  }
  const { table, mismatch } = fitUnit(text, regions, 'codepoint');
  if (mismatch !== undefined) return mismatch;
  const layer = asText(data.layer);
  return {
    file: asText(data.file) ?? otherName,
    text,
    ...(layer !== undefined && { layer }),
    records: regions.map((region) => recordOf(region, table, relations)),
  };
}

function readRegion(result: JsonMap, by: string | undefined): Region | undefined {
  const { value, meta } = result;
  if (!isJsonMap(value)) return undefined;
  const [start, end] = [asOffset(value.start), asOffset(value.end)];
  if (start === undefined || end === undefined || end <= start) return undefined;
  // `labels`, or what another control calls its list.
  const labels = asList(value[String(result.type)] ?? value.labels).flatMap((one) => asText(one) ?? []);
  const words = asText(value.text);
  return {
    ...{ id: String(result.id ?? `${start}-${end}`), start, end },
    ...(words !== undefined && { words }),
    labels,
    own: isJsonMap(meta) ? meta.galley : undefined,
    ...(by !== undefined && { by }),
  };
}

function authorOf(found: Json | undefined): string | undefined {
  const value = isJsonMap(found) ? (found.email ?? found.id) : found;
  return value === undefined || value === null ? undefined : String(value);
}

function recordOf(region: Region, table: UnitTable, relations: readonly FoundRelation[]): ImportRecord {
  const { id, start, end, labels, own, by } = region;
  const fields = withLabel(labels[0], own);
  const tags = [...new Set([...[fields.tags ?? []].flat(), ...labels.slice(1)])];
  return {
    key: id,
    fields: {
      ...fields,
      ...(labels.length > 1 && { tags }),
      ...keptRelations('labelstudio', id, relations),
      ...(fields.by === undefined && by !== undefined && { by }),
    },
    span: spanToUtf16(table, { start, end }),
  };
}

function relationOf({ from_id, to_id, labels }: JsonMap): FoundRelation {
  const [type = 'related'] = asList(labels).flatMap((one) => asText(one) ?? []);
  return { from: String(from_id), to: String(to_id), type };
}
