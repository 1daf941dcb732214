import * as vscode from 'vscode';
import { addComment, type Comment, shorten } from '../core';
import type { Article, PlacedRecord } from '../editor/articles';
import { placedRecords } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { type Saying, sayAbout } from '../editor/comments';
import { toRange } from '../editor/convert';
import { escapeMarkdown } from '../editor/markdown';
import { commentsOn } from '../editor/remarks';
import type { Services } from '../editor/services';
import { recordAt, type Target } from '../editor/targets';

/**
 * The comments of records as VS Code's own threads, beside their words. They are stored in the records; a thread is only
 * how they are shown, and it stands where its record stands after each change.
 */
export function registerCommentThreads(services: Services): vscode.Disposable {
  const { articles } = services;
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
  const shown = new Map<string, Map<string, Shown>>();

  function show(article: Article): void {
    const uri = article.document.uri;
    const before = shown.get(uri.toString()) ?? new Map<string, Shown>();
    const now = new Map<string, Shown>();
    for (const record of placedRecords(article)) {
      const { stem, annotation } = record;
      const comments = commentsOn(article.records, annotation);
      if (comments.length === 0 || annotation.rejected) continue;
      const key = `${stem.toString()}#${annotation.id}`;
      const range = toRange(article.lines, record.span);
      const known = before.get(key);
      const thread = known?.thread ?? newThread(controller, uri, range, record, comments);
      if (!thread.range?.isEqual(range)) thread.range = range;
      const said = JSON.stringify(comments);
      if (known && said !== known.said) thread.comments = comments.map(shownComment);
      now.set(key, { thread, said, target: { stem, annotation } });
    }
    for (const [key, { thread }] of before) if (!now.has(key)) thread.dispose();
    shown.set(uri.toString(), now);
  }

  async function save(reply: unknown): Promise<void> {
    const { thread, text } = reply as vscode.CommentReply;
    const ofArticle = [...(shown.get(thread.uri.toString())?.values() ?? [])];
    const known = ofArticle.find((one) => one.thread === thread);
    const target = known?.target ?? claimAt(thread);
    if (!target) return;
    const saying: Saying = (one, author) => addComment(one, text, author);
    const isKept =
      text.trim() !== '' && (await sayAbout(services, target, saying, vscode.l10n.t('Comment added')));
    // A thread that VS Code made for a first comment goes; ours takes its place.
    if (isKept && !known) thread.dispose();
  }

  /** What a thread that VS Code made is about. */
  function claimAt({ uri, range }: vscode.CommentThread): Target | undefined {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    const position = range?.start;
    return document && position && recordAt(services, { document, position }, ['claim']);
  }

  for (const article of articles.all()) show(article);
  return vscode.Disposable.from(
    controller,
    articles.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const { thread } of shown.get(uri.toString())?.values() ?? []) thread.dispose();
      shown.delete(uri.toString());
    }),
    registerCommand('galley.saveComment', save),
  );
}

/** A thread on the screen, what it says, and the record that it is about. */
interface Shown {
  readonly thread: vscode.CommentThread;
  readonly said: string;
  readonly target: Target;
}

function newThread(
  controller: vscode.CommentController,
  uri: vscode.Uri,
  range: vscode.Range,
  { annotation }: PlacedRecord,
  comments: readonly Comment[],
): vscode.CommentThread {
  const thread = controller.createCommentThread(uri, range, comments.map(shownComment));
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
