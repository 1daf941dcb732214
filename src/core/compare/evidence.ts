import type { Span } from '../text/span';

/**
 * What makes two sentences differ. `figure`: figures of the same thing that cannot both be right. `negation`: one denies what
 * the other says. `opposite`: one has the opposite word. `quote`: a quotation with other words. `role`: who does it to whom is
 * turned round. `speaker`: somebody else says it. `approx`: one gives the figure as exact. `hedge`: one is less sure. `scope`: one
 * speaks of more. `addition`: one quotes what the other says nothing of.
 */
type EvidenceKind =
  | 'figure'
  | 'negation'
  | 'opposite'
  | 'quote'
  | 'role'
  | 'speaker'
  | 'approx'
  | 'hedge'
  | 'scope'
  | 'addition';

/** One thing in which two statements differ. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** UTF-16; an empty span where this side has nothing that corresponds. */
  readonly a: Span;
  readonly b: Span;
  /** Which side says less, for `approx`, `hedge`, `scope` and `addition`. */
  readonly weaker?: 'a' | 'b';
}
