/** What `timedVscode.cjs` measures inside the extension host: built into an installed extension, and read. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from '../../tools/desk/progress.mjs';

const clock = fileURLToPath(new URL('timedVscode.cjs', import.meta.url));

/**
 * Puts the clock between an installed extension and the editor. Gives a reader of what was measured since a moment, in
 * milliseconds since 1970, the oldest first.
 */
export function timeExtension(profile, id, mainFile) {
  const extensions = join(profile, 'extensions');
  const folder = readdirSync(extensions).find((name) => name.startsWith(id));
  if (!folder) throw new Stop(`${id} is not installed.`);
  const main = join(extensions, folder, mainFile);
  const text = readFileSync(main, 'utf8');
  const timed = text.replaceAll(/require\((["'])vscode\1\)/g, 'require("./timedVscode.cjs")');
  if (timed === text) throw new Stop(`${main} does not ask for the editor's API as it did.`);
  writeFileSync(main, timed);
  cpSync(clock, join(dirname(main), 'timedVscode.cjs'));
  const file = join(dirname(main), 'timings.jsonl');
  return (since) => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    const entries = lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
    return entries.filter(({ at }) => at >= since);
  };
}

/** Milliseconds from the start of a command to the return of the `setDecorations` that showed more than before. */
export function toMarkMs(entries, command) {
  const start = entries.find((entry) => entry.kind === 'command' && entry.id === command);
  const shown = start && entries.find((entry) => entry.kind === 'set' && entry.more && entry.at >= start.at);
  return shown && shown.at - start.at;
}

/** Milliseconds in all listeners of an extension together. */
export function inListenersMs(entries) {
  return entries.reduce((sum, { kind, ms }) => (kind === 'listener' ? sum + ms : sum), 0);
}

/** Milliseconds that the extension host was busy with, whoever kept it so. */
export function busyMs(entries) {
  const samples = entries.filter(({ kind }) => kind === 'host');
  return (samples.at(-1)?.busyMs ?? 0) - (samples[0]?.busyMs ?? 0);
}
