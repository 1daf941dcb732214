import * as vscode from 'vscode';
import { type AnchorState, type Kind, lookUp } from '../core';

/** Words for the fixed values of the format, in the reader's language. A value of the workspace's own shows as it is. */
export function kindLabel(kind: Kind): string {
  const labels: Record<Kind, string> = {
    claim: vscode.l10n.t('Claim'),
    entity: vscode.l10n.t('Entity'),
    figure: vscode.l10n.t('Figure'),
    quote: vscode.l10n.t('Quotation'),
    note: vscode.l10n.t('Note'),
  };
  return labels[kind];
}

export function stateLabel(state: AnchorState): string {
  return stateLabels()[state];
}

function stateLabels(): Record<AnchorState, string> {
  return {
    anchored: vscode.l10n.t('in place'),
    moved: vscode.l10n.t('moved'),
    changed: vscode.l10n.t('words changed'),
    ambiguous: vscode.l10n.t('in several places'),
    orphaned: vscode.l10n.t('words are gone'),
  };
}

export function approximationLabel(approx: string): string {
  const labels: Record<string, string> = {
    about: vscode.l10n.t('about'),
    'at-least': vscode.l10n.t('at least'),
    'at-most': vscode.l10n.t('at most'),
    'more-than': vscode.l10n.t('more than'),
    'less-than': vscode.l10n.t('less than'),
  };
  return lookUp(labels, approx) ?? approx;
}

/** A label where it stands alone: as a row of a list, a form or a tree. */
export function asTitle(label: string): string {
  return label.charAt(0).toLocaleUpperCase() + label.slice(1);
}

/** Types, stances, verdicts, statuses, certainties and priorities. */
export function typeLabel(type: string): string {
  const labels: Record<string, string> = {
    person: vscode.l10n.t('person'),
    organisation: vscode.l10n.t('organisation'),
    place: vscode.l10n.t('place'),
    event: vscode.l10n.t('event'),
    facility: vscode.l10n.t('facility'),
    role: vscode.l10n.t('role'),
    nationality: vscode.l10n.t('nationality'),
    work: vscode.l10n.t('work'),
    product: vscode.l10n.t('product'),
    other: vscode.l10n.t('other'),
    number: vscode.l10n.t('number'),
    ordinal: vscode.l10n.t('ordinal'),
    money: vscode.l10n.t('money'),
    percent: vscode.l10n.t('per cent'),
    quantity: vscode.l10n.t('quantity'),
    age: vscode.l10n.t('age'),
    date: vscode.l10n.t('date'),
    time: vscode.l10n.t('time'),
    duration: vscode.l10n.t('duration'),
    direct: vscode.l10n.t('direct'),
    indirect: vscode.l10n.t('indirect'),
    scare: vscode.l10n.t('words at a distance'),
    supports: vscode.l10n.t('supports'),
    refutes: vscode.l10n.t('refutes'),
    context: vscode.l10n.t('context'),
    unchecked: vscode.l10n.t('unchecked'),
    supported: vscode.l10n.t('supported'),
    refuted: vscode.l10n.t('refuted'),
    'not-enough-evidence': vscode.l10n.t('not enough evidence'),
    conflicting: vscode.l10n.t('conflicting evidence'),
    'missing-context': vscode.l10n.t('missing context'),
    draft: vscode.l10n.t('draft'),
    accepted: vscode.l10n.t('accepted'),
    disputed: vscode.l10n.t('disputed'),
    certain: vscode.l10n.t('certain'),
    probable: vscode.l10n.t('probable'),
    possible: vscode.l10n.t('possible'),
    unknown: vscode.l10n.t('unknown'),
    'very-urgent': vscode.l10n.t('very urgent'),
    'not-urgent': vscode.l10n.t('not urgent'),
    'too-trivial': vscode.l10n.t('too trivial'),
    'no-need': vscode.l10n.t('no need'),
    unsure: vscode.l10n.t('unsure'),
  };
  return lookUp(labels, type) ?? type;
}

/** States, and what `typeLabel` knows. */
export function valueLabel(value: string): string {
  return lookUp(stateLabels(), value) ?? typeLabel(value);
}
