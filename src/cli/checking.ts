import { basename, dirname } from 'node:path';
import { type Located, lint, type Problem, type Project } from '../core';
import type { Sidecar } from '../storage/sidecar';
import type { SourceText } from '../storage/source';
import { placeInRecord } from '../storage/tree';
import type { ValueMap } from '../storage/yaml/value';
import { locateAll, type OpenedSidecar, openSource, readOldTexts } from './articles';
import { type Finding, makeFinder } from './findings';
import { absolute, type Io } from './io';
import type { OffsetUnit } from './offsets';
import { makePlaceJudge } from './places';
import type { Surroundings } from './surroundings';

/** What one annotation file came to. `isWhole` is false where it, or the article beside it, could not be read whole. */
interface Checked {
  readonly records: number;
  readonly findings: readonly Finding[];
  readonly isWhole: boolean;
}

/** Checks one annotation file against its article and what the folders above say. */
export async function checkFile(
  io: Io,
  opened: OpenedSidecar,
  surroundings: Surroundings,
  unit: OffsetUnit,
): Promise<Checked> {
  const { sidecar, path, sourcePath } = opened;
  const find = makeFinder(path, sidecar.text, unit);
  const own = [...sidecar.problems, ...undecidedBeside(sidecar)].map(find);
  const records = sidecar.records.length;
  if (!sidecar.head) return { records, findings: own, isWhole: false };
  const article = await openSource(io, sourcePath, unit);
  if (!article) {
    const missing = find({ code: 'source-missing', severity: 'error', args: [basename(sourcePath)] });
    return { records, findings: [...own, missing], isWhole: sidecar.writable };
  }
  if (!article.source) return { records, findings: [...own, ...article.findings], isWhole: false };
  const references = [...sidecar.references, ...surroundings.references];
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const oldTexts = await readOldTexts(article.source, annotations, dirname(absolute(io, sourcePath)));
  const judged = judge(article.source, sidecar, { project: surroundings.project, references, oldTexts });
  return { records, findings: [...own, ...article.findings, ...judged.map(find)], isWhole: sidecar.writable };
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

/** Ids that another layer of the same article has already; those given twice in one file, its reader reports. */
export function doubledIds(
  opened: OpenedSidecar,
  idsOf: Map<string, Set<string>>,
  unit: OffsetUnit,
): Finding[] {
  const { records, text } = opened.sidecar;
  const seen = idsOf.get(opened.sourcePath) ?? new Set();
  idsOf.set(opened.sourcePath, new Set([...seen, ...records.map(({ id }) => id)]));
  const doubled = records.filter(({ id }) => seen.has(id));
  if (doubled.length === 0) return [];
  const find = makeFinder(opened.path, text, unit);
  return doubled.map((record) =>
    find({
      code: 'id-duplicate',
      severity: 'error',
      args: [record.id],
      span: placeInRecord(opened.sidecar, record, 'id'),
    }),
  );
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
  'claim-uncited': 'quote',
  'reference-unresolved': 'citations',
  'citation-no-access-date': 'citations',
  'citation-no-archive': 'citations',
  'verdict-no-evidence': 'verdict',
};
