/**
 * Merging of annotation files (format.md, rule 8): what the result must hold is found on data, record by record and
 * field by field; then ours is changed to hold it. Text of either side is taken over wherever it reads as what the
 * result must hold, so that comments and ways of writing stay; where it does not, single values are spliced in. The
 * result is read again and compared: a text that does not hold the merged data is not given out.
 *
 * The rejected alternative is to print the merged data: that loses comments, quoting and order of both sides.
 */

import { isMap as isYamlMap } from 'yaml';
import { encodeText } from '../bytes';
import { sidecarLayout } from '../layout';
import type { StorageProblem } from '../problems';
import { readSidecar, type Sidecar } from '../sidecar';
import { parseYaml } from '../yaml/parse';
import { applySplices, spliceMap } from '../yaml/splice';
import { isList, type ValueMap } from '../yaml/value';
import { type Cut, changedBlock, commentsOf, cut, holdsRecord, indented, newBlock } from './blocks';
import { type Conflict, same } from './conflicts';
import { mergeRecord } from './fields';
import { type Sides, weave } from './keyed';
import { mergeLines } from './lines';
import { asWritable } from './writable';

/** One of the three files of a merge. */
export type Side = 'base' | 'ours' | 'theirs';

/** What people have to decide: about a record or a reference, or about the head of the file, which has no id. */
export interface Undecided {
  readonly id?: string;
  readonly conflict: Conflict;
}

type MergeResult =
  | { readonly bytes: Uint8Array; readonly undecided: readonly Undecided[]; readonly unreadable?: undefined }
  | { readonly bytes?: undefined; readonly unreadable: readonly UnreadableSide[] };

/** Why the files cannot be merged by record: a side that cannot be read whole, or, without a side, the result. */
export interface UnreadableSide {
  readonly side?: Side;
  readonly problem: StorageProblem;
  readonly text: string;
}

/**
 * Merges two states of an annotation file that come from one base.
 * @param base Empty where both sides added the file.
 * @param sourceName File name of the article.
 */
export function mergeSidecars(sides: Record<Side, Uint8Array>, sourceName: string): MergeResult {
  const ours = readSidecar(sides.ours, sourceName);
  const theirs = readSidecar(sides.theirs, sourceName);
  const base = sides.base.length > 0 ? readSidecar(sides.base, sourceName) : undefined;
  const unreadable = [fault('base', base), fault('ours', ours), fault('theirs', theirs)].flatMap(
    (one) => one ?? [],
  );
  if (unreadable.length > 0) return { unreadable };
  if (isEqual(sides.ours, sides.theirs) || isEqual(sides.base, sides.theirs))
    return { bytes: sides.ours, undecided: [] };
  if (isEqual(sides.base, sides.ours)) return { bytes: sides.theirs, undecided: [] };
  const plan = makePlan({ base, ours, theirs });
  const texts = {
    base: base && inLineEndsOf(ours, base, sourceName),
    ours,
    theirs: inLineEndsOf(ours, theirs, sourceName),
  };
  for (const write of [writeWithTexts, writeWithSplices]) {
    const text = write(plan, texts, sourceName);
    const bom = base && base.bom === ours.bom ? theirs.bom : ours.bom;
    const bytes = text === undefined ? undefined : encodeText({ text, bom });
    if (bytes && holdsPlan(readSidecar(bytes, sourceName), plan)) return { bytes, undecided: plan.undecided };
  }
  return {
    unreadable: [{ problem: { code: 'write-check-failed', severity: 'error', args: [] }, text: ours.text }],
  };
}

/** What must not be there for a merge by record: ids that are not there or not unique, and lists with other things. */
const stopsMerging: ReadonlySet<string> = new Set(['id-missing', 'id-duplicate', 'reference-malformed']);

function fault(side: Side, sidecar: Sidecar | undefined): UnreadableSide | undefined {
  if (!sidecar) return undefined;
  const errors = sidecar.problems.filter(({ severity }) => severity === 'error');
  const problem = sidecar.writable ? errors.find(({ code }) => stopsMerging.has(code)) : errors[0];
  return problem && { side, problem, text: sidecar.text };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function inLineEndsOf({ eol }: Sidecar, sidecar: Sidecar, sourceName: string): Sidecar {
  if (sidecar.eol === eol) return sidecar;
  return readSidecar(new TextEncoder().encode(sidecar.text.replace(/\r?\n/g, eol)), sourceName);
}

type Texts = Sides<Sidecar> & { readonly ours: Sidecar; readonly theirs: Sidecar };

/** What the result must hold. */
interface Plan {
  readonly records: ReadonlyMap<string, ValueMap>;
  readonly references: readonly ValueMap[];
  /** Everything at the top but records and references. */
  readonly head: ValueMap;
  readonly undecided: readonly Undecided[];
}

function makePlan(sides: Texts): Plan {
  const undecided: Undecided[] = [];
  const merge = (id: string | undefined, three: Sides<ValueMap>) => {
    const { value, conflicts } = mergeRecord(three);
    undecided.push(...conflicts.map((conflict) => ({ ...(id !== undefined && { id }), conflict })));
    return value;
  };
  const each = (read: (sidecar: Sidecar) => Map<string, ValueMap>, order: readonly string[]) => {
    const maps = mapSides(sides, read);
    const merged = new Map<string, ValueMap>();
    for (const id of order) {
      const value = merge(
        id.split('\n')[0],
        mapSides(maps, (map) => map.get(id)),
      );
      if (value) merged.set(id, value);
    }
    return merged;
  };
  const head = merge(undefined, mapSides(sides, headOf)) ?? {};
  const records = each(recordsOf, recordOrder(sides.ours, sides.theirs));
  const references = each(
    referencesOf,
    weave([...referencesOf(sides.ours).keys()], [...referencesOf(sides.theirs).keys()]),
  );
  return { head, records, references: [...references.values()], undecided };
}

function mapSides<T, U>(sides: Sides<T>, map: (side: T) => U | undefined): Sides<U> {
  const of = (side: T | undefined) => (side === undefined ? undefined : map(side));
  return { base: of(sides.base), ours: of(sides.ours), theirs: of(sides.theirs) };
}

function headOf(sidecar: Sidecar): ValueMap {
  const { source, annotator } = sidecar;
  return {
    ...(source !== undefined && { source }),
    ...(annotator !== undefined && { annotator }),
    ...sidecar.head,
  };
}

function recordsOf({ records }: Sidecar): Map<string, ValueMap> {
  return new Map(records.map(({ id, value }) => [id, value]));
}

/** By id; a second one of the same id is another reference. */
function referencesOf({ references }: Sidecar): Map<string, ValueMap> {
  const found = new Map<string, ValueMap>();
  for (const reference of references) {
    let key = String(reference.id);
    while (found.has(key)) key += '\n';
    found.set(key, reference);
  }
  return found;
}

/** Ours' order; a record of theirs stands after the one it follows there, and after new ones of ours that begin earlier. */
function recordOrder(ours: Sidecar, theirs: Sidecar): string[] {
  const places = (sidecar: Sidecar) =>
    new Map(sidecar.records.map(({ id, annotation }) => [id, annotation?.anchor]));
  const [mine, others] = [places(ours), places(theirs)];
  return weave([...mine.keys()], [...others.keys()], (theirId, ourId) => {
    const [their, our] = [others.get(theirId), mine.get(ourId)];
    if (!their?.at || !our?.at || their.base !== our.base) return true;
    return our.at.start <= their.at.start;
  });
}

/** Head and tail of the file merged by lines, as notes are; whether they hold what they must is seen afterwards. */
function writeWithTexts(plan: Plan, { base, ours, theirs }: Texts): string | undefined {
  const cuts = { base: base && cut(base), ours: cut(ours), theirs: cut(theirs) };
  if (!cuts.ours || !cuts.theirs) return undefined;
  const { ours: mine, theirs: others } = cuts;
  const part = (name: 'head' | 'tail') =>
    mergeLines(cuts.base?.[name] ?? '', mine[name], others[name]) ?? mine[name];
  const body = writeBlocks(plan, { base, ours, theirs }, { ...cuts, ours: mine });
  return body === undefined ? undefined : joined(part('head'), body, part('tail'), ours);
}

/** Ours alone, with the changed values of its head and its references spliced in. */
function writeWithSplices(plan: Plan, texts: Texts, sourceName: string): string | undefined {
  const layout = sidecarLayout(texts.ours.eol);
  const rootLayout = {
    ...layout,
    order: ['galley', 'annotator', 'annotations', 'references', ...layout.order],
  };
  const before = { ...headOf(texts.ours), references: texts.ours.references };
  const after = { ...plan.head, ...(plan.references.length > 0 && { references: plan.references }) };
  const spliced = (old: ValueMap, now: ValueMap) => {
    const { root } = parseYaml(texts.ours.text);
    if (!isYamlMap(root)) return texts.ours.text;
    return applySplices(
      texts.ours.text,
      spliceMap(texts.ours.text, root, asWritable(present(old)), asWritable(now), rootLayout),
    );
  };
  const ours = readSidecar(new TextEncoder().encode(spliced(before, after)), sourceName);
  const cuts = { base: texts.base && cut(texts.base), ours: cut(ours), theirs: cut(texts.theirs) };
  const body = cuts.ours && writeBlocks(plan, { ...texts, ours }, { ...cuts, ours: cuts.ours });
  if (cuts.ours && body !== undefined) return joined(cuts.ours.head, body, cuts.ours.tail, ours);
  // No record of ours, or records that share lines, as in JSON: the list is written anew.
  const list = texts.ours.records.map(({ value }) => value);
  return spliced({ ...before, annotations: list }, { ...after, annotations: [...plan.records.values()] });
}

/** An empty list of references has the same text as none. */
function present({ references, ...head }: ValueMap): ValueMap {
  return isList(references) && references.length === 0
    ? head
    : { ...head, ...(references && { references }) };
}

function joined(head: string, body: string, tail: string, { text, eol }: Sidecar): string {
  const endsOpen = !text.endsWith('\n') && tail === '';
  return head + (endsOpen && body.endsWith(eol) ? body.slice(0, -eol.length) : body) + tail;
}

/** The blocks of the merged records in their order. */
function writeBlocks(
  plan: Plan,
  texts: Texts,
  cuts: { readonly base: Cut | undefined; readonly ours: Cut; readonly theirs: Cut | undefined },
): string | undefined {
  const style = { eol: texts.ours.eol, indent: cuts.ours.indent };
  const blocksOf = (side: Cut | undefined) =>
    side ? indented(side.blocks, side.indent, style.indent) : new Map<string, string>();
  const blocks = { base: blocksOf(cuts.base), ours: cuts.ours.blocks, theirs: blocksOf(cuts.theirs) };
  const values = mapSides(texts, recordsOf);
  const out: string[] = [];
  for (const id of recordOrder(texts.ours, texts.theirs)) {
    const value = plan.records.get(id);
    const three = mapSides(blocks, (map) => map.get(id));
    if (value)
      out.push(
        writeBlock(
          value,
          three,
          mapSides(values, (map) => map.get(id)),
          style,
        ),
      );
    else out.push(commentsLeft(three));
  }
  return out.join('');
}

function writeBlock(
  value: ValueMap,
  blocks: Sides<string>,
  values: Sides<ValueMap>,
  style: { readonly eol: '\n' | '\r\n'; readonly indent: number },
): string {
  const { base, ours, theirs } = blocks;
  if (ours === undefined) {
    if (theirs === undefined || !values.theirs) return newBlock(value, style);
    return holdsRecord(theirs, value) ? theirs : changedBlock(theirs, values.theirs, value, style);
  }
  const isOurs = same(values.ours, value);
  if (isOurs && (theirs === undefined || theirs === base || theirs === ours)) return ours;
  const merged = base === undefined || theirs === undefined ? undefined : mergeLines(base, ours, theirs);
  if (merged !== undefined && holdsRecord(merged, value)) return merged;
  return isOurs || !values.ours ? ours : changedBlock(ours, values.ours, value, style);
}

/** Comments above a record that theirs deleted stay where ours wrote them; what theirs kept stands above its next record. */
function commentsLeft({ base = '', ours = '' }: Sides<string>): string {
  const comments = commentsOf(ours);
  return comments.trim() !== '' && comments !== commentsOf(base) ? comments : '';
}

/** True where a file holds exactly what the merge found. */
function holdsPlan(sidecar: Sidecar, plan: Plan): boolean {
  if (!sidecar.writable || fault('ours', sidecar)) return false;
  const records = recordsOf(sidecar);
  return (
    records.size === plan.records.size &&
    [...plan.records].every(([id, value]) => same(records.get(id), value)) &&
    same(sidecar.references, plan.references) &&
    same(headOf(sidecar), plan.head)
  );
}
