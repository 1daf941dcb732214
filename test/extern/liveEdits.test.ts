import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followAll, locate, type Span } from '../../src/core';
import { anchorOf, mark, spanOf, unmark } from '../unit/core/anchor/markedSpan';

/** The cases lie beside the project, and not everybody has them. */
const file = join(process.cwd(), '..', 'shared', 'eval', 'anchoring', 'live-cases.json');

interface Edit {
  readonly at: number;
  readonly del: number;
  readonly ins: string;
}

interface LiveCase {
  readonly name: string;
  readonly text: string;
  /** `eol:CRLF` where only the line ends of the document change. */
  readonly changes: readonly Edit[] | 'eol:CRLF';
  readonly then?: readonly Edit[];
  readonly want: string | null;
}

function edited(text: string, edits: readonly Edit[]): string {
  let now = text;
  for (const { at, del, ins } of [...edits].sort((a, b) => b.at - a.at)) {
    now = now.slice(0, at) + ins + now.slice(at + del);
  }
  return now;
}

/** As the editor does: follow the changes, and look for what is lost once the typing rests. */
function followCase({ text: marked, changes, then = [] }: LiveCase): string | null {
  let { text } = unmark(marked);
  let present: Span | undefined = spanOf(marked);
  const anchor = anchorOf(marked);
  // The editor reads an article with LF line ends, whatever the document has.
  for (const edits of [changes === 'eol:CRLF' ? [] : changes, then]) {
    const textChanges = edits.map(({ at, del, ins }) => ({
      start: at,
      end: at + del,
      length: ins.length,
      text: ins,
    }));
    [present] = present ? followAll(text, [present], textChanges) : [undefined];
    text = edited(text, edits);
    present ??= locate({ text }, [anchor])[0]?.span;
  }
  return present ? mark(text, present) : null;
}

describe('edits of an open document', () => {
  before(function () {
    if (!existsSync(file)) this.skip();
  });

  it('are followed in every case of the kit', () => {
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: LiveCase[] };
    assert.equal(cases.length, 17);
    for (const one of cases)
      assert.equal(followCase(one), one.want?.replaceAll('\r\n', '\n') ?? null, one.name);
  });
});
