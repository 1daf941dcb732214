import assert from 'node:assert/strict';
import { problemText } from '../../../src/storage/problemText';
import { defaultProject, readProject } from '../../../src/storage/project';

/** What is said of a `galley.yaml`, with the text at its place in front. */
function saidOf(text: string): string[] {
  const { problems } = readProject(new TextEncoder().encode(text));
  return problems.map((one) => `${text.slice(one.span?.start, one.span?.end)} ${problemText(one)}`);
}

describe('galley.yaml', () => {
  it('says nothing where it is as it should be, or where a key is a newsroom’s own', () => {
    const fine =
      'galley: 1\nguidelines: g.md\ncategories: [a]\nentity-types: [b]\ndesk: news\nx-verdict: 1\n';
    assert.deepEqual(saidOf(fine), []);
    assert.deepEqual(saidOf('# nothing yet\n'), []);
  });

  it('names a key that is probably a slip', () => {
    assert.deepEqual(saidOf('catgories: [a]\nentity_types: [b]\n'), [
      'catgories galley.yaml: catgories is no key that Galley knows, so it says nothing. categories may be meant.',
      'entity_types galley.yaml: entity_types is no key that Galley knows, so it says nothing. entity-types may be meant.',
    ]);
  });

  it('is told to be no map where it is a list', () => {
    assert.match(
      saidOf('- a\n').join(),
      /galley\.yaml must be a map with keys of its own, such as categories, /,
    );
    assert.equal(readProject(new TextEncoder().encode('- a\n')).project, defaultProject);
  });
});
