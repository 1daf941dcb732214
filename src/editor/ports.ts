import type { ModelMention, RandomBytes } from '../core';
import type { Files } from '../storage/files';

/** What differs between the desktop and the web; the two entry points hand it in. */
export interface Ports {
  /** Files on this machine's own disk, by path; absent in a browser, where `workspace.fs` serves. */
  readonly durableFiles?: Files;
  /** True in a browser, whose bundle leaves out the formats that the list of them calls `desktopOnly`. */
  readonly lacksDesktopFormats?: true;
  readonly random: RandomBytes;
  readonly now: () => Date;
  /** The name part of git's `user.email` for a folder; absent where there is no git. */
  readonly gitUserName?: (folder: string) => Promise<string | undefined>;
  /** The bytes of a git blob in the repository around a folder; absent where there is no git. */
  readonly gitBlob?: (folder: string, id: string) => Promise<Uint8Array | undefined>;
  /** Opens a model of the user's own that reads names; rejects with a `NameModelFault`. Absent in a browser. */
  readonly openNameModel?: (folder: string, runtime: string) => Promise<NameModel>;
  /** A name from the environment. */
  readonly annotatorName?: string;
}

/** A model of the user's own that reads names. */
export interface NameModel {
  readonly find: (text: string) => Promise<readonly ModelMention[]>;
  readonly close: () => Promise<void>;
}

/** What is missing or broken, and in which folder. */
export interface NameModelFault extends Error {
  readonly code: 'runtime-broken' | 'model-file-missing' | 'model-broken' | 'model-not-for-names';
  readonly folder: string;
  readonly detail: string;
}
