import * as vscode from 'vscode';
import { addComment, type Comment, kinds, shorten } from '../core';
import type { Article, PlacedRecord } from '../editor/articles';
import { placedRecords } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import { escapeMarkdown } from '../editor/markdown';
import type { Services } from '../editor/services';
import { recordAt } from '../editor/targets';

/**
 * The comments of records as VS Code's own threads, beside their words. They are stored in the records; a thread is only
 * how they are shown, and it stands where its record stands after each change.
 */
export function registerCommentThreads(services: Services): vscode.Disposable {
  const { articles, annotating } = services;
  const controller = vscode.comments.createCommentController('galley.comments', vscode.l10n.t('Galley'));
  controller.options = {
    prompt: vscode.l10n.t('Comment'),
    placeHolder: vscode.l10n.t('What should the others know?'),
  };
  controller.commentingRangeProvider = {
    provideCommentingRanges(document) {
      const article = articles.get(document);
      if (!article) return [];
      const claims = placedRecords(article).filter(({ annotation }) => annotation.kind === 'claim');
      return claims.map(({ span }) => toRange(article.lines, span));
    },
  };
  /** By article, then by record. */
  const shown = new Map<string, Map<string, vscode.CommentThread>>();

  function show(article: Article): void {
    const uri = article.document.uri;
    const before = shown.get(uri.toString()) ?? new Map<string, vscode.CommentThread>();
    const now = new Map<string, vscode.CommentThread>();
    for (const record of placedRecords(article)) {
      const { comments = [], id, rejected } = record.annotation;
      if (comments.length === 0 || rejected) continue;
      const key = `${record.stem.toString()}#${id}`;
      const range = toRange(article.lines, record.span);
      const thread = before.get(key) ?? newThread(controller, uri, range, record);
      if (!thread.range?.isEqual(range)) thread.range = range;
      if (thread.comments.length !== comments.length) thread.comments = comments.map(shownComment);
      now.set(key, thread);
    }
    for (const [key, thread] of before) if (!now.has(key)) thread.dispose();
    shown.set(uri.toString(), now);
  }

  async function save(reply: unknown): Promise<void> {
    const { thread, text } = reply as vscode.CommentReply;
    const document = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.toString() === thread.uri.toString(),
    );
    const position = thread.range?.start;
    const target = document && position && recordAt(services, { document, position }, kinds);
    const author = target && (await annotating.author(thread.uri));
    if (!target || !author) return;
    const { stem, annotation } = target;
    // A thread that VS Code made for a first comment goes; ours takes its place.
    if (thread.comments.length === 0) thread.dispose();
    const saved = await annotating.change(stem, annotation.id, (one) => addComment(one, text, author));
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Comment added'));
  }

  for (const article of articles.all()) show(article);
  return vscode.Disposable.from(
    controller,
    articles.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const thread of shown.get(uri.toString())?.values() ?? []) thread.dispose();
      shown.delete(uri.toString());
    }),
    registerCommand('galley.saveComment', save),
  );
}

function newThread(
  controller: vscode.CommentController,
  uri: vscode.Uri,
  range: vscode.Range,
  { annotation }: PlacedRecord,
): vscode.CommentThread {
  const thread = controller.createCommentThread(uri, range, (annotation.comments ?? []).map(shownComment));
  thread.label = shorten(annotation.anchor.quote);
  thread.contextValue = 'record';
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  return thread;
}

function shownComment({ by, date, text }: Comment): vscode.Comment {
  return {
    author: { name: by ?? vscode.l10n.t('Somebody') },
    body: new vscode.MarkdownString(escapeMarkdown(text)),
    mode: vscode.CommentMode.Preview,
    ...(date !== undefined && { label: date }),
  };
}
