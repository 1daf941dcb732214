import * as vscode from 'vscode';
import { bySpan, type Span } from '../core';
import { placedRecords } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import type { Services } from '../editor/services';

/** Next and Previous Annotation: from the caret, around the end of the article. */
export function registerNavigate({ annotating }: Services): vscode.Disposable {
  const go = (choose: (spans: readonly Span[], offset: number) => Span | undefined) => async () => {
    const active = await annotating.activeArticle();
    if (!active) return;
    const { article, editor } = active;
    const spans = placedRecords(article).filter(({ annotation }) => !annotation.rejected);
    const ordered = spans.map(({ span }) => span).sort(bySpan);
    const span = choose(ordered, article.lines.offsetAt(editor.selection.active));
    if (!span) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This article has no annotations yet.'));
      return;
    }
    const range = toRange(article.lines, span);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return vscode.Disposable.from(
    registerCommand(
      'galley.nextAnnotation',
      go((spans, offset) => spans.find(({ start }) => start > offset) ?? spans[0]),
    ),
    registerCommand(
      'galley.previousAnnotation',
      go((spans, offset) => spans.findLast(({ start }) => start < offset) ?? spans.at(-1)),
    ),
  );
}
