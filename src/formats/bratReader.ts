/** The way back from brat; `brat.ts` says what becomes of which line. */

import type { Span } from '../core';
import { type Sentence, sentence } from '../storage/sentence';
import { isSourceName } from '../storage/source';
import { attributeFields, idOfLine, refsOf } from './brat';
import type { FormatProblem, ImportModel, ImportRecord, ImportSource, InFile } from './format';
import { joinAtLineBreaks } from './fragments';
import { fieldsOfLabel } from './labels';
import type { Fields } from './model';
import { relationFields } from './relations';
import { type Claimed, fitUnit, spanToUtf16, type UnitTable } from './units';

export function read(files: readonly InFile[]): ImportModel {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const problems: FormatProblem[] = [];
  const sources = files.flatMap(({ name, text: ann }): ImportSource[] => {
    if (!name.endsWith('.ann')) return [];
    const stem = name.slice(0, -'.ann'.length);
    const text = texts.get(`${stem}.txt`);
    const refuse = (message: Sentence, line?: number) => {
      problems.push({ file: name, ...(line !== undefined && { line }), severity: 'error', message });
      return [];
    };
    if (text === undefined) return refuse(sentence('There is no {0}.txt beside it.', stem));
    const document = readLines(ann);
    if (document.wrong !== undefined)
      return refuse(sentence('This line has not the form of brat.'), document.wrong);
    const spans = document.spans;
    const { table, mismatch } = fitUnit(text, claimsOf(spans), 'codepoint', saysInOneLine);
    if (mismatch !== undefined) return refuse(mismatch);
    const file = isSourceName(stem) ? stem : `${stem}.txt`;
    return [{ file, text, ...recordsOf(document, text, table) }];
  });
  return { sources, references: [], problems };
}

interface SpanLine {
  readonly id: string;
  readonly label: string;
  readonly pieces: readonly Span[];
  readonly words: string;
}

interface Lines {
  readonly spans: readonly SpanLine[];
  /** All other lines, as they are. */
  readonly others: readonly string[];
  /** The number of the first line that is none of brat's. */
  readonly wrong?: number;
}

const spanForm = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/;
const otherForm = /^(?:[A-Z#]\w*|\*)\t\S/;

function readLines(ann: string): Lines {
  const spans: SpanLine[] = [];
  const others: string[] = [];
  for (const [index, whole] of ann.split('\n').entries()) {
    const line = whole.replace(/\r$/, '');
    if (line.trim() === '') continue;
    const found = spanForm.exec(line);
    if (!found && (line.startsWith('T') || !otherForm.test(line))) return { spans, others, wrong: index + 1 };
    if (!found) {
      others.push(line);
      continue;
    }
    const [, id = '', label = '', places = '', words = ''] = found;
    const pieces = places.split(';').map((place) => {
      const [start = 0, end = 0] = place.split(' ').map(Number);
      return { start, end };
    });
    spans.push({ id, label, pieces, words });
  }
  return { spans, others };
}

/** Several pieces have their words joined; where these part is not said, so the places alone count then. */
function claimsOf(spans: readonly SpanLine[]): Claimed[] {
  return spans.flatMap(({ pieces, words }) =>
    pieces.map((piece) => (pieces.length === 1 ? { ...piece, words } : piece)),
  );
}

function saysInOneLine(found: string, words: string): boolean {
  return found.replace(/[\t\r\n]/g, ' ').trim() === words.replaceAll('\t', ' ').trim();
}

function recordsOf(
  { spans, others }: Lines,
  text: string,
  table: UnitTable,
): Pick<ImportSource, 'records' | 'head'> {
  const galleyIds = new Map<string, string>();
  for (const line of others) {
    const [, , ref, id] = /^#\w*\t(GalleyId) (T\d+)\t(\S+)$/.exec(line) ?? [];
    if (ref !== undefined && id !== undefined) galleyIds.set(ref, id);
  }
  const drafts = new Map(spans.map(({ id }) => [id, makeDraft(galleyIds.get(id))]));
  const owners = ownersOf(others, new Set(drafts.keys()));
  const headLines: string[] = [];
  for (const line of others) {
    const draft = drafts.get(owners.get(line) ?? '');
    if (!draft) headLines.push(line);
    else if (!/\tGalleyId /.test(line) && !takeLine(line, draft, galleyIds)) draft.lines.push(line);
  }
  const records = spans.map((span) => recordOf(span, drafts.get(span.id), text, table));
  return { records, ...(headLines.length > 0 && { head: { brat: { lines: headLines } } }) };
}

/** What the lines besides its own say of a span. */
interface Draft {
  readonly fields: Record<string, Fields[string]>;
  readonly lines: string[];
  /** The id of the line that the note stands in, where brat gave it. */
  note?: string;
  /** Present where the record was Galley's before. */
  readonly id?: string;
}

function makeDraft(id: string | undefined): Draft {
  return { fields: {}, lines: [], ...(id !== undefined && { id }) };
}

/** Takes a line that is a field of ours; gives false for any other. */
function takeLine(line: string, draft: Draft, galleyIds: ReadonlyMap<string, string>): boolean {
  const [id = '', middle = '', rest = ''] = line.split('\t');
  const [type = '', ref = '', value] = middle.split(' ');
  if (type === 'AnnotatorNotes' && ref.startsWith('T') && rest !== '' && draft.fields.note === undefined) {
    draft.fields.note = rest;
    draft.note = id;
    return true;
  }
  if (draft.id === undefined) return false;
  if (id.startsWith('A') && value !== undefined && attributeFields.some((one) => one === type)) {
    draft.fields[type] = type === 'verdict' ? { value } : type === 'review' ? { status: value } : value;
    return true;
  }
  if (id.startsWith('N') && value?.startsWith('Wikidata:')) {
    draft.fields.wikidata = value.slice('Wikidata:'.length);
    return true;
  }
  const other = galleyIds.get(value?.replace('Arg2:', '') ?? '');
  if (!id.startsWith('R') || other === undefined || !relationFields.some((one) => one === type)) return false;
  const before = draft.fields[type];
  draft.fields[type] = type === 'figures' ? [...(Array.isArray(before) ? before : []), other] : other;
  return true;
}

function recordOf(span: SpanLine, draft: Draft | undefined, text: string, table: UnitTable): ImportRecord {
  const { fields = {}, lines = [], note, id } = draft ?? {};
  const own: Fields = {
    id: span.id,
    ...(note !== undefined && { note }),
    ...(lines.length > 0 && { lines }),
  };
  const pieces = span.pieces.map((piece) => spanToUtf16(table, piece));
  const joined = joinAtLineBreaks(text, pieces);
  const hull = { start: joined[0]?.start ?? 0, end: joined.at(-1)?.end ?? 0 };
  return {
    key: span.id,
    fields: {
      ...fieldsOfLabel(span.label),
      ...fields,
      ...(id === undefined ? { brat: own } : { id, ...(lines.length > 0 && { brat: { lines } }) }),
    },
    span: hull,
    ...(joined.length > 1 && { parts: joined }),
  };
}

/** Which span a line is kept with: the first that it leads to, over events and relations. */
function ownersOf(lines: readonly string[], spans: ReadonlySet<string>): Map<string, string> {
  const byId = new Map(lines.map((line) => [idOfLine(line), line]));
  const ownerOf = (line: string, depth: number): string | undefined => {
    if (depth > 8) return undefined;
    for (const ref of refsOf(line)) {
      const inner = byId.get(ref);
      const owner = spans.has(ref) ? ref : inner === undefined ? undefined : ownerOf(inner, depth + 1);
      if (owner !== undefined) return owner;
    }
    return undefined;
  };
  return new Map(
    lines.flatMap((line) => {
      const owner = ownerOf(line, 0);
      return owner === undefined ? [] : [[line, owner]];
    }),
  );
}
