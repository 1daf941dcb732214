/**
 * `node tools/desk/completeLock.mjs`: adds to `package-lock.json` the entries of packages for other systems that
 * npm left out because the registry it was run against does not carry them. Without them `npm ci` refuses the lock file on
 * every system. A unit test says when this is needed, after `npm install`.
 *
 * What an entry needs is in the name of the package and in the exact version that its parent asks for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingOptional } from './lockGaps.mjs';
import { project } from './paths.mjs';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The entry of `@scope/name-linux-arm64-musl`, as npm writes it. */
function entryFor({ name, version, parent }) {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(
      `${name}@${version} does not say what it is for; add its entry to package-lock.json by hand.`,
    );
  }
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(os === 'linux' && /gnu|musl/.test(name) && { libc: [libc] }),
    ...(parent.license && { license: parent.license }),
    optional: true,
    os: [os],
    ...(parent.engines && { engines: parent.engines }),
  };
}

const file = join(project, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptional(lock);
for (const gap of missing) lock.packages[`node_modules/${gap.name}`] = entryFor(gap);
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, undefined, 2)}\n`);
console.log(`${missing.length} entries added.`);
