/** "1 article", "2 articles": a number with what it counts, for people. */
export function counted(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
