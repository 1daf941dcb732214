import type { Format } from '../formats/formats';

/** The formats, each with what it can hold, for the help of a command. */
export function formatList(formats: readonly Format[]): string {
  const lines = formats.map(({ id, holds, offsets, output, reads }) => {
    const facts = [reads && 'import as well', output === 'folder' && 'a folder of files', offsets];
    return `  ${id.padEnd(12)}${holds}\n${' '.repeat(14)}(${facts.filter(Boolean).join('; ')})\n`;
  });
  return `Formats:\n${lines.join('')}`;
}
