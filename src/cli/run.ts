import { sep } from 'node:path';
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { FileFault } from '../storage/files';
import { problemText } from '../storage/problemText';
import { visible } from '../storage/sentence';
import { makePaint } from './colours';
import { addAgree } from './commands/agree';
import { addAnnotate } from './commands/annotate';
import { addCheck } from './commands/check';
import { addCompare } from './commands/compare';
import { addCompletion } from './commands/completion';
import { addDetect } from './commands/detect';
import { addDiff } from './commands/diff';
import { addExport } from './commands/export';
import { addImport } from './commands/import';
import { addList } from './commands/list';
import { addMerge } from './commands/merge';
import { addReanchor } from './commands/reanchor';
import { addReport } from './commands/report';
import { addStats } from './commands/stats';
import { complain, type ExitCode, type Io, Refusal } from './io';
import { examples } from './options';

const commands = [
  ...[addDetect, addAnnotate, addList, addReanchor, addCheck, addExport, addImport, addMerge, addDiff],
  ...[addStats, addReport, addAgree, addCompare, addCompletion],
];

/**
 * Runs one command line, without the name of the program.
 * @returns 0 done, 1 problems found, 2 wrong usage or something that could not be read.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('galley')
    .description('annotations of news articles, from the command line')
    .addHelpText(
      'after',
      `${examples(
        'galley detect article.txt                                what the machine finds in it',
        "galley annotate article.txt --kind claim --quote '12 %'  tag words in it, kept in article.txt.annotations.yaml",
        'galley list article.txt                                  what is tagged, and where it stands now',
        'galley check                                             what is wrong in all annotation files of a folder',
      )}\n\nExit code: 0 done, 1 problems found, 2 wrong usage or unreadable input.`,
    )
    .showHelpAfterError('galley COMMAND --help says how it is used.')
    .version(version)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => makePaint(io.stdout, io)('bold', title) })
    .configureOutput({
      // What is coloured is decided by makePaint.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text.split('\n').map(visible).join('\n')),
    });
  for (const add of commands)
    add(program, io, (ended) => {
      code = ended;
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(io, error);
  }
}

async function explain(io: Io, error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refusal) {
    await complain(io, `galley: ${error.message}`);
    return error.exitCode;
  }
  if (error instanceof FileFault) {
    const { args, ...problem } = error.problem;
    await complain(io, `galley: ${problemText({ ...problem, args: args.map((arg) => asGiven(io, arg)) })}`);
    return 2;
  }
  throw error;
}

/** A path of this machine as one below the folder that the command was started in, where it is one. */
function asGiven(io: Io, text: string): string {
  return text.replaceAll(`${io.cwd}${sep}`, '');
}
