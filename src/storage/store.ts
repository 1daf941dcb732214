/**
 * The one way in which annotations are changed. A change says what a person did, as plain data that can be kept until it
 * is written; it is made on the record as it stands in the file at that moment, not on what somebody looked at a minute
 * ago: the file is read again under the lock, so what others wrote meanwhile stays.
 */
import { type Annotation, revert } from '../core';
import { encodeText, sameBytes } from './bytes';
import {
  addRecord,
  changeRecord,
  type EditResult,
  newSidecarText,
  type RemovedRecord,
  removeRecord,
  restoreRecord,
  type StartOf,
} from './edit';
import { FileFault, type Files } from './files';
import { changeMeanwhile, removeMeanwhile } from './meanwhile';
import type { StorageProblem } from './problems';
import { readSidecar, type Sidecar } from './sidecar';

/** An annotation file: where it is, and the file name of the article beside it. */
interface SidecarFile {
  readonly name: string;
  readonly sourceName: string;
}

/** One change that can be made, undone and made again. */
export type SidecarChange = RecordChange & {
  /** Whose layer the file is, or becomes when it is not there; without one it is the team's record. */
  readonly annotator?: string;
};

type RecordChange =
  | { readonly do: 'add'; readonly annotation: Annotation; readonly startOf: StartOf }
  | { readonly do: 'change'; readonly id: string; readonly before: Annotation; readonly after: Annotation }
  /** Takes back a change that made `before` into `after`. */
  | { readonly do: 'revert'; readonly id: string; readonly before: Annotation; readonly after: Annotation }
  /** With `before`, the record as the person saw it, one that somebody changed since stays. */
  | { readonly do: 'remove'; readonly id: string; readonly before?: Annotation }
  | { readonly do: 'restore'; readonly record: RemovedRecord };

/** The change that `make` is of a record as it stands in this file; `undefined` without such a record. */
export function changeBy(
  sidecar: Sidecar | undefined,
  id: string,
  make: (annotation: Annotation) => Annotation,
): SidecarChange | undefined {
  const before = sidecar?.records.find((record) => record.id === id)?.annotation;
  return before && { do: 'change', id, before, after: make(before) };
}

/** What a change did, enough to undo it. */
export interface Done {
  readonly id: string;
  readonly before?: Annotation;
  readonly after?: Annotation;
  readonly removed?: RemovedRecord;
  /** Somebody else had changed the same meanwhile: what is to be decided stands in the record's `conflicts`. */
  readonly isUndecided?: true;
  /** The file as it stands now. */
  readonly sidecar: Sidecar;
}

/** What was done, or what kept it from being done; then the file is as it was. */
export type StoreResult =
  | { readonly done: Done; readonly problem?: undefined }
  | { readonly done?: undefined; readonly problem: StorageProblem };

/** The file name of the annotations of a source. */
export function sidecarName(source: string): string {
  return `${source}.annotations.yaml`;
}

/** Names that a layer can carry (format.md, rule 7). */
export function isAnnotatorName(name: string): boolean {
  return /^[a-z0-9-]{1,32}$/.test(name);
}

/** The layer that a file is: its header names an annotator, and so does its name, before the common end. */
export function layerOf(stem: string, { annotator }: Pick<Sidecar, 'annotator'>): string | undefined {
  return annotator !== undefined && stem.endsWith(`.${annotator}`) ? annotator : undefined;
}

/** The stem of an annotator's layer of a source; `layerOf` and `sourceOfLayer` take it apart again. */
export function layerStem(source: string, annotator: string): string {
  return `${source}.${annotator}`;
}

/** The source that a stem belongs to: without the annotator's name where it is a layer's, else the stem itself. */
export function sourceOfLayer(stem: string, annotator: string | undefined): string {
  return annotator === undefined ? stem : stem.slice(0, -annotator.length - 1);
}

/**
 * Makes a change and writes it. Never throws for what a file or a disk can do wrong: that is a problem.
 * @param known The file as it was read last, which saves reading its text again while its bytes are the same.
 */
export async function applyChange(
  files: Files,
  file: SidecarFile,
  change: SidecarChange,
  known?: Sidecar,
): Promise<StoreResult> {
  let result: StoreResult | undefined;
  try {
    await files.update(file.name, (bytes) => {
      const sidecar = bytes
        ? readAgain(bytes, file.sourceName, known)
        : emptySidecarFor(file.sourceName, change);
      const edited = editSidecar(sidecar, file.sourceName, change);
      result = edited;
      if (edited.problem || edited.done.sidecar.text === sidecar.text) return undefined;
      return encodeSidecar(edited.done.sidecar);
    });
  } catch (error) {
    if (error instanceof FileFault) return { problem: error.problem };
    throw error;
  }
  return result ?? { problem: { code: 'write-failed', severity: 'error', args: [file.name, ''] } };
}

/** New bytes of an annotation file, or why there are none; neither where it is to stay as it is. */
export type Rewriting =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem?: StorageProblem };

/**
 * Gives a file another content, made from what it holds at that moment; gives what went wrong.
 * @param make Is given `undefined` where there is no file.
 */
export async function rewriteFile(
  files: Files,
  name: string,
  make: (bytes: Uint8Array | undefined) => Rewriting,
): Promise<StorageProblem | undefined> {
  let problem: StorageProblem | undefined;
  try {
    await files.update(name, (bytes) => {
      const made = make(bytes);
      problem = made.problem;
      return made.bytes;
    });
  } catch (error) {
    if (error instanceof FileFault) return error.problem;
    throw error;
  }
  return problem;
}

/** The change on a file that was read, without writing: for an annotation file that is open with unsaved edits. */
export function editSidecar(sidecar: Sidecar, sourceName: string, change: SidecarChange): StoreResult {
  // With an id given twice nobody can say which record a change is meant for.
  const twice = sidecar.problems.find(({ code }) => code === 'id-duplicate');
  if (!sidecar.writable || twice) {
    const first = twice ?? sidecar.problems.find(({ severity }) => severity === 'error');
    return { problem: first ?? { code: 'unreadable-sidecar', severity: 'error', args: [] } };
  }
  if (change.annotator !== undefined && sidecar.annotator !== change.annotator) {
    return { problem: { code: 'wrong-layer', severity: 'error', args: [change.annotator] } };
  }
  if (sidecar.sourceName !== sourceName) {
    return editSidecar(readSidecar(encodeText(sidecar), sourceName), sourceName, change);
  }
  const annotationOf = (from: Sidecar, id: string) =>
    from.records.find((record) => record.id === id)?.annotation;
  const id = idOf(change);
  const before = annotationOf(sidecar, id);
  const edited = edit(sidecar, change, before);
  if (edited.problem) return { problem: edited.problem };
  const now = edited.sidecar;
  const after = annotationOf(now, id);
  return {
    done: {
      id,
      sidecar: now,
      ...(before && { before }),
      ...(after && { after }),
      ...('removed' in edited && edited.removed && { removed: edited.removed }),
      ...(edited.isUndecided && { isUndecided: true }),
    },
  };
}

/** The annotation file of an article that has none yet, as the first change finds it. */
export function emptySidecar(sourceName: string, annotator?: string): Sidecar {
  const text = newSidecarText(sourceName, annotator);
  return readSidecar(encodeText({ text, bom: false }), sourceName);
}

/** The same, as this first change wants it: the team's record, or somebody's layer. */
export function emptySidecarFor(sourceName: string, change: SidecarChange): Sidecar {
  return emptySidecar(sourceName, change.annotator);
}

/** The file as bytes, with the byte-order mark it had. */
export function encodeSidecar(sidecar: Sidecar): Uint8Array {
  return encodeText(sidecar);
}

/** The file that these bytes hold: `known` itself where they are byte for byte what it was read from. */
export function readAgain(bytes: Uint8Array, sourceName: string, known: Sidecar | undefined): Sidecar {
  const isKnown = known?.sourceName === sourceName && sameBytes(encodeText(known), bytes);
  return isKnown ? known : readSidecar(bytes, sourceName);
}

function idOf(change: SidecarChange): string {
  if (change.do === 'add') return change.annotation.id;
  return change.do === 'restore' ? change.record.id : change.id;
}

function edit(
  sidecar: Sidecar,
  change: SidecarChange,
  before: Annotation | undefined,
): EditResult & { readonly removed?: RemovedRecord; readonly isUndecided?: boolean } {
  switch (change.do) {
    case 'add':
      // A change that was kept may be in the file already: the window closed before it was crossed out.
      if (before) return { text: sidecar.text, sidecar };
      return addRecord(sidecar, change.annotation, change.startOf);
    case 'restore':
      if (before) return { text: sidecar.text, sidecar };
      return restoreRecord(sidecar, change.record);
    case 'remove':
      if (!before || !change.before) return removeRecord(sidecar, change.id);
      return removeMeanwhile(sidecar, before, change.before);
    case 'change':
      return changeMeanwhile(sidecar, before, change.before, change.after);
    case 'revert':
      if (!before) return { problem: { code: 'record-gone', severity: 'error', args: [change.id] } };
      return changeRecord(sidecar, before, revert(before, change.before, change.after));
  }
}
