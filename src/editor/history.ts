import * as vscode from 'vscode';
import type { Done, SidecarChange } from '../storage/store';

/** A change that was made, and the article's text when it was made. */
interface Step {
  /** The annotation file that was changed. */
  readonly stem: vscode.Uri;
  /** Whose layer it is. */
  readonly annotator: string | undefined;
  readonly done: Done;
  readonly text: string;
}

export type Direction = 'undo' | 'redo';

/** Steps of one article, and whether its text was edited since the newest of them. */
interface Track {
  readonly undo: Step[];
  readonly redo: Step[];
  editedSince: boolean;
}

const maxSteps = 200;

/**
 * Undo and redo of annotations, by article. VS Code has no undo across files, so the keys for undo are ours while the
 * newest step of an article was made at its present text and no edit stands between, and the editor's own otherwise: text
 * and annotations are undone in the order in which they were made. The text itself is compared, because undoing an edit
 * raises a document's version but brings its text back.
 */
export class History implements vscode.Disposable {
  private readonly tracks = new Map<string, Track>();
  private readonly shown = new Map<string, boolean>();
  private readonly disposables: vscode.Disposable[];

  /** @param textOf The text of an open article; `undefined` for one that is not open. */
  constructor(private readonly textOf: (source: vscode.Uri) => string | undefined) {
    this.disposables = [
      vscode.workspace.onDidChangeTextDocument((event) => this.noticeEdit(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.tracks.delete(uri.toString())),
      vscode.window.onDidChangeActiveTextEditor(() => this.setContext()),
    ];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Remembers a change that a person made of a file at a text of an open article. */
  record(source: vscode.Uri, step: Omit<Step, 'text'>, text: string | undefined): void {
    if (text === undefined) return;
    const track = this.track(source);
    track.redo.length = 0;
    this.put(source, 'undo', { ...step, text });
  }

  /** Takes the newest step, when it is the one to be taken back; `undefined` when the editor's own undo is due. */
  take(source: vscode.Uri, direction: Direction): Step | undefined {
    return this.isDue(source, direction) ? this.track(source)[direction].pop() : undefined;
  }

  /** Puts a step on a side: on the other one when it was made, back where it was when it could not be. */
  put(source: vscode.Uri, direction: Direction, step: Step): void {
    const track = this.track(source);
    track[direction].push(step);
    if (track[direction].length > maxSteps) track[direction].shift();
    if (step.text === this.textOf(source)) track.editedSince = false;
    this.setContext();
  }

  private track(source: vscode.Uri): Track {
    const key = source.toString();
    const track = this.tracks.get(key) ?? { undo: [], redo: [], editedSince: false };
    this.tracks.set(key, track);
    return track;
  }

  private noticeEdit({ document, reason, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const track = this.tracks.get(document.uri.toString());
    if (!track || contentChanges.length === 0) return;
    track.editedSince = reason === undefined;
    if (reason === undefined) track.redo.length = 0;
    // The article learns of the edit by the same event; look when all have heard of it.
    setTimeout(() => this.setContext(), 0);
  }

  private isDue(source: vscode.Uri, direction: Direction): boolean {
    const track = this.tracks.get(source.toString());
    const step = track?.[direction].at(-1);
    return step !== undefined && !track?.editedSince && step.text === this.textOf(source);
  }

  private setContext(): void {
    const source = vscode.window.activeTextEditor?.document.uri;
    for (const direction of ['undo', 'redo'] as const) {
      const isDue = source !== undefined && this.isDue(source, direction);
      if (this.shown.get(direction) === isDue) continue;
      this.shown.set(direction, isDue);
      void vscode.commands.executeCommand('setContext', `galley.${direction}Here`, isDue);
    }
  }
}

/** The change that takes another one back; what somebody made of an added record since is not thrown away. */
export function inverse({ id, before, after, removed }: Done): SidecarChange | undefined {
  if (removed) return { do: 'restore', record: removed };
  if (!after) return undefined;
  if (!before) return { do: 'remove', id, before: after };
  return { do: 'revert', id, before, after };
}
