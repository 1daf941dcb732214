/**
 * The texts that break careless offsets. Every format runs through them: in the text as on disk every record must come
 * back on the same words.
 */
import assert from 'node:assert/strict';
import { type Annotation, locate } from '../../../src/core';
import type {
  FormatModule,
  ImportModel,
  ImportSource,
  InFile,
  ReadContext,
} from '../../../src/formats/format';
import { labelOf } from '../../../src/formats/labels';
import { type ExportModel, type ExportSource, exportSource, makePlacer } from '../../../src/formats/model';
import { importInto } from '../../../src/formats/toSidecar';
import { makeAnchorReader, readSource } from '../../../src/storage/source';
import { filesOf } from './model';

/** The article with marks `[words|kind]`, `[words|kind:type]`; ￼-free, so that marks need no escape. */
const marked: Record<string, string> = {
  'emoji.txt': 'A 🥳 for [Milan|entity:place] 🇮🇹, and [12 🥳|figure:number] for [Rome 🏛|entity:place].\n',
  'zwj.txt': '👩‍👩‍👧‍👦 said [👷🏽‍♀️ workers|entity:person] and 🏳️‍🌈 [left|note] Milan.\n',
  'marks.txt':
    'Cafe\u0301 [Ame\u0301lie|entity:person] paid [3 €|figure:money], n\u0303 and [e\u0301|note].\n',
  'crlf.txt': 'One\r\n[Two\r\nthree|claim:event] four.\r\n\r\n[Five|entity]\r\n',
  'bom.txt': '\ufeff[First|entity:place] words 🥳 and [last|quote:scare]\n',
  'hebrew.txt': 'שלום [ירושלים|entity:place] ו[תל אביב|entity:place] 🥳 [العربية|entity:work].\n',
  'breaks.txt':
    '“[All security\n\nis ready|quote:direct],” 🥳 [he\nsaid|claim:quote-check].\n[X|note] [x|note]',
  'edges.txt': '[🥳|note][a|note] [ b\tc |note]\n\n[last|entity:x_type]',
  'empty.txt': 'Nothing is marked here.\n',
};

function unmarked(name: string): { text: string; records: ImportSource['records'] } {
  const records: ImportSource['records'][number][] = [];
  let text = '';
  let end = 0;
  const source = (marked[name] ?? '').replace('\ufeff', '');
  for (const found of source.matchAll(/\[([^|\]]*)\|(\w+)(?::([^\]]*))?\]/g)) {
    const [whole, words = '', kind = '', type] = found;
    text += source.slice(end, found.index);
    const field = kind === 'claim' ? 'category' : 'type';
    records.push({
      key: String(records.length),
      fields: { kind, ...(type !== undefined && { [field]: type }) },
      span: { start: text.length, end: text.length + words.length },
    });
    text += words;
    end = found.index + whole.length;
  }
  return { text: text + source.slice(end), records };
}

function sourceOf(name: string): ExportSource {
  const { text, records } = unmarked(name);
  const bom = marked[name]?.startsWith('\ufeff') ? '\ufeff' : '';
  const article = readSource(new TextEncoder().encode(bom + text)).value;
  assert.ok(article, name);
  const made = importInto(
    { file: name, text, records },
    { sourceName: name, article, format: 'corpus', by: 'mk' },
  );
  assert.ok(made.sidecar, made.refusal?.code);
  const annotations: Annotation[] = made.sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const located = locate(
    article,
    annotations.map(({ anchor }) => makeAnchorReader(article)(anchor)),
  );
  return exportSource(name, made.sidecar, makePlacer(article, annotations, located), article.disk);
}

let made: ExportModel | undefined;

/** An article for each text, with its records. */
export function corpus(): ExportModel {
  made ??= { sources: Object.keys(marked).map(sourceOf), references: [] };
  return made;
}

/** `file: label “words”` of every record, in the order of the articles. */
function saidBy(sources: readonly (ExportSource | ImportSource)[]): string[] {
  return sources.flatMap(({ file, text = '', records }) => {
    const placed = records.flatMap(({ fields, span }) => (span ? { fields, span } : []));
    placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return placed.map(({ fields, span }) => {
      return `${file}: ${labelOf({ fields })} ${JSON.stringify(text.slice(span.start, span.end))}`;
    });
  });
}

/** The articles of a model, for readers that ask for them. */
function contextOf({ sources }: ExportModel): ReadContext {
  return { article: async (name) => sources.find(({ file }) => file === name)?.text };
}

/**
 * Writes the corpus and reads it back: every record has its label and its words again.
 * @param isHeld Leaves out what the format says it cannot hold.
 */
export async function checkRoundTrip(
  format: FormatModule,
  isHeld: (source: ExportSource) => boolean = () => true,
): Promise<{ files: InFile[]; back: ImportModel }> {
  const whole = corpus();
  const model = { ...whole, sources: whole.sources.filter(isHeld) };
  const files = await filesOf(format, model);
  assert.ok(format.read);
  const back = await format.read(files, contextOf(model));
  assert.deepEqual(back.problems, []);
  assert.deepEqual(saidBy(back.sources), saidBy(model.sources));
  return { files, back };
}
