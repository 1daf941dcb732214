/**
 * The JSON of AVeriTeC (Schlichtkrull et al. 2023, https://fever.ai/dataset/averitec.html): an object for each claim with
 * its label, justification and evidence. The data set asks a question of each piece of evidence, which Galley does not
 * record: it stays empty. A claim without a verdict has no label, which is required: a problem at the record's line.
 */
import { lookUp } from '../core';
import { type Sentence, sentence } from '../storage/sentence';
import {
  addressOf,
  type ClaimRecord,
  citedSources,
  claimsOf,
  claimText,
  lostClaimFields,
  missing,
  speakerName,
} from './claims';
import type { FormatProblem, Written } from './format';
import { jsonList } from './jsonList';
import type { ExportModel, ExportSource, Loss } from './model';

const labels: Record<string, string> = {
  supported: 'Supported',
  refuted: 'Refuted',
  'not-enough-evidence': 'Not Enough Evidence',
  conflicting: 'Conflicting Evidence/Cherrypicking',
  'missing-context': 'Conflicting Evidence/Cherrypicking',
};

const claimTypes: Record<string, string> = {
  quantity: 'Numerical Claim',
  causal: 'Causal Claim',
  event: 'Event/Property Claim',
  position: 'Position Statement',
  'quote-check': 'Quote Verification',
};

const carried = ['id', 'claim', 'category', 'speaker', 'said', 'verdict', 'citations'];

export function write(model: ExportModel): Written {
  const losses: Loss[] = [];
  const problems: FormatProblem[] = [];
  const objects = model.sources.flatMap((source) => {
    const { claims, losses: others } = claimsOf(source);
    losses.push(...others, ...lostClaimFields(claims, carried, sentence('AVeriTeC has no place for it.')));
    return claims.flatMap((record) => {
      const { category, citations = [], verdict } = record.annotation;
      const lose = (field: string, reason: Sentence) => losses.push({ id: record.id, field, reason });
      const label = lookUp(labels, verdict?.value);
      if (label === undefined) {
        problems.push(
          missing(
            source,
            record,
            sentence('AVeriTeC wants a label, and the claim has no verdict that is one.'),
          ),
        );
        return [];
      }
      if (verdict?.value === 'missing-context')
        lose('verdict', sentence('AVeriTeC knows no missing context.'));
      if (category !== undefined && !lookUp(claimTypes, category))
        lose('category', sentence('AVeriTeC has no such claim type.'));
      if (citations.length > 0)
        lose('questions', sentence('AVeriTeC asks a question of each citation; it stays empty.'));
      return objectOf(source, record, label, model);
    });
  });
  return { text: jsonList(objects), losses, problems };
}

function objectOf(
  source: ExportSource,
  { annotation }: ClaimRecord,
  label: string,
  { references }: ExportModel,
): object {
  const { category, said, speaker, verdict } = annotation;
  const type = lookUp(claimTypes, category);
  const cited = citedSources(source, annotation, references);
  const questions = cited.map(({ citation, url = null, archive = null }) => {
    const answer = {
      ...{
        answer: citation.excerpt ?? citation.quote ?? '',
        answer_type: citation.excerpt ? 'Extractive' : 'Abstractive',
      },
      ...{ source_url: url, source_medium: 'Web text', cached_source_url: archive },
    };
    return { question: '', answers: [answer] };
  });
  return {
    claim: claimText(annotation),
    label,
    justification: verdict?.why ?? '',
    claim_date: asDay(said),
    speaker: speakerName(source, speaker) ?? null,
    original_claim_url: addressOf(source) ?? null,
    reporting_source: source.file,
    claim_types: type === undefined ? [] : [type],
    fact_checking_strategies: [],
    questions,
    ...{
      required_reannotation: false,
      fact_checking_article: null,
      location_ISO_code: null,
      cached_original_claim_url: null,
    },
  };
}

/** Day, month and year with hyphens, as the data set has it; `null` for what is no day. */
function asDay(said: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(said ?? '') ?? [];
  return year === undefined ? null : `${Number(day)}-${Number(month)}-${year}`;
}
