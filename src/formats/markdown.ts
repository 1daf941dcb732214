/**
 * The article as Markdown, with a footnote for each claim: its category, its words without the article, its verdict and
 * the sources that it cites (footnotes as in GitHub and Pandoc). A Markdown article stays as it is, of a text one what
 * Markdown would take for markup is escaped. Several articles follow one another, each under its name.
 */

import { sentence } from '../storage/sentence';
import { placedRecords } from './carry';
import type { ClaimRecord } from './claims';
import { citedSources, claimsOf, claimText, lostClaimFields, speakerName } from './claims';
import type { ExportOptions, Written } from './format';
import type { ExportModel, ExportSource } from './model';

const carried = ['id', 'claim', 'category', 'speaker', 'verdict', 'citations', 'note'];

export function write(model: ExportModel, options: ExportOptions = {}): Written {
  const pieces = model.sources.map((source) => articleOf(source, model, options));
  return { text: pieces.map(({ text }) => text).join('\n'), losses: pieces.flatMap(({ losses }) => losses) };
}

function articleOf(
  source: ExportSource,
  model: ExportModel,
  options: ExportOptions,
): Written & { text: string } {
  const { text = '', file } = source;
  const { claims, losses } = claimsOf(source);
  const { placed, losses: lost } = placedRecords({ ...source, records: claims }, { holdsQuote: true });
  const notes = placed.sort((a, b) => a.span.end - b.span.end) as (ClaimRecord & (typeof placed)[number])[];
  const isMarkdown = file.endsWith('.md');
  const clean = (piece: string) => (isMarkdown ? piece : escapeMarkdown(piece)).replaceAll('\r\n', '\n');
  let [body, at] = ['', 0];
  for (const { id, span } of notes) {
    // A mark behind white space would stand alone on a line.
    const end = span.end - (/\s*$/.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
    body += `${clean(text.slice(at, end))}[^${id}]`;
    at = end;
  }
  body += clean(text.slice(at));
  const title = model.sources.length > 1 ? `# ${escapeMarkdown(file)}\n\n` : '';
  const footnotes = notes.map((record) => `[^${record.id}]: ${noteOf(source, record, model, options)}\n`);
  return {
    text: `${title}${body.trimEnd()}\n\n${footnotes.join('')}`,
    losses: [...losses, ...lost, ...lostClaimFields(notes, carried, sentence('A footnote does not say it.'))],
  };
}

function noteOf(
  source: ExportSource,
  { annotation }: ClaimRecord,
  { references }: ExportModel,
  { project }: ExportOptions,
): string {
  const { category, verdict, note, speaker } = annotation;
  const label = project?.categories.find(({ id }) => id === category)?.label ?? category;
  const who = speakerName(source, speaker);
  const cited = citedSources(source, annotation, references).map(({ citation, title, url }) => {
    const link = url === undefined ? inline(title) : `[${inline(title)}](<${url}>)`;
    const more = [citation.locator, citation.stance].flatMap((one) => (one === undefined ? [] : inline(one)));
    return more.length === 0 ? link : `${link} (${more.join(', ')})`;
  });
  const judged = [verdict?.by, verdict?.date].filter(Boolean).join(', ');
  const sentences = [
    label === undefined ? '' : `**${inline(label)}.**`,
    ended(inline(claimText(annotation))),
    who === undefined ? '' : `Speaker: ${inline(who)}.`,
    verdict
      ? `Verdict: ${inline(verdict.label ?? verdict.value)}${judged === '' ? '' : ` (${inline(judged)})`}.`
      : '',
    verdict?.why === undefined ? '' : ended(inline(verdict.why)),
    cited.length === 0 ? '' : `Sources: ${cited.join('; ')}.`,
    note === undefined ? '' : `Note: ${inline(note)}`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** With a full stop where no other mark ends it. */
function ended(sentence: string): string {
  return /[.!?…][”’"')\]]*$/.test(sentence) ? sentence : `${sentence}.`;
}

function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

/** Marks inside a line, and what begins a heading, a quotation, a list or a rule at the start of one. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^([ \t]*)(#{1,6}(?=\s)|[-+=](?=\s|[-+=])|:::)/gm, '$1\\$2')
    .replace(/^([ \t]*\d{1,9})([.)])(?=\s)/gm, '$1\\$2');
}
