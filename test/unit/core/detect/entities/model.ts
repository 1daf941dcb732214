import { readFileSync } from 'node:fs';
import { type EntityModel, loadEntityModel } from '../../../../../src/core';

let model: EntityModel | undefined;

/** The tagger that ships, read once for all tests. */
export function shippedModel(): EntityModel {
  if (model) return model;
  const read = loadEntityModel(readFileSync('data/entities.bin'));
  if (!('model' in read)) throw new Error(read.problem.code);
  model = read.model;
  return model;
}
