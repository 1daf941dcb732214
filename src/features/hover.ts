import * as vscode from 'vscode';
import type { Find, Span } from '../core';
import type { Article } from '../editor/articles';
import { toRange } from '../editor/convert';
import { findText, recordText } from '../editor/markText';
import type { ArticleRecord } from '../editor/placing';
import { withoutRemarks } from '../editor/remarks';
import type { Services } from '../editor/services';
import { articleSelector } from '../editor/sourceFiles';
import { handleOf } from '../editor/targets';

const commands = ['editAnnotation', 'cite', 'accept', 'dispute', 'comment', 'removeAnnotation'].map(
  (name) => `galley.${name}`,
);

/**
 * The reviewer's window. Each mark is two strings: what the workspace says, untrusted and escaped, and a row of buttons
 * made of fixed words, a number and an id, trusted for a few commands of ours alone.
 */
export function registerHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(articleSelector, {
    provideHover(document, position) {
      const live = services.articles.get(document);
      const article = live ?? services.oldSides.get(document);
      if (!article || article.version !== document.version) return undefined;
      const marks = marksAt(article, article.lines.offsetAt(position));
      const [first] = marks;
      if (!first) return undefined;
      const contents = marks.flatMap(({ record, find }, index) => [
        ...(record
          ? [
              new vscode.MarkdownString(below(index) + recordText(services, article, record)),
              ...(live ? [buttons(record)] : []),
            ]
          : []),
        ...(find ? [new vscode.MarkdownString(below(index) + findText(find, article))] : []),
      ]);
      return new vscode.Hover(contents, toRange(article.lines, first.span));
    },
  });
}

interface Mark {
  readonly span: Span;
  readonly record?: ArticleRecord;
  readonly find?: Find;
}

/** What covers the offset: records before finds, short ones before long ones. */
function marksAt(article: Article, offset: number): Mark[] {
  const holds = ({ start, end }: Span) => start <= offset && offset < end;
  const byLength = (a: Mark, b: Mark) => a.span.end - a.span.start - (b.span.end - b.span.start);
  const records = withoutRemarks(article.records).flatMap((record): Mark[] => {
    const { span } = record.located;
    return span && holds(span) && !record.annotation.rejected ? [{ span, record }] : [];
  });
  const finds = article.finds.filter(holds).map((find): Mark => ({ span: find, find }));
  return [...records.sort(byLength), ...finds.sort(byLength)];
}

/** A line between what stands at the same words. */
function below(index: number): string {
  return index === 0 ? '' : '---\n\n';
}

function buttons({ stem, annotation: { id, kind } }: ArticleRecord): vscode.MarkdownString {
  const args = encodeArguments([handleOf(stem), id]);
  const row = new vscode.MarkdownString(undefined, true);
  row.isTrusted = { enabledCommands: commands };
  const button = (icon: string, label: string, command: string) =>
    `[$(${icon}) ${label}](command:${command}?${args})`;
  const edit = button('edit', vscode.l10n.t('Edit'), 'galley.editAnnotation');
  const cite = button('link', vscode.l10n.t('Cite'), 'galley.cite');
  const others = [
    button('check', vscode.l10n.t('Accept'), 'galley.accept'),
    button('circle-slash', vscode.l10n.t('Dispute'), 'galley.dispute'),
    button('comment', vscode.l10n.t('Comment'), 'galley.comment'),
    button('trash', vscode.l10n.t('Remove'), 'galley.removeAnnotation'),
  ];
  return row.appendMarkdown([edit, ...(kind === 'claim' ? [cite] : []), ...others].join(' &nbsp; '));
}

/** Arguments of a command link, with nothing in them that could end the link. */
function encodeArguments(args: readonly unknown[]): string {
  return encodeURIComponent(JSON.stringify(args)).replace(
    /[()'*!~]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
}
