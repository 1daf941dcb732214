import * as vscode from 'vscode';
import {
  type Annotation,
  type Citation,
  type Claim,
  certainties,
  priorities,
  reviewStatuses,
  shorten,
  stances,
} from '../core';
import { showCitation } from './citations';
import type { FormField, FormModel, FormOption, FormSection } from './formModel';
import { asTitle, typeLabel } from './labels';
import { referencesFor } from './references';
import type { Services } from './services';
import { readSettings } from './settings';
import { speakersOf } from './speakers';
import type { Target } from './targets';

/** What the form of a claim shows, in the reader's language. @param locked Why nothing can be changed. */
export function formOf(services: Services, { stem, annotation }: Target, locked?: string): FormModel {
  const source = services.sidecars.articleOf(stem);
  const claim = annotation.kind === 'claim' ? annotation : undefined;
  return {
    ref: { stem: stem.toString(), id: annotation.id },
    heading: vscode.l10n.t('Claim'),
    quoteLabel: vscode.l10n.t('Words in the article'),
    quote: annotation.anchor.quote,
    ...(locked !== undefined && { locked }),
    sections: claim
      ? [
          claimSection(services, source, claim),
          ...(claim.citations ?? []).map((citation, index) =>
            citationSection(services, source, citation, index),
          ),
          citingSection(claim),
          checkSection(services, source, claim),
        ]
      : [],
  };
}

function claimSection(services: Services, source: vscode.Uri, claim: Claim): FormSection {
  const { t } = vscode.l10n;
  const { categories } = services.projects.of(source);
  const figures = recordOptions(services, source, 'figure');
  return {
    heading: t('What is claimed'),
    fields: [
      {
        id: 'category',
        label: t('Category'),
        type: 'choice',
        value: claim.category ?? '',
        options: choices(
          categories.map(({ id, label }) => ({ value: id, label })),
          claim.category,
        ),
      },
      text('claim', t('Claim in full'), claim.claim, {
        help: t('A sentence that can be understood without the article.'),
      }),
      line('speaker', t('Speaker'), claim.speaker, {
        options: speakerOptions(services, source),
        help: t('Whose words these are, if they are not the article’s own.'),
      }),
      fixedChoice('certainty', t('Certainty'), certainties, claim.certainty),
      fixedChoice('priority', t('Priority'), priorities, claim.priority),
      ...(figures.length === 0
        ? []
        : [
            {
              id: 'figures',
              label: t('Figures it rests on'),
              type: 'ticks' as const,
              value: (claim.figures ?? []).join(','),
              options: figures,
            },
          ]),
      line('tags', t('Tags'), (claim.tags ?? []).join(', '), { help: t('Several with commas.') }),
      text('note', t('Note'), claim.note),
    ],
    more: { label: t('More about the statement'), fields: rareFields(services, source, claim) },
  };
}

function rareFields(services: Services, source: vscode.Uri, claim: Claim): FormField[] {
  const { t } = vscode.l10n;
  return [
    line('said', t('When it was said'), claim.said, { help: t('A day, such as 2026-03-12.') }),
    {
      id: 'in',
      label: t('Quotation it stands in'),
      type: 'choice',
      value: claim.in ?? '',
      options: choices(recordOptions(services, source, 'quote'), claim.in),
    },
    line('polarity', t('Affirms or denies'), claim.polarity, {
      options: suggestions('positive', 'negative'),
    }),
    line('checkability', t('Whether it can be checked'), claim.checkability, {
      options: suggestions('checkable', 'not-checkable'),
    }),
  ];
}

/** Values that are stored as they are, in words that any may replace: the format fixes none. */
function suggestions(...values: string[]): FormOption[] {
  return values.map((value) => ({ value, label: value }));
}

function citationSection(
  services: Services,
  source: vscode.Uri,
  citation: Citation,
  index: number,
): FormSection {
  const { t } = vscode.l10n;
  const { citationStyle } = readSettings(source);
  const { title, before, after } = showCitation(citation, referencesFor(services, source), citationStyle);
  const whole = `${before}${title}${after}`;
  const own = (name: string) => `citation.${index}.${name}`;
  return {
    heading: t('Citation {0}: {1}', index + 1, shorten(title, 80)),
    ...(whole !== title && { text: whole }),
    fields: [
      {
        ...fixedChoice('stance', t('What it does for the claim'), stances, citation.stance),
        id: own('stance'),
      },
      line(own('locator'), t('Place in it'), citation.locator, { help: t('A page, a chapter, a minute.') }),
      text(own('excerpt'), t('What it says there'), citation.excerpt),
    ],
    actions: [{ id: own('remove'), label: t('Remove Citation {0}', index + 1) }],
  };
}

function citingSection(claim: Claim): FormSection {
  const { t } = vscode.l10n;
  return {
    heading: t('Citations'),
    ...(!claim.citations?.length && { text: t('No citation yet.') }),
    fields: [],
    actions: [{ id: 'cite', label: t('Add Citation…') }],
  };
}

function checkSection(services: Services, source: vscode.Uri, claim: Claim): FormSection {
  const { t } = vscode.l10n;
  const { verdict, review } = claim;
  const signed = (one: { by?: string; date?: string } | undefined) =>
    [one?.by, one?.date].filter((part) => part !== undefined).join(', ');
  const [judged, reviewed] = [signed(verdict), signed(review)];
  return {
    heading: t('Check and review'),
    fields: [
      {
        ...fixedChoice('verdict', t('Verdict'), services.projects.of(source).verdicts, verdict?.value),
        ...(judged && { help: judged }),
      },
      ...(verdict
        ? [
            text('why', t('Why this verdict'), verdict.why),
            line('label', t('The verdict in the newsroom’s words'), verdict.label, {
              help: t('What readers are told instead of the value above.'),
            }),
          ]
        : []),
      {
        ...fixedChoice('review', t('Review'), reviewStatuses, review?.status),
        ...(reviewed && { help: reviewed }),
      },
    ],
    actions: [{ id: 'reveal', label: t('Go to the Words') }],
  };
}

/** Words of one line. */
function line(
  id: string,
  label: string,
  value = '',
  more: Pick<FormField, 'options' | 'help'> = {},
): FormField {
  return { id, label, type: 'line', value, ...more };
}

/** Words of several lines. */
function text(id: string, label: string, value = '', more: Pick<FormField, 'help'> = {}): FormField {
  return { id, label, type: 'text', value, ...more };
}

function fixedChoice(
  id: string,
  label: string,
  values: readonly string[],
  present: string | undefined,
): FormField {
  const options = values.map((value) => ({ value, label: asTitle(typeLabel(value)) }));
  return { id, label, type: 'choice', value: present ?? '', options: choices(options, present) };
}

/** The options with one for nothing; a value that the list does not have is kept and shown as it is. */
function choices(options: readonly FormOption[], present: string | undefined): FormOption[] {
  const isKnown = present === undefined || options.some(({ value }) => value === present);
  return [
    { value: '', label: vscode.l10n.t('Not set') },
    ...options,
    ...(isKnown ? [] : [{ value: present, label: present }]),
  ];
}

function recordsOf({ sidecars }: Services, source: vscode.Uri): Annotation[] {
  const records = sidecars.of(source).flatMap(({ sidecar }) => sidecar.records);
  return records.flatMap(({ annotation }) => (annotation && !annotation.rejected ? [annotation] : []));
}

/** The records of a kind, by their words. */
function recordOptions(services: Services, source: vscode.Uri, wanted: 'figure' | 'quote'): FormOption[] {
  return recordsOf(services, source).flatMap(({ id, kind, anchor }) =>
    kind === wanted ? [{ value: id, label: shorten(anchor.quote) }] : [],
  );
}

/** People on record by their id, others by their name. */
function speakerOptions(services: Services, source: vscode.Uri): FormOption[] {
  const people = recordsOf(services, source).flatMap((record) =>
    record.kind === 'entity' ? [{ value: record.id, label: record.anchor.quote }] : [],
  );
  const open = services.articles.all().find(({ document }) => document.uri.toString() === source.toString());
  const ids = new Set(people.map(({ value }) => value));
  const names = (open ? speakersOf(open) : []).filter((name) => !ids.has(name));
  return [...names.map((value) => ({ value, label: value })), ...people];
}
