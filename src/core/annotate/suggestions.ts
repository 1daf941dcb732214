import type { ClaimFind } from '../detect/find';
import type { Span } from '../text/span';

/** Suggested claims by how much they look worth checking; of equal ones the earlier comes first. None is left out. */
export function ranked(suggestions: readonly ClaimFind[]): ClaimFind[] {
  return [...suggestions].sort((a, b) => b.score - a.score || a.start - b.start);
}

/**
 * The suggestion that comes behind or before the one on `span` in the order of rank, around its ends; without one on
 * it, the first or the last.
 */
export function besideInRank(
  order: readonly ClaimFind[],
  span: Span,
  side: 'next' | 'previous',
): ClaimFind | undefined {
  const at = order.findIndex(({ start, end }) => start === span.start && end === span.end);
  if (side === 'next') return order[(at + 1) % Math.max(1, order.length)];
  return order[at > 0 ? at - 1 : order.length - 1];
}
