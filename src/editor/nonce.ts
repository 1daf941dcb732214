import type { Ports } from './ports';

/** A word that no page can guess, for the policy that lets in what carries it and nothing else. */
export function makeNonce({ random }: Ports): string {
  return [...random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
