import type { ExportOptions, FormatModule, ImportModel, InFile } from '../../../src/formats/format';
import { writeModel } from '../../../src/formats/format';
import { type ExportModel, exportSource } from '../../../src/formats/model';
import { inWords } from '../../../src/storage/sentence';
import { readSidecar } from '../../../src/storage/sidecar';

/** The model of one article's annotation file, given its records; every record stands at 3 to 8, in state anchored. */
export function modelOf(records: string, more = '', references: ExportModel['references'] = []): ExportModel {
  const text = `galley: 1\nsource: budget.txt\n${more}annotations:\n${records}`;
  const sidecar = readSidecar(new TextEncoder().encode(text), 'budget.txt');
  const place = { state: 'anchored', span: { start: 3, end: 8 } } as const;
  const source = exportSource('news/budget.txt', sidecar, () => place, 'An Early plan for 6,000 officers.\n');
  return { sources: [source], references };
}

/** The text of a model in a format. */
export async function textOf(
  format: FormatModule,
  model: ExportModel,
  options?: ExportOptions,
): Promise<string> {
  return (await writeModel(format, model, options)).text ?? '';
}

/** What an export wrote, as the files of an import. */
export async function filesOf(format: FormatModule, model: ExportModel): Promise<InFile[]> {
  const { text = '', files = [] } = await writeModel(format, model);
  const asText = (content: string | Uint8Array) =>
    typeof content === 'string' ? content : new TextDecoder().decode(content);
  if (text !== '') return [{ name: 'export', text }];
  return files.map(({ name, content }) => ({ name, text: asText(content) }));
}

/** What a format lost, as `id field`. */
export async function lossesOf(format: FormatModule, model: ExportModel): Promise<string[]> {
  return (await writeModel(format, model)).losses.map(({ id, field }) => `${id} ${field}`);
}

/** What a reader says first of what it could not take, in English; empty where there is nothing. */
export function faultOf({ problems: [first] }: Pick<ImportModel, 'problems'>): string {
  return first ? inWords(first.message) : '';
}

/** A claim with everything a claim can have. */
export const fullClaim = `  - id: c-7k3m9q2x
    kind: claim
    quote: Around 6,000 officers
    before: "x\\n"
    at: 3-24
    base: 3b18e512dba79e4c8300dd08aeb37f8e728b8dad
    category: quantity
    claim: "About 6,000, she said"
    tags: [security, games]
    x-score: 0.90
    citations:
      - {ref: plan, stance: supports, locator: page 2, excerpt: 6.000 operatori}
      - {URL: "https://example.org/a", title: A, issued: {date-parts: [[2026, 01, 27]]}}
      - {source: other.txt, quote: "About 6,000", stance: context}
    verdict: {value: supported, by: mk, date: "2026-08-21", why: "Two reports"}
    review: {status: accepted, by: rv}
    by: mk
    created: "2026-08-20"
    comments:
      - {by: rv, date: "2026-08-22", text: "All venues?"}
`;
