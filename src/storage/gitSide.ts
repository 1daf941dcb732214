import { readSidecar, type Sidecar } from './sidecar';
import { layerOf, sidecarName } from './store';

/** A file as git has it: its path on this machine, and the commit, or the sign for the index, that it is of. */
export interface GitSide {
  readonly path: string;
  readonly ref: string;
}

/** What the query of a `git:` address of the editor names; `undefined` for anything that is none. */
export function readGitSide(query: string): GitSide | undefined {
  try {
    const read: unknown = JSON.parse(query);
    if (typeof read !== 'object' || read === null || !('path' in read) || !('ref' in read)) return undefined;
    const { path, ref } = read;
    return typeof path === 'string' && path !== '' && typeof ref === 'string' ? { path, ref } : undefined;
  } catch {
    return undefined;
  }
}

/** An annotation file of one side of a comparison, by its path without the common end. */
interface SideFile {
  readonly stem: string;
  readonly sidecar: Sidecar;
  /** Whose layer it is; absent for the team's record. */
  readonly annotator?: string;
}

/**
 * The annotation files of an article on one side: the team's record, then the layers.
 *
 * @param show Reads a file of that side by its path; `undefined` where that side has none.
 * @param layers The stems that may be layers of the article; one whose header says otherwise is left out.
 */
export async function readSide(
  show: (path: string) => Promise<Uint8Array | undefined>,
  article: string,
  layers: readonly string[],
): Promise<SideFile[]> {
  const name = article.slice(Math.max(article.lastIndexOf('/'), article.lastIndexOf('\\')) + 1);
  const files: SideFile[] = [];
  for (const stem of [article, ...layers]) {
    const bytes = await show(sidecarName(stem));
    // An older editor gives no bytes for a file that is not there.
    if (!bytes?.length) continue;
    const sidecar = readSidecar(bytes, name);
    const annotator = layerOf(stem, sidecar);
    if (stem === article) files.push({ stem, sidecar });
    else if (annotator !== undefined) files.push({ stem, sidecar, annotator });
  }
  return files;
}
