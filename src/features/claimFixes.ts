import * as vscode from 'vscode';
import {
  type Annotation,
  type Citation,
  knownFieldLike,
  removeCitationField,
  renameCitationField,
  shorten,
} from '../core';
import type { Article } from '../editor/articles';
import { showCitation } from '../editor/citations';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import { messageOf } from '../editor/messages';
import type { ArticleRecord } from '../editor/placing';
import { referencesFor } from '../editor/references';
import { articleProblems } from '../editor/review';
import type { Services } from '../editor/services';
import { articleSelector } from '../editor/sourceFiles';
import { findTarget } from '../editor/targets';

interface Fix {
  readonly title: string;
  readonly command: string;
  readonly args?: readonly unknown[];
  /** False for what takes something away. */
  readonly isPreferred?: boolean;
}

/** Quick fixes for what a claim lacks: evidence, a category and a verdict that exist, a reference that is in a list. */
export function registerClaimFixes(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const article = services.articles.get(document);
      return article && diagnostics.flatMap((diagnostic) => actionsFor(services, article, diagnostic));
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider([...articleSelector], provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    registerCommand('galley.chooseReference', (ref: unknown, missing: unknown) =>
      chooseReference(services, ref, String(missing)),
    ),
    registerCommand('galley.renameCitationField', (ref: unknown, from: unknown, to: unknown) =>
      changeFields(services, ref, (claim) => renameCitationField(claim, String(from), String(to))),
    ),
    registerCommand('galley.removeCitationField', (ref: unknown, name: unknown) =>
      changeFields(services, ref, (claim) => removeCitationField(claim, String(name))),
    ),
  );
}

function actionsFor(
  services: Services,
  article: Article,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  if (diagnostic.source !== 'galley') return [];
  return articleProblems(services, article).flatMap(({ problem, record }) => {
    if (!record?.located.span || problem.code !== diagnostic.code) return [];
    const { start } = toRange(article.lines, record.located.span);
    if (!start.isEqual(diagnostic.range.start)) return [];
    // Several problems of one kind may stand at one place; each diagnostic has its own words.
    if (messageOf(problem) !== diagnostic.message) return [];
    return fixesFor(problem.code, problem.args[1] ?? '').map((fix) => actionOf(fix, record, diagnostic));
  });
}

function fixesFor(code: string, about: string): Fix[] {
  if (code === 'claim-uncited' || code === 'verdict-no-evidence')
    return [{ title: vscode.l10n.t('Cite evidence…'), command: 'galley.cite' }];
  if (code === 'category-unknown')
    return [{ title: vscode.l10n.t('Change the category…'), command: 'galley.changeCategory' }];
  if (code === 'verdict-unknown')
    return [{ title: vscode.l10n.t('Change the verdict…'), command: 'galley.setVerdict' }];
  if (code === 'claim-no-category')
    return [{ title: vscode.l10n.t('Choose a category…'), command: 'galley.changeCategory' }];
  if (code === 'citation-field-unknown') return fieldFixes(about);
  if (code !== 'reference-unresolved') return [];
  const title = vscode.l10n.t('Cite another reference instead of {0}…', about);
  return [{ title, command: 'galley.chooseReference', args: [about] }];
}

function fieldFixes(field: string): Fix[] {
  const known = knownFieldLike(field);
  const removing = {
    title: vscode.l10n.t('Remove the field {0}', field),
    command: 'galley.removeCitationField',
    args: [field],
    isPreferred: false,
  };
  if (known === undefined) return [removing];
  const title = vscode.l10n.t('Rename the field {0} to {1}', field, known);
  return [{ title, command: 'galley.renameCitationField', args: [field, known] }, removing];
}

async function changeFields(
  services: Services,
  ref: unknown,
  make: (annotation: Annotation) => Annotation,
): Promise<void> {
  const target = await findTarget(services, [ref], ['claim']);
  if (!target) return;
  const { annotating } = services;
  const saved = await annotating.change(target.stem, target.annotation.id, make);
  if (saved) annotating.announceSaved(saved, vscode.l10n.t('Citation changed'));
}

function actionOf(
  { title, command, args = [], isPreferred = true }: Fix,
  { stem, annotation }: ArticleRecord,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [{ stem, id: annotation.id }, ...args] };
  action.diagnostics = [diagnostic];
  action.isPreferred = isPreferred;
  return action;
}

/** Puts a reference of the lists in the place of one that is in none, with the same stance and passage. */
async function chooseReference(services: Services, ref: unknown, missing: string): Promise<void> {
  const target = await findTarget(services, [ref], ['claim']);
  if (!target) return;
  const references = referencesFor(services, services.sidecars.articleOf(target.stem));
  const items = [...new Set(references.map(({ id }) => String(id)))].map((id) => {
    const { title } = showCitation({ ref: id }, references);
    return { label: shorten(title, 120), description: id, id };
  });
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no references to choose from. Cite adds one.'),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Cite which reference instead of {0}?', missing),
    matchOnDescription: true,
  });
  if (!picked) return;
  const { annotating } = services;
  const renamed = (citation: Citation) =>
    citation.ref === missing ? { ...citation, ref: picked.id } : citation;
  const saved = await annotating.change(target.stem, target.annotation.id, (claim) =>
    claim.kind === 'claim' ? { ...claim, citations: (claim.citations ?? []).map(renamed) } : claim,
  );
  if (saved) annotating.announceSaved(saved, vscode.l10n.t('Reference changed'));
}
