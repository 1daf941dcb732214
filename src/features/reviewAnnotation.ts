import * as vscode from 'vscode';
import { addComment, kinds, setReview } from '../core';
import { registerCommand } from '../editor/commands';
import { type Saying, sayAbout } from '../editor/comments';
import type { Services } from '../editor/services';
import { findTarget } from '../editor/targets';

/** Accept, Dispute, Comment: what a reviewer says about an annotation. */
export function registerReviewAnnotation(services: Services): vscode.Disposable {
  const judge =
    (status: 'accepted' | 'disputed') =>
    async (...args: unknown[]) => {
      const target = await findTarget(services, args, kinds);
      if (!target) return;
      const said = status === 'accepted' ? vscode.l10n.t('Accepted') : vscode.l10n.t('Disputed');
      await sayAbout(services, target, (one, author) => setReview(one, status, author), said);
    };

  async function comment(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, kinds);
    if (!target) return;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Comment'),
      prompt: vscode.l10n.t('It is kept with the annotation, with your name and the day.'),
      ignoreFocusOut: true,
    });
    if (!text?.trim()) return;
    const saying: Saying = (one, author) => addComment(one, text, author);
    await sayAbout(services, target, saying, vscode.l10n.t('Comment added'));
  }

  return vscode.Disposable.from(
    registerCommand('galley.accept', judge('accepted')),
    registerCommand('galley.dispute', judge('disputed')),
    registerCommand('galley.comment', comment),
  );
}
