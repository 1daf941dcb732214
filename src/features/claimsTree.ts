import * as vscode from 'vscode';
import { type Category, type Claim, locate, makeLineIndex, type Span, shorten } from '../core';
import { placedRecords } from '../editor/articles';
import { claimColour } from '../editor/colours';
import { registerCommand } from '../editor/commands';
import { lfText, toRange } from '../editor/convert';
import { stateLabel, typeLabel } from '../editor/labels';
import type { Services } from '../editor/services';
import type { TargetRef } from '../editor/targets';

interface Group {
  readonly category: Category;
  readonly claims: readonly ClaimNode[];
}

interface ClaimNode extends TargetRef {
  readonly article: vscode.Uri;
  readonly annotator?: string;
  readonly claim: Claim;
}

type Node = Group | ClaimNode;

/** The Claims view: every claim of the workspace, by category; a click goes to its words. */
export function registerClaimsTree(services: Services): vscode.Disposable {
  const { sidecars, projects } = services;
  const changed = new vscode.EventEmitter<void>();

  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return 'claims' in node ? [...node.claims] : [];
      await services.sidecars.loadWorkspace();
      return groups(services);
    },
    getTreeItem: (node) => ('claim' in node ? claimItem(services, node) : groupItem(node)),
  };
  const view = vscode.window.createTreeView('galley.claims', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  let lostBefore = 0;
  const refresh = debounce(() => changed.fire());
  return vscode.Disposable.from(
    view,
    changed,
    refresh,
    sidecars.onDidChange(refresh.run),
    services.articles.onDidChange(({ records }) => {
      // Only states that a person must see are shown, and these change seldom.
      const lost = records.filter(
        ({ located: { state } }) => state !== 'anchored' && state !== 'moved',
      ).length;
      if (lost !== lostBefore) refresh.run();
      lostBefore = lost;
    }),
    projects.onDidChange(refresh.run),
    registerCommand('galley.revealAnnotation', (ref) => revealAnnotation(services, ref as TargetRef)),
  );
}

/** Categories that have claims, by their digit, the unknown ones last. */
function groups(services: Services): Group[] {
  const byId = new Map<string, { category: Category; claims: ClaimNode[] }>();
  const files = services.sidecars.all().sort((a, b) => a.stem.path.localeCompare(b.stem.path));
  for (const { stem, annotator, sidecar } of files) {
    const article = services.sidecars.articleOf(stem);
    const { categories } = services.projects.of(article);
    for (const { id, annotation } of sidecar.records) {
      if (annotation?.kind !== 'claim' || annotation.rejected) continue;
      const own = annotation.category;
      const known = categories.find((category) => category.id === own);
      const category = known ?? { id: own ?? '', label: own ?? vscode.l10n.t('No category') };
      const group = byId.get(category.id) ?? { category, claims: [] };
      group.claims.push({
        stem,
        article,
        id,
        claim: annotation,
        ...(annotator !== undefined && { annotator }),
      });
      byId.set(category.id, group);
    }
  }
  const rank = ({ key }: Category) => (key === undefined ? 99 : key === '0' ? 10 : Number(key));
  return [...byId.values()].sort((a, b) => rank(a.category) - rank(b.category));
}

function groupItem({ category, claims }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(category.label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `category:${category.id}`;
  item.description = String(claims.length);
  item.contextValue = 'category';
  if (category.description !== undefined) item.tooltip = category.description;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} claims', category.label, claims.length) };
  return item;
}

function claimItem(services: Services, node: ClaimNode): vscode.TreeItem {
  const { claim, stem, article, annotator, id } = node;
  const item = new vscode.TreeItem(shorten(claim.claim ?? claim.anchor.quote, 80));
  // An id that a file holds twice would make the view refuse both.
  item.id = `${stem.toString()}#${id}#${claim.anchor.at?.start ?? claim.anchor.quote}`;
  const uncited = !claim.citations?.length;
  const file = vscode.workspace.asRelativePath(article);
  const verdict = claim.verdict && typeLabel(claim.verdict.value);
  const state = stateOf(services, node);
  const remarks = [state, uncited ? vscode.l10n.t('uncited') : undefined, verdict, annotator, file];
  item.description = remarks.filter((remark) => remark !== undefined).join(' · ');
  item.tooltip = `${claim.anchor.quote}\n${file}`;
  item.contextValue = 'claim';
  item.iconPath = iconOf(services, node, uncited);
  const ref: TargetRef = { stem, id };
  item.command = {
    title: vscode.l10n.t('Go to Claim'),
    command: 'galley.revealAnnotation',
    arguments: [ref],
  };
  return item;
}

/** What has become of the words, in an article that is open; `undefined` where they are in place. */
function stateOf({ articles, sidecars }: Services, { stem, id }: ClaimNode): string | undefined {
  const source = sidecars.articleOf(stem).toString();
  const article = articles.all().find(({ document }) => document.uri.toString() === source);
  const record = article?.records.find(
    (one) => one.annotation.id === id && one.stem.toString() === stem.toString(),
  );
  const state = record?.located.state ?? 'anchored';
  return state === 'anchored' || state === 'moved' ? undefined : stateLabel(state);
}

/** A dot in the colour of the category; a ring where no citation is there yet. */
function iconOf(
  { projects }: Services,
  { article, claim }: ClaimNode,
  isRing: boolean,
): vscode.ThemeIcon | vscode.Uri {
  const category = projects.of(article).categories.find(({ id }) => id === claim.category);
  const colour = claimColour(category);
  if (typeof colour !== 'string')
    return new vscode.ThemeIcon(isRing ? 'circle-outline' : 'circle-filled', colour);
  const circle = `<circle cx="8" cy="8" r="4" fill="${isRing ? 'none' : colour}" stroke="${colour}" stroke-width="1.5"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${circle}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml,${encodeURIComponent(svg)}`);
}

async function revealAnnotation({ articles, sidecars }: Services, { stem, id }: TargetRef): Promise<void> {
  const record = sidecars.get(stem)?.records.find((one) => one.id === id);
  if (!record?.annotation) return;
  const document = await vscode.workspace.openTextDocument(sidecars.articleOf(stem));
  const editor = await vscode.window.showTextDocument(document);
  const article = articles.get(document);
  const placed =
    article &&
    placedRecords(article).find((one) => one.annotation.id === id && one.stem.toString() === stem.toString())
      ?.span;
  const text = lfText(document);
  const span: Span | undefined = placed ?? locate({ text }, [record.annotation.anchor])[0]?.span;
  if (!span) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” is no longer in this article.', shorten(record.annotation.anchor.quote)),
    );
    return;
  }
  const range = toRange(makeLineIndex(text), span);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Runs once after a burst of calls. */
function debounce(run: () => void): { run: () => void; dispose: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run: () => {
      clearTimeout(timer);
      timer = setTimeout(run, 50);
    },
    dispose: () => clearTimeout(timer),
  };
}
