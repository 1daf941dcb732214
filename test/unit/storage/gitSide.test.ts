import assert from 'node:assert/strict';
import { readGitSide, readSide } from '../../../src/storage/gitSide';

describe('the address of a side in git', () => {
  it('names a path and a commit', () =>
    assert.deepEqual(readGitSide('{"path":"/news/budget.txt","ref":"HEAD","more":1}'), {
      path: '/news/budget.txt',
      ref: 'HEAD',
    }));

  it('may name the index, which has no name', () =>
    assert.equal(readGitSide('{"path":"/news/budget.txt","ref":""}')?.ref, ''));

  it('is nothing that other editors put there', () => {
    for (const query of [
      '',
      'ref=HEAD',
      '{',
      'null',
      '[]',
      '{"path":"/a"}',
      '{"path":1,"ref":""}',
      '{"path":"","ref":""}',
    ])
      assert.equal(readGitSide(query), undefined, query);
  });
});

/** A commit that holds these files, by path. */
const commit = (files: Readonly<Record<string, string>>) => async (path: string) =>
  files[path] === undefined ? undefined : new TextEncoder().encode(files[path]);

const sidecar = (id: string, annotator?: string) =>
  [
    'galley: 1',
    'source: budget.txt',
    ...(annotator === undefined ? [] : [`annotator: ${annotator}`]),
    'annotations:',
    `  - {id: ${id}, kind: claim, quote: It rained}`,
    '',
  ].join('\n');

async function read(files: Readonly<Record<string, string>>, article: string, ...layers: string[]) {
  const found = await readSide(commit(files), article, layers);
  return found.map(({ annotator = 'team', sidecar: { records } }) => [
    annotator,
    ...records.map(({ id }) => id),
  ]);
}

describe('the annotations of a side in git', () => {
  const team = '/news/budget.txt.annotations.yaml';
  const layer = '/news/budget.txt.mk.annotations.yaml';

  it('are those of that commit: the team’s, then the layers', async () =>
    assert.deepEqual(
      await read(
        { [team]: sidecar('c-00000001'), [layer]: sidecar('c-00000002', 'mk') },
        '/news/budget.txt',
        '/news/budget.txt.mk',
      ),
      [
        ['team', 'c-00000001'],
        ['mk', 'c-00000002'],
      ],
    ));

  it('are none where that commit has no such file, or an empty one', async () => {
    assert.deepEqual(await read({}, '/news/budget.txt', '/news/budget.txt.mk'), []);
    assert.deepEqual(await read({ [team]: '' }, '/news/budget.txt'), []);
  });

  it('leave out a file that is of another article', async () =>
    assert.deepEqual(
      await read({ [layer]: sidecar('c-00000002') }, '/news/budget.txt', '/news/budget.txt.mk'),
      [],
    ));

  it('are found by the paths of either system', async () => {
    const windows = 'C:\\news\\budget.txt';
    const files = { [`${windows}.annotations.yaml`]: sidecar('c-00000001') };
    assert.deepEqual(await read(files, windows), [['team', 'c-00000001']]);
  });
});
