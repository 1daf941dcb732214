/**
 * REFI-QDA project exchange (https://www.qdasoftware.org), the `.qdpx` that NVivo, ATLAS.ti, MAXQDA and QualCoder open: a
 * zip archive with `project.qde` and the articles as plain text with LF line ends. Labels are codes, records are coded
 * selections, notes their descriptions. Positions are code points of the text in the archive. Ids are made from what they
 * stand for, so that the same export is the same file.
 */

import { strToU8, zipSync } from 'fflate';
import { blobId, canonicalText } from '../core';
import { isDay } from '../storage/fieldReader';
import { sentence } from '../storage/sentence';
import { lostFields, lostHead, lostLists, type PlacedRecord, placedRecords } from './carry';
import type { ExportOptions, Written } from './format';
import { labelOf } from './labels';
import type { ExportModel, ExportSource, Loss } from './model';
import { labelsOf } from './ownFields';
import { asDateTime } from './times';
import { makeUnitTable } from './units';
import { attributes, escapeXml } from './xml';
import { firstZipDate } from './zipDates';

const nobody = 'Galley';
/** Colours as the schema has them; those of the editor's theme have names. */
const rgb = /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/;

export function write(model: ExportModel, { project }: ExportOptions = {}): Written {
  const losses: Loss[] = lostLists(model.references);
  const files: Record<string, Uint8Array> = {};
  const sources: string[] = [];
  const all: PlacedRecord[] = [];
  for (const source of model.sources) {
    const { placed, losses: lost } = placedRecords(source);
    losses.push(...lost, ...lostHead(source));
    for (const record of placed)
      losses.push(
        ...lostFields(
          record,
          ['note', 'by', 'created'],
          sentence('A coded selection holds codes and a description.'),
        ),
      );
    if (source.text === undefined) continue;
    all.push(...placed);
    const guid = guidOf('source', source.file, source.layer ?? '');
    files[`sources/${guid}.txt`] = strToU8(canonicalText(source.text).text);
    sources.push(sourceXml(source, source.text, guid, placed));
  }
  const colours = new Map(project?.categories.map(({ id, colour }) => [`claim-${id}`, colour]));
  const codes = labelsOf(all).map((label) => {
    const colour = colours.get(label);
    const color = colour !== undefined && rgb.test(colour) ? colour : undefined;
    const fields = { guid: guidOf('code', label), name: label, isCodable: 'true', color };
    return `<Code${attributes(fields)}/>`;
  });
  const names = [...new Set([nobody, ...all.flatMap((record) => authorOf(record))])];
  const users = names.map((name) => `<User${attributes({ guid: guidOf('user', name), name })}/>`);
  const qde = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0"${attributes({ name: 'Galley', origin: 'Galley', creatingUserGUID: guidOf('user', nobody) })}>
<Users>${users.join('')}</Users>
${codes.length > 0 ? `<CodeBook><Codes>${codes.join('')}</Codes></CodeBook>\n` : ''}${
  sources.length > 0 ? `<Sources>\n${sources.join('')}</Sources>\n` : ''
}</Project>
`;
  const bytes = zipSync({ 'project.qde': strToU8(qde), ...files }, { mtime: firstZipDate });
  return { bytes, losses };
}

function sourceXml(
  { file, layer }: ExportSource,
  text: string,
  guid: string,
  placed: readonly PlacedRecord[],
): string {
  const lf = canonicalText(text);
  const table = makeUnitTable(lf.text, 'codepoint');
  const name = layer === undefined ? file : `${file} (${layer})`;
  const selections = placed.flatMap((record) =>
    (record.parts ?? [record.span]).map(({ start, end }, piece) => {
      const place = { start: lf.fromDisk(start), end: lf.fromDisk(end) };
      const key = [file, layer ?? '', record.id, String(piece)];
      const by = {
        creatingUser: guidOf('user', authorOf(record)),
        creationDateTime: timeOf(record),
      };
      const selection = {
        guid: guidOf('selection', ...key),
        name: lf.text.slice(place.start, place.end).replace(/\s+/g, ' ').slice(0, 80),
        startPosition: table.fromUtf16(place.start),
        endPosition: table.fromUtf16(place.end),
        ...by,
      };
      const note = typeof record.fields.note === 'string' ? record.fields.note : undefined;
      const description = note === undefined ? '' : `<Description>${escapeXml(note)}</Description>`;
      const coding = `<Coding${attributes({ guid: guidOf('coding', ...key), ...by })}>`;
      const code = `<CodeRef${attributes({ targetGUID: guidOf('code', labelOf(record)) })}/>`;
      return `<PlainTextSelection${attributes(selection)}>${description}${coding}${code}</Coding></PlainTextSelection>\n`;
    }),
  );
  const head = attributes({
    guid,
    name,
    plainTextPath: `internal://${guid}.txt`,
    creatingUser: guidOf('user', nobody),
  });
  return `<TextSource${head}>\n${selections.join('')}</TextSource>\n`;
}

function authorOf({ fields }: PlacedRecord): string {
  return typeof fields.by === 'string' ? fields.by : nobody;
}

function timeOf({ fields: { created } }: PlacedRecord): string | undefined {
  return typeof created === 'string' && isDay(created) ? asDateTime(created) : undefined;
}

/** A UUID made from names, of version 5 by its form. */
function guidOf(...names: string[]): string {
  const hash = blobId(strToU8(JSON.stringify(names)));
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) & 3];
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-');
}
