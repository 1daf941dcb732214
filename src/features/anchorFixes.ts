import * as vscode from 'vscode';
import type { Services } from '../editor/services';
import { articleSelector, sourceOfSidecar } from '../editor/sourceFiles';
import type { TargetRef } from '../editor/targets';
import { readSidecar } from '../storage/sidecar';

/** Quick fixes for an annotation whose words have changed, stand in several places, or are gone: in the article and in its file. */
export function registerAnchorFixes(services: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    [...articleSelector, { pattern: '**/*.annotations.yaml' }],
    { provideCodeActions: (document, range, context) => actionsFor(services, document, range, context) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

interface Fix {
  readonly title: string;
  readonly command: string;
}

/** What can be done about each problem of an anchor. */
function fixesFor(code: unknown): Fix[] {
  const attach = {
    title: vscode.l10n.t('Attach to the selected words'),
    command: 'galley.attachToSelection',
  };
  const remove = { title: vscode.l10n.t('Remove the annotation'), command: 'galley.removeAnnotation' };
  if (code === 'anchor-changed') {
    return [
      { title: vscode.l10n.t('Confirm the new words'), command: 'galley.confirmWords' },
      attach,
      remove,
    ];
  }
  if (code === 'anchor-ambiguous') {
    return [{ title: vscode.l10n.t('Choose the place…'), command: 'galley.choosePlace' }, attach, remove];
  }
  const keep = { title: vscode.l10n.t('Keep it without a place'), command: 'galley.keepOrphan' };
  return code === 'anchor-orphaned' ? [attach, keep, remove] : [];
}

function actionsFor(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  return diagnostics
    .filter(({ source }) => source === 'galley')
    .flatMap((diagnostic) => {
      const ref = recordAt(services, document, range);
      if (!ref) return [];
      return fixesFor(diagnostic.code).map(({ title, command }, index) => {
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.command = { title, command, arguments: [ref] };
        action.diagnostics = [diagnostic];
        action.isPreferred = index === 0;
        return action;
      });
    });
}

/** The record under the caret: by its lines in an annotation file, by its place in an article. */
function recordAt(
  { articles }: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
): TargetRef | undefined {
  const stem = sourceOfSidecar(document.uri);
  if (stem) {
    // What waits to be written stands in the file that is known, and not in this text.
    const inText = readSidecar(new TextEncoder().encode(document.getText()), '');
    const offset = document.offsetAt(range.start);
    const record = inText.records.find(({ span }) => span.start <= offset && offset <= span.end);
    return record && { stem, id: record.id };
  }
  const article = articles.get(document);
  const offset = article?.lines.offsetAt(range.start);
  const record = article?.records.find(({ located: { span, state } }) => {
    return span && state === 'changed' && offset !== undefined && span.start <= offset && offset <= span.end;
  });
  return record && { stem: record.stem, id: record.annotation.id };
}
