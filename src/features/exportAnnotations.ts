import * as vscode from 'vscode';
import { locate } from '../core';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import type { RecordFile } from '../editor/sidecars';
import { baseName, sourceOfSidecar } from '../editor/sourceFiles';
import { writeModel } from '../formats/format';
import { type Format, formats } from '../formats/formats';
import {
  type ExportModel,
  type ExportSource,
  exportSource,
  type Loss,
  makePlacer,
  uniqueReferences,
} from '../formats/model';
import { makeAnchorReader, readSource } from '../storage/source';

/** Export Annotations: this article's or all of the workspace, in a format that other tools read. */
export function registerExport(services: Services): vscode.Disposable {
  return registerCommand('galley.exportAnnotations', async () => {
    const format = await pickFormat();
    const files = format && (await pickFiles(services));
    if (!format || !files) return;
    const articles = files.map(({ stem }) => services.sidecars.articleOf(stem));
    const target = await vscode.window.showSaveDialog({ defaultUri: suggestion(articles, format) });
    if (!target) return;
    if (sourceOfSidecar(target) || articles.some((article) => article.toString() === target.toString())) {
      const sentence = vscode.l10n.t('{0} is part of the record; choose another name.', baseName(target));
      void vscode.window.showErrorMessage(sentence);
      return;
    }
    const model = await readModel(services, files);
    const { text = '', bytes, losses } = await writeModel(await format.load(), model);
    await vscode.workspace.fs.writeFile(target, bytes ?? new TextEncoder().encode(text));
    await tell(target, losses);
  });
}

async function pickFormat(): Promise<Format | undefined> {
  const descriptions: Record<string, string> = {
    yaml: vscode.l10n.t('YAML: everything in one readable file'),
    jsonl: vscode.l10n.t('JSON lines: one record a line, for programs'),
    csv: vscode.l10n.t('CSV: one record a row, for spreadsheets'),
  };
  const items = formats.flatMap((format) => {
    const label = descriptions[format.id];
    return label === undefined ? [] : { label, description: format.extension, format };
  });
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Annotations As') }))
    ?.format;
}

/** The annotation files to export: those of the article in the editor, or all of the workspace. */
async function pickFiles({ articles, sidecars }: Services): Promise<RecordFile[] | undefined> {
  await sidecars.loadWorkspace();
  const all = sidecars.all();
  if (all.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no annotations to export yet.'));
    return undefined;
  }
  const active = articles.active()?.document.uri;
  const own = active ? sidecars.of(active) : [];
  if (!active || own.length === 0 || own.length === all.length) return all;
  const items = [
    { label: vscode.l10n.t('This article'), description: baseName(active), files: own },
    {
      label: vscode.l10n.t('The whole workspace'),
      description: vscode.l10n.t('{0} files', all.length),
      files: all,
    },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export what?') }))?.files;
}

function suggestion(articles: readonly vscode.Uri[], { extension }: Format): vscode.Uri | undefined {
  const [first] = articles;
  if (!first) return undefined;
  const isOne = articles.every((article) => article.toString() === first.toString());
  const name = isOne ? baseName(first) : 'annotations';
  return vscode.Uri.joinPath(first, '..', `${name}.export${extension}`);
}

/** Offsets of the files are code points of the text on disk, as on the command line. */
async function readModel(services: Services, files: readonly RecordFile[]): Promise<ExportModel> {
  const sources = await Promise.all(files.map((file) => readSourceOf(services, file)));
  const lists = files.map(({ stem }) => services.projects.referencesOf(services.sidecars.articleOf(stem)));
  return { sources, references: uniqueReferences(lists) };
}

async function readSourceOf(
  { sidecars, oldTexts }: Services,
  { stem, sidecar }: RecordFile,
): Promise<ExportSource> {
  const uri = sidecars.articleOf(stem);
  const file = vscode.workspace.asRelativePath(uri);
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (found) => found,
    () => undefined,
  );
  const article = bytes && readSource(bytes).value;
  if (!article) return exportSource(file, sidecar, () => undefined);
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const readAnchor = makeAnchorReader(article);
  await oldTexts.find(
    uri,
    annotations.flatMap(({ anchor: { base } }) => (base === undefined || base === article.id ? [] : [base])),
  );
  const located = locate(
    { ...article, oldTexts: oldTexts.known() },
    annotations.map(({ anchor }) => readAnchor(anchor)),
  );
  return exportSource(file, sidecar, makePlacer(article, annotations, located), article.disk);
}

async function tell(target: vscode.Uri, losses: readonly Loss[]): Promise<void> {
  const open = vscode.l10n.t('Open File');
  const name = baseName(target);
  const sentence =
    losses.length === 0
      ? vscode.l10n.t('Exported to {0}.', name)
      : vscode.l10n.t('Exported to {0}. The format could not hold {1} fields.', name, losses.length);
  const show = losses.length === 0 ? undefined : vscode.l10n.t('Show What Is Missing');
  const answer = await vscode.window.showInformationMessage(sentence, open, ...(show ? [show] : []));
  if (answer === open) await vscode.window.showTextDocument(target);
  if (show && answer === show) {
    const content = `${JSON.stringify(losses, null, 2)}\n`;
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content, language: 'json' }),
    );
  }
}
