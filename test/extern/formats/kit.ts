/** The files of other tools lie beside the project, and not everybody has them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { locate } from '../../../src/core';
import type { ImportSource, InFile } from '../../../src/formats/format';
import { type ExportSource, exportSource, makePlacer } from '../../../src/formats/model';
import { importInto } from '../../../src/formats/toSidecar';
import { makeAnchorReader, readSource } from '../../../src/storage/source';

const interop = join(process.cwd(), '..', 'shared', 'interop');

/** To be called in `before`: leaves the tests out where the files are not there. */
export function needsInterop(this: Mocha.Context): void {
  if (existsSync(interop)) return;
  console.log(`    left out: ${interop} is not there`);
  this.skip();
}

/** The files below a folder of the kit, with names relative to it. */
export function kitFiles(folder: string, ...endings: string[]): InFile[] {
  const top = join(interop, folder);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((end) => entry.name.endsWith(end)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      name: relative(top, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8').replace(/^\ufeff/, ''),
    }));
}

export function kitText(path: string): string {
  return readFileSync(join(interop, path), 'utf8');
}

/** What an import wrote, read and placed for an export: the way through an annotation file. */
export function throughSidecar(source: ImportSource, format: string): ExportSource {
  const text = source.text ?? '';
  const article = readSource(new TextEncoder().encode(text)).value;
  assert.ok(article, source.file);
  const { sidecar, refusal } = importInto(source, { sourceName: basename(source.file), article, format });
  assert.ok(sidecar, `${source.file}: ${refusal?.code}`);
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const readAnchor = makeAnchorReader(article);
  const located = locate(
    article,
    annotations.map(({ anchor }) => readAnchor(anchor)),
  );
  return exportSource(source.file, sidecar, makePlacer(article, annotations, located), article.disk);
}
