import type { Command } from 'commander';
import { type Annotation, type Claim, shorten } from '../../core';
import { fieldsOf } from '../../storage/recordFields';
import { visible } from '../../storage/sentence';
import { sidecarName } from '../../storage/store';
import { renderFlow } from '../../storage/yaml/render';
import type { Writable } from '../../storage/yaml/value';
import { openSidecar } from '../articles';
import { complainOf, makeFinder, shown } from '../findings';
import { type ExitCode, type Io, jsonLine, Refusal, write } from '../io';
import { examples } from '../options';
import { isSidecarName } from '../paths';

interface Options {
  readonly json?: boolean;
}

/** What happened to one record. `from` and `to` are values of the field that the change is about, as YAML. */
interface Change {
  readonly change: 'added' | 'removed' | 'retagged' | 'cited' | 'uncited' | 'verdict' | 'moved' | 'changed';
  readonly id: string;
  readonly kind: string;
  readonly quote: string;
  readonly field?: string;
  readonly from?: string;
  readonly to?: string;
}

export function addDiff(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('diff')
    .description('what changed from A to B, in claims')
    .argument('<A>', 'an annotation file, or the article of one')
    .argument('<B>', 'another state of it')
    .option('--json', 'one JSON line a change: {change, id, kind, quote, field?, from?, to?}')
    .addHelpText('after', examples('galley diff before.yaml after.yaml'))
    .action(async (a: string, b: string, options: Options) => finish(await run(io, a, b, options)));
}

async function run(io: Io, a: string, b: string, options: Options): Promise<ExitCode> {
  const [before, after] = [await read(io, a), await read(io, b)];
  if (!before || !after) return 2;
  for (const change of changesBetween(before, after)) {
    await write(io.stdout, options.json ? jsonLine(change) : lineOf(change));
  }
  return 0;
}

/** The records of a file by id; `undefined`, with what is wrong told, where it cannot be read whole. */
async function read(io: Io, path: string): Promise<ReadonlyMap<string, Annotation> | undefined> {
  const isArticle = /\.(?:txt|md|markdown|article)$/i.test(path) && !isSidecarName(path);
  const opened = await openSidecar(io, isArticle ? sidecarName(path) : path);
  if (!opened)
    throw new Refusal(
      isArticle
        ? `${shown(path)} has no annotations: there is no ${shown(sidecarName(path))}.`
        : `${shown(path)}: There is no such file.`,
    );
  const { sidecar } = opened;
  const errors = sidecar.problems.filter(({ severity }) => severity === 'error');
  await complainOf(io, errors.map(makeFinder(opened.path, sidecar.text, 'codepoint')));
  if (!sidecar.writable) return undefined;
  return new Map(sidecar.records.flatMap(({ id, annotation }) => (annotation ? [[id, annotation]] : [])));
}

function changesBetween(
  before: ReadonlyMap<string, Annotation>,
  after: ReadonlyMap<string, Annotation>,
): Change[] {
  const whole = (change: 'added' | 'removed') => (annotation: Annotation) => ({
    change,
    ...headOf(annotation),
    ...(annotation.kind === 'claim' &&
      annotation.category !== undefined && { [change === 'added' ? 'to' : 'from']: annotation.category }),
  });
  const removed = [...before.values()].filter(({ id }) => !after.has(id));
  const there = [...after.values()].flatMap((annotation) => {
    const old = before.get(annotation.id);
    return old ? changesOf(old, annotation) : [whole('added')(annotation)];
  });
  return [...removed.map(whole('removed')), ...there];
}

function headOf({ id, kind, anchor }: Annotation) {
  return { id, kind, quote: anchor.quote };
}

const names: Record<string, Change['change']> = { category: 'retagged', verdict: 'verdict', quote: 'moved' };
/** Of a place, the words count; where they stand is another matter than what is said of them. */
const unsaid = new Set(['id', 'kind', 'citations', 'before', 'after', 'at', 'base', 'parts']);

function changesOf(before: Annotation, after: Annotation): Change[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => !unsaid.has(field),
  );
  const changed = fields.flatMap((field): Change[] => {
    const [from, to] = [inYaml(old[field]), inYaml(now[field])];
    if (from === to) return [];
    const values = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return [{ change: names[field] ?? 'changed', ...headOf(after), field, ...values }];
  });
  return [...changed, ...citationChanges(before, after)];
}

function citationChanges(before: Annotation, after: Annotation): Change[] {
  const cited = (annotation: Annotation) => {
    const list = fieldsOf(annotation).citations as readonly Writable[] | undefined;
    return (annotation as Claim).citations ? (list ?? []).map((citation) => renderFlow(citation)) : [];
  };
  const [old, now] = [cited(before), cited(after)];
  const field = 'citations';
  const [gone, fresh] = [old.filter((one) => !now.includes(one)), now.filter((one) => !old.includes(one))];
  return [
    ...gone.map((from): Change => ({ change: 'uncited', ...headOf(after), field, from })),
    ...fresh.map((to): Change => ({ change: 'cited', ...headOf(after), field, to })),
  ];
}

function inYaml(value: Writable | undefined): string | undefined {
  return value === undefined ? undefined : typeof value === 'string' ? value : renderFlow(value);
}

function lineOf({ change, id, kind, quote, field, from, to }: Change): string {
  const name = change === 'changed' ? `${field} changed` : change;
  const arrow = field === 'citations' || change === 'added' || change === 'removed' ? '' : ' → ';
  const value = (text: string | undefined) => (text === undefined ? arrow && 'nothing' : shorten(text));
  const values = `${value(from)}${arrow}${value(to)}`;
  return `${visible(`${id}  ${kind}  ${name}${values && `: ${values}`}  “${shorten(quote)}”`)}\n`;
}
