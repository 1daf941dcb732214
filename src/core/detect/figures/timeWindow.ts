import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import type { CivilDate } from '../calendar';
import { awayFrom } from './ago';
import { DIRECTIONS } from './dateWords';
import { type Length, readLength } from './length';
import { readAmount } from './numerals';
import { continues, type FigurePattern } from './pattern';

const POINTERS = wordSet('last past next coming first following previous final latest');

/**
 * A length of time beside the present: "the past two years", "the last three months", "the next few weeks"; and the
 * beginning or end of something: "the first nine months". The `date` is the interval up to or from the reference.
 * Not: "last year" and "the past week", which are dates.
 */
export const timeWindow: FigurePattern = {
  name: 'figures.window',
  startsAtDigits: false,
  startsAt: POINTERS,
  read({ tokens, date: reference }: Article, at) {
    const next = tokens[at + 1];
    const length =
      continues(next) && next.form !== 'a' && next.form !== 'an'
        ? readLength(tokens, at + 1, readAmount(tokens, at + 1))
        : undefined;
    if (length === undefined || next?.form === 'one') return undefined;
    const direction = DIRECTIONS.get(tokens[at]?.form ?? '');
    const date =
      direction === undefined || direction === 0 ? undefined : intervalBeside(reference, length, direction);
    return { type: 'duration', ...length, date };
  },
};

function intervalBeside(
  reference: CivilDate | undefined,
  length: Length,
  direction: -1 | 1,
): string | undefined {
  const here = awayFrom(reference, { ...length, value: length.value === undefined ? undefined : 0 }, 0);
  const there = awayFrom(reference, length, direction);
  if (here === undefined || there === undefined) return undefined;
  return direction < 0 ? `${there}/${here}` : `${here}/${there}`;
}
