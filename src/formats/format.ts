/**
 * What a format is to the rest of Galley. A module in this folder exports `openWriter` (articles follow one another, so
 * that any number is written with one in memory) or `write` (the whole is needed first), and `read` where it comes back.
 */

import type { Project, Span } from '../core';
import type { Sentence } from '../storage/sentence';
import type { ValueMap } from '../storage/yaml/value';
import type { ExportModel, ExportSource, Fields, Loss } from './model';

/** A file that an export makes; `name` is a path below the folder that the export goes to, `/` between folders. */
export interface OutFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What came out: text that follows what came before it, files of their own, and what could not be carried. */
export interface Written {
  readonly text?: string;
  /** Instead of text, where the format is none. */
  readonly bytes?: Uint8Array;
  readonly files?: readonly OutFile[];
  readonly losses: readonly Loss[];
  /** What the format requires and a record lacks. */
  readonly problems?: readonly FormatProblem[];
}

/** What a person may choose of an export. Formats leave alone what does not concern them. */
export interface ExportOptions {
  /** `false` leaves out the apostrophe before what a spreadsheet would run. */
  readonly formulaGuard?: boolean;
  /** What `start` and `end` count in formats that have no unit of their own; code points where it is left out. */
  readonly offsets?: 'codepoint' | 'utf16';
  /** The lists of the workspace: labels and colours of categories, the verdict scale. */
  readonly project?: Project;
}

/**
 * Writes articles one after the other. Its answers are to be put together in the order of the calls. Where a format is
 * `apart` in the list of formats, they may come from several writers.
 */
export interface FormatWriter {
  /** How the file begins. */
  readonly begin: string;
  /** What stands between the texts of two articles. */
  readonly between?: string;
  article(source: ExportSource): Written;
  /** @param isEmpty No article had a text. */
  end(references: readonly ValueMap[], isEmpty: boolean): Written;
}

/** A text file that is to be imported, decoded, without its byte-order mark. `name` has `/` between folders. */
export interface InFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Something that a person should know, at its place in a file. Of an import, an `error` was left out. Formats give sentences;
 * who reports what they found may have words of its own, in the reader’s language already.
 */
export interface FormatProblem<Words extends Sentence | string = Sentence> {
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly severity: 'error' | 'warning';
  readonly message: Words;
}

/** A record as a format has it. */
export interface ImportRecord {
  /**
   * Fields under their names in the annotation file. `quote` stands in them where the record brings its own anchor;
   * else `span` says where it is.
   */
  readonly fields: Fields;
  /** What tells the record apart within its article; an id is made from it where `fields` has none. */
  readonly key: string;
  /** UTF-16, in `text` of the source. */
  readonly span?: Span;
  /** The pieces of a span with gaps. */
  readonly parts?: readonly Span[];
}

/** The records of one article, or of one annotator's layer of it. */
export interface ImportSource {
  /** Path of the article below the folder that the import goes to, `/` between folders. */
  readonly file: string;
  /** The article, where the format brings it or the reader asked for it. Spans count in it. */
  readonly text?: string;
  readonly layer?: string;
  /** Fields of the annotation file's head. */
  readonly head?: Fields;
  readonly records: readonly ImportRecord[];
  readonly references?: readonly Fields[];
}

/** What a reader made of the files of an import. */
export interface ImportModel {
  readonly sources: readonly ImportSource[];
  /** References that belong to no article. */
  readonly references: readonly Fields[];
  readonly problems: readonly FormatProblem[];
}

/** What a reader may ask of the place that the import goes to. */
export interface ReadContext {
  /** The text of an article that is there already, as on disk without its byte-order mark. */
  article(file: string): Promise<string | undefined>;
}

/** What a module of this folder exports: one of the two writers, and a reader where the format comes back. */
export interface FormatModule {
  readonly openWriter?: (options: ExportOptions) => FormatWriter;
  readonly write?: (model: ExportModel, options: ExportOptions) => Written | Promise<Written>;
  readonly read?: (files: readonly InFile[], context: ReadContext) => ImportModel | Promise<ImportModel>;
}

/** A whole model in one format. */
export async function writeModel(
  format: FormatModule,
  model: ExportModel,
  options: ExportOptions = {},
): Promise<Written> {
  if (format.write) return format.write(model, options);
  const writer = format.openWriter?.(options);
  if (!writer) return { losses: [] };
  const articles = model.sources.map((source) => writer.article(source));
  const texts = articles.flatMap(({ text }) => text || []);
  const end = writer.end(model.references, texts.length === 0);
  const pieces = [...articles, end];
  return {
    text: writer.begin + texts.join(writer.between ?? '') + (end.text ?? ''),
    files: pieces.flatMap(({ files = [] }) => files),
    losses: pieces.flatMap(({ losses }) => losses),
    problems: pieces.flatMap(({ problems = [] }) => problems),
  };
}
