/**
 * What a table holds for a word of somebody's text or file; `undefined` where it has none. Not: what every object has, so
 * that an article on "constructors" or a record with such a kind finds nothing.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
