import type { Span } from '../text/span';
import { saysTheSame } from './fold';
import type { Comparison } from './relocate';

/**
 * `changed`: the place is found, and other words stand there now. `ambiguous`: several places would do. `orphaned`: nowhere.
 */
export type AnchorState = 'anchored' | 'moved' | 'changed' | 'ambiguous' | 'orphaned';

/** Where the words of an anchor stand in a text at present. */
export interface Located {
  readonly state: AnchorState;
  /** UTF-16; absent for `ambiguous` and `orphaned`. */
  readonly span?: Span;
  /** The pieces of a span with gaps that were found, where the anchor has them. */
  readonly parts?: readonly Span[];
  /** Where else the words stand, for `ambiguous`. */
  readonly candidates?: readonly Span[];
}

/** The state of a place: `changed` where other words stand in it. */
export function placed(
  { old, now }: Comparison,
  span: Span,
  there: Span | undefined,
  expected: number,
): Located {
  if (!there) return { state: 'orphaned' };
  const same = saysTheSame(old.raw.slice(span.start, span.end), now.raw.slice(there.start, there.end));
  if (!same) return { state: 'changed', span: there };
  return { state: there.start === expected ? 'anchored' : 'moved', span: there };
}
