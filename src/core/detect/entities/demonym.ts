/** What is left of a demonym without its ending, and what the place's name may end with there. */
const ENDINGS: readonly (readonly [demonym: RegExp, places: readonly string[]])[] = [
  [/ns?$/, ['']],
  [/i?ans?$/, ['', 'a', 'e', 'i', 'o', 'y', 'ia']],
  [/ese$/, ['', 'a', 'o']],
  [/ish$/, ['', 'land']],
  [/ers?$/, ['']],
];
const FEWEST_LETTERS = 4;

/** "Ostravans" and "Lutenian" where the article has the places Ostrava and Lutenia; all in lower case. O(1). */
export function isDemonymOf(word: string, places: ReadonlySet<string>): boolean {
  if (places.has(word)) return false;
  return ENDINGS.some(([demonym, ends]) => {
    if (!demonym.test(word)) return false;
    const stem = word.replace(demonym, '');
    return stem.length >= FEWEST_LETTERS && ends.some((end) => places.has(stem + end));
  });
}
