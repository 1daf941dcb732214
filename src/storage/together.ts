/** Files that are written together: all of them, or none. */
import { sameBytes } from './bytes';
import type { Files } from './files';

/** A file that is to be there. */
export interface NewFile {
  /** As the port understands it: a path or a URI. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True for what a person may have written: with another content it stays, and nothing at all is written. */
  readonly isPrecious: boolean;
}

interface WritingTogether {
  readonly files: Files;
  /** Deletes a file that was not there before; one that is not there now either is no fault. */
  remove(name: string): Promise<void>;
  isCancelled(): boolean;
}

type TogetherResult =
  | { readonly outcome: 'written' | 'cancelled' }
  /** A file of somebody's own is there, with another content. */
  | { readonly outcome: 'in-the-way'; readonly name: string };

/**
 * Writes files one after the other. What was written until a cancellation, a failure or something in the way is put back
 * as it was. Rejects with the `FileFault` of the file that could not be written.
 */
export async function writeTogether(
  newFiles: readonly NewFile[],
  { files, remove, isCancelled }: WritingTogether,
): Promise<TogetherResult> {
  const before: { name: string; bytes: Uint8Array | undefined }[] = [];
  const putBack = async () => {
    for (const { name, bytes } of before) await (bytes ? files.update(name, () => bytes) : remove(name));
  };
  try {
    for (const { name, bytes, isPrecious } of newFiles) {
      if (isCancelled()) {
        await putBack();
        return { outcome: 'cancelled' };
      }
      let isInTheWay = false;
      await files.update(name, (there) => {
        if (there && sameBytes(there, bytes)) return undefined;
        isInTheWay = isPrecious && there !== undefined;
        if (isInTheWay) return undefined;
        before.push({ name, bytes: there });
        return bytes;
      });
      if (isInTheWay) {
        await putBack();
        return { outcome: 'in-the-way', name };
      }
    }
    return { outcome: 'written' };
  } catch (error) {
    await putBack();
    throw error;
  }
}
