import * as vscode from 'vscode';
import { bySpan, type Span, sentenceBeside } from '../core';
import { placedRecords } from '../editor/articles';
import { putCaret } from '../editor/caret';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import type { Services } from '../editor/services';

type Choose = (spans: readonly Span[], offset: number) => Span | undefined;

/** Next and Previous Annotation, around the end of the article; Next and Previous Sentence. */
export function registerNavigate({ annotating }: Services): vscode.Disposable {
  const goToRecord = async (choose: Choose) => {
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
    await putCaret(editor, toRange(article.lines, span));
  };
  const goToSentence = async (side: 'next' | 'previous') => {
    const active = annotating.openArticle() ?? (await annotating.activeArticle());
    if (!active) return;
    const { article, editor } = active;
    const span = sentenceBeside(article.text, article.lines.offsetAt(editor.selection.active), side);
    if (span) await putCaret(editor, toRange(article.lines, span));
  };
  const toRecord = (choose: Choose) => () => annotating.inTurn(() => goToRecord(choose));
  const toSentence = (side: 'next' | 'previous') => () => annotating.inTurn(() => goToSentence(side));
  return vscode.Disposable.from(
    registerCommand(
      'galley.nextAnnotation',
      toRecord((spans, offset) => spans.find(({ start }) => start > offset) ?? spans[0]),
    ),
    registerCommand(
      'galley.previousAnnotation',
      toRecord((spans, offset) => spans.findLast(({ start }) => start < offset) ?? spans.at(-1)),
    ),
    registerCommand('galley.nextSentence', toSentence('next')),
    registerCommand('galley.previousSentence', toSentence('previous')),
  );
}
