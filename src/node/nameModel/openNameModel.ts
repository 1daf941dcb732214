import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelMention } from '../../core';
import { makeGliner } from './gliner';
import { ModelFault } from './modelFault';
import { Pieces } from './pieces';
import { loadRuntime, type Session } from './runtime';
import { makeTokenClassifier } from './tokenClassification';

/** A model of the user's own that reads names. */
export interface NameModel {
  /** The names of a text, ascending; the text may be of any length. */
  readonly find: (text: string) => Promise<readonly ModelMention[]>;
  readonly close: () => Promise<void>;
}

/** Where a model's folder may hold the model itself; exported models have either. */
const modelFiles = ['model.onnx', 'onnx/model.onnx'];
/** More pieces than this no such model was trained on. */
const mostPieces = 512;

/**
 * Opens a model that a person has on this machine: a folder with an ONNX model, `tokenizer.json` and `config.json` or
 * `gliner_config.json`, and the folder of an installed ONNX runtime, which is loaded as code. Nothing is downloaded.
 * Throws `ModelFault` for whatever is missing or broken.
 */
export async function openNameModel(folder: string, runtimeFolder: string): Promise<NameModel> {
  const file = await modelFile(folder);
  const pieces = await makePieces(folder);
  const gliner = await readJson(folder, 'gliner_config.json', { optional: true });
  const config = gliner ?? (await readJson(folder, 'config.json'));
  const labels = gliner ? [] : labelsOf(config);
  if (gliner ? !isSpanModel(gliner) : labels.length === 0)
    throw new ModelFault('model-not-for-names', folder);
  const runtime = loadRuntime(runtimeFolder);
  const session = await runtime.InferenceSession.create(file).catch((error: unknown): Session => {
    throw broken(folder, error);
  });
  const numberIn = (key: string, otherwise: number) =>
    typeof config[key] === 'number' ? (config[key] as number) : otherwise;
  const find = gliner
    ? makeGliner(runtime, session, pieces, {
        maxWidth: numberIn('max_width', 12),
        maxWords: numberIn('max_len', 384),
      })
    : makeTokenClassifier(
        runtime,
        session,
        pieces,
        labels,
        Math.min(mostPieces, numberIn('max_position_embeddings', mostPieces)),
      );
  return {
    find: (text) =>
      find(text).catch((error: unknown) => {
        throw broken(folder, error);
      }),
    close: async () => session.release?.(),
  };
}

async function modelFile(folder: string): Promise<string> {
  for (const name of modelFiles) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  throw new ModelFault('model-file-missing', folder, modelFiles[0]);
}

async function makePieces(folder: string): Promise<Pieces> {
  const tokenizer = await readJson(folder, 'tokenizer.json');
  const config = (await readJson(folder, 'tokenizer_config.json', { optional: true })) ?? {};
  try {
    return new Pieces(tokenizer, config);
  } catch (error) {
    throw broken(folder, error);
  }
}

type Json = Readonly<Record<string, unknown>>;

async function readJson(folder: string, name: string): Promise<Json>;
async function readJson(folder: string, name: string, options: { optional: true }): Promise<Json | undefined>;
async function readJson(folder: string, name: string, { optional = false } = {}): Promise<Json | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (text === undefined) {
    if (optional) return undefined;
    throw new ModelFault('model-file-missing', folder, name);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Json;
  } catch (error) {
    throw broken(join(folder, name), error);
  }
  throw new ModelFault('model-broken', join(folder, name));
}

/** The labels by their ids; empty for a model that gives none. */
function labelsOf({ id2label }: Json): readonly string[] {
  if (typeof id2label !== 'object' || id2label === null) return [];
  const byId = id2label as Readonly<Record<string, unknown>>;
  return Object.keys(byId).map((_, id) => String(byId[id] ?? 'O'));
}

/** Models that label tokens one by one take other inputs. */
function isSpanModel({ span_mode: mode }: Json): boolean {
  return mode === undefined || String(mode).startsWith('marker');
}

function broken(folder: string, error: unknown): ModelFault {
  return new ModelFault('model-broken', folder, error instanceof Error ? error.message : String(error));
}
