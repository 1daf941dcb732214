import { basename, dirname, join } from 'node:path';
import { isInsidePath } from '../formats/files';
import type { OutFile, Written } from '../formats/format';
import { durableFiles, makeFolder } from '../node/durableFiles';
import { openPieceFile } from '../node/pieceFile';
import { projectFileName } from '../storage/project';
import { referencesFileName } from '../storage/references';
import { isSourceName } from '../storage/source';
import { shown } from './findings';
import { absolute, type Io, isTerminal, Refusal, write } from './io';
import { isSidecarName } from './paths';

/** Where an export goes: a file, a folder of files, or standard output. */
export interface Sink {
  put(written: Pick<Written, 'text' | 'bytes' | 'files'>): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** An export may overwrite an older export, never what it is made of. */
export function refuseInput(io: Io, output: string | undefined, articles: ReadonlySet<string>): void {
  if (output === undefined) return;
  const isOurs = isSidecarName(output) || [projectFileName, referencesFileName].includes(basename(output));
  if (isOurs || articles.has(absolute(io, output)))
    throw new Refusal(`${shown(output)} is part of the record; choose another name.`);
}

export async function openSink(
  io: Io,
  format: { readonly id: string; readonly output: 'file' | 'folder' },
  output: string | undefined,
): Promise<Sink> {
  if (format.output === 'folder') {
    if (output === undefined) throw new Refusal(`${format.id} is a folder of files; say with -o which.`);
    return folderSink(io, output);
  }
  if (output === undefined) return standardOutput(io);
  const file = await openPieceFile(absolute(io, output));
  return {
    async put({ text = '', bytes }) {
      if (bytes) await file.write(bytes);
      if (text !== '') await file.write(text);
    },
    finish: file.finish,
    discard: file.discard,
  };
}

function standardOutput(io: Io): Sink {
  const onTerminal = isTerminal(io.stdout);
  return {
    async put({ text = '', bytes }) {
      if (bytes && onTerminal) throw new Refusal('This format is no text; say with -o which file to write.');
      if (bytes) await write(io.stdout, bytes);
      if (text !== '') await write(io.stdout, onTerminal ? harmless(text) : text);
    },
    finish: async () => undefined,
    discard: async () => undefined,
  };
}

function folderSink(io: Io, output: string): Sink {
  return {
    async put({ files = [] }) {
      for (const file of files) await saveBelow(io, output, file);
    },
    finish: async () => undefined,
    discard: async () => undefined,
  };
}

/** Older exports are overwritten; a text that somebody may have written is not. */
async function saveBelow(io: Io, folder: string, { name, content }: OutFile): Promise<void> {
  const shownAs = join(folder, name);
  if (!isInsidePath(name)) throw new Refusal(`${shown(name)} leads out of ${shown(folder)}.`);
  refuseInput(io, shownAs, new Set());
  const path = absolute(io, shownAs);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await makeFolder(dirname(path));
  let isOther = false;
  await durableFiles.update(path, (there) => {
    const isSame = there !== undefined && Buffer.compare(there, bytes) === 0;
    isOther = there !== undefined && !isSame && isSourceName(name);
    return isSame || isOther ? undefined : bytes;
  });
  if (isOther)
    throw new Refusal(`${shown(shownAs)} is there with another text; choose another folder with -o.`);
}

/** Text for a terminal: what it would act upon is shown as a replacement character. */
function harmless(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}
