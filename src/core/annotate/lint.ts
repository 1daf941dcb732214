import type { AnchorState } from '../anchor/state';
import type { Problem, Severity } from '../problem';
import type { Annotation, Citation } from './annotation';
import { isCslField } from './cslFields';
import type { Project } from './project';

/** A value that is in none of the workspace's lists. */
type ValueCode = 'category-unknown' | 'verdict-unknown' | 'entity-type-unknown';

/** What can be wrong with a record that was read well. */
export type LintCode =
  | 'anchor-orphaned'
  | 'anchor-ambiguous'
  | 'anchor-changed'
  | 'at-beyond-text'
  | 'claim-no-category'
  | ValueCode
  | 'claim-uncited'
  | 'reference-unresolved'
  | 'citation-no-access-date'
  | 'citation-no-archive'
  | 'citation-twice'
  | 'citation-field-unknown'
  | 'verdict-no-evidence';

/** Something that is wrong with a record, with its span in the article where its words stand there. */
export type LintProblem = Problem<LintCode>;

/**
 * The English sentences; `{0}` is the quote, shortened, `{1}` what the problem is about, `{2}` what the workspace has in its
 * place.
 */
export const lintText: Record<LintCode, string> = {
  'anchor-orphaned': '“{0}” is no longer in the article. Attach the annotation to other words, or remove it.',
  'anchor-ambiguous': '“{0}” stands in several places of the article, and nothing tells which one was meant.',
  'anchor-changed': '“{0}” now reads “{1}”. Confirm the new words, or attach the annotation to others.',
  'at-beyond-text': '“{0}” does not stand at {1} of the text that the place was counted in.',
  'claim-no-category': '“{0}” has no category.',
  'category-unknown': '“{0}” has the category {1}, which this workspace does not have. It has: {2}.',
  'verdict-unknown': '“{0}” has the verdict {1}, which this workspace does not have. It has: {2}.',
  'entity-type-unknown': '“{0}” has the type {1}, which this workspace does not have. It has: {2}.',
  'claim-uncited': '“{0}” has no citation.',
  'reference-unresolved': '“{0}” cites {1}, which is in no list of references.',
  'citation-no-access-date': '“{0}” cites {1} without the day it was read.',
  'citation-no-archive': '“{0}” cites {1} without an archived copy.',
  'citation-twice': '“{0}” cites {1} twice in the same way.',
  'citation-field-unknown': '“{0}” has the field {1} in a citation, which no reader of references knows.',
  'verdict-no-evidence': '“{0}” has the verdict {1} but no citation.',
};

const severities: Record<LintCode, Severity> = {
  'anchor-orphaned': 'error',
  'anchor-ambiguous': 'error',
  'anchor-changed': 'warning',
  'at-beyond-text': 'error',
  'claim-no-category': 'information',
  'category-unknown': 'warning',
  'verdict-unknown': 'warning',
  'entity-type-unknown': 'warning',
  'claim-uncited': 'information',
  'reference-unresolved': 'error',
  'citation-no-access-date': 'information',
  'citation-no-archive': 'information',
  'citation-twice': 'information',
  'citation-field-unknown': 'information',
  'verdict-no-evidence': 'warning',
};

/** Verdicts that say something about the world, and so need evidence. */
const decided = new Set(['supported', 'refuted', 'conflicting', 'missing-context']);

/** What lint must know of the world around a record. */
export interface LintContext {
  readonly state: AnchorState;
  /** The words that stand at the record's place now, for `changed`. */
  readonly words?: string;
  readonly project: Project;
  /** The CSL keys a reference has, by its id; `undefined` for an id that is in no list. */
  readonly referenceKeys: (id: string) => ReadonlySet<string> | undefined;
}

/** What needs a person in one record. Rejected finds need nobody, not even when their words are gone. */
export function lint(annotation: Annotation, context: LintContext): LintProblem[] {
  // A remark on another record needs no words of its own.
  const isRemark = annotation.kind === 'note' && annotation.on !== undefined;
  if (annotation.rejected || isRemark) return [];
  const found: LintProblem[] = [];
  const shortQuote = shorten(annotation.anchor.quote);
  const report = (code: LintCode, about = '') =>
    found.push({ code, severity: severities[code], args: [shortQuote, about] });
  if (context.state === 'orphaned') report('anchor-orphaned');
  if (context.state === 'ambiguous') report('anchor-ambiguous');
  if (context.state === 'changed') report('anchor-changed', shorten(context.words ?? ''));
  found.push(...unknownValues(annotation, context.project));
  if (annotation.kind !== 'claim') return found;

  const { category, citations = [], verdict } = annotation;
  if (category === undefined) report('claim-no-category');
  if (verdict && decided.has(verdict.value) && citations.length === 0)
    report('verdict-no-evidence', verdict.value);
  else if (citations.length === 0 && category !== 'not-checkable') report('claim-uncited');
  for (const citation of citations) lintCitation(citation, context, report);
  for (const name of namedTwice(citations)) report('citation-twice', name);
  for (const field of deadFields(citations)) report('citation-field-unknown', field);
  return found;
}

/** The category and verdict of a claim, and the type of an entity, that are in none of the workspace's lists. */
export function unknownValues(annotation: Annotation, project: Project): LintProblem[] {
  const found: LintProblem[] = [];
  const check = (code: ValueCode, value: string | undefined, known: readonly string[]) => {
    if (value === undefined || known.includes(value)) return;
    const args = [shorten(annotation.anchor.quote), value, known.join(', ') || '–'];
    found.push({ code, severity: severities[code], args });
  };
  if (annotation.kind === 'claim') {
    const ids = project.categories.map(({ id }) => id);
    check('category-unknown', annotation.category, ids);
    check('verdict-unknown', annotation.verdict?.value, project.verdicts);
  }
  if (annotation.kind === 'entity') check('entity-type-unknown', annotation.type, project.entityTypes);
  return found;
}

/** Fields of citations that stand in the record itself; those of shared lists are not the claim's business. */
function deadFields(citations: readonly Citation[]): Set<string> {
  const fields = citations.flatMap(({ csl }) => Object.keys(csl ?? {}));
  return new Set(fields.filter((field) => !isCslField(field)));
}

/** What is cited more than once with the same stance, place and excerpt; two pages of one book are two citations. */
function namedTwice(citations: readonly Citation[]): Set<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { ref, csl, stance, locator, excerpt } of citations) {
    const name = ref ?? csl?.URL;
    if (typeof name !== 'string') continue;
    const key = JSON.stringify([name, stance, locator, excerpt]);
    if (seen.has(key)) twice.add(name);
    seen.add(key);
  }
  return twice;
}

function lintCitation(
  { ref, source, csl }: Citation,
  context: LintContext,
  report: (code: LintCode, about: string) => void,
): void {
  if (source !== undefined) return;
  const keys = ref === undefined ? new Set(Object.keys(csl ?? {})) : context.referenceKeys(ref);
  const name = ref ?? (typeof csl?.URL === 'string' ? csl.URL : '');
  if (!keys) {
    report('reference-unresolved', name);
    return;
  }
  if (!keys.has('URL')) return;
  if (!keys.has('accessed')) report('citation-no-access-date', name);
  if (!keys.has('archive_location') && !keys.has('archive')) report('citation-no-archive', name);
}

/** The first words of a quote, on one line. */
export function shorten(quote: string, length = 60): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
