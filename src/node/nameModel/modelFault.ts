type ModelFaultCode = 'runtime-broken' | 'model-file-missing' | 'model-broken' | 'model-not-for-names';

/** What is wrong with a model of the user's own; the editor has a sentence for each, with the folder and a detail. */
export class ModelFault extends Error {
  constructor(
    readonly code: ModelFaultCode,
    readonly folder: string,
    readonly detail = '',
  ) {
    super(`${code}: ${folder} ${detail}`);
  }
}
