/**
 * A file that is written piece by piece, for what is too long to be held in memory: into a temporary file beside it, which
 * is flushed and renamed over the old one at the end. Until then the old file is what everybody sees.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  fault,
  ignoreMissing,
  refuseReadOnly,
  renameOver,
  resolveLinks,
  statOf,
  syncFolder,
} from './durableFiles';

export interface PieceFile {
  write(piece: string | Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
}

/** The temporary files that are being written. */
const unfinished = new Set<string>();

/** Takes away what is unfinished, at once, for a process that ends. */
export function discardUnfinished(): void {
  for (const temp of unfinished) rmSync(temp, { force: true });
}

/** Pieces are gathered until there are so many characters or bytes of them. */
const gatherLength = 1 << 16;

export async function openPieceFile(name: string): Promise<PieceFile> {
  return orFault(name, async () => {
    const file = await resolveLinks(name);
    const stats = await statOf(file);
    await refuseReadOnly(file, stats);
    const temp = join(dirname(file), `.${basename(file)}.${randomBytes(8).toString('hex')}.tmp`);
    unfinished.add(temp);
    const handle = await open(temp, 'wx', stats ? stats.mode & 0o777 : 0o666);
    let gathered: string[] = [];
    let length = 0;
    const flush = async () => {
      const text = gathered.join('');
      gathered = [];
      length = 0;
      if (text !== '') await handle.writeFile(text);
    };
    const discard = async () => {
      await handle.close();
      await unlink(temp).catch(ignoreMissing);
      unfinished.delete(temp);
    };
    return {
      write: (piece) =>
        orFault(name, async () => {
          if (typeof piece !== 'string') {
            await flush();
            await handle.writeFile(piece);
            return;
          }
          gathered.push(piece);
          length += piece.length;
          if (length >= gatherLength) await flush();
        }),
      finish: () =>
        orFault(name, async () => {
          try {
            await flush();
            await handle.sync();
          } catch (error) {
            await discard();
            throw error;
          }
          await handle.close();
          await renameOver(temp, file);
          unfinished.delete(temp);
          await syncFolder(dirname(file));
        }),
      discard,
    };
  });
}

async function orFault<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fault(error, name);
  }
}
