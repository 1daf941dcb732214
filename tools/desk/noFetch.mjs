/**
 * Stands in for the packages with which the bibliography library could reach the network: Galley never does. The library
 * loads them at its start and calls them for addresses alone, which it is never given.
 */
export default function fetch() {
  throw new Error('Galley opens no network connection.');
}

export const Headers = Map;
