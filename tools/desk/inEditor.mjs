/**
 * Runs mocha inside an extension host, Node or web worker, and reports each event as one console line that
 * `runEditorTests.mjs` reads. It uses mocha's browser build in both hosts: it needs neither files nor Node. A test that
 * fails is run once more, as those of the user interface are: file watchers and windows have their own time.
 */
import 'mocha/mocha.js';
import { reportPrefix } from './counts.mjs';

const timeoutMs = 20_000;

const log = console.log.bind(console);

function report(event) {
  log(reportPrefix + JSON.stringify(event));
}

function describe(error) {
  // V8 puts the message into the stack already.
  const text = String(error?.stack ?? error);
  return error?.message && !text.includes(error.message) ? `${error.message}\n${text}` : text;
}

/** A mocha reporter: mocha calls it with a runner, whose events it passes on. */
function Reporter(runner) {
  const titleOf = (test) => test.titlePath().join(' > ');
  runner.on('pass', (test) =>
    report({ kind: 'passed', title: titleOf(test), again: test.currentRetry() > 0 }),
  );
  runner.on('retry', (test, error) =>
    report({ kind: 'again', title: titleOf(test), error: describe(error) }),
  );
  runner.on('pending', (test) => report({ kind: 'skipped', title: titleOf(test) }));
  runner.on('fail', (test, error) =>
    report({ kind: 'failed', title: titleOf(test), error: describe(error) }),
  );
  runner.on('end', () => report({ kind: 'end' }));
}

/**
 * Runs the suites that `load` declares. Rejects when a test fails, which the editor turns into its exit
 * code.
 */
export function runMocha(load) {
  const { mocha, Mocha } = globalThis;
  mocha.setup({ ui: 'bdd', reporter: Reporter, timeout: timeoutMs, retries: 1 });
  // So that what tests print is told from what the editor prints. A new object, as the editor lets nobody
  // replace a method of its own.
  const note = (...args) => report({ kind: 'note', text: args.join(' ') });
  globalThis.console = Object.create(console, { log: { value: note } });
  load();
  return new Promise((resolve, reject) => {
    // The browser build's own `run` looks at the page's address, which an extension host does not have.
    Mocha.prototype.run.call(mocha, (failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
