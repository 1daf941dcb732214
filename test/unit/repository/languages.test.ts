import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintText } from '../../../src/core';
import { formats } from '../../../src/formats/formats';
import { storageText } from '../../../src/storage/problemText';

type Strings = Readonly<Record<string, string>>;
const json = (path: string): Strings => JSON.parse(readFileSync(path, 'utf8'));

const codeIn = (folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );

/** The first arguments of a function, where they are words in quotation marks. */
const wordsGivenTo = (name: string, code: readonly string[]) =>
  code.flatMap((one) =>
    [...one.matchAll(new RegExp(`\\b${name}\\(\\s*'((?:[^'\\\\]|\\\\.)*)'`, 'g'))].map(([, text = '']) =>
      text.replaceAll("\\'", "'"),
    ),
  );

/** What the editor translates, by the English sentences: those of its own code, of formats, and of problems. */
function sentencesOfCode(): string[] {
  return [
    ...new Set([
      ...wordsGivenTo('t', codeIn(['src/editor', 'src/features'])),
      ...wordsGivenTo('sentence', codeIn(['src/formats'])),
      ...formats.flatMap(({ name, use, holds }) => [name, use, holds]),
      ...Object.values(storageText),
      ...Object.values(lintText),
    ]),
  ].sort();
}

/** What a translation must hold as well: arguments, icons, and the commands of links. */
const fixedParts = (text: string) =>
  (text.match(/\{\d\}|\$\([\w-]+\)|\]\(command:[\w.]+\)/g) ?? []).sort().join(' ');

function sameFixedParts(english: Strings, other: Strings): void {
  for (const [key, text] of Object.entries(english))
    assert.equal(fixedParts(other[key] ?? ''), fixedParts(text), `${key}: ${other[key]}`);
}

/** What sentences call a command, as “Galley: Comment on Annotation…”, is what the palette calls it. */
function sameCommands(sentences: readonly string[], titles: Strings): void {
  const named = sentences.flatMap((one) => [...one.matchAll(/[“„]Galley: ([^“”]+)[“”]/g)]);
  assert.ok(named.length > 0);
  for (const [, title = ''] of named) assert.ok(Object.values(titles).includes(title), title);
}

const languages = readdirSync('l10n').map((name) => /^bundle\.l10n\.(\w+)\.json$/.exec(name)?.[1] ?? name);

describe('languages', () => {
  it('are German at least', () => assert.ok(languages.includes('de')));

  it('can be told from what formats say, as each sentence stands where it is made', () => {
    const code = codeIn(['src/formats']);
    const calls = code.flatMap((one) => one.match(/\bsentence\(/g) ?? []);
    assert.equal(wordsGivenTo('sentence', code).length, calls.length);
  });

  it('name commands by their titles', () => {
    sameCommands(sentencesOfCode(), json('package.nls.json'));
    for (const language of languages)
      sameCommands(
        Object.values(json(`l10n/bundle.l10n.${language}.json`)),
        json(`package.nls.${language}.json`),
      );
  });

  for (const language of languages) {
    it(`have every sentence of the code, and none too many: ${language}`, () => {
      const bundle = json(`l10n/bundle.l10n.${language}.json`);
      const english = sentencesOfCode();
      assert.deepEqual(Object.keys(bundle).sort(), english);
      sameFixedParts(Object.fromEntries(english.map((text) => [text, text])), bundle);
      for (const [key, text] of Object.entries(bundle)) assert.ok(text.trim(), key);
    });

    it(`have every string of the manifest, and none too many: ${language}`, () => {
      const english = json('package.nls.json');
      const other = json(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort());
      sameFixedParts(english, other);
      for (const [key, text] of Object.entries(other)) assert.ok(text.trim(), key);
    });
  }
});
