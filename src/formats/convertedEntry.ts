import { type Sentence, sentence } from '../storage/sentence';
import type { Fields } from './model';

/** What a library made of one entry of a bibliography: a reference, or why there is none. */
export type ConvertedEntry =
  | { readonly reference: Fields; readonly fault?: undefined }
  | { readonly reference?: undefined; readonly fault: Sentence };

/** @param error What the library threw. Its first line says what is wrong; it is in English. */
export function unreadable(error: unknown): ConvertedEntry {
  const [first = ''] = (error as Error).message.split('\n');
  return { fault: sentence('This entry cannot be read: {0}', first.trim()) };
}
