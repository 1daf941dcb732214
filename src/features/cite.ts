import * as vscode from 'vscode';
import {
  type Citation,
  type CslFields,
  calendarDay,
  cite,
  type Stance,
  sentences,
  shorten,
  stances,
  uncite,
} from '../core';
import { cslDate, safeUrl, showCitation } from '../editor/citations';
import { registerCommand } from '../editor/commands';
import { lfText } from '../editor/convert';
import { typeLabel } from '../editor/labels';
import { referencesFor } from '../editor/references';
import type { Services } from '../editor/services';
import { baseName, isArticle } from '../editor/sourceFiles';
import { findTarget } from '../editor/targets';

/** Cite, Remove Citation: evidence for the claim at the caret. */
export function registerCite(services: Services): vscode.Disposable {
  const { annotating, ports } = services;

  async function addCitation(...args: unknown[]): Promise<void> {
    const target = findTarget(services, args, ['claim']);
    if (!target) return;
    const citation =
      namedCitation(args) ??
      (await askCitation(services, services.sidecars.articleOf(target.stem), calendarDay(ports.now())));
    if (!citation) return;
    const saved = await annotating.change(target.stem, target.annotation.id, (claim) =>
      cite(claim, citation),
    );
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Citation added'));
  }

  async function removeCitation(...args: unknown[]): Promise<void> {
    const target = findTarget(services, args, ['claim']);
    const citations = target?.annotation.kind === 'claim' ? (target.annotation.citations ?? []) : [];
    if (!target || citations.length === 0) return;
    const items = citations.map((citation, index) => ({
      label: shorten(
        showCitation(citation, referencesFor(services, services.sidecars.articleOf(target.stem))).title,
        80,
      ),
      index,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Remove which citation?'),
    });
    if (!picked) return;
    await annotating.change(target.stem, target.annotation.id, (claim) => {
      // By what it says: somebody may have added another meanwhile.
      const present = claim.kind === 'claim' ? (claim.citations ?? []) : [];
      const wanted = JSON.stringify(citations[picked.index]);
      return uncite(
        claim,
        present.findIndex((one) => JSON.stringify(one) === wanted),
      );
    });
  }

  return vscode.Disposable.from(
    registerCommand('galley.cite', addCitation),
    registerCommand('galley.removeCitation', removeCitation),
  );
}

/** The citation that a keybinding names in its `args`: `{ "ref": "some-report", "stance": "refutes" }`. */
function namedCitation(args: readonly unknown[]): Citation | undefined {
  for (const arg of args) {
    const { ref, stance } = (arg ?? {}) as { ref?: unknown; stance?: unknown };
    if (typeof ref === 'string') return { ref, stance: stances.find((one) => one === stance) ?? 'supports' };
  }
  return undefined;
}

type Origin =
  | { readonly from: 'url' }
  | { readonly from: 'passage' }
  | { readonly from: 'reference'; id: string };

async function askCitation(
  services: Services,
  source: vscode.Uri,
  today: string,
): Promise<Citation | undefined> {
  const references = referencesFor(services, source);
  const items: (vscode.QuickPickItem & { origin?: Origin })[] = [
    { label: vscode.l10n.t('$(link) Web address…'), origin: { from: 'url' } },
    { label: vscode.l10n.t('$(quote) Passage of another article…'), origin: { from: 'passage' } },
  ];
  if (references.length > 0) {
    items.push({ label: vscode.l10n.t('References'), kind: vscode.QuickPickItemKind.Separator });
    for (const reference of references) {
      const id = String(reference.id);
      const { title, details } = showCitation({ ref: id }, references);
      items.push({
        label: title,
        description: details.join(', '),
        detail: id,
        origin: { from: 'reference', id },
      });
    }
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Cite'),
    placeHolder: vscode.l10n.t('Where does the evidence come from?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked?.origin) return undefined;
  const { origin } = picked;
  if (origin.from === 'reference') return withStance({ ref: origin.id });
  return origin.from === 'url' ? askWebPage(today) : askPassage(source);
}

/** One question of a short form; the answer goes into the citation unless it is empty. */
interface Question {
  readonly key: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeHolder?: string;
  readonly check?: (value: string) => string | undefined;
}

async function askWebPage(today: string): Promise<Citation | undefined> {
  const dateCheck = (value: string) =>
    value.trim() === '' || cslDate(value)
      ? undefined
      : vscode.l10n.t('Write the date as 2026-08-20, or leave it out.');
  const questions: readonly Question[] = [
    {
      key: 'URL',
      prompt: vscode.l10n.t('Web address'),
      placeHolder: 'https://',
      check: (value) =>
        safeUrl(value.trim())
          ? undefined
          : vscode.l10n.t('This is no web address: it must begin with https:// or http://.'),
    },
    { key: 'title', prompt: vscode.l10n.t('Title of the page (may be left out)') },
    { key: 'publisher', prompt: vscode.l10n.t('Publisher (may be left out)') },
    {
      key: 'issued',
      prompt: vscode.l10n.t('Day it was published (may be left out)'),
      placeHolder: '2026-08-20',
      check: dateCheck,
    },
    { key: 'accessed', prompt: vscode.l10n.t('Day you read it'), value: today, check: dateCheck },
  ];
  const csl: { -readonly [K in keyof CslFields]: CslFields[K] } = { type: 'webpage' };
  for (const [index, question] of questions.entries()) {
    const answer = await ask(question, index + 1, questions.length + 1);
    if (answer === undefined) return undefined;
    const value = answer.trim();
    const isDate = question.key === 'issued' || question.key === 'accessed';
    const stored = isDate ? cslDate(value) : value;
    if (value !== '' && stored !== undefined) csl[question.key] = stored;
  }
  return withStance({ csl });
}

function ask(
  { prompt, value, placeHolder, check }: Question,
  step: number,
  steps: number,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Cite a Web Page ({0} of {1})', step, steps),
    prompt,
    ignoreFocusOut: true,
    ...(value !== undefined && { value }),
    ...(placeHolder !== undefined && { placeHolder }),
    ...(check && { validateInput: check }),
  });
}

/** More articles than a person would look through. */
const maxArticles = 2000;

/** A passage of another article of the workspace: what is selected there, else one of its sentences. */
async function askPassage(source: vscode.Uri): Promise<Citation | undefined> {
  const uri = await pickArticle(source);
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const quote = selectedIn(document) ?? (await pickSentence(document));
  return quote === undefined ? undefined : withStance({ source: relativePath(source, uri), quote });
}

/** Another article of the same workspace folder, those that are open first. */
async function pickArticle(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(source);
  const pattern = '**/*.{txt,md,article}';
  const found = folder
    ? await vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), undefined, maxArticles)
    : [];
  const isOpen = new Set(
    vscode.workspace.textDocuments.filter((document) => isArticle(document)).map(({ uri }) => uri.toString()),
  );
  const others = found.filter((uri) => uri.toString() !== source.toString());
  others.sort(
    (a, b) =>
      Number(isOpen.has(b.toString())) - Number(isOpen.has(a.toString())) || a.path.localeCompare(b.path),
  );
  if (others.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no other article in this workspace.'));
    return undefined;
  }
  const items = others.map((uri) => ({
    label: baseName(uri),
    description: isOpen.has(uri.toString()) ? vscode.l10n.t('open') : vscode.workspace.asRelativePath(uri),
    uri,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('From which article?') }))?.uri;
}

function selectedIn(document: vscode.TextDocument): string | undefined {
  const editor = vscode.window.visibleTextEditors.find(
    (one) => one.document === document && !one.selection.isEmpty,
  );
  return editor && document.getText(editor.selection).replaceAll('\r\n', '\n').trim();
}

async function pickSentence(document: vscode.TextDocument): Promise<string | undefined> {
  const text = lfText(document);
  const items = sentences(text).map(({ start, end }) => ({
    label: shorten(text.slice(start, end), 200),
    start,
    end,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which passage of {0}?', baseName(document.uri)),
    placeHolder: vscode.l10n.t('Type a word of it'),
  });
  return picked && text.slice(picked.start, picked.end);
}

/** The other article as seen from the folder of this one. */
function relativePath(from: vscode.Uri, to: vscode.Uri): string {
  const [a, b] = [from.path.split('/').slice(0, -1), to.path.split('/')];
  let shared = 0;
  while (shared < a.length && shared < b.length - 1 && a[shared] === b[shared]) shared++;
  return [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/');
}

async function withStance(citation: Citation): Promise<Citation | undefined> {
  const descriptions: Record<Stance, string> = {
    supports: vscode.l10n.t('it says the same'),
    refutes: vscode.l10n.t('it says otherwise'),
    context: vscode.l10n.t('it helps to understand the claim'),
  };
  const items = stances.map((stance) => ({
    label: typeLabel(stance),
    description: descriptions[stance],
    stance,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What does it do for the claim?'),
    ignoreFocusOut: true,
  });
  return picked && { ...citation, stance: picked.stance };
}
