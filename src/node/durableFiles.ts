/**
 * Files that survive a crash, a full disk and a second writer (format.md, rule 6): a lock file made with O_EXCL, the
 * file read again under it, the new content written whole to a temporary file beside it, flushed, and renamed over the
 * old one. A reader sees the old file or the new one, never half of either.
 *
 * Rejected: writing in place (19 % empty files under kill -9), and write-file-atomic 7 (reports success on a full disk
 * with a torn file).
 */
import { randomBytes } from 'node:crypto';
import { constants, readFile as readFileWithCallback, type Stats } from 'node:fs';
import {
  access,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  stat,
  unlink,
  utimes,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { FileFault, type Files } from '../storage/files';
import type { WriteCode } from '../storage/problems';

/** That of `fs/promises` needs twice the time for small files. */
const readFile: (name: string) => Promise<Buffer> = promisify(readFileWithCallback);

/** A lock is renewed this often while it is held … */
const renewMs = 2_000;
/** … and one that was not renewed for so long belonged to a process that is gone. */
const staleMs = 10_000;
/** How long a writer waits for a living one. */
const patienceMs = 15_000;
const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

export const durableFiles: Files = {
  async read(name) {
    try {
      return await readFile(name);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      // A file that may not be read is another matter than one that may not be written.
      if (isCode(error, 'EACCES', 'EPERM'))
        throw new FileFault('write-failed', name, 'reading it is not allowed');
      throw fault(error, name);
    }
  },

  async update(name, change) {
    const written = update(name, change);
    underWay.add(written);
    try {
      await written;
    } catch (error) {
      throw fault(error, name);
    } finally {
      underWay.delete(written);
    }
  },
};

const underWay = new Set<Promise<void>>();

/** Ends when no file is being written, so that a process may end without leaving a lock or half a file. */
export async function writesEnded(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

async function update(name: string, change: Parameters<Files['update']>[1]): Promise<void> {
  const file = await resolveLinks(name);
  const before = await statOf(file);
  await refuseReadOnly(file, before);
  const lock = await takeLock(file);
  try {
    const bytes = change(before ? await readFile(file) : await readIfThere(file));
    if (bytes) await replace(file, bytes, lock.token);
  } finally {
    await lock.release();
  }
}

/** The file itself where `name` is a link, so that the link stays one. */
export async function resolveLinks(name: string): Promise<string> {
  try {
    return await realpath(name);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    return join(await realpath(dirname(name)), basename(name));
  }
}

/** Makes a folder and those above it; nothing where it is there. */
export async function makeFolder(name: string): Promise<void> {
  try {
    await mkdir(name, { recursive: true });
  } catch (error) {
    throw fault(error, name);
  }
}

/** `undefined` where there is no such file. */
export async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  return (await statOf(file)) ? readFile(file) : undefined;
}

/** A rename would replace a read-only file; the person who made it so did not mean that. */
export async function refuseReadOnly(file: string, stats: Stats | undefined): Promise<void> {
  if (!stats) return;
  await access(file, constants.W_OK);
  if ((stats.mode & 0o222) === 0) throw Object.assign(new Error('the file is read-only'), { code: 'EACCES' });
}

async function replace(file: string, bytes: Uint8Array, token: string): Promise<void> {
  const folder = dirname(file);
  const temp = join(folder, `.${basename(file)}.${token}.tmp`);
  const stats = await statOf(file);
  try {
    const handle = await open(temp, 'wx', stats ? stats.mode & 0o777 : 0o666);
    try {
      if (stats) await handle.chmod(stats.mode & 0o777);
      await handle.writeFile(bytes);
      await handle.sync();
      const written = await handle.stat();
      if (written.size !== bytes.length)
        throw Object.assign(new Error('not all bytes were written'), { code: 'ENOSPC' });
    } finally {
      await handle.close();
    }
    if (stats && stats.nlink > 1) await overwrite(file, bytes, temp);
    else await renameOver(temp, file);
  } catch (error) {
    await unlink(temp).catch(ignoreMissing);
    throw error;
  }
  await syncFolder(folder);
  await sweep(folder, basename(file));
}

/**
 * Writes a file that has several names in place: a rename would leave the other names with the old content. This alone is
 * not one step, so the whole new content stays in the temporary file until it is done, and the old comes back when it fails.
 */
async function overwrite(file: string, bytes: Uint8Array, temp: string): Promise<void> {
  const old = await readFile(file);
  const handle = await open(file, 'r+');
  try {
    await writeAll(handle, bytes);
  } catch (error) {
    await writeAll(handle, old);
    throw error;
  } finally {
    await handle.close();
  }
  await unlink(temp);
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, at);
    at += bytesWritten;
  }
  await handle.truncate(bytes.length);
  await handle.sync();
}

/** On Windows a scanner may hold the old file for a moment. */
export async function renameOver(temp: string, file: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(temp, file);
      return;
    } catch (error) {
      const isHeld = process.platform === 'win32' && isCode(error, 'EPERM', 'EBUSY', 'EACCES');
      if (!isHeld || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The rename itself must reach the disk; not every system lets a folder be opened. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'EBADF')) throw error;
  }
}

/** Temporary files that a killed process left more than a day ago. */
async function sweep(folder: string, name: string): Promise<void> {
  const left = (await temporaryFilesIn(folder)).filter((entry) => entry.startsWith(`.${name}.`));
  for (const entry of left) {
    const file = join(folder, entry);
    const stats = await statOf(file);
    if (stats && Date.now() - stats.mtimeMs > dayMs) await unlink(file).catch(ignoreMissing);
  }
}

/** What was found in folders, so that writing many files does not list their folder for each. */
const listings = new Map<string, { readonly at: number; readonly temps: readonly string[] }>();

/** As they were an hour ago at most: what is swept is older than that. */
async function temporaryFilesIn(folder: string): Promise<readonly string[]> {
  const known = listings.get(folder);
  if (known && Date.now() - known.at < hourMs) return known.temps;
  const temps = (await readdir(folder)).filter((entry) => entry.startsWith('.') && entry.endsWith('.tmp'));
  listings.set(folder, { at: Date.now(), temps });
  return temps;
}

interface Lock {
  readonly token: string;
  release(): Promise<void>;
}

async function takeLock(file: string): Promise<Lock> {
  const path = `${file}.lock`;
  const token = randomBytes(8).toString('hex');
  const owner = JSON.stringify({ pid: process.pid, host: hostname(), token });
  const deadline = Date.now() + patienceMs;
  while (!(await createLock(path, owner))) {
    await takeOverIfStale(path, token);
    if (Date.now() > deadline) throw new FileFault('locked', file, await readOwner(path));
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40));
  }
  const renewal = setInterval(() => {
    const now = new Date();
    // A lock that cannot be renewed is noticed on release; there is nobody to tell in between.
    utimes(path, now, now).catch(() => undefined);
  }, renewMs);
  renewal.unref();
  return {
    token,
    async release() {
      clearInterval(renewal);
      if ((await readOwner(path)) === owner) await unlink(path).catch(ignoreMissing);
    },
  };
}

async function createLock(path: string, owner: string): Promise<boolean> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'wx');
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await handle.writeFile(owner).finally(() => handle.close());
  } catch (error) {
    // A full disk takes the name, but no owner.
    await unlink(path).catch(ignoreMissing);
    throw error;
  }
  return true;
}

/**
 * Renames a dead process's lock away; of several that try, one succeeds, and then all compete for a new lock. Should the
 * lock have become another's between the look and the rename, it is put back.
 */
async function takeOverIfStale(path: string, token: string): Promise<void> {
  const owner = await readOwner(path);
  const stats = await statOf(path);
  if (!stats || Date.now() - stats.mtimeMs < staleMs) return;
  const aside = `${path}.${token}.stale`;
  try {
    await rename(path, aside);
    if ((await readOwner(aside)) !== owner) await link(aside, path);
    await unlink(aside);
  } catch (error) {
    if (!isCode(error, 'ENOENT', 'EEXIST')) throw error;
  }
}

async function readOwner(path: string): Promise<string> {
  try {
    return (await readFile(path)).toString();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  }
}

/** Throws again what is not “there is no such file”. */
export function ignoreMissing(error: unknown): void {
  if (!isCode(error, 'ENOENT')) throw error;
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

const codes: Record<string, WriteCode> = {
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** What the system says with a name of its own call and with a path that nobody gave. */
const details: Record<string, string> = {
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a file stands where a folder should be',
};

/** Any error as one that a person can be told of. */
export function fault(error: unknown, name: string): FileFault {
  if (error instanceof FileFault) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new FileFault(codes[code] ?? 'write-failed', name, details[code] ?? message);
}
