import assert from 'node:assert/strict';
import { detect } from '../../src/core/detect/detect';
import type { GazetteerEntry } from '../../src/core/detect/entities/gazetteer';
import type { EntityModel } from '../../src/core/detect/entities/tagger/model';
import type { Find, FindKind } from '../../src/core/detect/find';
import type { Span } from '../../src/core/text/span';

// A test language of one string for input and expectation: what is to be found stands in brackets, with what is said
// about it behind a bar. Marks may stand inside one another; `\[`, `\|` and `\]` are the characters themselves.
//
//   Sales rose [12%|percent=12] in [Leeds|place].
//   [about €4.5 million|figure:money=4500000; currency=EUR; approx=about; core=€4.5 million] was lost.
//
// A label is a kind, a type, or `kind:type`, then `=` and the value of a figure, then fields. Only what a mark says is
// compared, so `core=` means that there is none. What is found where no mark stands is written out in the failure.

interface Mark extends Span {
  readonly label: string;
}

interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface CheckOptions {
  /** The day the text is read on. */
  readonly date?: string;
  readonly model?: EntityModel;
  readonly gazetteer?: readonly GazetteerEntry[];
}

/** A check of one marked text that looks at the finds of these kinds. */
export function makeCheck(...kinds: readonly FindKind[]) {
  return (marked: string, options: CheckOptions = {}): void => {
    const { text, marks } = parseMarkedText(marked);
    const finds = detect(text, { ...options, kinds });
    assert.equal(renderFinds(text, finds, marks), render(text, marks));
  };
}

/** The text without its marks, and the marks in the order they open. */
function parseMarkedText(marked: string): MarkedText {
  const marks: Mark[] = [];
  const open: { start: number; slot: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const character = marked[at] ?? '';
    if (character === '\\') text += marked[++at] ?? '';
    else if (character === '[') {
      open.push({ start: text.length, slot: marks.length });
      marks.push({ start: 0, end: 0, label: '' });
    } else if (character === '|') {
      const end = marked.indexOf(']', at);
      const mark = open.pop();
      assert.ok(mark !== undefined && end > at, `a mark is not closed in: ${marked}`);
      marks[mark.slot] = { start: mark.start, end: text.length, label: marked.slice(at + 1, end) };
      at = end;
    } else text += character;
  }
  assert.equal(open.length, 0, `a mark has no label in: ${marked}`);
  return { text, marks };
}

function render(text: string, marks: readonly Mark[]): string {
  const edges = marks.flatMap((mark, i) => [
    { at: mark.start, isEnd: false, order: i, write: '[' },
    { at: mark.end, isEnd: true, order: -i, write: `|${mark.label}]` },
  ]);
  edges.sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd) || a.order - b.order);
  let written = '';
  let from = 0;
  for (const { at, write } of edges) {
    written += text.slice(from, at) + write;
    from = at;
  }
  return written + text.slice(from);
}

/** What was found, each find as far as the mark on the same span tells, else by kind and type. */
function renderFinds(text: string, finds: readonly Find[], marks: readonly Mark[]): string {
  const found = finds.map((find) => {
    const mark = marks.find(
      ({ start, end, label }) => start === find.start && end === find.end && isLabelOf(label, find),
    );
    return {
      start: find.start,
      end: find.end,
      label: mark ? labelLike(mark.label, find) : `${find.kind}:${find.type}`,
    };
  });
  return render(text, found);
}

/** Of several finds on one span, a mark is compared with the one of its kind. */
function isLabelOf(label: string, find: Find): boolean {
  const head = /^\w+/.exec(label)?.[0] ?? '';
  const isKind = head === 'figure' || head === 'entity' || head === 'quote' || head === 'claim';
  return !isKind || head === find.kind;
}

function labelLike(label: string, find: Find): string {
  const [head = '', ...fields] = label.split('; ');
  const [name = '', value] = head.split('=');
  const written = name.includes(':')
    ? `${find.kind}:${find.type}`
    : name === find.kind
      ? find.kind
      : find.type;
  const first = value === undefined ? written : `${written}=${fieldOf(find, 'value')}`;
  return [first, ...fields.map((field) => fieldLike(field, find))].join('; ');
}

function fieldLike(field: string, find: Find): string {
  const name = field.split('=')[0] ?? '';
  return `${name}=${fieldOf(find, name)}`;
}

function fieldOf(find: Find, name: string): string {
  const value: unknown = Reflect.get(find, name);
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((part: Span) => textOf(find, part)).join(' / ');
  if (typeof value !== 'object' || value === null) return String(value);
  return 'text' in value ? String(value.text) : textOf(find, value as Span);
}

const textOf = (find: Find, { start, end }: Span) => find.text.slice(start - find.start, end - find.start);
