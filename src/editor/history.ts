import * as vscode from 'vscode';
import type { Done, SidecarChange } from '../storage/store';
import type { Articles } from './articles';

/** A change that was made, and the article's text when it was made. */
interface Step {
  readonly done: Done;
  readonly text: string;
}

const maxSteps = 500;
const undoKey = 'galley.undoHere';
const redoKey = 'galley.redoHere';

/**
 * Undo and redo of annotations, by article. VS Code has no undo across files, so the keys for undo are ours while the
 * newest step of an article was made at its present text, and the editor's own otherwise: text and annotations are
 * undone in the order in which they were made. The text itself decides, because undoing an edit raises a document's
 * version but brings its text back.
 */
export class History implements vscode.Disposable {
  private readonly undoSteps = new Map<string, Step[]>();
  private readonly redoSteps = new Map<string, Step[]>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly articles: Articles) {
    this.disposables = [
      vscode.workspace.onDidChangeTextDocument(({ document, reason, contentChanges }) => {
        if (contentChanges.length > 0 && reason === undefined) this.redoSteps.delete(document.uri.toString());
      }),
      articles.onDidChange(() => this.setContext()),
      vscode.window.onDidChangeActiveTextEditor(() => this.setContext()),
    ];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Remembers a change that a person made. */
  record(source: vscode.Uri, done: Done): void {
    this.redoSteps.delete(source.toString());
    this.push(this.undoSteps, source, done);
  }

  /** The change that takes back the newest step; `undefined` when the editor's own undo is due. */
  nextUndo(source: vscode.Uri): SidecarChange | undefined {
    return this.next(this.undoSteps, source);
  }

  nextRedo(source: vscode.Uri): SidecarChange | undefined {
    return this.next(this.redoSteps, source);
  }

  /** Moves the newest step to the other side, with what taking it back did. */
  undone(source: vscode.Uri, done: Done): void {
    this.undoSteps.get(source.toString())?.pop();
    this.push(this.redoSteps, source, done);
  }

  redone(source: vscode.Uri, done: Done): void {
    this.redoSteps.get(source.toString())?.pop();
    this.push(this.undoSteps, source, done);
  }

  private push(steps: Map<string, Step[]>, source: vscode.Uri, done: Done): void {
    const list = steps.get(source.toString()) ?? [];
    list.push({ done, text: this.textOf(source) });
    if (list.length > maxSteps) list.shift();
    steps.set(source.toString(), list);
    this.setContext();
  }

  private next(steps: Map<string, Step[]>, source: vscode.Uri): SidecarChange | undefined {
    const step = steps.get(source.toString())?.at(-1);
    return step && step.text === this.textOf(source) ? inverse(step.done) : undefined;
  }

  private textOf(source: vscode.Uri): string {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === source.toString());
    return (document && this.articles.get(document)?.text) ?? '';
  }

  private setContext(): void {
    const source = vscode.window.activeTextEditor?.document.uri;
    void vscode.commands.executeCommand('setContext', undoKey, !!source && !!this.nextUndo(source));
    void vscode.commands.executeCommand('setContext', redoKey, !!source && !!this.nextRedo(source));
  }
}

/** The change that takes another one back. */
function inverse({ id, before, after, removed }: Done): SidecarChange | undefined {
  if (removed) return { do: 'restore', record: removed };
  if (!after) return undefined;
  if (!before) return { do: 'remove', id };
  return { do: 'revert', id, before, after };
}
