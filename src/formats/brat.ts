/**
 * brat standoff: `NAME.txt` with the article, `NAME.ann` with a line for each annotation, `annotation.conf` and
 * `visual.conf` with the types (https://brat.nlplab.org/standoff.html). Offsets are code points of the text file. A span
 * over line breaks is cut into fragments, one a line, as brat wants; on the way back fragments that a line break alone
 * parts are one span again.
 *
 *     T1  claim-quantity 17 44        the cost of the bridge       kind and category or type (labels.ts)
 *     A1  certainty T1 certain                                     certainty, polarity, checkability, priority, verdict
 *     R1  speaker Arg1:T1 Arg2:T2                                  speaker, in, figures, where they name a record
 *     N1  Reference T2 Wikidata:Q42   Douglas Adams                wikidata
 *     #1  AnnotatorNotes T1           a note                       note
 *     #2  GalleyId T1                 c-7k3m9q2x                   so that the record is the same when it comes back
 *
 * What brat says beyond that (other relations, events, attributes, equivalences) is kept line for line in the record's
 * field `brat` and written again, so that brat's own files come back with equal lines.
 */
import { sentence } from '../storage/sentence';
import type { ValueMap } from '../storage/yaml/value';
import { isList, isMap } from '../storage/yaml/value';
import { BratConf } from './bratConf';
import { lostFields, lostHead, lostLists, type PlacedRecord, placedRecords } from './carry';
import { insidePath, withoutEnding } from './files';
import type { ExportOptions, FormatWriter, Written } from './format';
import { cutAtLineBreaks } from './fragments';
import { labelOf } from './labels';
import type { ExportSource, Loss } from './model';
import { relationFields } from './relations';
import { makeUnitTable, spanFromUtf16 } from './units';

export { read } from './bratReader';

/** Fields that become attributes, under their own names. */
export const attributeFields = [
  'certainty',
  'polarity',
  'checkability',
  'priority',
  'verdict',
  'review',
] as const;

export function openWriter({ project }: ExportOptions = {}): FormatWriter {
  const conf = new BratConf();
  return {
    begin: '',
    article: (source) => writeArticle(source, conf),
    end(references) {
      const losses = lostLists(references);
      const files = [
        { name: 'annotation.conf', content: conf.annotationConf() },
        { name: 'visual.conf', content: conf.visualConf(project) },
      ];
      return { files, losses };
    },
  };
}

/** The name of the document: brat's texts end with `.txt`, so another ending stays before that. */
function stemOf({ file, layer }: ExportSource): string {
  const path = insidePath(file);
  const stem = path.endsWith('.txt') ? withoutEnding(path) : path;
  return layer === undefined ? stem : `${stem}.${layer}`;
}

function writeArticle(source: ExportSource, conf: BratConf): Written {
  const { text, file, layer } = source;
  const { placed, losses } = placedRecords(source);
  losses.push(...lostHead(source, ['brat']));
  if (text === undefined) return { losses };
  if (layer !== undefined)
    losses.push({
      id: file,
      field: 'layer',
      reason: sentence('A layer is a document of its own, its name in the document’s.'),
    });
  const lines = new AnnLines(placed, source.head);
  const table = makeUnitTable(text, 'codepoint');
  for (const record of placed) {
    const pieces = (record.parts ?? [record.span]).flatMap((part) => cutAtLineBreaks(text, part));
    if (pieces.length === 0)
      losses.push({
        id: record.id,
        field: '(record)',
        reason: sentence('It holds nothing but line breaks.'),
      });
    else {
      const label = typeOf(record);
      if (label !== labelOf(record))
        losses.push({
          id: record.id,
          field: 'type',
          reason: sentence('A type holds letters, digits, _ and -.'),
        });
      const places = pieces.map((piece) => spanFromUtf16(table, piece));
      const words = pieces.map(({ start, end }) => text.slice(start, end).replaceAll('\t', ' '));
      const head = `${label} ${places.map(({ start, end }) => `${start} ${end}`).join(';')}`;
      lines.addSpan(record, head, words.join(' '));
    }
    losses.push(...lostFields(record, lines.carriedFields(record), sentence('brat has no place for it.')));
  }
  const all = lines.finish();
  losses.push(...lines.lost);
  for (const line of all) conf.add(line);
  const stem = stemOf(source);
  return {
    files: [
      { name: `${stem}.txt`, content: text },
      { name: `${stem}.ann`, content: all.map((line) => `${line}\n`).join('') },
    ],
    losses,
  };
}

/** The label with the characters that a type of brat may have. */
function typeOf(record: PlacedRecord): string {
  return labelOf(record).replace(/[^\p{L}\p{N}_-]/gu, '_');
}

/** What brat said of a record when it was imported. */
function bratOf(fields: PlacedRecord['fields']): { id?: string; note?: string; lines: readonly string[] } {
  const own = isMap(fields.brat) ? (fields.brat as ValueMap) : {};
  const text = (key: string) => (typeof own[key] === 'string' ? own[key] : undefined);
  const lines = isList(own.lines) ? own.lines.filter((line) => typeof line === 'string') : [];
  const [id, note] = [text('id'), text('note')];
  return { ...(id !== undefined && { id }), ...(note !== undefined && { note }), lines };
}

/** The lines of a document, with ids that are given once. A class for the counters. */
class AnnLines {
  readonly lost: Loss[] = [];
  private readonly lines: string[] = [];
  private readonly kept: { id: string; line: string }[] = [];
  private readonly used = new Set<string>();
  private readonly idOf = new Map<string, string>();
  private readonly last: Record<string, number> = {};

  constructor(placed: readonly PlacedRecord[], head: ValueMap) {
    for (const line of bratOf(head).lines) this.keep('(file)', line);
    for (const { id, fields } of placed) {
      for (const line of bratOf(fields).lines) this.keep(id, line);
      const { note } = bratOf(fields);
      if (note !== undefined) this.used.add(note);
    }
    for (const { id, fields } of placed) {
      const own = bratOf(fields).id;
      if (own !== undefined && /^T\d+$/.test(own) && !this.used.has(own)) this.take(id, own);
    }
    for (const { id } of placed) if (!this.idOf.has(id)) this.take(id, this.next('T'));
  }

  carriedFields({ fields }: PlacedRecord): string[] {
    const isRecord = (value: unknown) =>
      (Array.isArray(value) ? value : [value]).every((one) => this.idOf.has(String(one)));
    const relations = relationFields.filter(
      (field) => fields[field] !== undefined && isRecord(fields[field]),
    );
    const attributes = attributeFields.filter((field) => attributeValue(fields[field]) !== undefined);
    return ['id', 'brat', 'origin', 'note', 'wikidata', ...relations, ...attributes];
  }

  addSpan(record: PlacedRecord, place: string, words: string): void {
    const { id, fields } = record;
    const own = bratOf(fields);
    const span = this.idOf.get(id) ?? '';
    const note = typeof fields.note === 'string' ? fields.note : undefined;
    this.lines.push(`${span}\t${place}\t${words}`);
    for (const field of attributeFields) {
      const value = attributeValue(fields[field]);
      if (value !== undefined)
        this.lines.push(`${this.next('A')}\t${field} ${span} ${value.replace(/\s+/g, '_')}`);
    }
    for (const field of relationFields) {
      if (!this.carriedFields(record).includes(field)) continue;
      for (const one of [fields[field]].flat()) {
        this.lines.push(`${this.next('R')}\t${field} Arg1:${span} Arg2:${this.idOf.get(String(one)) ?? ''}`);
      }
    }
    if (typeof fields.wikidata === 'string')
      this.lines.push(`${this.next('N')}\tReference ${span} Wikidata:${fields.wikidata}\t${words}`);
    if (note !== undefined) {
      this.lines.push(
        `${own.note ?? this.next('#')}\tAnnotatorNotes ${span}\t${note.replace(/\s*\n\s*/g, ' ')}`,
      );
      if (note.includes('\n'))
        this.lost.push({ id, field: 'note', reason: sentence('Its line breaks are blanks.') });
    }
    if (own.id === undefined) this.lines.push(`${this.next('#')}\tGalleyId ${span}\t${id}`);
  }

  /** All lines. Kept ones that name what is no longer there are losses. */
  finish(): string[] {
    let there: typeof this.kept = [];
    let left = this.kept;
    do {
      there = left;
      const ids = new Set([...this.idOf.values(), ...there.map(({ line }) => idOfLine(line))]);
      left = there.filter(({ line }) => refsOf(line).every((ref) => ids.has(ref)));
    } while (left.length < there.length);
    for (const { id, line } of this.kept.filter((one) => !left.includes(one)))
      this.lost.push({
        id,
        field: 'brat',
        reason: sentence('It names an annotation that is no longer there: {0}', line),
      });
    return [...this.lines, ...left.map(({ line }) => line)];
  }

  private keep(id: string, line: string): void {
    this.kept.push({ id, line });
    this.used.add(idOfLine(line));
  }

  private take(record: string, id: string): void {
    this.used.add(id);
    this.idOf.set(record, id);
  }

  private next(letter: string): string {
    let number = (this.last[letter] ?? 0) + 1;
    while (this.used.has(`${letter}${number}`)) number++;
    this.last[letter] = number;
    return `${letter}${number}`;
  }
}

/** `T1`, `E2`, `#3`; `*` for equivalences, which have none. */
export function idOfLine(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf('\t')));
}

/** The annotations that a line names. */
export function refsOf(line: string): string[] {
  const middle = line.split('\t')[1] ?? '';
  return [...middle.matchAll(/(?<=[ :])[TEARN]\d+(?= |$)/g)].map(([ref]) => ref);
}

function attributeValue(value: PlacedRecord['fields'][string] | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isMap(value)) return undefined;
  const inner = value.value ?? value.status;
  return typeof inner === 'string' ? inner : undefined;
}
