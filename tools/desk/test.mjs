/**
 * `npm test`: every layer of the tests, from the quick ones to those that drive a browser. A layer that
 * fails does not keep the later ones from running. The last line is always `N passed, N failed, N skipped`;
 * the exit code is 1 when anything failed. A layer that crashes, hangs or runs no test at all counts as one
 * failure.
 *
 *   npm test -- --only unit,ui    only these layers
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countsVariable, noCounts, summary, totalOf } from './counts.mjs';
import { project } from './paths.mjs';
import { endChildrenOnSignals, run } from './processes.mjs';
import { main, Stop } from './progress.mjs';
import { setUp } from './setup.mjs';

const minuteMs = 60_000;

/** The layers in their order. `run(timeoutMs)` resolves to counts and may reject. */
const layers = [
  {
    name: 'checks',
    title: 'Types, lint, unused code, size budgets',
    needs: ['packages'],
    minutes: 5,
    run: runChecks,
  },
  { name: 'unit', title: 'Unit tests', needs: ['packages'], minutes: 2, run: script('runMocha.mjs', 'unit') },
  { name: 'laws', title: 'Laws', needs: ['packages'], minutes: 5, run: script('runMocha.mjs', 'laws') },
  {
    name: 'grammar',
    title: 'Grammar',
    needs: ['packages'],
    minutes: 2,
    run: script('runMocha.mjs', 'grammar'),
  },
  {
    name: 'extern',
    title: 'Tests with outside data and tools',
    needs: ['packages', 'browser'],
    minutes: 10,
    run: script('runMocha.mjs', 'extern'),
  },
  {
    name: 'editor',
    title: 'Extension in VS Code 1.139, Node host',
    needs: ['packages', 'editor', 'browser'],
    minutes: 10,
    run: script('runEditorTests.mjs'),
  },
  {
    name: 'web',
    title: 'Extension in VS Code 1.91 for the web, web worker host',
    needs: ['packages', 'webEditor', 'browser'],
    minutes: 10,
    run: script('runEditorTests.mjs', '--web'),
  },
  {
    name: 'ui',
    title: 'User interface',
    needs: ['packages', 'editor', 'browser'],
    minutes: 15,
    run: script('runUiTests.mjs'),
  },
];

/** Runs one of our scripts as a layer; it leaves its counts in a file. */
function script(name, ...args) {
  return async (timeoutMs) => {
    const countsFile = join(project, 'out', 'counts.json');
    mkdirSync(join(project, 'out'), { recursive: true });
    rmSync(countsFile, { force: true });
    const { code, timedOut } = await run(process.execPath, [join(project, 'tools/desk', name), ...args], {
      cwd: project,
      env: { [countsVariable]: countsFile },
      timeoutMs,
    });
    if (timedOut) throw new Stop(`it was ended after ${timeoutMs / minuteMs} minutes`);
    if (!existsSync(countsFile)) throw new Stop(`it ended with code ${code} before it could count its tests`);
    const counts = JSON.parse(readFileSync(countsFile, 'utf8'));
    if (code !== 0 && counts.failed.length === 0) throw new Stop(`it ended with code ${code}`);
    return counts;
  };
}

/** The checks that are commands: each counts as one test. */
function checks() {
  const inModules = (path) => join(project, 'node_modules', path);
  const node = (path, ...args) => [process.execPath, [inModules(path), ...args]];
  const stricter = readdirSync(join(project, 'src'))
    .map((folder) => `src/${folder}`)
    .filter((folder) => existsSync(join(project, folder, 'tsconfig.json')));
  return [
    ['types', ...node('typescript/bin/tsc', '-p', 'tsconfig.json')],
    ...stricter.map((folder) => [`types of ${folder}`, ...node('typescript/bin/tsc', '-p', folder)]),
    ['format and lint', ...node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
    ['unused code', ...node('knip/bin/knip.js')],
    ['build within its size budgets', process.execPath, [join(project, 'esbuild.js'), '--production']],
  ];
}

async function runChecks(timeoutMs) {
  const counts = noCounts();
  for (const [title, command, args] of checks()) {
    const { code, timedOut, text } = await run(command, args, { cwd: project, capture: true, timeoutMs });
    if (code === 0 && !timedOut) counts.passed += 1;
    else counts.failed.push(title);
    console.log(`  ${code === 0 ? 'passed  ' : 'FAILED  '} ${title}`);
    if (code !== 0 || title.startsWith('build')) console.log(text.trimEnd().replace(/^/gm, '           '));
  }
  return counts;
}

/** The layers that the command line asks for. */
function chosenLayers() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return layers;
  const names = values.only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !layers.some((layer) => layer.name === name));
  if (unknown !== undefined) {
    throw new Stop(
      `No layer is called "${unknown}"; there are ${layers.map((layer) => layer.name).join(', ')}.`,
      2,
    );
  }
  return layers.filter((layer) => names.includes(layer.name));
}

/** Runs one layer; whatever goes wrong becomes a failure with the layer's name. */
async function runLayer(layer) {
  console.log(`\n== ${layer.title} (${layer.name})`);
  const start = Date.now();
  const result = await attempt(layer);
  console.log(`   ${summary(result)} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

async function attempt(layer) {
  try {
    await setUp(...layer.needs);
    const result = await layer.run(layer.minutes * minuteMs);
    if (totalOf(result) === 0) throw new Stop('it ran no test');
    return result;
  } catch (error) {
    const why = error instanceof Stop ? error.message : (error.stack ?? String(error));
    console.log(`   ${layer.name} failed as a whole: ${why}`);
    return { ...noCounts(), failed: [`the layer as a whole: ${why.split('\n').at(-1)}`] };
  }
}

function printTitles(heading, titles) {
  if (titles.length > 0) console.log(`\n${heading}\n${titles.map((title) => `  ${title}`).join('\n')}`);
}

endChildrenOnSignals();
await main(async () => {
  const total = noCounts();
  for (const layer of chosenLayers()) {
    const { passed, failed, skipped, again } = await runLayer(layer);
    total.passed += passed;
    total.failed.push(...failed.map((title) => `${layer.name}: ${title}`));
    total.skipped.push(...skipped.map((title) => `${layer.name}: ${title}`));
    total.again.push(...again.map((title) => `${layer.name}: ${title}`));
  }
  printTitles('Skipped', total.skipped);
  printTitles('Passed only when run again', total.again);
  printTitles('Failed', total.failed);
  console.log(`\n${summary(total)}`);
  if (total.failed.length > 0) process.exitCode = 1;
});
