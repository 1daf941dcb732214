import { encodeText } from './bytes';
import { readSidecar } from './sidecar';
import type { Rewriting } from './store';
import { writeScalar } from './yaml/scalar';
import { applySplices } from './yaml/splice';

/**
 * An annotation file that says it belongs to the article `from` says `to` instead, and is otherwise as it was. A file that
 * names none, or another, or cannot be read whole stays as it is: the name of the file decides.
 */
export function renameSource(bytes: Uint8Array | undefined, from: string, to: string): Rewriting {
  const sidecar = bytes && readSidecar(bytes, to);
  const differs = sidecar?.problems.find(({ code, args }) => code === 'source-differs' && args[0] === from);
  const span = differs?.span;
  if (!sidecar?.writable || !span) return {};
  // Plain where that is read back as the same name.
  for (const context of ['block', 'flow'] as const) {
    const text = applySplices(sidecar.text, [{ ...span, text: writeScalar(to, context) }]);
    const made = encodeText({ text, bom: sidecar.bom });
    if (readSidecar(made, to).source === to) return { bytes: made };
  }
  return {};
}
