/**
 * Annotations for the API of Hypothesis (https://h.readthedocs.io/en/latest/api-reference/): `{ total, rows }`, each row
 * with the address of the page, a quote and a position in UTF-16 units. The address is the key `url` in the head of the
 * annotation file, else `galley:/PATH`. The text of a row has what a record says in words; its tags the label and the tags.
 */

import { isDay } from '../storage/fieldReader';
import { sentence } from '../storage/sentence';
import { lostFields, lostHead, type PlacedRecord, placedRecords } from './carry';
import { addressOf, citedSources } from './claims';
import type { Written } from './format';
import { labelOf } from './labels';
import type { ExportModel, ExportSource, Loss } from './model';
import { asDateTime } from './times';

const carried = ['id', 'note', 'claim', 'tags', 'verdict', 'citations', 'by', 'created'];

export function write(model: ExportModel): Written {
  const losses: Loss[] = [];
  const rows = model.sources.flatMap((source) => {
    const { placed, losses: lost } = placedRecords(source);
    losses.push(...lost, ...lostHead({ ...source, references: [] }, ['url']));
    for (const record of placed)
      losses.push(...lostFields(record, carried, sentence('Hypothesis has a text and tags alone.')));
    return placed.map((record) => rowOf(source, record, model));
  });
  return { text: `${JSON.stringify({ total: rows.length, rows }, null, 1)}\n`, losses };
}

function rowOf(source: ExportSource, record: PlacedRecord, model: ExportModel): object {
  const { fields, id, span, parts } = record;
  const { text = '' } = source;
  const uri = addressOf(source) ?? `galley:/${source.file.split('/').map(encodeURIComponent).join('/')}`;
  const tags = Array.isArray(fields.tags) ? fields.tags.map(String) : [];
  const targets = (parts ?? [span]).map(({ start, end }) => ({
    source: uri,
    selector: [
      { type: 'TextPositionSelector', start, end },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: [...text.slice(Math.max(0, start - 64), start)].slice(-32).join(''),
        suffix: [...text.slice(end, end + 64)].slice(0, 32).join(''),
      },
    ],
  }));
  return {
    id,
    uri,
    ...(typeof fields.created === 'string' &&
      isDay(fields.created) && { created: asDateTime(fields.created) }),
    ...(typeof fields.by === 'string' && { user_info: { display_name: fields.by } }),
    text: sentencesOf(source, record, model).join('\n\n'),
    tags: [labelOf(record), ...tags],
    target: targets,
  };
}

/** What a record says in words, as Markdown, which Hypothesis shows. */
function sentencesOf(
  source: ExportSource,
  { annotation, fields }: PlacedRecord,
  model: ExportModel,
): string[] {
  const verdict = annotation?.kind === 'claim' ? annotation.verdict : undefined;
  const judged = [verdict?.label ?? verdict?.value, verdict?.why].filter(Boolean).join(': ');
  const cited = (annotation ? citedSources(source, annotation, model.references) : []).map(
    ({ title, url }) => (url === undefined ? plain(title) : `[${plain(title)}](<${url}>)`),
  );
  const said = [fields.claim, fields.note].flatMap((one) => (typeof one === 'string' ? plain(one) : []));
  return [...said, ...(judged === '' ? [] : [plain(judged)]), ...cited];
}

/** Text in which no character is Markdown or HTML. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
