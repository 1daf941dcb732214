import { type ExportModel, exportSource } from '../../../src/formats/model';
import { readSidecar } from '../../../src/storage/sidecar';

/** The model of one article's annotation file, given its records; every record stands at 3 to 8, in state anchored. */
export function modelOf(records: string, more = '', references: ExportModel['references'] = []): ExportModel {
  const text = `galley: 1\nsource: budget.txt\n${more}annotations:\n${records}`;
  const sidecar = readSidecar(new TextEncoder().encode(text), 'budget.txt');
  const source = exportSource('news/budget.txt', sidecar, () => ({
    state: 'anchored',
    span: { start: 3, end: 8 },
  }));
  return { sources: [source], references };
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
