import * as vscode from 'vscode';
import {
  type Anchor,
  type Annotation,
  type Author,
  blobId,
  describe,
  type Kind,
  makeCodePointIndex,
  newId,
  type Span,
} from '../core';
import { conflictMarker } from '../storage/bytes';
import type { Files } from '../storage/files';
import { readSource } from '../storage/source';
import type { SidecarChange } from '../storage/store';
import { type Article, type Articles, placedRecords } from './articles';
import { currentAuthor } from './author';
import type { History } from './history';
import { messageOf } from './messages';
import type { Ports } from './ports';
import type { ApplyResult, Rewriting, Sidecars } from './sidecars';
import { baseName, isArticle, sidecarUri } from './sourceFiles';

/** Makes changes for a person: asks who they are, remembers the step for undo, tells what went wrong. */
export class Annotating {
  constructor(
    private readonly ports: Ports,
    private readonly files: Files,
    private readonly articles: Articles,
    private readonly sidecars: Sidecars,
    private readonly history: History,
  ) {}

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

  author(source: vscode.Uri): Promise<Author | undefined> {
    return currentAuthor(this.ports, source);
  }

  newId(kind: Kind, source: vscode.Uri): string {
    const taken = new Set(this.sidecars.get(source)?.records.map(({ id }) => id));
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
    const base = saved ?? blobId(new TextEncoder().encode(article.text));
    return describe(article.text, article.codePoints, span, base);
  }

  /** Adds a record where its anchor is in the article. */
  add(article: Article, annotation: Annotation): Promise<ApplyResult | undefined> {
    const starts = new Map(placedRecords(article).map(({ annotation: { id }, span }) => [id, span.start]));
    const own = annotation.anchor.at?.start;
    const ownStart = own === undefined ? undefined : makeCodePointIndex(article.text).toUtf16(own);
    const startOf = ({ id }: Annotation) => (id === annotation.id ? ownStart : starts.get(id));
    return this.apply(article.document.uri, { do: 'add', annotation, startOf });
  }

  change(source: vscode.Uri, id: string, change: (annotation: Annotation) => Annotation) {
    return this.apply(source, { do: 'change', id, change });
  }

  remove(source: vscode.Uri, id: string): Promise<ApplyResult | undefined> {
    return this.apply(source, { do: 'remove', id });
  }

  /** Gives an annotation file another content; tells what went wrong. True when it was done. */
  async rewrite(source: vscode.Uri, make: (bytes: Uint8Array) => Rewriting): Promise<boolean> {
    const problem = await this.sidecars.rewrite(source, make);
    if (problem) {
      const name = baseName(sidecarUri(source));
      void vscode.window.showErrorMessage(vscode.l10n.t('Not saved. {0}: {1}', name, messageOf(problem)));
    }
    return !problem;
  }

  /** Says what was done and where it now is: on disk, or still unsaved in an open annotation file. */
  announceSaved({ savedIn }: ApplyResult, what: string): void {
    const where = savedIn === 'disk' ? vscode.l10n.t('saved') : vscode.l10n.t('in the open YAML, not saved');
    vscode.window.setStatusBarMessage(`$(check) ${what} · ${where}`, 4000);
  }

  /** True when there was something of ours to undo. */
  async undo(source: vscode.Uri): Promise<boolean> {
    const change = this.history.nextUndo(source);
    const result = change && (await this.write(source, change));
    if (result?.done) this.history.undone(source, result.done);
    return !!change;
  }

  async redo(source: vscode.Uri): Promise<boolean> {
    const change = this.history.nextRedo(source);
    const result = change && (await this.write(source, change));
    if (result?.done) this.history.redone(source, result.done);
    return !!change;
  }

  private async apply(source: vscode.Uri, change: SidecarChange): Promise<ApplyResult | undefined> {
    const result = await this.write(source, change);
    if (result.done) this.history.record(source, result.done);
    return result.done ? result : undefined;
  }

  private async write(source: vscode.Uri, change: SidecarChange): Promise<ApplyResult> {
    const result = await this.sidecars.apply(source, change);
    if (result.problem) void this.tell(source, change, result);
    return result;
  }

  private async tell(source: vscode.Uri, change: SidecarChange, { problem }: ApplyResult): Promise<void> {
    if (!problem) return;
    const uri = sidecarUri(source);
    const sidecar = this.sidecars.get(source);
    const line = problem.span && sidecar ? lineOf(sidecar.text, problem.span.start) : undefined;
    const place = line === undefined ? baseName(uri) : `${baseName(uri)}:${line}`;
    const [again, open] = [vscode.l10n.t('Try Again'), vscode.l10n.t('Open File')];
    const answer = await vscode.window.showErrorMessage(
      vscode.l10n.t('Not saved. {0}: {1}', place, messageOf(problem)),
      again,
      open,
    );
    if (answer === again) await this.apply(source, change);
    if (answer === open) await vscode.window.showTextDocument(uri);
  }
}

function conflictText(): string {
  return messageOf({ code: 'source-conflicted', severity: 'error', args: [] });
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
