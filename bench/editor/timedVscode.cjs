/**
 * The editor's API as an extension gets it, with a clock at each door: how long each listener takes, when a command of the
 * extension begins, when `setDecorations` has returned, and how long the extension host as a whole was busy. What is
 * measured goes line by line into a file beside this one.
 */
const { appendFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

const sampleMs = 50;
const file = join(__dirname, 'timings.jsonl');
let lines = [];
// Of earlier windows nothing is left.
writeFileSync(file, '');

function note(entry) {
  lines.push(JSON.stringify({ at: performance.timeOrigin + performance.now(), ...entry }));
}

setInterval(() => {
  note({ kind: 'host', busyMs: performance.eventLoopUtilization().active });
  appendFileSync(file, `${lines.join('\n')}\n`);
  lines = [];
}, sampleMs).unref();

/** The same object for the same editor, so that an extension can compare them. */
const timedEditors = new WeakMap();

function timedEditor(editor) {
  if (!editor?.setDecorations) return editor;
  const known = timedEditors.get(editor);
  if (known) return known;
  const counts = new Map();
  const timed = Object.create(editor, {
    setDecorations: {
      value(type, ranges) {
        editor.setDecorations(type, ranges);
        note({ kind: 'set', more: ranges.length > (counts.get(type) ?? 0) });
        counts.set(type, ranges.length);
      },
    },
  });
  timedEditors.set(editor, timed);
  return timed;
}

function timedArgument(argument) {
  if (Array.isArray(argument)) return argument.map(timedEditor);
  if (!argument?.textEditor) return timedEditor(argument);
  return Object.create(argument, { textEditor: { value: timedEditor(argument.textEditor) } });
}

function timedEvent(name, event) {
  return (listener, thisArg, disposables) =>
    event(
      (argument) => {
        const given = timedArgument(argument);
        const start = performance.now();
        try {
          return listener.call(thisArg, given);
        } finally {
          note({ kind: 'listener', name, ms: performance.now() - start });
        }
      },
      undefined,
      disposables,
    );
}

/** A namespace of the API with its events timed, and some members replaced. */
function timed(namespace, replaced = {}) {
  const events = Object.keys(namespace).filter((name) => /^on(?:Did|Will)[A-Z]/.test(name));
  return Object.create(namespace, {
    ...Object.fromEntries(events.map((name) => [name, { value: timedEvent(name, namespace[name]) }])),
    ...replaced,
  });
}

const { window, workspace, commands } = vscode;
module.exports = {
  ...vscode,
  workspace: timed(workspace),
  window: timed(window, {
    activeTextEditor: { get: () => timedEditor(window.activeTextEditor) },
    visibleTextEditors: { get: () => window.visibleTextEditors.map(timedEditor) },
    showTextDocument: { value: (...args) => window.showTextDocument(...args).then(timedEditor) },
  }),
  commands: timed(commands, {
    registerCommand: {
      value: (id, run, thisArg) =>
        commands.registerCommand(id, (...args) => {
          note({ kind: 'command', id });
          return run.apply(thisArg, args);
        }),
    },
  }),
};
