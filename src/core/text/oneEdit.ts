/** True where two words differ by one letter more, less or other, or by two neighbours swapped (Damerau 1964); O(length). */
export function isOneEditAway(one: string, two: string): boolean {
  let [from, back] = [0, 0];
  while (from < one.length && one[from] === two[from]) from++;
  const room = Math.min(one.length, two.length) - from;
  while (back < room && one.at(-1 - back) === two.at(-1 - back)) back++;
  const [x, y] = [one.slice(from, one.length - back), two.slice(from, two.length - back)];
  return (
    x.length + y.length > 0 &&
    ((x.length <= 1 && y.length <= 1) || (x.length === 2 && x === `${y[1]}${y[0]}` && y.length === 2))
  );
}
