import * as vscode from 'vscode';
import { registerCommand, tellFailure } from '../editor/commands';
import { valueLabel } from '../editor/labels';
import { sayHere } from '../editor/messages';
import { makeNonce } from '../editor/nonce';
import { oneAtATime } from '../editor/oneAtATime';
import { type KnownPlaces, placeFiles } from '../editor/placedFile';
import type { Services } from '../editor/services';
import type { Sentence } from '../storage/sentence';

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

/** The report's words, and values of the format, in the reader's language. */
function say(words: Sentence | string): string {
  return typeof words === 'string' ? valueLabel(words) : sayHere(words);
}
