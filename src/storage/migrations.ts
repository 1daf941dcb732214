/**
 * How files of older versions are read: through a list of steps, each from the text of one version to that of the next.
 * A step works on text, so that what it does not concern stays byte for byte; it changes the number after `galley:` too.
 * What is read is the newest form; it reaches the disk when a person changes something, and not before.
 *
 * A new version: one step at the end of the list, the schema, and a pair of golden files in test/fixtures/sidecars. The
 * steps and the golden files of older versions stay for ever.
 */
export type Migration = (text: string) => string;

/** `migrations[0]` makes version 2 of version 1. There is one version so far. */
export const migrations: readonly Migration[] = [];

/** The version that a list of steps leads to, and that is written. */
export function newestVersion(steps: readonly Migration[]): number {
  return steps.length + 1;
}

/** The text of a file of version `from` in the newest version. */
export function migrate(text: string, from: number, steps: readonly Migration[]): string {
  return steps.slice(from - 1).reduce((current, step) => step(current), text);
}
