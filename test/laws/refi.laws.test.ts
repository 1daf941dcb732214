import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { writeModel } from '../../src/formats/format';
import * as refi from '../../src/formats/refi';
import { defaultProject } from '../../src/storage/project';
import { corpus } from '../unit/formats/corpus';
import { fullClaim, lossesOf, modelOf } from '../unit/formats/model';
import { breachesOf } from './refiShape';

async function project(
  model = corpus(),
): Promise<{ qde: string; texts: Map<string, string>; bytes: Uint8Array }> {
  const { bytes = new Uint8Array() } = await writeModel(refi, model);
  const files = unzipSync(bytes);
  const texts = Object.entries(files).map(([name, content]): [string, string] => [name, strFromU8(content)]);
  return { qde: strFromU8(files['project.qde'] ?? new Uint8Array()), texts: new Map(texts), bytes };
}

describe('REFI projects', () => {
  it('hold every article, and each selection has the words of its record', async () => {
    const { qde, texts } = await project();
    const sources = corpus().sources;
    const found = [
      ...qde.matchAll(/<TextSource [^>]*plainTextPath="internal:\/\/([^"]+)"[^>]*>([\s\S]*?)<\/TextSource>/g),
    ];
    assert.equal(found.length, sources.length);
    for (const [index, [, path = '', inner = '']] of found.entries()) {
      const text = texts.get(`sources/${path}`) ?? '';
      const source = sources[index];
      assert.equal(text, source?.text?.replaceAll('\r\n', '\n'));
      const places = [...inner.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)];
      const words = places.map(([, start, end]) => [...text].slice(Number(start), Number(end)).join(''));
      const wanted = source?.records.map(({ span }) =>
        source.text?.slice(span?.start, span?.end).replaceAll('\r\n', '\n'),
      );
      assert.deepEqual(words, wanted, source?.file);
    }
  });

  it('refer to codes and users that are there, with ids of the right form, and are the same each time', async () => {
    const { qde, bytes } = await project();
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const ids = [...qde.matchAll(/(?<= )guid="([^"]*)"/g)].map(([, id = '']) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => uuid.test(id)));
    const targets = [...qde.matchAll(/(?:targetGUID|creatingUser|creatingUserGUID)="([^"]*)"/g)].map(
      ([, id = '']) => id,
    );
    assert.ok(targets.length > 20 && targets.every((id) => ids.includes(id)));
    assert.deepEqual((await project()).bytes, bytes);
  });

  it('have the shape of the published schema, empty ones and odd colours too', async () => {
    const odd = {
      ...defaultProject,
      categories: [{ id: 'quantity', label: 'Quantity', colour: 'charts.red' }],
    };
    for (const model of [corpus(), modelOf(fullClaim), { sources: [], references: [] }, modelOf('  []')]) {
      const { bytes = new Uint8Array() } = await writeModel(refi, model, { project: odd });
      const qde = strFromU8(unzipSync(bytes)['project.qde'] ?? new Uint8Array());
      assert.deepEqual(breachesOf(qde), []);
    }
    const { qde } = await project(modelOf(fullClaim));
    assert.deepEqual(breachesOf(qde.replace('isCodable="true"', 'isCodable="yes"')), [
      'Code has isCodable="yes".',
    ]);
    assert.deepEqual(breachesOf(qde.replace(/<CodeRef[^>]*>/, '')), ['Coding has 0 CodeRef.']);
    assert.deepEqual(breachesOf(qde.replace(/ startPosition="\d+"/, '')), [
      'PlainTextSelection lacks startPosition.',
    ]);
  });

  it('say what they do not hold', async () => {
    const losses = await lossesOf(refi, modelOf(fullClaim));
    assert.ok(losses.includes('c-7k3m9q2x citations') && !losses.includes('c-7k3m9q2x by'));
  });
});
