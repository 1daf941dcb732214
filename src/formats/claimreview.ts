/**
 * ClaimReview (https://schema.org/ClaimReview) as JSON-LD, a list with an object for each claim that has a verdict. The
 * address of the published check is the key `url` in the head of the annotation file. What search engines require and a
 * record lacks (`url`, who judged) is a problem at the record's line; the object is written without it.
 */

import { lookUp, type Verdict } from '../core';
import { sentence } from '../storage/sentence';
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

/** From 1, false, to 5, true; verdicts that are no step between the two have a name alone. */
const ratings: Record<string, number> = { refuted: 1, conflicting: 3, 'missing-context': 3, supported: 5 };
const carried = ['id', 'claim', 'speaker', 'said', 'verdict', 'citations'];

export function write(model: ExportModel): Written {
  const losses: Loss[] = [];
  const problems: FormatProblem[] = [];
  const reviews = model.sources.flatMap((source) => {
    const { claims, losses: others } = claimsOf(source);
    const judged = claims.filter(({ annotation }) => isJudged(annotation.verdict));
    const open = claims.filter((claim) => !judged.includes(claim));
    losses.push(...others, ...lostClaimFields(judged, carried, sentence('ClaimReview has no place for it.')));
    losses.push(
      ...open.map(({ id }) => ({ id, field: '(record)', reason: sentence('It has no verdict yet.') })),
    );
    return judged.map((record) => {
      if (addressOf(source) === undefined)
        problems.push(
          missing(source, record, sentence('The annotation file names no url of the published check.')),
        );
      if (record.annotation.verdict?.by === undefined)
        problems.push(missing(source, record, sentence('The verdict does not say who judged (by).')));
      return reviewOf(source, record, model);
    });
  });
  return { text: jsonList(reviews), losses, problems };
}

function isJudged(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && verdict.value !== 'unchecked';
}

function reviewOf(source: ExportSource, { annotation }: ClaimRecord, { references }: ExportModel): object {
  const { verdict, said, speaker } = annotation;
  const url = addressOf(source);
  const name = speakerName(source, speaker);
  const cited = citedSources(source, annotation, references).flatMap(({ url: address }) => address ?? []);
  const rating = lookUp(ratings, verdict?.value);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    ...(url !== undefined && { url }),
    ...(verdict?.date !== undefined && { datePublished: verdict.date }),
    claimReviewed: claimText(annotation),
    ...(verdict?.by !== undefined && { author: { '@type': 'Person', name: verdict.by } }),
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdict?.label ?? verdict?.value,
      ...(rating !== undefined && { ratingValue: rating, bestRating: 5, worstRating: 1 }),
      ...(verdict?.why !== undefined && { ratingExplanation: verdict.why }),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(name !== undefined && { author: { '@type': 'Person', name } }),
      ...(said !== undefined && { datePublished: said }),
      name: annotation.anchor.quote,
    },
    ...(cited.length > 0 && { citation: cited }),
  };
}
