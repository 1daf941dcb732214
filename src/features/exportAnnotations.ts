import * as vscode from 'vscode';
import { type Annotation, type Located, locate, makeCodePointIndex } from '../core';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import { baseName } from '../editor/sourceFiles';
import { type ExportFormat, exportFormats } from '../formats/formats';
import { type ExportModel, exportSource, type Loss, type Placed, uniqueReferences } from '../formats/model';
import type { Sidecar } from '../storage/sidecar';
import { makeAnchorReader, readSource } from '../storage/source';

/** Export Annotations: this article's or all of the workspace, in a format that other tools read. */
export function registerExport(services: Services): vscode.Disposable {
  return registerCommand('galley.exportAnnotations', async () => {
    const format = await pickFormat();
    const sources = format && (await pickSources(services));
    if (!format || !sources) return;
    const target = await vscode.window.showSaveDialog({ defaultUri: suggestion(sources, format) });
    if (!target) return;
    const { text, losses } = format.write(await readModel(services, sources));
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    await tell(target, losses);
  });
}

async function pickFormat(): Promise<ExportFormat | undefined> {
  const descriptions: Record<string, string> = {
    yaml: vscode.l10n.t('YAML: everything in one readable file'),
    jsonl: vscode.l10n.t('JSON lines: one record a line, for programs'),
    csv: vscode.l10n.t('CSV: one record a row, for spreadsheets'),
  };
  const items = exportFormats.map((format) => ({
    label: descriptions[format.id] ?? format.id,
    description: format.extension,
    format,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Annotations As') }))
    ?.format;
}

async function pickSources({ articles, sidecars }: Services): Promise<vscode.Uri[] | undefined> {
  await sidecars.loadWorkspace();
  const all = sidecars.sources();
  if (all.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no annotations to export yet.'));
    return undefined;
  }
  const active = articles.active()?.document.uri;
  if (!active || !sidecars.get(active) || all.length === 1) return all;
  const items = [
    { label: vscode.l10n.t('This article'), description: baseName(active), sources: [active] },
    {
      label: vscode.l10n.t('The whole workspace'),
      description: vscode.l10n.t('{0} articles', all.length),
      sources: all,
    },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export what?') }))?.sources;
}

function suggestion(sources: readonly vscode.Uri[], { extension }: ExportFormat): vscode.Uri | undefined {
  const [first] = sources;
  if (!first) return undefined;
  const name = sources.length === 1 ? baseName(first) : 'annotations';
  return vscode.Uri.joinPath(first, '..', `${name}.export${extension}`);
}

/** Offsets are code points of the text on disk, as on the command line. */
async function readModel(
  { sidecars, projects }: Services,
  sources: readonly vscode.Uri[],
): Promise<ExportModel> {
  const exported = await Promise.all(
    sources.map(async (source) => {
      const sidecar = sidecars.get(source);
      return sidecar
        ? [exportSource(vscode.workspace.asRelativePath(source), sidecar, await placer(source, sidecar))]
        : [];
    }),
  );
  const references = uniqueReferences(sources.map((source) => projects.referencesOf(source)));
  return { sources: exported.flat(), references };
}

async function placer(
  source: vscode.Uri,
  sidecar: Sidecar,
): Promise<(annotation: Annotation) => Placed | undefined> {
  const bytes = await vscode.workspace.fs.readFile(source).then(
    (found) => found,
    () => undefined,
  );
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const article = bytes && readSource(bytes).value;
  if (!article) return () => undefined;
  const toCodePoint = makeCodePointIndex(article.disk).toCodePoint;
  const readAnchor = makeAnchorReader(article);
  const located = locate(
    article,
    annotations.map(({ anchor }) => readAnchor(anchor)),
  );
  const outside = (offset: number) => toCodePoint(article.toDisk(offset));
  const places = annotations.map((annotation, index): [Annotation, Placed] => {
    const { state, span }: Located = located[index] ?? { state: 'orphaned' };
    return [
      annotation,
      { state, ...(span && { span: { start: outside(span.start), end: outside(span.end) } }) },
    ];
  });
  const byAnnotation = new Map(places);
  return (annotation) => byAnnotation.get(annotation);
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
