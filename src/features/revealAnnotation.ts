import * as vscode from 'vscode';
import { locate, makeLineIndex, type Span, shorten } from '../core';
import { placedRecords } from '../editor/articles';
import { putCaret } from '../editor/caret';
import { registerCommand } from '../editor/commands';
import { lfText, toRange } from '../editor/convert';
import type { Services } from '../editor/services';
import type { TargetRef } from '../editor/targets';

/**
 * Go to Annotation: opens the article of a record at its words. From a view the words are shown first, so that keys go on
 * working in the view; asked a second time, with nothing changed meanwhile, the focus goes there as well.
 */
export function registerRevealAnnotation({ articles, sidecars }: Services): vscode.Disposable {
  let shownBefore = '';
  const forget = sidecars.onDidChange(() => {
    shownBefore = '';
  });
  const command = registerCommand('galley.revealAnnotation', async (ref, from) => {
    const { stem, id } = ref as TargetRef;
    const key = `${stem.toString()}#${id}`;
    const preserveFocus = from === 'view' && key !== shownBefore;
    shownBefore = key;
    const record = sidecars.get(stem)?.records.find((one) => one.id === id);
    if (!record?.annotation) return;
    const document = await vscode.workspace.openTextDocument(sidecars.articleOf(stem));
    const editor = await vscode.window.showTextDocument(document, { preserveFocus });
    const article = articles.get(document);
    const isWanted = (one: { annotation: { id: string }; stem: vscode.Uri }) =>
      one.annotation.id === id && one.stem.toString() === stem.toString();
    const placed = article && placedRecords(article).find(isWanted)?.span;
    const text = lfText(document);
    const span: Span | undefined = placed ?? locate({ text }, [record.annotation.anchor])[0]?.span;
    if (span) {
      await putCaret(editor, toRange(makeLineIndex(text), span));
      return;
    }
    void vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” is no longer in this article.', shorten(record.annotation.anchor.quote)),
    );
  });
  return vscode.Disposable.from(forget, command);
}
