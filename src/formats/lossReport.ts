/** What an export could not carry and what an import could not take, as lines for people in their language. */
import type { Sentence } from '../storage/sentence';
import type { FormatProblem } from './format';
import type { Loss } from './model';

type Say = (sentence: Sentence) => string;

/** A paragraph for each field and reason: how many records it concerns, and which. */
export function lossLines(losses: readonly Loss[], say: Say): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, field, reason } of losses) {
    const key = `${field}: ${say(reason)}`;
    const ids = groups.get(key) ?? [];
    groups.set(key, ids);
    ids.push(`  ${id}`);
  }
  return [...groups].flatMap(([key, ids]) => ['', `${key} (${ids.length})`, ...ids]);
}

/** A line for each problem, with its file and line. */
export function problemLines(problems: readonly FormatProblem<Sentence | string>[], say: Say): string[] {
  return problems.map(({ file, line, message }) => {
    const words = typeof message === 'string' ? message : say(message);
    return `  ${file}${line === undefined ? '' : `:${line}`}: ${words}`;
  });
}
