/** The workflow commands with which a step on GitHub Actions puts remarks beside the lines of a pull request. */
import type { Severity } from '../../core';
import type { Finding } from '../findings';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice' };

/** @param pathOf Gives the path from the top of the repository. */
export function workflowCommand(finding: Finding, pathOf: (path: string) => string): string {
  const { file, line, column, code, severity, message } = finding;
  const properties = { file: pathOf(file), line, col: column, title: `galley: ${code}` };
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${commands[severity]} ${listed.join(',')}::${escapeData(message)}\n`;
}

/** As in `@actions/core`: what would end the command, or begin another, is percent-encoded. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
