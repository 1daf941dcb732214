import * as vscode from 'vscode';
import { annotationFileSelector } from '../editor/annotationFile';
import { difference } from '../editor/openSidecar';
import { baseName, sourceOfSidecar } from '../editor/sourceFiles';
import { type MisspeltField, misspeltFields, withoutField } from '../storage/misspelt';
import { readSidecar, type Sidecar } from '../storage/sidecar';

/** Quick fixes in annotation files for fields that are probably slips: the name that was meant, or none. */
export function registerMisspeltFields(): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const slips = diagnostics.filter(
        ({ code, source }) => source === 'galley' && code === 'field-misspelt',
      );
      const stem = sourceOfSidecar(document.uri);
      if (slips.length === 0 || !stem) return [];
      const sidecar = readSidecar(new TextEncoder().encode(document.getText()), baseName(stem));
      const found = misspeltFields(sidecar);
      return slips.flatMap((slip) => {
        const start = document.offsetAt(slip.range.start);
        const field = found.find(({ problem }) => problem.span?.start === start);
        return field ? fixesOf(document, sidecar, field, slip) : [];
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(annotationFileSelector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function fixesOf(
  document: vscode.TextDocument,
  sidecar: Sidecar,
  { id, field, meant, isTaken, problem: { span } }: MisspeltField,
  slip: vscode.Diagnostic,
): vscode.CodeAction[] {
  const fix = (title: string, { start, end, text }: { start: number; end: number; text: string }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    action.edit.replace(document.uri, range, text);
    action.diagnostics = [slip];
    return action;
  };
  const { text } = withoutField(sidecar, id, field);
  const renaming =
    span && !isTaken
      ? [fix(vscode.l10n.t('Rename the field {0} to {1}', field, meant), { ...span, text: meant })]
      : [];
  for (const action of renaming) action.isPreferred = true;
  if (text === undefined) return renaming;
  return [...renaming, fix(vscode.l10n.t('Remove the field {0}', field), difference(sidecar.text, text))];
}
