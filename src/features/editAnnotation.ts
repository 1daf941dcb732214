import * as vscode from 'vscode';
import { type Claim, kinds, setNote, shorten } from '../core';
import { registerCommand } from '../editor/commands';
import { typeLabel } from '../editor/labels';
import type { Services } from '../editor/services';
import { findTarget, lookUp, type Target } from '../editor/targets';

/** Edit, Edit Note, Remove: what can be done to a record that is there. */
export function registerEditAnnotation(services: Services): vscode.Disposable {
  const { annotating } = services;

  /** One step after the other, each of them optional, with what the record holds beside it; Escape ends. */
  async function edit(...args: unknown[]): Promise<void> {
    const first = await findTarget(services, args, kinds);
    if (!first) return;
    const ref = { stem: first.stem, id: first.annotation.id };
    let target: Target | undefined = first;
    while (target) {
      const picked: Step | undefined = await vscode.window.showQuickPick(stepsFor(services, target), {
        title: vscode.l10n.t('Edit the Annotation'),
        placeHolder: shorten(target.annotation.anchor.quote),
      });
      if (!picked) return;
      await vscode.commands.executeCommand(picked.command, ref);
      target = picked.isLast ? undefined : lookUp(services, ref);
    }
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
    const saved = await annotating.change(target.stem, target.annotation.id, (one) => setNote(one, note));
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Note changed'));
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

interface Step extends vscode.QuickPickItem {
  readonly command: string;
  /** Nothing more is to be done here after it. */
  readonly isLast?: boolean;
}

function stepsFor(services: Services, { stem, annotation }: Target): Step[] {
  const { t } = vscode.l10n;
  const { note, comments = [], review } = annotation;
  return [
    ...(annotation.kind === 'claim' ? claimSteps(services, stem, annotation) : []),
    { label: t('$(note) Note…'), command: 'galley.editNote', description: shorten(note ?? '') },
    { label: t('$(comment) Comment…'), command: 'galley.comment', description: counted(comments) },
    {
      label: t('$(check) Accept'),
      command: 'galley.accept',
      description: review ? typeLabel(review.status) : '',
    },
    { label: t('$(circle-slash) Dispute'), command: 'galley.dispute' },
    ...(annotation.kind === 'claim'
      ? [{ label: t('$(list-flat) All Fields…'), command: 'galley.openClaimForm', isLast: true }]
      : []),
    { label: t('$(trash) Remove Annotation'), command: 'galley.removeAnnotation', isLast: true },
  ];
}

function claimSteps({ projects, sidecars }: Services, stem: vscode.Uri, claim: Claim): Step[] {
  const { t } = vscode.l10n;
  const { category, speaker = '', citations = [], verdict } = claim;
  const { categories } = projects.of(sidecars.articleOf(stem));
  const label = categories.find(({ id }) => id === category)?.label ?? category ?? '';
  const removal = { label: t('$(close) Remove Citation…'), command: 'galley.removeCitation' };
  return [
    { label: t('$(tag) Category…'), command: 'galley.changeCategory', description: label },
    { label: t('$(person) Speaker…'), command: 'galley.setSpeaker', description: speaker },
    { label: t('$(link) Add Citation…'), command: 'galley.cite', description: counted(citations) },
    ...(citations.length === 0 ? [] : [removal]),
    {
      label: t('$(law) Verdict…'),
      command: 'galley.setVerdict',
      description: verdict ? typeLabel(verdict.value) : '',
    },
  ];
}

function counted(list: readonly unknown[]): string {
  return list.length === 0 ? '' : String(list.length);
}
