/** What an export could not carry and what an import could not take, as lines for people in their language. */
import { groupedBy } from '../core';
import type { Say, Sentence } from '../storage/sentence';
import type { FormatProblem } from './format';
import type { Loss } from './model';

/** A paragraph for each field and reason: how many records it concerns, and which. */
export function lossLines(losses: readonly Loss[], say: Say): string[] {
  const groups = groupedBy(losses, ({ field, reason }) => `${field}: ${say(reason)}`);
  return groups.flatMap(([what, own]) => ['', `${what} (${own.length})`, ...own.map(({ id }) => `  ${id}`)]);
}

/** A line for each problem, with its file and line. */
export function problemLines(problems: readonly FormatProblem<Sentence | string>[], say: Say): string[] {
  return problems.map(({ file, line, message }) => {
    return `  ${file}${line === undefined ? '' : `:${line}`}: ${say(message)}`;
  });
}
