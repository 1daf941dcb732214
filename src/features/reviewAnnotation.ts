import * as vscode from 'vscode';
import { addComment, kinds, setReview } from '../core';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import { findTarget } from '../editor/targets';

/** Accept, Dispute, Comment: what a reviewer says about an annotation. */
export function registerReviewAnnotation(services: Services): vscode.Disposable {
  const { annotating, sidecars } = services;

  const judge =
    (status: 'accepted' | 'disputed') =>
    async (...args: unknown[]) => {
      const target = await findTarget(services, args, kinds);
      const author = target && (await annotating.author(sidecars.articleOf(target.stem)));
      if (!target || !author) return;
      const saved = await annotating.change(target.stem, target.annotation.id, (one) =>
        setReview(one, status, author),
      );
      const said = status === 'accepted' ? vscode.l10n.t('Accepted') : vscode.l10n.t('Disputed');
      if (saved) annotating.announceSaved(saved, said);
    };

  async function comment(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, kinds);
    if (!target) return;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Comment'),
      prompt: vscode.l10n.t('It is kept with the annotation, with your name and the day.'),
      ignoreFocusOut: true,
    });
    const author = text?.trim() ? await annotating.author(sidecars.articleOf(target.stem)) : undefined;
    if (!text || !author) return;
    const saved = await annotating.change(target.stem, target.annotation.id, (one) =>
      addComment(one, text, author),
    );
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Comment added'));
  }

  return vscode.Disposable.from(
    registerCommand('galley.accept', judge('accepted')),
    registerCommand('galley.dispute', judge('disputed')),
    registerCommand('galley.comment', comment),
  );
}
