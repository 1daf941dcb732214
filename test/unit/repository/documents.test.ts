import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = [
  'samples/README.md',
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'tools/desk/README.md'],
  ...readdirSync('docs').map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
/** What a build or a test run makes, and so is not there in a fresh copy. */
const made = /^(?:out|dist|\.desk|node_modules)\//;

describe('documents', () => {
  for (const document of documents) {
    const text = readFileSync(document, 'utf8');

    it(`${document} names files that are there`, () => {
      const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, path = '']) =>
        join(dirname(document), path),
      );
      const quoted = [
        ...text.matchAll(/`((?:src|test|tools|schemas|samples|syntaxes|media|bench|\.vscode)\/[\w./-]+\w)`/g),
      ].map(([, path = '']) => path);
      const missing = [...linked, ...quoted].filter((path) => !made.test(path) && !existsSync(path));
      assert.deepEqual(missing, []);
    });

    it(`${document} names commands that are there`, () => {
      const named = [
        ...text.matchAll(/npm (?:run )?((?:test|start|build|watch|bench|format|package|lint)[\w:]*)/g),
      ];
      const unknown = named.map(([, name = '']) => name).filter((name) => !(name in scripts));
      assert.deepEqual(unknown, []);
    });
  }

  it('CI runs the test command of the README', () => {
    assert.match(readFileSync('.ci/run', 'utf8'), /npm test\s*$/);
    assert.match(readFileSync('README.md', 'utf8'), /```\nnpm test\n```/);
  });
});
