import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EntityModel, loadEntityModel } from '../core';

/** Where the trained tagger may stand: `data/` beside the folder of the bundle that is running, or one above it. */
const modelFiles = ['..', '../..'].map((up) => join(__dirname, up, 'data', 'entities.bin'));

let known: { readonly model: EntityModel | undefined } | undefined;

/** The tagger that is installed with the program, read once; `undefined` where its file is missing or broken. */
export function readEntityModel(): EntityModel | undefined {
  known ??= { model: load() };
  return known.model;
}

function load(): EntityModel | undefined {
  for (const file of modelFiles) {
    const read = readModelFile(file);
    if (read && 'model' in read) return read.model;
  }
  return undefined;
}

function readModelFile(file: string) {
  try {
    return loadEntityModel(readFileSync(file));
  } catch {
    return undefined;
  }
}
