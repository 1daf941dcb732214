import * as vscode from 'vscode';
import { type BoundMove, boundMoves, kinds, moveBound } from '../core';
import { caretPlace, putCaret } from '../editor/caret';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import type { Services } from '../editor/services';
import { recordAt } from '../editor/targets';

/** Move Bound: an end of the annotation at the caret, by a word or a sentence. Everything else of the record stays. */
export function registerBounds(services: Services): vscode.Disposable {
  const { annotating, articles } = services;

  async function move(step: BoundMove): Promise<void> {
    const place = caretPlace();
    if (!place) return;
    const article = articles.get(place.document);
    const found = recordAt(services, place, kinds);
    if (!article || !found) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation at the cursor.'));
      return;
    }
    if (found.annotation.anchor.parts) {
      const sentence = vscode.l10n.t(
        'This annotation has gaps. Select its words and run “Attach to Selection” instead.',
      );
      void vscode.window.showInformationMessage(sentence);
      return;
    }
    const span = moveBound(article.text, found.span, step);
    const anchor = span && (await annotating.anchor(article, span));
    if (!anchor) return;
    const { stem, annotation } = found;
    const saved = await annotating.change(stem, annotation.id, (present) => ({ ...present, anchor }));
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Bounds moved'));
    // A caret that is left behind would have lost its annotation.
    const editor = vscode.window.activeTextEditor;
    const range = toRange(article.lines, span);
    if (editor?.document === place.document && !range.contains(editor.selection.active))
      await putCaret(editor, range);
  }

  async function moveNamed(arg: unknown): Promise<void> {
    const named = (arg as { move?: unknown } | undefined)?.move;
    const step = boundMoves.find((one) => one === named) ?? (await askMove());
    if (step) await annotating.inTurn(() => move(step));
  }

  return registerCommand('galley.moveBound', moveNamed);
}

async function askMove(): Promise<BoundMove | undefined> {
  const labels: Record<BoundMove, string> = {
    'end-word-later': vscode.l10n.t('End one word later'),
    'end-word-earlier': vscode.l10n.t('End one word earlier'),
    'start-word-earlier': vscode.l10n.t('Begin one word earlier'),
    'start-word-later': vscode.l10n.t('Begin one word later'),
    'end-sentence-later': vscode.l10n.t('End one sentence later'),
    'end-sentence-earlier': vscode.l10n.t('End one sentence earlier'),
  };
  const items = boundMoves.map((move) => ({ label: labels[move], move }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Move the Bounds') }))?.move;
}
