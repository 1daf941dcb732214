import * as vscode from 'vscode';
import type { Annotation, Find, Kind, Span } from '../core';
import { placedRecords } from './articles';
import { caretPlace, type Place } from './caret';
import type { Services } from './services';
import { selectedSuggestion } from './suggestions';

/** One record of one annotation file, which is named by its stem: what a command works on. */
export interface Target {
  readonly stem: vscode.Uri;
  readonly annotation: Annotation;
}

/** What views hand to commands for a record. */
export interface TargetRef {
  readonly stem: vscode.Uri;
  readonly id: string;
}

const handles: vscode.Uri[] = [];

/**
 * A number for an annotation file, so that links in hovers carry a number and an id that are looked up, and nothing of the
 * workspace's own words.
 */
export function handleOf(stem: vscode.Uri): number {
  const known = handles.findIndex((uri) => uri.toString() === stem.toString());
  return known >= 0 ? known : handles.push(stem) - 1;
}

/**
 * The record that a command was called for: by a hover (handle and id), by a view (its element), or the innermost one
 * at the caret. `kinds` says which records will do. Tells the person when there is none.
 */
export async function findTarget(
  services: Services,
  args: readonly unknown[],
  kinds: readonly Kind[],
): Promise<Target | undefined> {
  const named = namedTarget(args);
  // The record that is meant, and the caret, may still be on their way.
  const target = await services.annotating.inTurn(async () => {
    const place = caretPlace();
    return named ? lookUp(services, named) : place && recordAt(services, place, kinds);
  });
  if (target && kinds.includes(target.annotation.kind)) return target;
  void vscode.window.showInformationMessage(
    kinds.length === 1
      ? vscode.l10n.t('There is no claim at the cursor. Tag one first.')
      : vscode.l10n.t('There is no annotation at the cursor.'),
  );
  return undefined;
}

function namedTarget([first, second]: readonly unknown[]): TargetRef | undefined {
  if (typeof first === 'number' && typeof second === 'string') {
    const stem = handles[first];
    return stem && { stem, id: second };
  }
  const ref = first as Partial<TargetRef> | undefined;
  return ref?.stem instanceof vscode.Uri && typeof ref.id === 'string'
    ? { stem: ref.stem, id: ref.id }
    : undefined;
}

/** The record that is named, as it stands now. */
export function lookUp({ sidecars }: Services, { stem, id }: TargetRef): Target | undefined {
  const record = sidecars.get(stem)?.records.find((one) => one.id === id);
  return record?.annotation && { stem, annotation: record.annotation };
}

/** The shortest record of these kinds that holds the place, its end included; of equal ones, that of one's own file. */
export function recordAt(
  { articles, annotating }: Services,
  { document, position }: Place,
  kinds: readonly Kind[],
): (Target & { readonly span: Span }) | undefined {
  const article = articles.get(document);
  if (!article) return undefined;
  const offset = article.lines.offsetAt(position);
  const own = annotating.ownFile(document.uri);
  const around = placedRecords(article).filter(
    ({ annotation, span }) =>
      kinds.includes(annotation.kind) && !annotation.rejected && span.start <= offset && offset <= span.end,
  );
  const rank = ({ stem }: Target) => (stem.toString() === own?.toString() ? 0 : 1);
  around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start) || rank(a) - rank(b));
  return around[0];
}

/** The suggested claim that is selected, or the shortest other find that holds the position, its end included. */
export function findAt({ articles }: Services, { document, position }: Place): Find | undefined {
  const article = articles.get(document);
  if (!article) return undefined;
  const suggestion = selectedSuggestion(article, vscode.window.activeTextEditor);
  const offset = article.lines.offsetAt(position);
  const around = article.finds.filter(({ start, end }) => start <= offset && offset <= end);
  return suggestion ?? around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
