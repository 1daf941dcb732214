import { Option } from 'commander';
import type { FormatProblem } from '../formats/format';
import type { Format } from '../formats/formats';
import { inWords, type Sentence } from '../storage/sentence';

/** The formats, each with what it is for and what it can hold, for the help of a command. */
export function formatList(formats: readonly Format[]): string {
  const lines = formats.map(({ id, name, use, holds, offsets, output, reads }) => {
    const facts = [
      output === 'folder' && 'a folder of files',
      offsets !== 'none' && `offsets: ${offsets}`,
      reads && `import reads ${reads.join(', ')}`,
    ].filter(Boolean);
    const indent = ' '.repeat(14);
    const told = facts.length > 0 ? `${indent}(${facts.join('; ')})\n` : '';
    return `  ${id.padEnd(12)}${name}, ${use}\n${indent}${holds}\n${told}`;
  });
  return `Formats:\n${lines.join('')}`;
}

/** `--format`. The choices are for shells that complete it; the command refuses others in words of its own. */
export function formatOption(formats: readonly Format[]): Option {
  const option = new Option(
    '--format <FORMAT>',
    'required; the formats are listed below',
  ).makeOptionMandatory();
  option.argChoices = formats.map(({ id }) => id);
  return option;
}

/** A problem of a format for standard error, with the severity named where it is no error. */
export function problemLine({ file, line, severity, message }: FormatProblem<Sentence | string>): string {
  const label = severity === 'error' ? '' : `${severity}: `;
  return `${file}:${line === undefined ? '' : `${line}:1:`} ${label}${inWords(message)}`;
}
