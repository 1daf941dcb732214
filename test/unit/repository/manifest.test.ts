import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCategories } from '../../../src/core';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('package.json');
const nls: Record<string, string> = json('package.nls.json');
const { contributes } = manifest;

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '');

describe('manifest', () => {
  const code = sources('src');

  it('declares the commands that are registered, and no others', () => {
    const registered = matches(code, /registerCommand\(\s*'([\w.]+)'/g);
    assert.deepEqual(
      sorted(contributes.commands.map(({ command }: { command: string }) => command)),
      sorted(registered),
    );
  });

  it('gives every command a title of its own, our category, and a place in the palette', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(title, /^%command\.\w+%$/, command);
      assert.equal(category, 'Galley');
      const entry = contributes.menus.commandPalette.find(
        (one: { command: string }) => one.command === command,
      );
      assert.ok(entry?.when, `${command} has no "when" in the palette`);
    }
  });

  it('declares the settings that are read, and no others', () => {
    const settings = readFileSync('src/editor/settings.ts', 'utf8');
    const read = matches(settings, /settings\.get(?:<[^(]*>)?\(\s*'([\w.]+)'/g).map(
      (name) => `galley.${name}`,
    );
    assert.deepEqual(sorted(Object.keys(contributes.configuration.properties)), sorted(read));
  });

  it('takes no setting that names a program from a folder, trusted or not', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual([untrustedWorkspaces.supported, virtualWorkspaces], [true, true]);
    const properties: Record<string, { scope: string }> = contributes.configuration.properties;
    const ofMachine = Object.keys(properties).filter((name) => properties[name]?.scope === 'machine');
    assert.ok(ofMachine.includes('galley.model.runtime'));
    assert.deepEqual(sorted(untrustedWorkspaces.restrictedConfigurations), sorted(ofMachine));
  });

  it('reads settings in one file alone', () => {
    const readers = ['src/editor', 'src/features'].flatMap((folder) =>
      readdirSync(folder).filter((name) =>
        readFileSync(join(folder, name), 'utf8').includes('getConfiguration('),
      ),
    );
    assert.deepEqual(readers, ['settings.ts']);
  });

  it('has a sentence for every %key%, and no sentence too many', () => {
    const used = matches(JSON.stringify(manifest), /%([\w.-]+)%/g);
    assert.deepEqual(sorted(used), sorted(Object.keys(nls)));
    for (const [key, text] of Object.entries(nls)) assert.ok(text.trim(), key);
  });

  it('declares the colours that are used, in all four themes', () => {
    const used = matches(code, /ThemeColor\(['`](galley\.[\w.-]+)['`]\)/g).map((name) => name);
    const declared = new Map(contributes.colors.map((colour: { id: string }) => [colour.id, colour]));
    for (const name of used) assert.ok(declared.has(name), name);
    for (const { id, defaults } of contributes.colors) {
      assert.match(id, /^\w+(?:\.\w+)*$/, 'VS Code takes no other ids, and drops those after a wrong one');
      const themes = ['light', 'dark', 'highContrast', 'highContrastLight'];
      assert.deepEqual(Object.keys(defaults), themes, id);
      for (const theme of themes) assert.match(defaults[theme], /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/, id);
    }
  });

  it('has a colour for each default category', () => {
    const claims = contributes.colors
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => id.startsWith('galley.claim.'));
    assert.deepEqual(
      sorted(claims),
      sorted(
        defaultCategories.map(
          ({ id }) => `galley.claim.${id.replace(/-./g, ([, letter]) => String(letter).toUpperCase())}`,
        ),
      ),
    );
  });

  const inArticles =
    /^editorTextFocus && galley\.(?:inArticle|undoHere|redoHere)$|^galley\.mode && editorTextFocus && resource in galley\.modeResources && !commentEditorFocused/;

  const inViews = /^focusedView == galley\.\w+ && listFocus && !inputFocus$/;

  it('gives our keys a "when" that keeps them in articles and in our views', () => {
    for (const { command, when, key } of contributes.keybindings) {
      assert.ok(inArticles.test(when ?? '') || inViews.test(when ?? ''), command);
      assert.doesNotMatch(key, /ctrl\+alt|altgr/i, `${key} is AltGr on many keyboards`);
    }
  });

  it('takes no chord of VS Code itself', () => {
    // What VS Code 1.139 and its built-in extensions bind behind Ctrl+K without a further modifier.
    const taken = 'enter left up right down c d e f i m n o p r s t u v w y z f2 f12'.split(' ');
    for (const { key } of contributes.keybindings) {
      const [, second] = /^ctrl\+k (\S+)$/.exec(key) ?? [];
      if (second) assert.ok(!taken.includes(second), key);
    }
  });

  it('names files that are there', () => {
    const paths = matches(JSON.stringify(manifest), /"(?:\.\/)?((?:syntaxes|media)\/[\w./-]+)"/g);
    assert.ok(paths.length >= 4);
    for (const path of paths) assert.ok(existsSync(path), path);
  });

  it('types against the oldest VS Code it runs in', () => {
    assert.equal(manifest.devDependencies['@types/vscode'], manifest.engines.vscode.replace('^', ''));
  });
});
