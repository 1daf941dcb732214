import * as vscode from 'vscode';
import {
  type Anchor,
  type Annotation,
  type Author,
  blobId,
  describe,
  type Kind,
  newId,
  type Span,
  shorten,
  withLfEnds,
} from '../core';
import { conflictMarker } from '../storage/bytes';
import type { Files } from '../storage/files';
import { readSource } from '../storage/source';
import { changeBy, isAnnotatorName, type Rewriting, type SidecarChange } from '../storage/store';
import { type Article, type Articles, placedRecords } from './articles';
import { currentAuthor, knownName, nameAtHand } from './author';
import { type Direction, type History, inverse } from './history';
import { messageOf } from './messages';
import type { OldTexts } from './oldTexts';
import type { Ports } from './ports';
import { Queues } from './queues';
import { readSettings } from './settings';
import { type ApplyResult, canWait } from './sidecarAccess';
import type { Sidecars } from './sidecars';
import { baseName, isArticle, layerUri, sidecarUri } from './sourceFiles';

/** As many characters of an annotation as leave room for what else the status bar says. */
export const wordsInStatusBar = 40;

/** Makes changes for a person: asks who they are, remembers the step for undo, tells what went wrong. */
export class Annotating {
  /** Undo and redo of an article, one after the other. */
  private readonly steps = new Queues();
  /** What was asked for by the keys before. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ports: Ports,
    private readonly files: Files,
    private readonly articles: Articles,
    private readonly sidecars: Sidecars,
    private readonly history: History,
    private readonly oldTexts: OldTexts,
  ) {
    sidecars.onDidFail(({ stem, result }) => void this.tell(stem, result));
  }

  /** The article of the active editor, when it was read before. */
  openArticle(): { article: Article; editor: vscode.TextEditor } | undefined {
    const editor = vscode.window.activeTextEditor;
    const article = this.articles.active();
    return editor && article && isArticle(editor.document) ? { article, editor } : undefined;
  }

  /** The article of the active editor, also one that is not highlighted; tells the person when there is none. */
  async activeArticle(): Promise<{ article: Article; editor: vscode.TextEditor } | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isArticle(editor.document)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open an article first: a text, Markdown or .article file.'),
      );
      return undefined;
    }
    const article =
      this.articles.get(editor.document) ?? (await this.articles.annotateAnyway(editor.document));
    return { article, editor };
  }

  /**
   * Does work after all that was asked for before: keys come quicker than files are read, and what a key does may need
   * the record that the key before it made.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  author(source: vscode.Uri): Promise<Author | undefined> {
    return currentAuthor(this.ports, source);
  }

  /** The file that new annotations of an article go to; `undefined` while it is not known who annotates. */
  ownFile(source: vscode.Uri): vscode.Uri | undefined {
    if (!readSettings(source).ownFile) return source;
    const name = nameAtHand(this.ports, source);
    return name === undefined ? undefined : layerUri(source, name);
  }

  /** Begins to find out who annotates, so that `author` need not wait. */
  expectAuthor(source: vscode.Uri): void {
    void knownName(this.ports, source);
  }

  newId(kind: Kind, source: vscode.Uri): string {
    const files = this.sidecars.of(source);
    const taken = new Set(files.flatMap(({ sidecar }) => sidecar.records.map(({ id }) => id)));
    return newId(kind, this.ports.random, taken);
  }

  /** The anchor of a span of an article as it stands now; a message and `undefined` where it cannot be annotated. */
  async anchor(article: Article, span: Span): Promise<Anchor | undefined> {
    const refused = (sentence: string, line = article.lines.positionAt(span.start).line + 1) => {
      void vscode.window.showErrorMessage(`${baseName(article.document.uri)}:${line}: ${sentence}`);
      return undefined;
    };
    if (article.text.slice(span.start, span.end).trim() === '') {
      return refused(vscode.l10n.t('There are no words here to annotate.'));
    }
    const bytes = await this.files.read(article.document.uri.toString()).catch(() => undefined);
    const onDisk = bytes && readSource(bytes);
    const [problem] = onDisk?.value ? [] : (onDisk?.problems ?? []);
    const marker = conflictMarker(article.text);
    if (marker !== undefined || problem) {
      const line = article.lines.positionAt(marker ?? problem?.span?.start ?? 0).line + 1;
      return refused(problem ? messageOf(problem) : conflictText(), line);
    }
    const saved = onDisk?.value?.text === article.text ? onDisk.value.id : undefined;
    const present = saved && bytes ? withLfEnds(bytes) : new TextEncoder().encode(article.text);
    const base = saved ?? blobId(present);
    void this.oldTexts.keep(base, present);
    return describe(article.text, article.codePoints, span, base);
  }

  /** Adds a record where its anchor is in the article: to the team's record, or to the annotator's own file. */
  async add(article: Article, annotation: Annotation): Promise<ApplyResult | undefined> {
    const source = article.document.uri;
    const annotator = readSettings(source).ownFile ? (annotation.by ?? '') : undefined;
    if (annotator !== undefined && !isAnnotatorName(annotator)) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'A file of your own needs a name made of a–z, 0–9 and hyphens, 32 at most; yours is “{0}”.',
          annotator,
        ),
      );
      return undefined;
    }
    const starts = new Map(placedRecords(article).map(({ annotation: { id }, span }) => [id, span.start]));
    const own = annotation.anchor.at?.start;
    const ownStart = own === undefined ? undefined : article.codePoints.toUtf16(own);
    const startOf = ({ id }: Annotation) => (id === annotation.id ? ownStart : starts.get(id));
    const stem = annotator === undefined ? source : layerUri(source, annotator);
    const change = { do: 'add', annotation, startOf, ...(annotator !== undefined && { annotator }) } as const;
    return this.apply(stem, change, source);
  }

  async change(stem: vscode.Uri, id: string, make: (annotation: Annotation) => Annotation) {
    if (!(await this.mayWrite(stem))) return undefined;
    const change = changeBy(this.sidecars.get(stem), id, make);
    if (change) return this.apply(stem, change);
    void vscode.window.showErrorMessage(messageOf({ code: 'record-gone', severity: 'error', args: [id] }));
    return undefined;
  }

  async remove(stem: vscode.Uri, id: string): Promise<ApplyResult | undefined> {
    if (!(await this.mayWrite(stem))) return undefined;
    const before = this.sidecars.get(stem)?.records.find((record) => record.id === id)?.annotation;
    return this.apply(stem, { do: 'remove', id, ...(before && { before }) });
  }

  /** Everybody writes the team's record, or else their own file and no other. */
  async writes(stem: vscode.Uri): Promise<boolean> {
    const source = this.sidecars.articleOf(stem);
    const annotator = this.sidecars.annotatorOf(stem);
    const isOwn = annotator !== undefined && annotator === (await knownName(this.ports, source));
    return isOwn || (annotator === undefined && !readSettings(source).ownFile);
  }

  /** Tells the person who would not write a file that they do not. */
  private async mayWrite(stem: vscode.Uri): Promise<boolean> {
    if (await this.writes(stem)) return true;
    const annotator = this.sidecars.annotatorOf(stem);
    void vscode.window.showInformationMessage(
      annotator === undefined
        ? vscode.l10n.t(
            'You write a file of your own, so the team’s record stays as it is. Tag the words yourself.',
          )
        : vscode.l10n.t(
            'This is in the file of {0}, which only {0} writes. Tag the words yourself.',
            annotator,
          ),
    );
    return false;
  }

  /** Gives an annotation file that is there another content; tells what went wrong. True when it was done. */
  async rewrite(stem: vscode.Uri, make: (bytes: Uint8Array) => Rewriting): Promise<boolean> {
    const name = baseName(sidecarUri(stem));
    const gone = { code: 'record-gone', severity: 'error', args: [name] } as const;
    const problem = await this.sidecars.rewrite(stem, (bytes) => (bytes ? make(bytes) : { problem: gone }));
    if (problem) {
      void vscode.window.showErrorMessage(vscode.l10n.t('Not saved. {0}: {1}', name, messageOf(problem)));
    }
    return !problem;
  }

  /** Says what was done and where it now is: on disk, or still unsaved in an open annotation file. */
  announceSaved({ savedIn }: ApplyResult, what: string): void {
    const where = savedIn === 'disk' ? vscode.l10n.t('saved') : vscode.l10n.t('in the open YAML, not saved');
    vscode.window.setStatusBarMessage(`$(check) ${what} · ${where}`, 4000);
    if (readSettings().announce) void vscode.window.showInformationMessage(`${what}, ${where}`);
  }

  /** Puts a removed record back: for views, whose removals are not the newest step of the article that is open. */
  async putBack(stem: vscode.Uri, { done }: ApplyResult): Promise<void> {
    const change = done && inverse(done);
    if (change) await this.apply(stem, change);
  }

  /** Takes the newest step back, or makes it again, after those before it; false when the editor's own is due. */
  step(source: vscode.Uri, direction: Direction): Promise<boolean> {
    return this.steps.add(source.toString(), () => this.stepNow(source, direction));
  }

  private async stepNow(source: vscode.Uri, direction: Direction): Promise<boolean> {
    const step = this.history.take(source, direction);
    const back = step && inverse(step.done);
    if (!step || !back) return false;
    const { stem, annotator, text } = step;
    const change = annotator === undefined ? back : { ...back, annotator };
    const result = await this.sidecars.apply(stem, change);
    if (hasStayed(change, result)) return true;
    if (result.done) {
      this.history.put(source, direction === 'undo' ? 'redo' : 'undo', {
        stem,
        annotator,
        text,
        done: result.done,
      });
      this.announceSaved(result, steppedText(direction, step.done.after ?? step.done.before));
    } else {
      // What waits is done as soon as it can be; a record that is gone will not come back by trying.
      const isOver = canWait(result.problem) || result.problem.code === 'record-gone';
      if (!isOver) this.history.put(source, direction, step);
      void this.tell(step.stem, result, isOver ? undefined : () => this.step(source, direction));
    }
    return true;
  }

  private async apply(
    stem: vscode.Uri,
    change: SidecarChange,
    source = this.sidecars.articleOf(stem),
  ): Promise<ApplyResult | undefined> {
    const text = this.articles.textOf(source);
    const annotator = change.annotator ?? this.sidecars.annotatorOf(stem);
    const owned = annotator === undefined ? change : { ...change, annotator };
    const result = await this.sidecars.apply(stem, owned);
    if (hasStayed(change, result)) return undefined;
    if (result.done) this.history.record(source, { stem, annotator, done: result.done }, text);
    else void this.tell(stem, result, () => this.apply(stem, change, source));
    return result.done ? result : undefined;
  }

  private async writeWaiting(stem: vscode.Uri): Promise<void> {
    const source = this.sidecars.articleOf(stem);
    const text = this.articles.textOf(source);
    const results = await this.sidecars.writeWaiting(stem);
    const annotator = this.sidecars.annotatorOf(stem);
    for (const { done } of results) if (done) this.history.record(source, { stem, annotator, done }, text);
    const failed = results.find(({ problem }) => problem);
    if (failed) void this.tell(stem, failed);
  }

  /** @param retry Does what failed for good once more; what waits is tried again anyway. */
  private async tell(
    stem: vscode.Uri,
    { problem }: ApplyResult,
    retry?: () => Promise<unknown>,
  ): Promise<void> {
    if (!problem) return;
    const uri = sidecarUri(stem);
    const sidecar = this.sidecars.get(stem);
    const line = problem.span && sidecar ? lineOf(sidecar.text, problem.span.start) : undefined;
    const place = line === undefined ? baseName(uri) : `${baseName(uri)}:${line}`;
    const [again, open] = [vscode.l10n.t('Try Again'), vscode.l10n.t('Open File')];
    const waits = canWait(problem);
    const sentence = waits
      ? vscode.l10n.t('Not saved yet. {0}: {1} What you did is kept until it is.', place, messageOf(problem))
      : vscode.l10n.t('Not saved. {0}: {1}', place, messageOf(problem));
    const offers = waits || retry ? [again, open] : [open];
    const answer = await vscode.window.showErrorMessage(sentence, ...offers);
    if (answer === again && waits) await this.writeWaiting(stem);
    else if (answer === again) await retry?.();
    if (answer === open && this.sidecars.get(stem)) await vscode.window.showTextDocument(uri);
  }
}

/** True where somebody changed a record that was to go: it stays as something to decide, of which the person was told. */
function hasStayed(change: SidecarChange, { done }: ApplyResult): boolean {
  return change.do === 'remove' && done?.isUndecided === true;
}

function steppedText(direction: Direction, annotation: Annotation | undefined): string {
  const words = shorten(annotation?.anchor.quote ?? '', wordsInStatusBar);
  return direction === 'undo' ? vscode.l10n.t('Undone: “{0}”', words) : vscode.l10n.t('Redone: “{0}”', words);
}

function conflictText(): string {
  return messageOf({ code: 'source-conflicted', severity: 'error', args: [] });
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
