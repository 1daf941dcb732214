/**
 * Prepares the debugging of the editor tests from VS Code: their bundle, and a fresh folder for them to
 * write in.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTests } from './layer.mjs';
import { project } from './paths.mjs';
import { samples } from './workspaces.mjs';

await bundleTests('editor', 'editor.node.js');
const folder = join(project, 'out', 'workspace');
rmSync(folder, { recursive: true, force: true });
cpSync(samples, folder, { recursive: true });
