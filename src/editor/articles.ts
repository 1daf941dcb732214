import * as vscode from 'vscode';
import {
  type ClaimFind,
  type CodePointIndex,
  correctedNames,
  type Edits,
  type EntityModel,
  type Find,
  type Following,
  type GazetteerEntry,
  type LineIndex,
  lfChanges,
  makeCodePointIndex,
  makeFollowing,
  makeLineIndex,
  type Placed,
  visibleFinds,
} from '../core';
import type { makeDetector } from '../core/recognition';
import { conflictMarker } from '../storage/bytes';
import { lfText } from './convert';
import type { EntityModels } from './entityModels';
import type { NameModels } from './nameModels';
import type { OldTexts } from './oldTexts';
import { type ArticleRecord, followFinds, followRecords, placeRecords, settleRecords } from './placing';
import type { Projects } from './projects';
import { withoutRemarks } from './remarks';
import { onDidChangeSettings, readSettings } from './settings';
import type { RecordFile, Sidecars } from './sidecars';
import { isArticle, whyLeftAlone } from './sourceFiles';

/** An open article as it stands at one version of its document. Offsets are UTF-16 in `text`, which has LF line ends. */
export interface Article {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly codePoints: CodePointIndex;
  /** The team's record, then the layers. */
  readonly files: readonly RecordFile[];
  readonly records: readonly ArticleRecord[];
  /** The machine's finds that no record speaks for; empty until they are there, and for articles left alone. */
  readonly finds: readonly Find[];
  /** Sentences that look worth checking and that no record speaks for, in the order of the text. */
  readonly suggestions: readonly ClaimFind[];
  /** Why the machine did not look at it: too large, excluded by a setting, Markdown outside a newsroom, in conflict. */
  readonly leftAlone: 'large' | 'excluded' | 'markdown' | 'conflict' | undefined;
}

/** The records that stand in the article, with their spans. Remarks on a record are shown with that one, so not these. */
export function placedRecords(article: Article): PlacedRecord[] {
  return withoutRemarks(article.records).flatMap(({ located: { span }, ...record }) =>
    span ? [{ ...record, span }] : [],
  );
}

export type PlacedRecord = Placed & Omit<ArticleRecord, 'located'>;

/** A document as an article that nothing is known of yet but its annotation files; the machine has not looked at it. */
export function freshArticle(
  document: vscode.TextDocument,
  files: readonly RecordFile[],
  oldTexts: OldTexts,
): Article {
  const text = lfText(document);
  const records = placeRecords(text, files, [], oldTexts);
  return {
    ...textParts(document, text),
    files,
    records,
    finds: [],
    suggestions: [],
    leftAlone: undefined,
  };
}

type Detect = ReturnType<typeof makeDetector>;

/** What follows the edits of a document. */
interface State {
  readonly article: Article;
  /** All finds of this version, those with a record included. */
  readonly finds: readonly Find[];
}

interface Entry {
  readonly document: vscode.TextDocument;
  readonly state: Following<State>;
  /** The line ends at the last edit: the next one is told in offsets that count them. */
  eol: vscode.EndOfLine;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Reads of a new version only the paragraphs that changed. */
  detect?: Detect;
  /** The names that win over what is found, and what they were made of. */
  names?: { readonly key: string; readonly entries: readonly GazetteerEntry[] };
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
  /** Fires when anything about an article is new: its finds, its records, and its text when typing rests. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly sidecars: Sidecars,
    private readonly oldTexts: OldTexts,
    private readonly projects: Projects,
    private readonly entityModels: EntityModels,
    private readonly nameModels: NameModels,
  ) {
    this.disposables.push(
      vscode.workspace.onDidChangeTextDocument((event) => this.changeText(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      // Another language mode closes a document and opens it again, in the same editor.
      vscode.workspace.onDidOpenTextDocument(() => this.openVisible()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.openVisible()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && this.get(editor.document)) void this.sidecars.load(editor.document.uri);
      }),
      this.sidecars.onDidChange((stem) => this.changeFile(stem)),
      onDidChangeSettings(() => this.readAgain()),
      this.projects.onDidChange(() => this.readAgain()),
    );
    this.openVisible();
    // What the first article needs to be coloured; the extension runs only where articles are.
    const loading = setTimeout(() => void this.entityModels.load(), 0);
    this.disposables.push({ dispose: () => clearTimeout(loading) });
  }

  dispose(): void {
    for (const { timer } of this.entries.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  get(document: vscode.TextDocument): Article | undefined {
    return this.at(document.uri);
  }

  all(): Article[] {
    return [...this.entries.values()].map(({ state }) => state.present().article);
  }

  private at(source: vscode.Uri): Article | undefined {
    return this.entries.get(source.toString())?.state.present().article;
  }

  /** The LF text of an open article; `undefined` for one that is not open. */
  textOf(source: vscode.Uri): string | undefined {
    return this.at(source)?.text;
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
    await this.sidecars.loadAll(document.uri);
    await this.look(entry);
    return entry.state.present().article;
  }

  /** Reads the text, the annotation file and the settings of every open article again. */
  readAgain(): void {
    for (const entry of this.entries.values()) void this.look(entry);
  }

  private openVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!isArticle(document) || this.entries.has(document.uri.toString())) continue;
      const entry = this.open(document);
      entry.timer = setTimeout(() => void this.look(entry), 0);
      void this.sidecars.loadAll(document.uri);
    }
  }

  private open(document: vscode.TextDocument): Entry {
    const article = freshArticle(document, this.sidecars.of(document.uri), this.oldTexts);
    const state = makeFollowing<State>({ article, finds: [] }, afterEdits);
    const entry: Entry = { document, state, eol: document.eol, timer: undefined };
    this.entries.set(document.uri.toString(), entry);
    this.show(entry, article);
    return entry;
  }

  private close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.entries.get(key)?.timer);
    this.entries.delete(key);
  }

  /** The editor moves what is drawn; the rest waits until typing rests, or somebody asks for the article. */
  private changeText({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this.entries.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    entry.state.note(lfChanges(contentChanges, entry.eol === vscode.EndOfLine.CRLF ? 2 : 1));
    entry.eol = document.eol;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.look(entry), restMs);
  }

  private changeFile(stem: vscode.Uri): void {
    const source = this.sidecars.articleOf(stem);
    const entry = this.entries.get(source.toString());
    if (!entry) return;
    const article = entry.state.present().article;
    const files = this.sidecars.of(source);
    const records = placeRecords(article.text, files, article.records, this.oldTexts);
    this.show(entry, { ...article, files, records });
    const isCorrected = this.namesFor(entry.state.present().article, entry.names) !== entry.names;
    if (article.leftAlone === 'markdown' || isCorrected) void this.look(entry);
    void this.recall(source);
  }

  /** Looks for the texts that the records were made on, and places them again when one is there. */
  private async recall(source: vscode.Uri): Promise<void> {
    const bases = this.at(source)?.records.flatMap(({ annotation, located }) => {
      const { base } = annotation.anchor;
      return base !== undefined && located.state !== 'anchored' ? [base] : [];
    });
    if (!bases?.length || !(await this.oldTexts.find(source, bases))) return;
    const entry = this.entries.get(source.toString());
    if (!entry) return;
    const article = entry.state.present().article;
    // What was placed by words alone is placed again; a look-alike may have taken it.
    const known = article.records.filter(({ followed }) => followed);
    this.show(entry, {
      ...article,
      records: placeRecords(article.text, article.files, known, this.oldTexts),
    });
  }

  /** Detects, and looks for records that were not found or whose words went away. */
  private async look(entry: Entry): Promise<void> {
    entry.timer = undefined;
    const { document } = entry;
    const detect = entry.detect ?? (await import('../core/recognition')).makeDetector();
    entry.detect = detect;
    const model = await this.entityModels.load();
    if (document.isClosed) return;
    const article = entry.state.present().article;
    const why = this.whyLeftAlone(article);
    entry.names = this.namesFor(article, entry.names);
    const { mentionsOf } = this.nameModels;
    const finds = why ? [] : findsOf(article, detect, model, entry.names.entries, mentionsOf);
    const known = settleRecords(article.records, article.text).filter(({ located }) => located.span);
    const records = placeRecords(article.text, article.files, known, this.oldTexts);
    this.show(entry, { ...article, records, leftAlone: why }, finds);
    void this.recall(document.uri);
    // What the user's own model has to say comes later.
    if (
      !why &&
      (await this.nameModels.read(article.text)) &&
      this.entries.get(document.uri.toString()) === entry
    )
      await this.look(entry);
  }

  /** The newsroom's own names, and what was said about all mentions of an article; the same object as long as it is so. */
  private namesFor(
    { document, records }: Pick<Article, 'document' | 'records'>,
    known: Entry['names'],
  ): NonNullable<Entry['names']> {
    const corrected = correctedNames(records.map(({ annotation }) => annotation));
    const entries = [...corrected, ...this.projects.gazetteerOf(document.uri)];
    const key = JSON.stringify(entries);
    return known?.key === key ? known : { key, entries };
  }

  private whyLeftAlone(article: Article): Article['leftAlone'] {
    if (conflictMarker(article.text) !== undefined) return 'conflict';
    if (this.askedFor.has(article.document.uri.toString())) return undefined;
    const why = whyLeftAlone(article.document);
    // Markdown is read without being asked where a newsroom's file or an annotation file says so.
    const isAdopted = article.files.length > 0 || this.projects.isNewsroom(article.document.uri);
    return why === 'markdown' && isAdopted ? undefined : why;
  }

  private show(entry: Entry, article: Article, finds = entry.state.present().finds): void {
    const shown = withVisible(article, finds);
    entry.state.replace({ article: shown, finds });
    this.changed.fire(shown);
  }
}

function afterEdits({ article: old, finds: found }: State, edits: Edits): State {
  const text = lfText(old.document);
  const finds = followFinds(found, edits, text);
  const records = followRecords(old.records, old.text, edits, text);
  return { article: withVisible({ ...old, ...textParts(old.document, text), records }, finds), finds };
}

/** What follows from the text of a document alone. */
function textParts(
  document: vscode.TextDocument,
  text: string,
): Pick<Article, 'document' | 'version' | 'text' | 'lines' | 'codePoints'> {
  const { version } = document;
  return { document, version, text, lines: makeLineIndex(text), codePoints: makeCodePointIndex(text) };
}

/** The article with those of the finds that no record speaks for. */
function withVisible(article: Article, finds: readonly Find[]): Article {
  const records = article.leftAlone === 'conflict' ? [] : article.records;
  const open = visibleFinds(finds, placedRecords({ ...article, records }));
  const suggestions = open.filter((find): find is ClaimFind => find.kind === 'claim');
  return {
    ...article,
    records,
    finds: suggestions.length === 0 ? open : open.filter(({ kind }) => kind !== 'claim'),
    suggestions,
  };
}

function findsOf(
  { document, text }: Article,
  detect: Detect,
  model: EntityModel | undefined,
  gazetteer: readonly GazetteerEntry[],
  mentionsOf: NameModels['mentionsOf'],
): readonly Find[] {
  const { highlightKinds, suggestClaims } = readSettings(document.uri);
  const kinds = [...highlightKinds, ...(suggestClaims ? (['claim'] as const) : [])];
  return kinds.length === 0
    ? []
    : detect(text, { kinds, gazetteer, ...(model && { model }), ...(mentionsOf && { mentionsOf }) });
}
