import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ModelFault } from './modelFault';

/** The part of an ONNX runtime that is used here; onnxruntime-node and onnxruntime-web both have it. */
export interface Runtime {
  readonly InferenceSession: { create(path: string): Promise<Session> };
  readonly Tensor: new (
    type: 'int64' | 'bool',
    data: BigInt64Array | Uint8Array,
    dims: readonly number[],
  ) => Tensor;
}

export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  release?(): Promise<void>;
}

export interface Tensor {
  readonly data: ArrayLike<number | bigint>;
  readonly dims: readonly number[];
}

/** Loads the runtime that a person has installed in `folder`, the folder of its package. Throws `ModelFault`. */
export function loadRuntime(folder: string): Runtime {
  try {
    const loaded: unknown = createRequire(join(folder, 'package.json'))(folder);
    if (isRuntime(loaded)) return loaded;
  } catch (error) {
    throw new ModelFault('runtime-broken', folder, error instanceof Error ? error.message : String(error));
  }
  throw new ModelFault('runtime-broken', folder, 'InferenceSession');
}

function isRuntime(loaded: unknown): loaded is Runtime {
  const { InferenceSession, Tensor } = (loaded ?? {}) as Partial<Runtime>;
  return typeof InferenceSession?.create === 'function' && typeof Tensor === 'function';
}

/**
 * Runs a model and gives its first output, `undefined` where it has none. Models of one kind differ in the inputs that they
 * ask for, so what this one does not know is left out.
 */
export async function run(
  session: Session,
  feeds: Readonly<Record<string, Tensor>>,
): Promise<Tensor | undefined> {
  const wanted = Object.entries(feeds).filter(([name]) => session.inputNames.includes(name));
  const output = await session.run(Object.fromEntries(wanted));
  return output[session.outputNames[0] ?? ''];
}

/** A tensor of whole numbers, as models take their token ids. */
export function int64(runtime: Runtime, values: readonly number[], dims: readonly number[]): Tensor {
  return new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), dims);
}
