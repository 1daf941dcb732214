import { isOneEditAway } from './oneEdit';

/**
 * The name that another was probably meant to be: the same but for case, blanks, hyphens and underscores, as in `url` and
 * `archive-location`, else the only one that is one letter away, as in `acessed`. `undefined` where there is none, or several.
 * @param minLength Shorter names differ by a letter and are others.
 */
export function nameLike(name: string, known: readonly string[], minLength: number): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');
  const wanted = plain(name);
  const same = known.filter((one) => plain(one) === wanted);
  const near = known.filter((one) => wanted.length >= minLength && isOneEditAway(plain(one), wanted));
  const [only, ...others] = same.length > 0 ? same : near;
  return others.length === 0 ? only : undefined;
}
