import { Argument, type Command } from 'commander';
import { bashCompletion } from '../completion/bash';
import { fishCompletion } from '../completion/fish';
import { type CompletionTable, completionTable } from '../completion/table';
import { zshCompletion } from '../completion/zsh';
import { type ExitCode, type Io, write } from '../io';
import { examples } from '../options';

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
type Shell = keyof typeof shells;

export function addCompletion(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('completion')
    .description('print a script with which a shell completes commands, options and their values')
    .addArgument(new Argument('<SHELL>', 'the shell').choices(Object.keys(shells)))
    .addHelpText(
      'after',
      examples(
        "echo 'source <(galley completion bash)' >> ~/.bashrc",
        "echo 'source <(galley completion zsh)' >> ~/.zshrc",
        'galley completion fish > ~/.config/fish/completions/galley.fish',
      ),
    )
    .action(async (shell: Shell) => {
      const render: (table: CompletionTable) => string = shells[shell];
      await write(io.stdout, render(completionTable(program)));
      finish(0);
    });
}
