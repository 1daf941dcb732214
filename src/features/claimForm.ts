import * as vscode from 'vscode';
import {
  type Annotation,
  type Author,
  type Claim,
  removeCitation,
  setCitationField,
  setClaimField,
} from '../core';
import { formOf } from '../editor/claimForm';
import { registerCommand } from '../editor/commands';
import type { FromPage, ToPage } from '../editor/formModel';
import { makeNonce } from '../editor/nonce';
import type { Services } from '../editor/services';
import { findTarget, lookUp, type Target, type TargetRef } from '../editor/targets';

const viewType = 'galley.claimForm';

/**
 * The claim form: every field of a claim in one page. Each field is written when it is left, as an ordinary change that
 * undo takes back. The page has a policy that lets in its own script and style and nothing else.
 */
export function registerClaimForm(services: Services): vscode.Disposable {
  let open: ClaimForm | undefined;

  function take(panel: vscode.WebviewPanel): ClaimForm {
    open?.panel.dispose();
    const form = new ClaimForm(services, panel);
    panel.onDidDispose(() => {
      form.dispose();
      if (open === form) open = undefined;
    });
    open = form;
    return form;
  }

  return vscode.Disposable.from(
    registerCommand('galley.openClaimForm', async (...args) => {
      const target = await findTarget(services, args, ['claim']);
      if (!target) return;
      const form =
        open ??
        take(
          vscode.window.createWebviewPanel(
            viewType,
            vscode.l10n.t('Claim'),
            vscode.ViewColumn.Beside,
            optionsFor(services),
          ),
        );
      form.panel.reveal();
      await form.show({ stem: target.stem, id: target.annotation.id });
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state) {
        const { stem, id } = (state ?? {}) as { stem?: unknown; id?: unknown };
        if (typeof stem !== 'string' || typeof id !== 'string') return panel.dispose();
        panel.webview.options = optionsFor(services);
        const ref = { stem: vscode.Uri.parse(stem), id };
        await services.sidecars.load(ref.stem);
        await take(panel).show(ref);
      },
    }),
    { dispose: () => open?.panel.dispose() },
  );
}

class ClaimForm {
  private ref: TargetRef | undefined;
  /** The claim as the page shows it: what its changes are about. */
  private shown: Claim | undefined;
  private isReady = false;
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly services: Services,
    readonly panel: vscode.WebviewPanel,
  ) {
    this.listeners = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      services.sidecars.onDidChange(() => void this.draw()),
      services.projects.onDidChange(() => void this.draw()),
    ];
    panel.webview.html = pageOf(services, panel.webview);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  async show(ref: TargetRef): Promise<void> {
    this.ref = ref;
    await this.draw();
  }

  private async draw(): Promise<void> {
    const { ref } = this;
    const found = ref && lookUp(this.services, ref);
    if (!ref || !this.isReady) return;
    const locked = found ? await this.whyLocked(found) : vscode.l10n.t('This claim is no longer there.');
    const target = found ?? (this.shown && { stem: ref.stem, annotation: this.shown });
    if (ref !== this.ref || !target) return;
    if (target.annotation.kind === 'claim') this.shown = target.annotation;
    this.post({ type: 'show', model: formOf(this.services, target, locked) });
  }

  private async whyLocked({ stem }: Target): Promise<string | undefined> {
    if (await this.services.annotating.writes(stem)) return undefined;
    return vscode.l10n.t('This claim is in a file that others write. You can read it and comment on it.');
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      this.isReady = true;
      await this.draw();
    }
    if (message.type === 'set') await this.set(message.id, message.value);
    if (message.type === 'act') await this.act(message.id);
  }

  private async set(id: string, value: string): Promise<void> {
    const [, index, name = ''] = /^citation\.(\d+)\.(\w+)$/.exec(id) ?? [];
    const citation = index === undefined ? undefined : this.shown?.citations?.[Number(index)];
    await this.change((annotation, author) =>
      citation
        ? setCitationField(annotation, citation, name, value)
        : setClaimField(annotation, id, value, author),
    );
  }

  private async act(id: string): Promise<void> {
    const { ref } = this;
    const [, index] = /^citation\.(\d+)\.remove$/.exec(id) ?? [];
    const citation = index === undefined ? undefined : this.shown?.citations?.[Number(index)];
    if (citation) await this.change((annotation) => removeCitation(annotation, citation));
    if (id === 'cite') await vscode.commands.executeCommand('galley.cite', ref);
    if (id === 'reveal') await vscode.commands.executeCommand('galley.revealAnnotation', ref);
  }

  private async change(make: (annotation: Annotation, author: Author) => Annotation): Promise<void> {
    const { ref } = this;
    const { annotating, sidecars } = this.services;
    const author = ref && (await annotating.author(sidecars.articleOf(ref.stem)));
    const saved = author && (await annotating.change(ref.stem, ref.id, (one) => make(one, author)));
    if (saved) this.post({ type: 'say', text: vscode.l10n.t('Saved.') });
    // What could not be done is not to be seen as done.
    else await this.draw();
  }
}

function optionsFor({ extensionUri }: Services): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
  };
}

function pageOf({ extensionUri, ports }: Services, webview: vscode.Webview): string {
  const fileUri = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString();
  const nonce = makeNonce(ports);
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${vscode.env.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="stylesheet" href="${fileUri('claimForm.css')}">`,
    `<title>${vscode.l10n.t('Claim')}</title>`,
    '</head>',
    `<body><script nonce="${nonce}" src="${fileUri('claimForm.js')}"></script></body>`,
    '</html>',
  ].join('\n');
}
