import * as vscode from 'vscode';
import { shorten } from '../core';
import { placedRecords } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { lfText } from '../editor/convert';
import type { Services } from '../editor/services';
import { articleSelector, baseName, sidecarUri, sourceOfSidecar } from '../editor/sourceFiles';
import { unmergedBase } from '../editor/unmergedBase';
import { conflictMarker, decodeUtf8, encodeText } from '../storage/bytes';
import { anchorField, type Conflict, conflictsOf, deletedField } from '../storage/merge/conflicts';
import { heldBy } from '../storage/merge/held';
import type { Side } from '../storage/merge/merge';
import { readSidecar, type SidecarRecord } from '../storage/sidecar';
import { renderFlow } from '../storage/yaml/render';
import { isMap, type Value } from '../storage/yaml/value';

const sides: readonly Side[] = ['ours', 'theirs', 'base'];

/**
 * What two people decided differently, settled with a quick fix: field by field, on the record in the annotation file
 * and on its words in the article; and an annotation file that git left with markers, merged by record instead.
 */
export function registerConflicts(services: Services): vscode.Disposable {
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  const inArticles: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) => articleFixes(services, document, range),
  };
  const inFiles: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) => fileFixes(document, range),
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(articleSelector, inArticles, kinds),
    vscode.languages.registerCodeActionsProvider({ pattern: '**/*.annotations.yaml' }, inFiles, kinds),
    registerCommand('galley.settleConflict', (...args) => settle(services, args)),
    registerCommand('galley.resolveByRecord', (uri) => resolveByRecord(services, uri)),
  );
}

function articleFixes(services: Services, document: vscode.TextDocument, range: vscode.Range) {
  const article = services.articles.get(document);
  if (!article) return [];
  const records = services.sidecars.get(document.uri)?.records ?? [];
  const [start, end] = [article.lines.offsetAt(range.start), article.lines.offsetAt(range.end)];
  return placedRecords(article)
    .filter(({ annotation, span }) => annotation.conflicted && span.start <= end && start <= span.end)
    .flatMap(({ annotation }) => records.find(({ id }) => id === annotation.id) ?? [])
    .flatMap((record) => fixesOf(document.uri, record));
}

function fileFixes(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const source = sourceOfSidecar(document.uri);
  if (!source) return [];
  if (conflictMarker(lfText(document)) !== undefined) return [resolveFix(document.uri)];
  const sidecar = readSidecar(new TextEncoder().encode(document.getText()), baseName(source));
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return sidecar.records
    .filter(({ value, span }) => value.conflicts !== undefined && span.start <= end && start <= span.end)
    .flatMap((record) => fixesOf(source, record));
}

function resolveFix(uri: vscode.Uri): vscode.CodeAction {
  const title = vscode.l10n.t('Resolve by record');
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.command = { command: 'galley.resolveByRecord', title, arguments: [uri] };
  fix.isPreferred = true;
  return fix;
}

/** What a fix carries: the record, and the entry of its conflicts as the person saw it. */
interface Settlement {
  readonly source: string;
  readonly id: string;
  readonly conflict: string;
  readonly side: Side;
}

function fixesOf(source: vscode.Uri, { id, value }: SidecarRecord): vscode.CodeAction[] {
  return (conflictsOf(value) ?? []).flatMap((conflict) =>
    sides
      .filter((side) => side !== 'base' || conflict.base !== undefined)
      .map((side) => {
        const title = titleOf(conflict, side, heldBy(side, conflict, value));
        const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        const settlement: Settlement = { source: source.toString(), id, conflict: identity(conflict), side };
        fix.command = { command: 'galley.settleConflict', title, arguments: [settlement] };
        return fix;
      }),
  );
}

function identity(conflict: Conflict): string {
  return JSON.stringify([conflict.field, ...sides.map((side) => conflict[side] ?? null)]);
}

function titleOf({ field }: Conflict, side: Side, value: Value | undefined): string {
  const shown = shorten(shownValue(field, value), 60);
  const what = field === deletedField ? vscode.l10n.t('record') : field;
  if (side === 'ours') return vscode.l10n.t('Keep ours: {0} ({1})', shown, what);
  if (side === 'theirs') return vscode.l10n.t('Take theirs: {0} ({1})', shown, what);
  return vscode.l10n.t('Take base: {0} ({1})', shown, what);
}

function shownValue(field: string, value: Value | undefined): string {
  if (value === undefined) return vscode.l10n.t('nothing');
  if (field === deletedField) {
    return value === 'deleted' ? vscode.l10n.t('delete it') : vscode.l10n.t('keep it');
  }
  if (field === anchorField && isMap(value) && typeof value.quote === 'string') return `“${value.quote}”`;
  return typeof value === 'string' ? value : renderFlow(value);
}

async function settle({ annotating }: Services, [argument]: readonly unknown[]): Promise<void> {
  const { source, id, conflict, side } = argument as Settlement;
  const uri = vscode.Uri.parse(source);
  const { settleConflict } = await import('../storage/merge/merging');
  await annotating.rewrite(uri, (bytes) => {
    const sidecar = readSidecar(bytes, baseName(uri));
    const record = sidecar.records.find((one) => one.id === id);
    // Looked up by what it says: somebody may have settled another one meanwhile.
    const index = (conflictsOf(record?.value) ?? []).findIndex((one) => identity(one) === conflict);
    const { text, problem } = settleConflict(sidecar, id, index, side);
    return text === undefined ? { problem } : { bytes: encodeText({ text, bom: sidecar.bom }) };
  });
}

async function resolveByRecord({ annotating }: Services, argument: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const source = uri && sourceOfSidecar(uri);
  if (!source) return;
  const base = (await unmergedBase(sidecarUri(source))) ?? '';
  const { mergeSidecars, splitMarkers } = await import('../storage/merge/merging');
  let left = 0;
  const done = await annotating.rewrite(source, (bytes) => {
    const decoded = decodeUtf8(bytes);
    if (!decoded.value) {
      const [problem] = decoded.problems;
      return { problem: problem ?? { code: 'not-utf8', severity: 'error', args: [] } };
    }
    const marked = splitMarkers(decoded.value.bom ? `\ufeff${decoded.value.text}` : decoded.value.text);
    if (!marked) return { problem: { code: 'write-check-failed', severity: 'error', args: [] } };
    // The sides from the markers, with what was edited since; the base from git where the markers have none.
    const encoded = encodeSides({ ...marked, base: marked.base || base });
    const merged = mergeSidecars(encoded, baseName(source));
    const again = merged.bytes
      ? merged
      : mergeSidecars({ ...encoded, base: new Uint8Array() }, baseName(source));
    if (!again.bytes) {
      const [first] = again.unreadable;
      return { problem: first?.problem ?? { code: 'unreadable-sidecar', severity: 'error', args: [] } };
    }
    left = again.undecided.length;
    return { bytes: again.bytes };
  });
  if (!done) return;
  void vscode.window.showInformationMessage(
    left === 0
      ? vscode.l10n.t('Merged by record: nothing is left to decide.')
      : vscode.l10n.t('Merged by record. Left to decide: {0}. They are in Problems, with quick fixes.', left),
  );
}

function encodeSides(texts: Record<Side, string>): Record<Side, Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  return { base: encode(texts.base), ours: encode(texts.ours), theirs: encode(texts.theirs) };
}
