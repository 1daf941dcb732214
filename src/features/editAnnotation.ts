import * as vscode from 'vscode';
import { kinds, setNote, shorten } from '../core';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import { findTarget } from '../editor/targets';

/** Edit, Edit Note, Remove: what can be done to a record that is there. */
export function registerEditAnnotation(services: Services): vscode.Disposable {
  const { annotating } = services;

  async function edit(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, kinds);
    if (!target) return;
    const items = [
      { label: vscode.l10n.t('$(note) Note…'), command: 'galley.editNote', forClaim: false },
      { label: vscode.l10n.t('$(tag) Category…'), command: 'galley.changeCategory', forClaim: true },
      { label: vscode.l10n.t('$(link) Add Citation…'), command: 'galley.cite', forClaim: true },
      { label: vscode.l10n.t('$(close) Remove Citation…'), command: 'galley.removeCitation', forClaim: true },
      { label: vscode.l10n.t('$(person) Speaker…'), command: 'galley.setSpeaker', forClaim: true },
      { label: vscode.l10n.t('$(law) Verdict…'), command: 'galley.setVerdict', forClaim: true },
      { label: vscode.l10n.t('$(comment) Comment…'), command: 'galley.comment', forClaim: false },
      { label: vscode.l10n.t('$(check) Accept'), command: 'galley.accept', forClaim: false },
      { label: vscode.l10n.t('$(circle-slash) Dispute'), command: 'galley.dispute', forClaim: false },
      {
        label: vscode.l10n.t('$(trash) Remove Annotation'),
        command: 'galley.removeAnnotation',
        forClaim: false,
      },
    ];
    const offered = items.filter(({ forClaim }) => !forClaim || target.annotation.kind === 'claim');
    const picked = await vscode.window.showQuickPick(offered, {
      title: vscode.l10n.t('Edit the Annotation'),
    });
    const ref = { stem: target.stem, id: target.annotation.id };
    if (picked) await vscode.commands.executeCommand(picked.command, ref);
  }

  async function editNote(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, kinds);
    if (!target) return;
    const note = await vscode.window.showInputBox({
      title: vscode.l10n.t('Note'),
      prompt: vscode.l10n.t('Free text for your colleagues. Leave it empty to remove the note.'),
      value: target.annotation.note ?? '',
      ignoreFocusOut: true,
    });
    if (note === undefined || note === (target.annotation.note ?? '')) return;
    await annotating.change(target.stem, target.annotation.id, (annotation) => setNote(annotation, note));
  }

  async function remove(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, kinds);
    if (!target) return;
    const saved = await annotating.remove(target.stem, target.annotation.id);
    if (!saved) return;
    annotating.announceSaved(saved, vscode.l10n.t('Annotation removed'));
    if (args.length === 0) return;
    // In a view or a hover the keys for undo are not ours.
    const undo = vscode.l10n.t('Undo');
    const sentence = vscode.l10n.t('Removed “{0}”.', shorten(target.annotation.anchor.quote));
    if ((await vscode.window.showInformationMessage(sentence, undo)) === undo) {
      await annotating.putBack(target.stem, saved);
    }
  }

  return vscode.Disposable.from(
    registerCommand('galley.editAnnotation', edit),
    registerCommand('galley.editNote', editNote),
    registerCommand('galley.removeAnnotation', remove),
  );
}
