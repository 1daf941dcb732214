import * as vscode from 'vscode';
import {
  type Annotation,
  blobId,
  type Change,
  type CodePointIndex,
  detect,
  type Find,
  follow,
  followAll,
  type LineIndex,
  type Located,
  locate,
  makeCodePointIndex,
  makeLineIndex,
  type Placed,
  saysTheSame,
  type TextChange,
  visibleFinds,
} from '../core';
import { conflictMarker } from '../storage/bytes';
import type { Sidecar } from '../storage/sidecar';
import { lfText } from './convert';
import { onDidChangeSettings, readSettings } from './settings';
import type { Sidecars } from './sidecars';
import { hasProjectFile, isArticle, whyLeftAlone } from './sourceFiles';

/** A record of the annotation file, and where it stands in the article at present. */
export interface ArticleRecord {
  readonly annotation: Annotation;
  readonly located: Located;
}

/** An open article as it stands at one version of its document. Offsets are UTF-16 in `text`, which has LF line ends. */
export interface Article {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly codePoints: CodePointIndex;
  readonly sidecar: Sidecar | undefined;
  readonly records: readonly ArticleRecord[];
  /** The machine's finds that no record speaks for; empty until they are there, and for articles left alone. */
  readonly finds: readonly Find[];
  /** Why the machine did not look at it: too large, excluded by a setting, Markdown outside a newsroom, in conflict. */
  readonly leftAlone: 'large' | 'excluded' | 'markdown' | 'conflict' | undefined;
}

/** The records that stand in the article, with their spans. */
export function placedRecords(article: Article): Placed[] {
  return article.records.flatMap(({ annotation, located: { span } }) => (span ? [{ annotation, span }] : []));
}

interface Entry {
  article: Article;
  /** All finds of this version, those with a record included. */
  finds: readonly Find[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** How long typing must rest before the text is read again. */
const restMs = 120;

/**
 * The open articles. One detection a document version serves every feature; records follow the changes of an open
 * document and are located anew when their annotation file changes.
 */
export class Articles implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly askedFor = new Set<string>();
  private readonly changed = new vscode.EventEmitter<Article>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  /** Fires when anything about an article is new: its text, its finds, its records. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly sidecars: Sidecars) {
    this.disposables.push(
      vscode.workspace.onDidChangeTextDocument((event) => this.changeText(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.openVisible()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && this.get(editor.document)) void this.sidecars.load(editor.document.uri);
      }),
      this.sidecars.onDidChange((source) => this.changeSidecar(source)),
      onDidChangeSettings(() => this.readAgain()),
    );
    this.openVisible();
  }

  dispose(): void {
    for (const { timer } of this.entries.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  get(document: vscode.TextDocument): Article | undefined {
    return this.entries.get(document.uri.toString())?.article;
  }

  all(): Article[] {
    return [...this.entries.values()].map(({ article }) => article);
  }

  /** The article of the active editor. */
  active(): Article | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.get(document);
  }

  /** Reads a document as an article although nothing says that it is one: "Annotate This File". */
  async annotateAnyway(document: vscode.TextDocument): Promise<Article> {
    this.askedFor.add(document.uri.toString());
    const entry = this.entries.get(document.uri.toString()) ?? this.open(document);
    await this.sidecars.load(document.uri);
    this.look(entry);
    return entry.article;
  }

  /** Reads the text, the annotation file and the settings of every open article again. */
  readAgain(): void {
    for (const entry of this.entries.values()) this.look(entry);
  }

  private openVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!isArticle(document) || this.entries.has(document.uri.toString())) continue;
      const entry = this.open(document);
      entry.timer = setTimeout(() => this.look(entry), 0);
      void this.sidecars.load(document.uri);
    }
  }

  private open(document: vscode.TextDocument): Entry {
    const article = this.read(document);
    const entry: Entry = { article, finds: [], timer: undefined };
    this.entries.set(document.uri.toString(), entry);
    this.show(entry, article);
    return entry;
  }

  private close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.entries.get(key)?.timer);
    this.entries.delete(key);
  }

  private read(document: vscode.TextDocument): Article {
    const text = lfText(document);
    const sidecar = this.sidecars.get(document.uri);
    return {
      document,
      version: document.version,
      text,
      lines: makeLineIndex(text),
      codePoints: makeCodePointIndex(text),
      sidecar,
      records: placeRecords(text, sidecar, []),
      finds: [],
      leftAlone: undefined,
    };
  }

  private changeText({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this.entries.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    const { article: old } = entry;
    const changes = contentChanges.map(({ range, text: raw }): TextChange => {
      const { start, end } = range;
      const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
      return { start: old.lines.offsetAt(start), end: old.lines.offsetAt(end), length: text.length, text };
    });
    const article = this.read(document);
    const records = followRecords(old, changes, article.text);
    entry.finds = followFinds(entry.finds, changes, article.text);
    this.show(entry, { ...article, records, leftAlone: old.leftAlone });
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.look(entry), restMs);
  }

  private changeSidecar(source: vscode.Uri): void {
    const entry = this.entries.get(source.toString());
    if (!entry) return;
    const { article } = entry;
    const sidecar = this.sidecars.get(source);
    this.show(entry, { ...article, sidecar, records: placeRecords(article.text, sidecar, article.records) });
  }

  /** Detects, and looks for records that were not found or whose words went away. */
  private look(entry: Entry): void {
    entry.timer = undefined;
    const { document } = entry.article;
    if (document.isClosed) return;
    const article = entry.article.version === document.version ? entry.article : this.read(document);
    const why = this.whyLeftAlone(document, article);
    entry.finds = why ? [] : this.detect(article);
    const known = article.records.filter(({ located }) => located.span);
    this.show(entry, {
      ...article,
      records: placeRecords(article.text, article.sidecar, known),
      leftAlone: why,
    });
    if (why === 'markdown' && !this.askedFor.has(document.uri.toString())) void this.adoptMarkdown(document);
  }

  private detect(article: Article): readonly Find[] {
    const kinds = [...readSettings(article.document.uri).highlightKinds];
    return kinds.length === 0 ? [] : detect(article.text, { kinds });
  }

  private whyLeftAlone(document: vscode.TextDocument, article: Article): Article['leftAlone'] {
    if (conflictMarker(article.text) !== undefined) return 'conflict';
    return this.askedFor.has(document.uri.toString()) ? undefined : whyLeftAlone(document);
  }

  /** Markdown is read without being asked where a newsroom's file or an annotation file says so. */
  private async adoptMarkdown(document: vscode.TextDocument): Promise<void> {
    const version = document.version;
    const adopts = this.sidecars.get(document.uri) !== undefined || (await hasProjectFile(document.uri));
    const entry = this.entries.get(document.uri.toString());
    if (!adopts || !entry || document.version !== version) return;
    this.askedFor.add(document.uri.toString());
    this.look(entry);
  }

  private show(entry: Entry, article: Article): void {
    const records = article.leftAlone === 'conflict' ? [] : article.records;
    const placed = placedRecords({ ...article, records });
    entry.article = { ...article, records, finds: visibleFinds(entry.finds, placed) };
    this.changed.fire(entry.article);
  }
}

/** Locates the records of a file; one whose anchor is as before keeps the place it was followed to. */
function placeRecords(
  text: string,
  sidecar: Sidecar | undefined,
  known: readonly ArticleRecord[],
): readonly ArticleRecord[] {
  const annotations = sidecar?.records.flatMap(({ annotation }) => (annotation ? [annotation] : [])) ?? [];
  const old = new Map(known.map((record) => [record.annotation.id, record]));
  const kept = (annotation: Annotation): Located | undefined => {
    const record = old.get(annotation.id);
    return record && sameAnchor(record.annotation, annotation) ? record.located : undefined;
  };
  const unknown = annotations.filter((annotation) => !kept(annotation));
  const id = unknown.length === 0 ? '' : articleId(text, unknown);
  const found = locate(
    { text, id },
    unknown.map(({ anchor }) => anchor),
  );
  const locatedBy = new Map(unknown.map((annotation, index) => [annotation.id, found[index]]));
  return annotations.map((annotation) => ({
    annotation,
    located: kept(annotation) ?? locatedBy.get(annotation.id) ?? { state: 'orphaned' },
  }));
}

/** The blob id of the text, with a byte-order mark where the records say that the file has one: the editor hides it. */
function articleId(text: string, annotations: readonly Annotation[]): string {
  const encoder = new TextEncoder();
  const marked = blobId(encoder.encode(`\ufeff${text}`));
  if (annotations.some(({ anchor }) => anchor.base === marked)) return marked;
  return blobId(encoder.encode(text));
}

function sameAnchor(a: Annotation, b: Annotation): boolean {
  const [left, right] = [a.anchor, b.anchor];
  return (
    left.quote === right.quote &&
    left.before === right.before &&
    left.after === right.after &&
    left.at?.start === right.at?.start
  );
}

function followRecords(
  { records, text: oldText }: Article,
  changes: readonly TextChange[],
  text: string,
): readonly ArticleRecord[] {
  const spans = records.flatMap(({ located: { span, parts = [] } }) => (span ? [span, ...parts] : []));
  const followed = followAll(oldText, spans, changes);
  const thereOf = new Map(spans.map((span, k) => [span, followed[k]]));
  return records.map(({ annotation, located }) => {
    const span = located.span && thereOf.get(located.span);
    if (!span) return { annotation, located: { state: 'orphaned' } };
    const same = saysTheSame(annotation.anchor.quote, text.slice(span.start, span.end));
    const parts = located.parts?.flatMap((part) => thereOf.get(part) ?? []);
    return { annotation, located: { state: same ? 'anchored' : 'changed', span, ...(parts && { parts }) } };
  });
}

/** Until the text is read again, finds whose words stayed the same move along. */
function followFinds(finds: readonly Find[], changes: readonly Change[], text: string): readonly Find[] {
  return finds.flatMap((find) => {
    const span = follow(find, changes);
    return span && text.slice(span.start, span.end) === find.text ? [{ ...find, ...span }] : [];
  });
}
