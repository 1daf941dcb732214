import assert from 'node:assert/strict';
import * as brat from '../../../src/formats/brat';
import { writeModel } from '../../../src/formats/format';
import { kitFiles, needsInterop, throughSidecar } from './kit';

const linesOf = (ann: string) =>
  ann
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .sort();

describe('brat, all documents of the kit', () => {
  before(needsInterop);

  it('have equal records after import and export', async () => {
    const files = kitFiles('brat', '.ann', '.txt');
    const { sources, problems } = brat.read(files);
    assert.deepEqual(problems, []);
    const documents = files.filter(({ name }) => name.endsWith('.ann'));
    assert.ok(documents.length >= 36);
    assert.equal(sources.length, documents.length);
    const model = { sources: sources.map((source) => throughSidecar(source, 'brat')), references: [] };
    const { files: written = [], losses } = await writeModel(brat, model);
    assert.deepEqual(losses, []);
    const contentOf = (name: string) => String(written.find((file) => file.name === name)?.content);
    for (const { name, text } of documents) assert.deepEqual(linesOf(contentOf(name)), linesOf(text), name);
  });
});
