import type { StorageProblem, WriteCode } from './problems';

/**
 * Where files are read and written: durable files on the desktop, the editor's own file system elsewhere, a map in
 * tests. Names are whatever the port understands: paths or URIs.
 */
export interface Files {
  /** The bytes, or `undefined` when there is no such file. Rejects with a `FileFault` for anything else. */
  read(name: string): Promise<Uint8Array | undefined>;
  /**
   * Replaces a file as one step: reads it afresh, asks `change` for the new bytes and writes them, so that no other
   * writer's work in between is lost. `change` gives `undefined` to leave the file as it is.
   */
  update(name: string, change: (bytes: Uint8Array | undefined) => Uint8Array | undefined): Promise<void>;
}

/** Why a file could not be read or written, in a form that a person can be told. */
export class FileFault extends Error {
  constructor(
    readonly code: WriteCode,
    readonly fileName: string,
    detail: string,
  ) {
    super(detail);
    this.name = 'FileFault';
  }

  get problem(): StorageProblem {
    return { code: this.code, severity: 'error', args: [this.fileName, this.message] };
  }
}
