/**
 * Where things are. Everything the harness installs or keeps is in `.desk/`, everything it makes is in
 * `out/`.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const project = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The git-ignored folder of installed tools and of the profile that `npm start` keeps. */
export const desk = join(project, '.desk');

/** The folder of this harness, which holds one package.json and lock file per installed tool. */
export const toolsFolder = join(project, 'tools', 'desk');
