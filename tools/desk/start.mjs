/**
 * `npm start`: builds the extension and opens the desk, a VS Code with the extension in it and a folder
 * open.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, packExtension } from './build.mjs';
import { desk, project } from './paths.mjs';
import { endChildrenOnSignals, isEnding } from './processes.mjs';
import { main, Stop } from './progress.mjs';
import { installExtension, startServer } from './served.mjs';
import { setUp } from './setup.mjs';

const help = `Opens the desk: VS Code with Galley in it.

  npm start                      serve the desk on this machine and print its address; the samples are open
  npm start -- FOLDER            open another folder
  npm start -- --port N          try this port first (4870 unless told)
  npm start -- --desktop         use the installed VS Code instead (the way for Windows)
  npm start -- --help            this text

Ctrl-C ends the desk and every process it started.
`;

const portsTried = 30;

/** Reads the command line. */
function readArguments() {
  const options = {
    desktop: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    port: { type: 'string' },
  };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error.message}\n\n${help}`, 2);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1)
    throw new Stop(`One folder can be opened, not ${positionals.length}.\n\n${help}`, 2);
  const port = Number(values.port ?? 4870);
  if (!Number.isInteger(port) || port < 1 || port > 65535 - portsTried) {
    throw new Stop(`--port needs a number from 1 to ${65535 - portsTried}, not "${values.port}".`, 2);
  }
  // npm runs scripts in the project's folder; a folder on the command line is meant from where the person
  // is.
  const from = process.env.INIT_CWD ?? process.cwd();
  const folder = positionals[0] === undefined ? join(project, 'samples') : resolve(from, positionals[0]);
  return { folder, port, desktop: values.desktop === true, help: values.help === true };
}

function checkFolder(folder) {
  if (!existsSync(folder)) throw new Stop(`There is no folder ${folder}. Name one that exists.`, 2);
  if (!statSync(folder).isDirectory())
    throw new Stop(`${folder} is a file. Name the folder that it is in.`, 2);
}

/** An npm that is killed takes its shell with it, but not us: notice that we have a new parent. */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
}

async function serve({ folder, port }) {
  if (process.platform === 'win32') {
    throw new Stop('The served desk runs on Linux and macOS. On Windows use: npm start -- --desktop', 2);
  }
  await setUp('packages', 'editor');
  await packExtension();
  const profile = join(desk, 'profile');
  await installExtension(profile);
  const samples = join(project, 'samples');
  const server = await startServer({
    port: `${port}-${port + portsTried}`,
    profile,
    // Our own samples are harmless. Of any other folder VS Code asks whether its authors are trusted.
    trustFolders: folder === samples,
  });
  const bound = Number(server.authority.split(':')[1]);
  if (bound !== port) console.log(`Port ${port} is taken; this desk is on ${bound}.`);
  console.log(`\nThe desk is open, for this machine only. Ctrl-C ends it.\n\n  ${server.address(folder)}\n`);
  await server.exited;
  if (isEnding()) return;
  await server.stop();
  throw new Stop('The editor has ended by itself.');
}

/** The first installed desktop editor, by the name of its command. */
function desktopCommand() {
  const windows = process.platform === 'win32';
  const found = ['code', 'code-insiders', 'codium'].find((name) => {
    return spawnSync(windows ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0;
  });
  if (found) return found;
  throw new Stop(
    'No desktop VS Code was found: none of the commands code, code-insiders and codium is on the PATH.\n' +
      'Install VS Code from https://code.visualstudio.com, or use the served desk: npm start\n' +
      "(On macOS also run in VS Code: Shell Command: Install 'code' command in PATH.)",
    2,
  );
}

async function openDesktop({ folder }) {
  const command = desktopCommand();
  await setUp('packages');
  await build('--production');
  const args = [`--extensionDevelopmentPath=${project}`, '--new-window', folder];
  const windows = process.platform === 'win32';
  // On Windows the command is a batch file, which only a shell can run.
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  const { status } = spawnSync(command, quoted, { stdio: 'inherit', shell: windows });
  if (status !== 0) throw new Stop(`${command} ended with code ${status}.`);
  console.log(`${command} is opening ${folder} with Galley in it.`);
}

await main(async () => {
  const options = readArguments();
  if (options.help) {
    console.log(help);
    return;
  }
  checkFolder(options.folder);
  if (options.desktop) {
    await openDesktop(options);
    return;
  }
  endWithNpm(endChildrenOnSignals({ exitCode: 0 }));
  await serve(options);
});
