import * as vscode from 'vscode';
import { type ModelMention, paragraphs } from '../core';
import type { NameModel, NameModelFault, Ports } from './ports';
import { readModelSettings } from './settings';

/** Paragraphs whose names are kept; of more, all are read again. */
const mostParagraphs = 20_000;

type MentionsOf = (paragraph: string) => readonly ModelMention[] | undefined;

/**
 * A model of the user's own that reads names, on the desktop and in trusted windows, where the settings of the machine
 * name one and the runtime for it. It works in the background: articles are shown at once with what the packed tagger
 * finds, and again when the model has read them.
 */
export class NameModels implements vscode.Disposable {
  private readonly known = new Map<string, readonly ModelMention[]>();
  private key = '';
  private model: Promise<NameModel | undefined> = Promise.resolve(undefined);
  private queue: Promise<unknown> = Promise.resolve();
  /** What has been read; another function whenever that is more. `undefined` where no model reads. */
  mentionsOf: MentionsOf | undefined;

  constructor(private readonly ports: Ports) {}

  dispose(): void {
    void this.model.then((model) => model?.close());
  }

  /** Reads the paragraphs of a text that are not known yet, after those that were asked for before; true where there were any. */
  read(text: string): Promise<boolean> {
    const reading = this.queue.then(() => this.readNow(text));
    this.queue = reading.catch(() => undefined);
    return reading;
  }

  private async readNow(text: string): Promise<boolean> {
    const model = await this.open();
    if (!model) return false;
    const unknown = paragraphs(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((paragraph) => !this.known.has(paragraph));
    if (unknown.length === 0) return false;
    if (this.known.size > mostParagraphs) this.known.clear();
    try {
      for (const paragraph of unknown) this.known.set(paragraph, await model.find(paragraph));
    } catch (error) {
      this.fail(error);
      return true;
    }
    this.mentionsOf = (paragraph) => this.known.get(paragraph);
    return true;
  }

  /** The model that the settings name at present. */
  private open(): Promise<NameModel | undefined> {
    const { folder, runtime } = readModelSettings();
    const isWanted = folder !== '' && this.ports.openNameModel !== undefined && vscode.workspace.isTrusted;
    const key = isWanted ? JSON.stringify([folder, runtime]) : '';
    if (key === this.key) return this.model;
    this.dispose();
    this.key = key;
    this.known.clear();
    this.mentionsOf = undefined;
    this.model = isWanted
      ? (this.ports.openNameModel?.(folder, runtime) ?? Promise.resolve(undefined)).catch((error: unknown) =>
          this.fail(error),
        )
      : Promise.resolve(undefined);
    return this.model;
  }

  /** One sentence; nothing more is asked of the model until the settings change. */
  private fail(error: unknown): undefined {
    this.model = Promise.resolve(undefined);
    this.mentionsOf = undefined;
    void vscode.window.showWarningMessage(sentenceOf(error as Partial<NameModelFault>));
    return undefined;
  }
}

function sentenceOf({ code, folder = '', detail = '', message = '' }: Partial<NameModelFault>): string {
  const { t } = vscode.l10n;
  switch (code) {
    case 'runtime-broken':
      return t(
        'The model of names needs an ONNX runtime, and none can be loaded from “{0}” ({1}). Name the folder of an installed onnxruntime-node in the setting galley.model.runtime.',
        folder,
        detail,
      );
    case 'model-file-missing':
      return t('The model of names in {0} has no {1}. Names are found without it.', folder, detail);
    case 'model-not-for-names':
      return t(
        'The model in {0} labels no tokens and is no GLiNER model of spans. Names are found without it.',
        folder,
      );
    default:
      return t(
        'The model of names in {0} cannot be used: {1}. Names are found without it.',
        folder,
        detail || message,
      );
  }
}
