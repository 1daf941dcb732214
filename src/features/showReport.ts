import * as vscode from 'vscode';
import { registerCommand, tellFailure } from '../editor/commands';
import { stateLabel, typeLabel } from '../editor/labels';
import { makeNonce } from '../editor/nonce';
import { oneAtATime } from '../editor/oneAtATime';
import { type KnownPlaces, placeFiles } from '../editor/placedFile';
import type { Services } from '../editor/services';

const viewType = 'galley.report';
/** How long changes must rest before the report is made again. */
const restMs = 300;

/**
 * Show Report: what the export to HTML makes of the workspace, in a panel with the colours of the theme, made again when
 * annotations change. The page has no script, and its policy lets in nothing but its own style.
 */
export function registerShowReport(services: Services): vscode.Disposable {
  let open: Report | undefined;

  function take(panel: vscode.WebviewPanel): Promise<void> {
    open?.panel.dispose();
    const report = new Report(services, panel);
    panel.onDidDispose(() => {
      report.dispose();
      if (open === report) open = undefined;
    });
    open = report;
    return report.draw();
  }

  return vscode.Disposable.from(
    registerCommand('galley.showReport', async () => {
      if (open) return open.panel.reveal();
      const title = vscode.l10n.t('Claims and citations');
      await take(
        vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, {
          localResourceRoots: [],
        }),
      );
    }),
    registerCommand('galley.saveReport', async () => {
      const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
      const from = folder && others.length === 0 ? { from: folder.uri.toString() } : {};
      await vscode.commands.executeCommand('galley.exportAnnotations', { format: 'html', ...from });
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel) {
        await take(panel);
      },
    }),
    { dispose: () => open?.panel.dispose() },
  );
}

class Report {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  /** Something changed while nobody looked. */
  private isOld = false;
  /** One for the life of the panel, so that a page that says the same is the same page, and stays where it is. */
  private readonly nonce: string;
  /** What did not change since the last drawing is not located again. */
  private readonly known: KnownPlaces = new WeakMap();
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly services: Services,
    readonly panel: vscode.WebviewPanel,
  ) {
    const { sidecars, projects, ports } = services;
    this.nonce = makeNonce(ports);
    const later = () => this.drawLater();
    this.listeners = [
      sidecars.onDidChange(later),
      projects.onDidChange(later),
      vscode.workspace.onDidSaveTextDocument(later),
      panel.onDidChangeViewState(() => {
        if (this.isOld && panel.visible) this.drawLater();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.isClosed = true;
    for (const listener of this.listeners) listener.dispose();
  }

  private drawLater(): void {
    this.isOld = !this.panel.visible;
    clearTimeout(this.timer);
    if (this.isOld) return;
    this.timer = setTimeout(() => void this.draw().catch(tellFailure), restMs);
  }

  /** Of the drawings that were asked for the last one began last, and is what the panel shows in the end. */
  readonly draw = oneAtATime(async () => {
    const html = await this.page();
    if (!this.isClosed && html !== undefined) this.panel.webview.html = html;
  });

  /** `undefined` when the panel was closed meanwhile. */
  private async page(): Promise<string | undefined> {
    const { sidecars, projects } = this.services;
    const [{ placedSource, uniqueReferences }, { writePage }] = await Promise.all([
      import('../formats/exchange'),
      import('../formats/html'),
    ]);
    await sidecars.loadWorkspace();
    const files = [...sidecars.all(), ...sidecars.unreadable()];
    const { known } = this;
    const read = await placeFiles(this.services, files, { isOver: () => this.isClosed, known });
    if (!read) return undefined;
    const sources = read.placed.map((one) => placedSource(one.sidecar, one));
    const leftOut = read.leftOut.map(({ name }) => name);
    const { project, references } = projects.ofAll(files.map(({ stem }) => sidecars.articleOf(stem)));
    const { nonce } = this;
    return writePage(
      { sources, references: uniqueReferences(references) },
      { language: vscode.env.language, nonce, say, leftOut, project },
    );
  }
}

/** The report's words in the reader's language. */
function say(english: string): string {
  const words: Record<string, string> = {
    'Claims and citations': vscode.l10n.t('Claims and citations'),
    'Claims by category and verdict': vscode.l10n.t('Claims by category and verdict'),
    'Claims by the state of their words': vscode.l10n.t('Claims by the state of their words'),
    'Citation coverage': vscode.l10n.t('Citation coverage'),
    'Figures per article': vscode.l10n.t('Figures per article'),
    'bar chart, its numbers are in the table below': vscode.l10n.t(
      'bar chart, its numbers are in the table below',
    ),
    'Could not be read and left out': vscode.l10n.t('Could not be read and left out'),
    'a source without a title': vscode.l10n.t('a source without a title'),
    'no category': vscode.l10n.t('no category'),
    'No claims.': vscode.l10n.t('No claims.'),
    'None.': vscode.l10n.t('None.'),
    '{0} others': vscode.l10n.t('{0} others'),
    'With a verdict': vscode.l10n.t('With a verdict'),
    'Not cited': vscode.l10n.t('Not cited'),
    Cited: vscode.l10n.t('Cited'),
    All: vscode.l10n.t('All'),
    Article: vscode.l10n.t('Article'),
    Articles: vscode.l10n.t('Articles'),
    Category: vscode.l10n.t('Category'),
    Citations: vscode.l10n.t('Citations'),
    Claim: vscode.l10n.t('Claim'),
    Claims: vscode.l10n.t('Claims'),
    Figures: vscode.l10n.t('Figures'),
    none: vscode.l10n.t('none'),
    Note: vscode.l10n.t('Note'),
    Quotations: vscode.l10n.t('Quotations'),
    Speaker: vscode.l10n.t('Speaker'),
    Speakers: vscode.l10n.t('Speakers'),
    State: vscode.l10n.t('State'),
    Verdict: vscode.l10n.t('Verdict'),
    anchored: stateLabel('anchored'),
    moved: stateLabel('moved'),
    changed: stateLabel('changed'),
    ambiguous: stateLabel('ambiguous'),
    orphaned: stateLabel('orphaned'),
  };
  return words[english] ?? typeLabel(english);
}
