import * as vscode from 'vscode';
import { filterClaims, type Grouping, groupClaims, groupings, type Kind, retag } from '../core';
import { caretPlace } from '../editor/caret';
import { claimNode, onClaimsChange, type WorkspaceClaim, workspaceClaims } from '../editor/claimRows';
import { registerCommand } from '../editor/commands';
import { asTitle, stateLabel, typeLabel } from '../editor/labels';
import type { Services } from '../editor/services';
import { recordAt } from '../editor/targets';
import { groupNode, makeTree, refsOf, type Tree, type TreeNode } from '../editor/tree';

const viewId = 'galley.claims';
const dragType = 'application/vnd.code.tree.galley.claims';
const followMs = 200;

/** The Claims view: every claim of the workspace in groups, filtered; a click goes to its words, a drop gives a category. */
export function registerClaimsTree(services: Services): vscode.Disposable {
  const { sidecars, annotating } = services;
  let grouping: Grouping = 'category';
  let filter = '';

  async function roots(): Promise<readonly TreeNode[]> {
    const isWhole = await sidecars.loadSome();
    if (!isWhole) void sidecars.loadWorkspace().then(() => tree.refresh());
    const all = workspaceClaims(services);
    const shown = filterClaims(all, filter);
    if (!isWhole) tree.view.message = vscode.l10n.t('Reading annotation files…');
    else
      tree.view.message =
        filter === '' ? undefined : vscode.l10n.t('{0} of {1} claims: {2}', shown.length, all.length, filter);
    return groupClaims(shown, grouping).map(({ key, entries }) =>
      groupNode({
        key: `${grouping}:${key}`,
        label: groupLabel(grouping, key, entries[0]),
        tooltip: grouping === 'category' ? entries[0]?.category?.description : undefined,
        count: entries.length,
        context: grouping === 'category' && key !== '' ? 'category' : 'group',
        children: () => entries.map((entry) => claimNode(entry, key)),
      }),
    );
  }

  const tree: Tree = makeTree({
    id: viewId,
    roots,
    canSelectMany: true,
    dragAndDropController: {
      // What is dragged within one view needs no declaration, and one would empty it.
      dragMimeTypes: [],
      dropMimeTypes: [dragType],
      handleDrag: (rows, transfer) => {
        const refs = refsOf(rows).map(({ stem, id }) => ({ stem: stem.toString(), id }));
        transfer.set(dragType, new vscode.DataTransferItem(JSON.stringify(refs)));
      },
      handleDrop: async (row, transfer) => {
        // On a category, or on a claim that has it.
        const [, category] =
          grouping === 'category' ? (/^(?:category:)?([^#]+)/.exec(row?.key ?? '') ?? []) : [];
        const text = await transfer.get(dragType)?.asString();
        if (category === undefined || text === undefined) return;
        for (const { stem, id } of JSON.parse(text) as { stem: string; id: string }[])
          await annotating.change(vscode.Uri.parse(stem), id, (claim) => retag(claim, category));
      },
    },
  });

  async function group(): Promise<void> {
    const labels: Record<Grouping, string> = {
      category: vscode.l10n.t('By category'),
      article: vscode.l10n.t('By article'),
      state: vscode.l10n.t('By state of the words'),
      verdict: vscode.l10n.t('By verdict'),
      annotator: vscode.l10n.t('By annotator'),
    };
    const picked = await vscode.window.showQuickPick(
      groupings.map((one) => ({ label: labels[one], one })),
      { title: vscode.l10n.t('Group Claims') },
    );
    if (!picked) return;
    grouping = picked.one;
    tree.refresh();
  }

  async function setFilter(value: string): Promise<void> {
    filter = value.trim();
    await vscode.commands.executeCommand('setContext', 'galley.claimsFiltered', filter !== '');
    tree.refresh();
  }

  async function askFilter(): Promise<void> {
    const value = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Claims'),
      prompt: vscode.l10n.t(
        'Words of the claim, its article, category or annotator; is:uncited, is:unverified',
      ),
      value: filter,
    });
    if (value !== undefined) await setFilter(value);
  }

  async function revealInView(): Promise<void> {
    const place = caretPlace();
    const found = place && recordAt(services, place, claimOnly);
    if (!found) return;
    await vscode.commands.executeCommand(`${viewId}.focus`);
    await tree.reveal({ stem: found.stem, id: found.annotation.id });
  }

  let following: ReturnType<typeof setTimeout> | undefined;
  function follow(): void {
    clearTimeout(following);
    if (!tree.view.visible) return;
    following = setTimeout(() => {
      const place = caretPlace();
      const found = place && recordAt(services, place, claimOnly);
      if (found && tree.view.visible) void tree.reveal({ stem: found.stem, id: found.annotation.id });
    }, followMs);
  }
  return vscode.Disposable.from(
    tree,
    onClaimsChange(services, () => tree.refresh()),
    // The view follows the caret, as the Explorer follows the open file.
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow();
    }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    tree.view.onDidChangeVisibility(follow),
    { dispose: () => clearTimeout(following) },
    registerCommand('galley.groupClaims', group),
    registerCommand('galley.filterClaims', askFilter),
    registerCommand('galley.clearFilter', () => setFilter('')),
    registerCommand('galley.revealInView', revealInView),
  );
}

const claimOnly: readonly Kind[] = ['claim'];

function groupLabel(grouping: Grouping, key: string, first: WorkspaceClaim | undefined): string {
  const none: Record<Grouping, string> = {
    category: vscode.l10n.t('No category'),
    article: '',
    state: '',
    verdict: vscode.l10n.t('No verdict'),
    annotator: vscode.l10n.t('Nobody'),
  };
  if (key === '') return none[grouping];
  if (grouping === 'category') return first?.category?.label ?? key;
  if (grouping === 'state') return asTitle(stateLabel(first?.state ?? 'anchored'));
  return grouping === 'verdict' ? asTitle(typeLabel(key)) : key;
}
