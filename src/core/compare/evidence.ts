import type { Span } from '../text/span';

/**
 * What makes two sentences differ. `figure`: figures of the same thing that cannot both be right. `negation`: one denies what
 * the other says. `opposite`: one has the opposite word. `quote`: a quotation with other words. `role`: who does it to whom is
 * turned round. `approx`: one gives the figure as exact. `hedge`: one is less sure. `scope`: one speaks of more.
 */
type EvidenceKind = 'figure' | 'negation' | 'opposite' | 'quote' | 'role' | 'approx' | 'hedge' | 'scope';

/** One thing in which two statements differ. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** UTF-16; an empty span where this side has nothing that corresponds. */
  readonly a: Span;
  readonly b: Span;
  /** Which side says less, for `approx`, `hedge` and `scope`. */
  readonly weaker?: 'a' | 'b';
}
