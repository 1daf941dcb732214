import * as vscode from 'vscode';
import { setSpeaker, setVerdict } from '../core';
import { placedRecords } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { asTitle, typeLabel } from '../editor/labels';
import { pickByDigit } from '../editor/pickByDigit';
import type { Services } from '../editor/services';
import { speakersOf } from '../editor/speakers';
import { findTarget } from '../editor/targets';

/** Set Speaker, Set Verdict: whose words a claim is, and what came of checking it. */
export function registerJudgeClaim(services: Services): vscode.Disposable {
  const { annotating, projects, sidecars } = services;

  async function speaker(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, ['claim', 'quote']);
    if (!target) return;
    const { stem, annotation } = target;
    const source = sidecars.articleOf(stem).toString();
    const article = services.articles.all().find(({ document }) => document.uri.toString() === source);
    const present =
      annotation.kind === 'claim' || annotation.kind === 'quote' ? annotation.speaker : undefined;
    const here =
      article && placedRecords(article).find(({ annotation: { id } }) => id === annotation.id)?.span;
    const name =
      named(args, 'speaker') ?? (await pickSpeaker(article ? speakersOf(article, here) : [], present));
    if (name === undefined) return;
    const saved = await annotating.change(stem, annotation.id, (one) => setSpeaker(one, name));
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Speaker: {0}', name));
  }

  async function verdict(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, ['claim']);
    if (target?.annotation.kind !== 'claim') return;
    const { stem, annotation } = target;
    const source = sidecars.articleOf(stem);
    const value =
      named(args, 'verdict') ?? (await pickVerdict(projects.of(source).verdicts, annotation.verdict?.value));
    const author = value === undefined ? undefined : await annotating.author(source);
    if (value === undefined || !author) return;
    const saved = await annotating.change(stem, annotation.id, (one) => setVerdict(one, value, author));
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Verdict: {0}', typeLabel(value)));
  }

  return vscode.Disposable.from(
    registerCommand('galley.setSpeaker', speaker),
    registerCommand('galley.setVerdict', verdict),
  );
}

/** What a keybinding says in its `args`: `{ "verdict": "supported" }`. */
function named(args: readonly unknown[], key: string): string | undefined {
  for (const arg of args) {
    const value = ((arg ?? {}) as Record<string, unknown>)[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

async function pickVerdict(
  values: readonly string[],
  present: string | undefined,
): Promise<string | undefined> {
  const items = values.map((value) => ({
    label: asTitle(typeLabel(value)),
    value,
    ...(value === present && { description: vscode.l10n.t('the verdict it has now') }),
  }));
  const picked = await pickByDigit(items, {
    title: vscode.l10n.t('Verdict'),
    placeHolder: vscode.l10n.t('Press a digit, or type a word'),
  });
  return picked?.item.value;
}

/** A name of the list, or one that is typed; an empty string takes the speaker away. */
async function pickSpeaker(
  names: readonly string[],
  present: string | undefined,
): Promise<string | undefined> {
  const items = names.map((label) => ({
    label,
    ...(label === present && { description: vscode.l10n.t('the speaker it has now') }),
  }));
  const remove = { label: vscode.l10n.t('$(close) No speaker'), isRemoval: true };
  const picked = await pickByDigit<vscode.QuickPickItem & { isRemoval?: boolean }>(
    present === undefined ? items : [...items, remove],
    {
      title: vscode.l10n.t('Whose Words Are These?'),
      placeHolder: vscode.l10n.t('Press a digit, or type a name'),
      typed: (value) => ({ label: value, description: vscode.l10n.t('as typed') }),
    },
  );
  return picked && (picked.item.isRemoval ? '' : picked.item.label);
}
