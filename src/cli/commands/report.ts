import type { Command } from 'commander';
import type { ExitCode, Io } from '../io';
import { examples } from '../options';
import { exportAs } from './export';

export function addReport(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('report')
    .description(
      'a page to read and to print: charts, and every claim with its citations (HTML, in one file)',
    )
    .argument('[PATH...]', 'articles, annotation files or folders; the current folder where none is named')
    .option('-o, --output <OUT>', 'the file to write; standard output where it is left out')
    .addHelpText('after', examples('galley report -o report.html articles'))
    .action(async (paths: string[], { output }: { output?: string }) => {
      // A page to read is no way to take the records elsewhere: what it leaves out is no loss.
      const options = {
        format: 'html',
        formulaGuard: true,
        offsets: 'codepoint',
        tellLosses: false,
      } as const;
      const where = paths.length > 0 ? paths : ['.'];
      finish(await exportAs(io, where, { ...options, ...(output !== undefined && { output }) }));
    });
}
