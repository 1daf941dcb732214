/**
 * The build. `node esbuild.js` makes the bundles of the extension and of the command line in `dist/`, and files beside them
 * that both load when they are asked for (`onDemand`). The bundle for browsers has those in it.
 *
 *   --production     minified, sizes printed, and an error when a bundle is over its budget
 *   --watch          build again on every change
 *   --tests [SUITE]  bundle the tests instead, all suites or the ones named, into `out/test/`
 *
 * A test suite is one file: its entry is made up here from the `*.test.ts` files that exist, so no list
 * needs upkeep. The editor suite is built twice, for the Node extension host and for the web worker one;
 * files called `*.node.test.ts` are left out of the latter.
 */
const { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const { join, relative } = require('node:path');
const esbuild = require('esbuild');

const bundles = [
  {
    from: 'src/extension.node.ts',
    to: 'dist/extension.js',
    platform: 'node',
    target: 'node20',
    budgetKb: 400,
  },
  {
    from: 'src/extension.web.ts',
    to: 'dist/web/extension.js',
    platform: 'browser',
    target: 'es2022',
    budgetKb: 900,
  },
  { from: 'src/cli/main.ts', to: 'dist/cli.js', platform: 'node', target: 'node20', executable: true },
  { from: 'src/cli/worker.ts', to: 'dist/cliWorker.js', platform: 'node', target: 'node20' },
];

/** Nothing that is built here can reach the network. */
const noNetwork = { 'node-fetch': './tools/desk/noFetch.mjs', 'sync-fetch': './tools/desk/noFetch.mjs' };

const formatList = 'src/formats/formats.ts';

/** The modules that the list of formats loads when they are asked for. */
function formatModules(entry = /import\('\.\/(\w+)'\)/g) {
  const text = readFileSync(join(__dirname, formatList), 'utf8');
  return [...text.matchAll(entry)].map(([, name]) => name);
}

/** Those of them that the list calls `desktopOnly`: their libraries are left out of the bundle for browsers. */
const desktopOnly = new Set(formatModules(/desktopOnly: true,[^}]*?import\('\.\/(\w+)'\)/g));

/**
 * What a session of tagging can do without, by module: the file of its own in `dist` that the desktop and the command line
 * load when it is asked for with `import()`. A browser has it all in its bundle. These modules keep no state and throw
 * nothing that is told by its class: they bring copies of what the bundle has as well.
 */
const onDemand = new Map([
  // What reads texts, wanted with the first article.
  ['src/core/recognition', 'recognition'],
  // The user's own models of names, which few have.
  ['src/node/nameModel/openNameModel', 'nameModel'],
  ['src/formats/exchange', 'exchange'],
  ['src/storage/merge/merging', 'merging'],
  ...formatModules().map((name) => [`src/formats/${name}`, `formats/${name}`]),
]);

/** Keeps what is loaded on demand out of a bundle. */
function onDemandApart({ platform }) {
  return {
    name: 'on-demand-apart',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const module = relative(__dirname, join(resolveDir, path)).replaceAll('\\', '/');
        const file = onDemand.get(module);
        const isInBundle = platform === 'browser' && !desktopOnly.has(module.replace('src/formats/', ''));
        return file === undefined || isInBundle ? undefined : { path: `./${file}.js`, external: true };
      });
    },
  };
}

/** The same code as its build for Node, in modules, of which what is not used is left out. */
const asModules = { yaml: join(__dirname, 'node_modules/yaml/browser/dist/index.js') };

/** Packages that tests load from `node_modules` at run time, because they find files beside themselves. */
const unbundled = ['esbuild', 'playwright-core', 'vscode-oniguruma'];

const suites = [
  { name: 'unit', to: 'unit.js', external: unbundled },
  { name: 'laws', to: 'laws.js', external: unbundled },
  { name: 'grammar', to: 'grammar.js', external: unbundled },
  { name: 'extern', to: 'extern.js', external: unbundled },
  { name: 'editor', to: 'editor.node.js', external: ['vscode'], inEditor: true },
  { name: 'editor', to: 'editor.web.js', external: ['vscode'], inEditor: true, web: true },
  { name: 'ui', to: 'ui.js', external: unbundled },
];

/** What all that is built has in common. */
const common = { absWorkingDir: __dirname, bundle: true, logLevel: 'warning' };

/** What the product's bundles and the files beside them have in common. */
function productOptions(production) {
  return {
    ...common,
    format: 'cjs',
    alias: { ...noNetwork, ...asModules },
    // `import()` becomes `require`, which every extension host has.
    supported: { 'dynamic-import': false },
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: production ? 'none' : 'inline',
  };
}

/** The options of one bundle of the product. */
function bundleOptions(bundle, production) {
  return {
    ...productOptions(production),
    entryPoints: [bundle.from],
    outfile: bundle.to,
    platform: bundle.platform,
    target: bundle.target,
    external: bundle.executable ? [] : ['vscode'],
    plugins: [onDemandApart(bundle)],
    banner: bundle.executable ? { js: '#!/usr/bin/env node' } : {},
  };
}

/** The options of the files that are loaded on demand. */
function apartOptions(production) {
  return {
    ...productOptions(production),
    entryPoints: [...onDemand].map(([module, file]) => ({ in: `${module}.ts`, out: file })),
    outdir: 'dist',
    // What packages offer as modules can be shaken.
    mainFields: ['module', 'main'],
    plugins: [onDemandApart({ platform: 'node' })],
    platform: 'node',
    target: 'node20',
  };
}

/** The options of the pages that the editor shows, in `dist/webview/`. */
function webviewOptions(production) {
  return {
    ...common,
    entryPoints: ['src/webview/claimForm.ts', 'src/webview/claimForm.css'],
    outdir: 'dist/webview',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: production,
  };
}

/** Every `*.test.ts` below a folder, sorted, relative to the project; GALLEY_ONLY is a pattern of those wanted. */
function testFiles(suite) {
  const folder = join(__dirname, 'test', suite.name);
  if (!existsSync(folder)) return [];
  const wanted = new RegExp(process.env.GALLEY_ONLY ?? '');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !(suite.web && file.endsWith('.node.test.ts')))
    .filter((file) => wanted.test(file))
    .map((file) => relative(__dirname, join(folder, file)).replaceAll('\\', '/'))
    .sort();
}

/** The source of a suite's made-up entry. */
function suiteEntry(suite, files) {
  const requires = files.map((file) => `require(${JSON.stringify(`./${file}`)});`);
  if (!suite.inEditor) return requires.join('\n');
  // CommonJS, so that these exports are set last: loading mocha's browser build sets the bundle's own.
  return [
    `const { runMocha } = require('./tools/desk/inEditor.mjs');`,
    `module.exports = { run: () => runMocha(() => {`,
    ...requires,
    `}) };`,
  ].join('\n');
}

/** The options of one test suite, or `undefined` while its folder holds no test. */
function suiteOptions(suite) {
  const files = testFiles(suite);
  if (files.length === 0) return undefined;
  return {
    ...common,
    stdin: {
      contents: suiteEntry(suite, files),
      resolveDir: __dirname,
      sourcefile: `${suite.name}-suite.js`,
    },
    outfile: `out/test/${suite.to}`,
    format: 'cjs',
    platform: suite.web ? 'browser' : 'node',
    target: suite.web ? 'es2022' : 'node20',
    external: suite.external,
    alias: {
      ...noNetwork,
      ...(suite.web && { 'node:assert/strict': './tools/desk/assertInBrowser.mjs' }),
    },
    sourcemap: 'linked',
  };
}

/** Prints what a production build weighs. Returns whether every bundle is within its budget. */
function withinBudgets() {
  let within = true;
  for (const { to, budgetKb } of bundles) {
    const kb = statSync(join(__dirname, to)).size / 1000;
    const over = budgetKb !== undefined && kb > budgetKb;
    const budget = budgetKb === undefined ? '' : ` of ${budgetKb} kB allowed`;
    console.log(`${to}: ${kb.toFixed(1)} kB${budget}${over ? ' - TOO LARGE' : ''}`);
    within &&= !over;
  }
  for (const file of onDemand.values()) {
    const kb = statSync(join(__dirname, 'dist', `${file}.js`)).size / 1000;
    console.log(`dist/${file}.js: ${kb.toFixed(1)} kB`);
  }
  return within;
}

/** Announces each build in the words that the problem matcher `$esbuild-watch` knows. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(() => console.log('[watch] build finished'));
  },
};

async function watch() {
  for (const bundle of bundles) {
    const options = bundleOptions(bundle, false);
    const context = await esbuild.context({ ...options, plugins: [...options.plugins, announce] });
    await context.watch();
  }
  for (const options of [apartOptions(false), webviewOptions(false)])
    await (await esbuild.context(options)).watch();
}

async function buildBundles(production) {
  rmSync(join(__dirname, 'dist', 'formats'), { recursive: true, force: true });
  const options = [
    ...bundles.map((bundle) => bundleOptions(bundle, production)),
    apartOptions(production),
    webviewOptions(production),
  ];
  await Promise.all(options.map((option) => esbuild.build(option)));
  for (const bundle of bundles) {
    if (bundle.executable) chmodSync(join(__dirname, bundle.to), 0o755);
  }
  if (production && !withinBudgets()) process.exitCode = 1;
}

async function buildSuites(names) {
  const known = new Set(suites.map((suite) => suite.name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`No such test suite: ${unknown.join(', ')}.`);
  const chosen = suites.filter((suite) => names.length === 0 || names.includes(suite.name));
  const options = chosen.map(suiteOptions).filter((option) => option !== undefined);
  await Promise.all(options.map((option) => esbuild.build(option)));
}

async function main(args) {
  const flags = new Set(args.filter((arg) => arg.startsWith('-')));
  const names = args.filter((arg) => !arg.startsWith('-'));
  for (const flag of flags) {
    if (!['--production', '--minify', '--watch', '--tests'].includes(flag)) {
      throw new Error(`Unknown flag ${flag}. There are --production, --watch and --tests [SUITE].`);
    }
  }
  if (flags.has('--tests')) await buildSuites(names);
  else if (flags.has('--watch')) await watch();
  else await buildBundles(flags.has('--production') || flags.has('--minify'));
}

main(process.argv.slice(2)).catch((error) => {
  // esbuild has printed its own errors, with file and line, by then.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
});
