import { basename, dirname } from 'node:path';
import { type Located, lint, type Problem, type Project } from '../../core';
import { misspeltFields } from '../../storage/misspelt';
import type { Sidecar } from '../../storage/sidecar';
import type { SourceText } from '../../storage/source';
import { placeInRecord } from '../../storage/tree';
import type { ValueMap } from '../../storage/yaml/value';
import { locateAll, type OpenedSidecar, openSidecar, openSource, readOldTexts } from '../articles';
import { counted } from '../counted';
import { type Finding, findFault, makeFinder, stopsReading } from '../findings';
import { absolute } from '../io';
import { withoutSidecarEnd } from '../paths';
import { makePlaceJudge } from '../places';
import { makeSurroundings, type Surroundings } from '../surroundings';
import type { TaskContext } from './tasks';

/** What one annotation file came to. */
export interface CheckedFile {
  readonly path: string;
  readonly sourcePath: string;
  /** Whose layer it is; absent for the team's record. */
  readonly layer?: string;
  readonly ids: readonly string[];
  readonly findings: readonly Finding[];
  /** What is wrong with the files in the folders above; other annotation files tell the same. */
  readonly surrounding: readonly Finding[];
  /** False where the file, the article beside it, or what the folders above say could not be read whole. */
  readonly isWhole: boolean;
}

/** Checks annotation files against their articles and what the folders above say, which is read once. */
export function makeFileChecker(context: TaskContext): (file: string) => Promise<CheckedFile | undefined> {
  const surroundingsOf = makeSurroundings(context, context.unit);
  const check = async (file: string): Promise<CheckedFile | undefined> => {
    const opened = await openSidecar(context, file);
    if (!opened) return undefined;
    const { path, sourcePath, layer, sidecar } = opened;
    const surroundings = await surroundingsOf(dirname(absolute(context, file)));
    const { findings, isWhole } = await checkOpened(context, opened, surroundings);
    return {
      ...{ path, sourcePath, ids: sidecar.records.map(({ id }) => id) },
      ...(layer !== undefined && { layer }),
      findings: findings.map((finding) => signed(finding, opened)),
      surrounding: surroundings.findings,
      isWhole: isWhole && !surroundings.findings.some(stopsReading),
    };
  };
  return (file) =>
    check(file).catch((error: unknown) => ({
      ...{ path: file, sourcePath: withoutSidecarEnd(file), ids: [], findings: [] },
      // It may be a file that others meet as well.
      surrounding: [findFault(error, context)],
      isWhole: false,
    }));
}

/** The finding with the name of the annotator whose layer the file is. */
function signed(finding: Finding, { layer }: OpenedSidecar): Finding {
  return layer === undefined ? finding : { ...finding, annotator: layer };
}

async function checkOpened(
  context: TaskContext,
  opened: OpenedSidecar,
  surroundings: Surroundings,
): Promise<Pick<CheckedFile, 'findings' | 'isWhole'>> {
  const { unit } = context;
  const { sidecar, path, sourcePath } = opened;
  const find = makeFinder(path, sidecar.text, unit);
  const slips = misspeltFields(sidecar).map(({ problem }) => problem);
  const own = [...sidecar.problems, ...slips, ...undecidedBeside(sidecar)].map(find);
  if (!sidecar.head) return { findings: own, isWhole: false };
  const article = await openSource(context, sourcePath, unit);
  if (!article) {
    const missing = find({ code: 'source-missing', severity: 'error', args: [basename(sourcePath)] });
    return { findings: [...own, missing], isWhole: sidecar.writable };
  }
  if (!article.source) return { findings: [...own, ...article.findings], isWhole: false };
  const references = [...sidecar.references, ...surroundings.references];
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const oldTexts = await readOldTexts(article.source, annotations, dirname(absolute(context, sourcePath)));
  const judged = judge(article.source, sidecar, { project: surroundings.project, references, oldTexts });
  const told = oncePerValue(judged).map(({ problem, others }) => withOthers(find(problem), others));
  return { findings: [...own, ...article.findings, ...told], isWhole: sidecar.writable };
}

/** Problems of a value, not of the record that has it: a list lacks it, or another tool calls the same otherwise. */
const valueCodes: ReadonlySet<string> = new Set<keyof typeof keyOf>([
  'category-unknown',
  'verdict-unknown',
  'entity-type-unknown',
]);

/** The problems with those of one value put together: the first of them, and how many other records have it. */
function oncePerValue(problems: readonly Problem[]): readonly { problem: Problem; others: number }[] {
  const found = new Map<unknown, { problem: Problem; others: number }>();
  for (const problem of problems) {
    const { code, args } = problem;
    const key = valueCodes.has(code) ? `${code} ${args[1]}` : problem;
    const known = found.get(key);
    if (known) known.others++;
    else found.set(key, { problem, others: 0 });
  }
  return [...found.values()];
}

function withOthers(finding: Finding, others: number): Finding {
  if (others === 0) return finding;
  const have = others === 1 ? 'has' : 'have';
  return { ...finding, message: `${finding.message} ${counted(others, 'other record')} ${have} it too.` };
}

/** Conflicts outside the records: of references, and of the file's head. */
function undecidedBeside(sidecar: Sidecar): Problem[] {
  const undecided = (what: string): Problem => ({
    code: 'undecided-conflict',
    severity: 'error',
    args: [what],
  });
  const references = sidecar.references.filter(({ conflicts }) => conflicts !== undefined);
  const head = sidecar.head?.conflicts !== undefined ? ['The head of the file'] : [];
  return [...head, ...references.map(({ id }) => String(id))].map(undecided);
}

/** Says of the records of a file whose ids are in `taken` that another layer of the same article has them already. */
export async function doubledIds(
  context: TaskContext,
  file: string,
  taken: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  const opened = await openSidecar(context, file);
  if (!opened) return [];
  const { sidecar, path } = opened;
  const find = makeFinder(path, sidecar.text, context.unit);
  const doubled = sidecar.records.filter(({ id }) => taken.has(id));
  return doubled.map((record) => {
    const span = placeInRecord(sidecar, record, 'id');
    const problem = {
      code: 'id-duplicate',
      severity: 'error',
      args: [record.id],
      ...(span && { span }),
    } as const;
    return signed(find(problem), opened);
  });
}

interface JudgeContext {
  readonly project: Project;
  readonly references: readonly ValueMap[];
  readonly oldTexts: ReadonlyMap<string, string>;
}

/** What is wrong with records that could be read: their places, and what lint says of them. In the file's order. */
function judge(
  source: SourceText,
  sidecar: Sidecar,
  { project, references, oldTexts }: JudgeContext,
): Problem[] {
  const keysById = new Map<string, ReadonlySet<string>>();
  for (const reference of references) {
    const id = String(reference.id);
    if (!keysById.has(id)) keysById.set(id, new Set(Object.keys(reference)));
  }
  const readable = sidecar.records.flatMap((record) =>
    record.annotation ? [{ record, annotation: record.annotation }] : [],
  );
  const located = locateAll(
    source,
    readable.map(({ annotation }) => annotation),
    oldTexts,
  );
  const judgePlace = makePlaceJudge(source);
  return readable.flatMap(({ record, annotation }, index) => {
    const { state, span }: Located = located[index] ?? { state: 'orphaned' };
    const words = span ? source.text.slice(span.start, span.end) : '';
    const context = { state, words, project, referenceKeys: (id: string) => keysById.get(id) };
    const found = [...judgePlace(annotation, state), ...lint(annotation, context)];
    return found.map(
      (problem): Problem => ({ ...problem, span: placeInRecord(sidecar, record, keyOf[problem.code]) }),
    );
  });
}

/** The key of the record at which a problem is shown. */
const keyOf: Record<ReturnType<typeof lint>[number]['code'], string> = {
  'anchor-orphaned': 'quote',
  'anchor-ambiguous': 'quote',
  'anchor-changed': 'quote',
  'at-beyond-text': 'at',
  'claim-no-category': 'kind',
  'category-unknown': 'category',
  'verdict-unknown': 'verdict',
  'entity-type-unknown': 'type',
  'claim-uncited': 'quote',
  'reference-unresolved': 'citations',
  'citation-no-access-date': 'citations',
  'citation-no-archive': 'citations',
  'citation-twice': 'citations',
  'citation-field-unknown': 'citations',
  'verdict-no-evidence': 'verdict',
};
