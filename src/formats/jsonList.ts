/** A list as JSON with an item a line, so that a change of one item is a change of one line. */
export function jsonList(items: readonly unknown[]): string {
  return `[${items.map((one) => `\n${JSON.stringify(one)}`).join(',')}\n]\n`;
}
