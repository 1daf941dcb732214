import * as vscode from 'vscode';
import { type AnchorState, type ClaimEntry, shorten } from '../core';
import type { Sidecar } from '../storage/sidecar';
import { claimColour } from './colours';
import { stateLabel, typeLabel } from './labels';
import type { ArticleRecord } from './placing';
import type { Services } from './services';
import type { RecordFile } from './sidecars';
import type { TargetRef } from './targets';
import type { TreeNode } from './tree';

/** A claim of the workspace that views list. */
export interface WorkspaceClaim extends ClaimEntry, TargetRef {}

type Records = readonly ArticleRecord[];

/** The claims of a file, for as long as it, its article and the newsroom's lists stay the same. */
const known = new WeakMap<
  Sidecar,
  {
    readonly revision: number;
    readonly open: Records | undefined;
    readonly claims: readonly WorkspaceClaim[];
  }
>();

/** Every claim of the workspace that is known, by the path of its article. */
export function workspaceClaims(services: Services): WorkspaceClaim[] {
  const { articles, sidecars, projects } = services;
  const { revision } = projects;
  const open = new Map(articles.all().map(({ document, records }) => [document.uri.toString(), records]));
  return sidecars.all().flatMap((file) => {
    const records = open.get(sidecars.articleOf(file.stem).toString());
    const before = known.get(file.sidecar);
    if (before?.revision === revision && before.open === records) return before.claims;
    const claims = claimsOf(services, file, records);
    known.set(file.sidecar, { revision, open: records, claims });
    return claims;
  });
}

function claimsOf({ sidecars, projects }: Services, file: RecordFile, records: Records = []) {
  const { stem, annotator, sidecar } = file;
  const own = records.filter((record) => record.stem.toString() === stem.toString());
  const states = new Map(own.map(({ annotation, located }) => [annotation.id, located.state]));
  const uri = sidecars.articleOf(stem);
  const article = vscode.workspace.asRelativePath(uri);
  const categories = new Map(projects.of(uri).categories.map((category) => [category.id, category]));
  return sidecar.records.flatMap(({ id, annotation: claim }): WorkspaceClaim[] => {
    if (claim?.kind !== 'claim' || claim.rejected) return [];
    const state = states.get(id) ?? 'anchored';
    const category = claim.category === undefined ? undefined : categories.get(claim.category);
    return [{ stem, id, claim, article, category, state, ...(annotator !== undefined && { annotator }) }];
  });
}

/** The row of a claim: its words, and what a person should see of it without opening it. */
export function claimNode(entry: WorkspaceClaim, group: string): TreeNode {
  const { stem, id, claim } = entry;
  // An id that a file holds twice would make the view refuse both.
  const key = `${group}#${stem.toString()}#${id}#${claim.anchor.at?.start ?? claim.anchor.quote}`;
  return { key, stem, id, item: () => claimItem(entry, key) };
}

function claimItem(entry: WorkspaceClaim, key: string): vscode.TreeItem {
  const { claim, article, annotator, category, state, stem, id } = entry;
  const item = new vscode.TreeItem(shorten(claim.claim ?? claim.anchor.quote, 80));
  item.id = key;
  const isUncited = !claim.citations?.length;
  const remarks = [
    isInPlace(state) ? undefined : stateLabel(state),
    isUncited ? vscode.l10n.t('uncited') : undefined,
    claim.verdict && typeLabel(claim.verdict.value),
    annotator,
    article,
  ].filter((remark) => remark !== undefined);
  item.description = remarks.join(' · ');
  item.tooltip = `${claim.anchor.quote}\n${article}`;
  item.contextValue = 'claim';
  item.iconPath = claimIcon(entry, isUncited);
  item.accessibilityInformation = {
    label: [
      category?.label ?? claim.category ?? vscode.l10n.t('No category'),
      shorten(claim.anchor.quote, 160),
      ...remarks,
    ].join(', '),
  };
  const ref: TargetRef = { stem, id };
  item.command = {
    title: vscode.l10n.t('Go to Claim'),
    command: 'galley.revealAnnotation',
    arguments: [ref, 'view'],
  };
  return item;
}

/** A dot in the colour of the category; a ring where no citation is there yet. */
function claimIcon({ category }: WorkspaceClaim, isRing: boolean): vscode.ThemeIcon | vscode.Uri {
  const colour = claimColour(category);
  if (typeof colour !== 'string')
    return new vscode.ThemeIcon(isRing ? 'circle-outline' : 'circle-filled', colour);
  const circle = `<circle cx="8" cy="8" r="4" fill="${isRing ? 'none' : colour}" stroke="${colour}" stroke-width="1.5"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${circle}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml,${encodeURIComponent(svg)}`);
}

/** Calls `draw` when something changes that the rows of claims show. */
export function onClaimsChange(
  { sidecars, projects, articles }: Services,
  draw: () => void,
): vscode.Disposable {
  const shown = new WeakMap<vscode.TextDocument, string>();
  return vscode.Disposable.from(
    sidecars.onDidChange(() => draw()),
    projects.onDidChange(() => draw()),
    articles.onDidChange(({ document, records }) => {
      // Only states that a person must see are shown, and these change seldom.
      const lost = records.flatMap(({ annotation: { id }, located: { state } }) =>
        isInPlace(state) ? [] : `${id} ${state}`,
      );
      const now = lost.join();
      if (now !== (shown.get(document) ?? '')) draw();
      shown.set(document, now);
    }),
  );
}

function isInPlace(state: AnchorState): boolean {
  return state === 'anchored' || state === 'moved';
}
