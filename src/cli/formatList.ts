import { Option } from 'commander';
import type { FormatProblem } from '../formats/format';
import type { Format } from '../formats/formats';

/** The formats, each with what it can hold, for the help of a command. */
export function formatList(formats: readonly Format[]): string {
  const lines = formats.map(({ id, holds, offsets, output, reads }) => {
    const facts = [reads && 'import as well', output === 'folder' && 'a folder of files', offsets];
    return `  ${id.padEnd(12)}${holds}\n${' '.repeat(14)}(${facts.filter(Boolean).join('; ')})\n`;
  });
  return `Formats:\n${lines.join('')}`;
}

/** `--format`. The choices are for shells that complete it; the command refuses others in words of its own. */
export function formatOption(formats: readonly Format[]): Option {
  const option = new Option('--format <FORMAT>').makeOptionMandatory();
  option.argChoices = formats.map(({ id }) => id);
  return option;
}

/** A problem of a format for standard error, with the severity named where it is no error. */
export function problemLine({ file, line, severity, message }: FormatProblem): string {
  const label = severity === 'error' ? '' : `${severity}: `;
  return `${file}:${line === undefined ? '' : `${line}:1:`} ${label}${message}`;
}
