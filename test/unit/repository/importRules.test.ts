import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './importRules';

describe('import rules', () => {
  it('hold in every source file', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join('src', name).replaceAll('\\', '/'));
    assert.ok(files.length > 40);
    assert.deepEqual(violations(files.map((path) => ({ path, text: readFileSync(path, 'utf8') }))), []);
  });

  const planted: readonly [string, string, string][] = [
    ['the core imports a package', 'src/core/detect/x.ts', `import { parse } from 'yaml';`],
    ['the core reads the clock', 'src/core/annotate/x.ts', 'export const now = () => Date.now();'],
    ['storage imports the editor', 'src/storage/x.ts', `import * as vscode from 'vscode';`],
    ['a feature imports a feature', 'src/features/x.ts', `import { registerHover } from './hover';`],
    [
      'the editor reaches past the façade',
      'src/editor/x.ts',
      `import { locate } from '../core/anchor/locate';`,
    ],
    ['a shared part imports Node', 'src/features/y.ts', `const fs = require('node:fs');`],
    [
      'something but an entry point imports extension.ts',
      'src/cli/x.ts',
      `export { activate } from '../extension';`,
    ],
    ['the web entry imports Node ports', 'src/extension.web.ts', `import { nodePorts } from './node/ports';`],
    ['a lazy import breaks a rule', 'src/storage/y.ts', `const os = await import('node:os');`],
  ];
  for (const [what, path, text] of planted) {
    it(`fail when ${what}`, () => assert.equal(violations([{ path, text }]).length, 1));
  }

  it('let through what the table allows', () => {
    const text = `import { locate } from '../core';\nimport { readSidecar } from '../storage/sidecar';\n// from 'vscode'`;
    assert.deepEqual(violations([{ path: 'src/formats/x.ts', text }]), []);
  });
});
