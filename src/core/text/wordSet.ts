/** A set of the words of a list written with spaces between them, so that long lists stay readable in the source. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
