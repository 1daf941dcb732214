/**
 * Shares of a whole that is counted beside them: "40 percent of the 500 workers", "a quarter of the 2,000 nurses", "200 of the 500
 * workers", "of the 500 workers, 200". They say how many, so that they can be held against a number: 40 percent of 500 are 200.
 */
import type { FigureFind } from '../detect/find';
import { isContent, type Statement } from './statements';

/** A part and its whole, two figures of one sentence. */
export interface Share {
  /** As it stands in the text. */
  readonly part: FigureFind;
  readonly whole: FigureFind;
  /** The part as so many of what the whole counts. Of percent it is a range, since they are rounded. */
  readonly count: FigureFind;
}

/** What has more figures is a table and no sentence. */
const maxFigures = 40;

/** The shares of a sentence, in its order. */
export function sharesOf(statement: Statement): readonly Share[] {
  if (statement.figures.length > maxFigures) return [];
  return statement.figures.flatMap((part, index) => {
    const [before, behind] = [statement.figures[index - 1], statement.figures[index + 1]];
    const whole =
      behind && isOf(statement, part.end, behind.start)
        ? behind
        : index === 1 && before && isOf(statement, statement.start, before.start)
          ? before
          : undefined;
    const count = whole && countOf(part, whole);
    return count ? [{ part, whole, count }] : [];
  });
}

/** True where "of", and words such as "the", "all its" or "the town's", are all that stands there. */
function isOf({ words }: Statement, from: number, to: number): boolean {
  const [first, ...more] = words.filter(({ start }) => start >= from && start < to);
  const isPossessive = (at: number) => more[at]?.form === "'s";
  const isLight = (at: number) =>
    isPossessive(at) || isPossessive(at + 1) || !isContent(more[at]?.form ?? '');
  return first?.form === 'of' && more.every((_, at) => isLight(at));
}

function countOf(part: FigureFind, whole: FigureFind): FigureFind | undefined {
  const [share, all] = [part.value, whole.value];
  const isCounted = whole.type === 'number' && whole.unit !== undefined && all !== undefined && all > 1;
  if (!isCounted || share === undefined || part.unit !== undefined) return undefined;
  const { unit } = whole;
  if (part.type === 'percent') {
    const half = 0.5 / 10 ** decimalsOf(share);
    const countAt = (percent: number) => (percent * all) / 100;
    return {
      ...{ ...part, type: 'number', unit, value: countAt(share) },
      ...{ low: countAt(share - half), high: countAt(share + half) },
    };
  }
  if (part.type !== 'number' || share > all) return undefined;
  // "A quarter" and "one in five" are rarely exact.
  if (share < 1) return { ...part, unit, value: share * all, approx: part.approx ?? 'about' };
  return { ...part, unit };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
