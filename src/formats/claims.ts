/** What formats about claims ask of a model. */

import type { Annotation, Citation, Claim } from '../core';
import { type Sentence, sentence } from '../storage/sentence';
import { layerStem, sidecarName } from '../storage/store';
import type { ValueMap } from '../storage/yaml/value';
import { anchorFieldNames } from './carry';
import type { FormatProblem } from './format';
import type { ExportRecord, ExportSource, Loss } from './model';

/** A record that could be read as a claim. */
export type ClaimRecord = ExportRecord & { readonly annotation: Claim };

/** The claims of an article; all other records as losses. */
export function claimsOf({ records }: ExportSource): { claims: ClaimRecord[]; losses: Loss[] } {
  const isClaim = (record: ExportRecord): record is ClaimRecord => record.annotation?.kind === 'claim';
  const others = records.filter((record) => !isClaim(record));
  return {
    claims: records.filter(isClaim),
    losses: others.map(({ id }) => ({
      id,
      field: '(record)',
      reason: sentence('The format holds claims alone.'),
    })),
  };
}

/** Fields of claims that a format has no place for. */
export function lostClaimFields(
  claims: readonly ClaimRecord[],
  carried: readonly string[],
  reason: Sentence,
): Loss[] {
  const held = new Set([...carried, ...anchorFieldNames, 'kind', 'rejected']);
  return claims.flatMap(({ id, fields }) =>
    Object.keys(fields).flatMap((field) => (held.has(field) ? [] : { id, field, reason })),
  );
}

/** Something that a format requires and a record lacks, at the record's line in its annotation file. */
export function missing(
  { file, layer }: ExportSource,
  { id, line }: ExportRecord,
  message: Sentence,
): FormatProblem {
  const stem = layer === undefined ? file : layerStem(file, layer);
  const severity = 'error';
  return {
    file: sidecarName(stem),
    ...(line !== undefined && { line }),
    severity,
    message: sentence('{0}: {1}', id, message),
  };
}

/** The address of the article on the web: the key `url` of the annotation file's head; absent without one. */
export function addressOf({ head }: ExportSource): string | undefined {
  const { url } = head;
  return typeof url === 'string' && isWebAddress(url) ? url : undefined;
}

/** True for an address that can stand in a link as it is. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text);
}

/** A speaker as a name: of a record of the same article, its words; else the text itself. */
export function speakerName({ records }: ExportSource, speaker: string | undefined): string | undefined {
  const named = records.find(({ id }) => id === speaker)?.annotation;
  return named ? named.anchor.quote.replace(/\s+/g, ' ') : speaker;
}

/** The claim in words that can be read without the article, else its words there on one line. */
export function claimText({ claim, anchor }: Claim): string {
  return claim ?? anchor.quote.replace(/\s+/g, ' ').trim();
}

/** What stands for the title of a source that has neither one nor a passage, an id or an address. */
export const untitled = sentence('a source without a title');

/** What a citation points to. Addresses are those of the web alone. */
interface CitedSource {
  readonly title: string;
  readonly url?: string;
  readonly archive?: string;
}

/** The citations of a record with what they point to; a reference of the article comes before a shared one of its id. */
export function citedSources(
  { references }: ExportSource,
  annotation: Annotation,
  shared: readonly ValueMap[],
): readonly (CitedSource & { readonly citation: Citation })[] {
  const byId = new Map([...shared, ...references].map((one) => [String(one.id), one]));
  return citationsOf(annotation).map((citation) => ({ citation, ...citedSource(citation, byId) }));
}

function citedSource(
  { ref, source, quote, csl }: Citation,
  references: ReadonlyMap<string, ValueMap>,
): CitedSource {
  const fields = (ref === undefined ? csl : references.get(ref)) ?? {};
  const text = (key: string) => (typeof fields[key] === 'string' ? (fields[key] as string) : undefined);
  const [url, archive] = [text('URL'), text('archive_location') ?? text('archive')];
  const passage = source === undefined ? undefined : `${source}: “${quote ?? ''}”`;
  return {
    title: text('title') ?? passage ?? ref ?? url ?? untitled.english,
    ...(url !== undefined && isWebAddress(url) && { url }),
    ...(archive !== undefined && isWebAddress(archive) && { archive }),
  };
}

/** The citations of a claim; none for a record of another kind. */
export function citationsOf(annotation: Annotation): readonly Citation[] {
  return (annotation.kind === 'claim' && annotation.citations) || [];
}
