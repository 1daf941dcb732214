/**
 * The one way in which annotations are changed. A change is a function of the record as it stands in the file at the
 * moment of writing, not of what somebody looked at a minute ago: it is applied to the file that is read again under
 * the lock, so what others wrote meanwhile stays.
 */
import type { Annotation } from '../core';
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
import type { StorageProblem } from './problems';
import { readSidecar, type Sidecar } from './sidecar';

/** An annotation file: where it is, and the file name of the article beside it. */
export interface SidecarFile {
  readonly name: string;
  readonly sourceName: string;
}

/** One change that can be made, undone and made again. */
export type SidecarChange =
  | { readonly do: 'add'; readonly annotation: Annotation; readonly startOf: StartOf }
  | { readonly do: 'change'; readonly id: string; readonly change: (annotation: Annotation) => Annotation }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'restore'; readonly record: RemovedRecord };

/** What a change did, enough to undo it. */
export interface Done {
  readonly id: string;
  readonly before?: Annotation;
  readonly after?: Annotation;
  readonly removed?: RemovedRecord;
  /** The file as it stands now. */
  readonly sidecar: Sidecar;
}

export type StoreResult =
  | { readonly done: Done; readonly problem?: undefined }
  | { readonly done?: undefined; readonly problem: StorageProblem };

/** The file name of the annotations of a source. */
export function sidecarName(source: string): string {
  return `${source}.annotations.yaml`;
}

/** Makes a change and writes it. Never throws for what a file or a disk can do wrong: that is a problem. */
export async function applyChange(
  files: Files,
  file: SidecarFile,
  change: SidecarChange,
): Promise<StoreResult> {
  let result: StoreResult | undefined;
  try {
    await files.update(file.name, (bytes) => {
      const sidecar = bytes ? readSidecar(bytes, file.sourceName) : emptySidecar(file.sourceName);
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

/** The change on a file that was read, without writing: for an annotation file that is open with unsaved edits. */
export function editSidecar(sidecar: Sidecar, sourceName: string, change: SidecarChange): StoreResult {
  if (!sidecar.writable) {
    const [first] = sidecar.problems.filter(({ severity }) => severity === 'error');
    return { problem: first ?? { code: 'unreadable-sidecar', severity: 'error', args: [] } };
  }
  const annotationOf = (from: Sidecar, id: string) =>
    from.records.find((record) => record.id === id)?.annotation;
  const id = idOf(change);
  const before = annotationOf(sidecar, id);
  const edited = edit(sidecar, change, before);
  if (edited.problem) return { problem: edited.problem };
  const bytes = encodeText(edited.text, sidecar.bom);
  const now = readSidecar(bytes, sourceName);
  const after = annotationOf(now, id);
  return {
    done: {
      id,
      sidecar: now,
      ...(before && { before }),
      ...(after && { after }),
      ...('removed' in edited && edited.removed && { removed: edited.removed }),
    },
  };
}

/** The annotation file of an article that has none yet, as the first change finds it. */
export function emptySidecar(sourceName: string): Sidecar {
  return readSidecar(newBytes(sourceName), sourceName);
}

export function encodeSidecar(sidecar: Sidecar): Uint8Array {
  return encodeText(sidecar.text, sidecar.bom);
}

function newBytes(sourceName: string): Uint8Array {
  return encodeText(newSidecarText(sourceName), false);
}

/** The bytes of a file. */
export function encodeText(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
}

function idOf(change: SidecarChange): string {
  if (change.do === 'add') return change.annotation.id;
  return change.do === 'restore' ? change.record.id : change.id;
}

function edit(
  sidecar: Sidecar,
  change: SidecarChange,
  before: Annotation | undefined,
): EditResult & { readonly removed?: RemovedRecord } {
  switch (change.do) {
    case 'add':
      return addRecord(sidecar, change.annotation, change.startOf);
    case 'restore':
      return restoreRecord(sidecar, change.record);
    case 'remove':
      return removeRecord(sidecar, change.id);
    case 'change':
      if (!before) return { problem: { code: 'record-gone', severity: 'error', args: [change.id] } };
      return changeRecord(sidecar, before, change.change(before));
  }
}
