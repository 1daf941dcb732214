import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askedFor } from '../../../src/node/nameModel/labels';
import { ModelFault } from '../../../src/node/nameModel/modelFault';
import { openNameModel } from '../../../src/node/nameModel/openNameModel';
import { writeTinyModel } from './tinyModel';
import { spanModel } from './tinyOnnx';

const runtime = resolve('node_modules/onnxruntime-web');
describe('a model of the user’s own', function () {
  this.timeout(30_000);
  let folder: string;
  const write = (name: string, content: string | Uint8Array | object) =>
    writeFileSync(
      join(folder, name),
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-model-'));
    writeTinyModel(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fault = (code: string, detail: RegExp) => (error: unknown) =>
    error instanceof ModelFault && error.code === code && detail.test(`${error.folder} ${error.detail}`);

  it('that labels tokens finds names with their places, in texts longer than it reads at once', async () => {
    const { find, close } = await openNameModel(folder, runtime);
    const text = 'Then Ada Venn of  Leeds spoke; so did Ada of Leeds, and Venn.';
    const found = await find(text);
    assert.deepEqual(
      found.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`),
      ['Ada Venn person', 'Leeds place', 'Ada person', 'Leeds place', 'Venn person'],
    );
    assert.ok(found.every(({ score }) => score > 0.9 && score <= 1));
    assert.deepEqual(await find(''), []);
    await close();
  });

  it('that scores spans finds the best ones, none in another', async () => {
    const types = askedFor.map(([, type]) => type);
    const only = (type: string, score: number) => types.map((one) => (one === type ? score : -20));
    const nothing = types.map(() => -20);
    // "Ada Venn of Leeds": a person from word 0 to word 1, a place at word 3.
    const first = [only('person', 5), nothing, nothing, only('place', 5)];
    const last = [only('person', -4), only('person', 3), nothing, only('place', 3)];
    write('model.onnx', spanModel(first, last));
    write('gliner_config.json', { max_width: 3, max_len: 4 });
    const { find } = await openNameModel(folder, runtime);
    const found = await find('Ada Venn of Leeds');
    assert.deepEqual(
      found.map(({ start, end, type }) => [start, end, type]),
      [
        [0, 8, 'person'],
        [12, 17, 'place'],
      ],
    );
  });

  it('that is absent or broken is named with what is wrong', async () => {
    const open = (runtimeFolder = runtime) => openNameModel(folder, runtimeFolder);
    await assert.rejects(open(join(folder, 'nowhere')), fault('runtime-broken', /nowhere/));
    mkdirSync(join(folder, 'other'));
    write('other/package.json', { main: 'index.js' });
    write('other/index.js', 'module.exports = {};');
    await assert.rejects(open(join(folder, 'other')), fault('runtime-broken', /InferenceSession/));
    write('model.onnx', 'no model');
    await assert.rejects(open(), fault('model-broken', /galley-model/));
    write('config.json', {});
    await assert.rejects(open(), fault('model-not-for-names', /galley-model/));
    write('config.json', '{');
    await assert.rejects(open(), fault('model-broken', /config\.json/));
    rmSync(join(folder, 'tokenizer.json'));
    await assert.rejects(open(), fault('model-file-missing', /tokenizer\.json/));
    rmSync(join(folder, 'model.onnx'));
    await assert.rejects(open(), fault('model-file-missing', /model\.onnx/));
  });
});
