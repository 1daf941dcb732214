/** Runs npm, and says what its failures mean and what to do about them. */
import { run } from './processes.mjs';
import { Stop } from './progress.mjs';

/** What npm prints, what it means, what helps. */
const explanations = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'The package registry cannot be reached. Check the network (and the proxy: npm config get proxy), ' +
      'then run the same command again; it goes on where it stopped.',
  ],
  [
    /E401|E403|ENEEDAUTH/,
    'The package registry refused access. Check which one is set: npm config get registry',
  ],
  [
    /E404|ETARGET|ENOVERSIONS/,
    'The package registry lacks a package of the lock file. Check which one is set: npm config get registry',
  ],
  [/ENOSPC/, 'The disk is full. About 2 GB are needed in the project folder; free some, then run it again.'],
  [/EACCES|EPERM|EROFS/, 'A folder cannot be written. Check who owns the project folder and ~/.npm.'],
  [/EUSAGE/, 'package.json and package-lock.json do not agree. Run "npm install" once, then try again.'],
  [/EINTEGRITY/, 'A downloaded package is damaged. Run "npm cache clean --force", then try again.'],
];

function explain(text) {
  const known = explanations.find(([pattern]) => pattern.test(text));
  return known?.[1] ?? 'npm failed for a reason given above. Run the same command again once it is mended.';
}

/** The command that runs npm: the very npm that called us, where there is one. */
function npmCommand() {
  const calling = process.env.npm_execpath ?? '';
  if (calling.endsWith('npm-cli.js')) return [process.execPath, [calling]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/** Runs npm in a folder, without install scripts. Throws a `Stop` that explains a failure. */
export async function npm(args, folder) {
  const [command, first] = npmCommand();
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await run(command, [...first, ...args, ...quiet], { cwd: folder, capture: true }).catch(
    (error) => {
      throw new Stop(`npm cannot be started (${error.message}). Install npm 10 or newer, then try again.`);
    },
  );
  if (result.code === 0) return;
  const lines = result.text.trimEnd().split('\n').slice(-15).join('\n');
  throw new Stop(`${lines}\n\nnpm ${args[0]} did not succeed. ${explain(result.text)}`);
}
