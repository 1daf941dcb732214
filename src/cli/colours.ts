import type { Writable } from 'node:stream';
import { type Io, isTerminal } from './io';

const codes = { bold: [1, 22], red: [31, 39], yellow: [33, 39], blue: [34, 39] } as const;
type Colour = keyof typeof codes;

/** Colours text that is safe for a terminal; or leaves it, where nobody sees it or the person wants none. */
export type Paint = (colour: Colour, text: string) => string;

export const plain: Paint = (_, text) => text;
const ansi: Paint = (colour, text) => `\x1b[${codes[colour][0]}m${text}\x1b[${codes[colour][1]}m`;

/** `NO_COLOR` (no-color.org) with any value turns colours off. */
export function makePaint(stream: Writable, { env }: Pick<Io, 'env'>): Paint {
  const wantsNone = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return isTerminal(stream) && !wantsNone ? ansi : plain;
}
