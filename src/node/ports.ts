import { randomBytes } from 'node:crypto';
import { now } from './clock';
import { durableFiles } from './durableFiles';
import { readGitBlob } from './gitBlobs';
import { gitUserName } from './gitUser';

/** The desktop: a disk, git, and an environment. */
export const nodePorts = {
  durableFiles,
  random: (count: number): Uint8Array => randomBytes(count),
  now,
  gitUserName,
  gitBlob: readGitBlob,
  openNameModel: async (folder: string, runtime: string) =>
    (await import('./nameModel/openNameModel')).openNameModel(folder, runtime),
  ...(process.env.GALLEY_ANNOTATOR && { annotatorName: process.env.GALLEY_ANNOTATOR }),
};
