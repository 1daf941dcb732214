import type { Span } from './text/span';

/** How much a problem matters: an `error` makes `galley check` exit 1, the others only with `--strict` or not at all. */
export type Severity = 'error' | 'warning' | 'information';

/**
 * Something a person should know about, as data. The sentence people read is made from `code` and `args` at the
 * border (`problemText`, or the editor's translated messages), so the core speaks no language.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** Values for the placeholders `{0}`, `{1}`, … of the code's sentence. */
  readonly args: readonly string[];
  /** Where in the file that was read, if it has a place. */
  readonly span?: Span;
}
