import * as vscode from 'vscode';
import { pageLength, pagesOf } from '../core';
import type { TargetRef } from './targets';

/** One row of a tree. Commands that menus run are given it, so a row of a record is a `TargetRef` as well. */
export interface TreeNode extends Partial<TargetRef> {
  /** Unlike every other row of the tree, and the same after a refresh. */
  readonly key: string;
  /** Draws the row; asked for rows that are seen. */
  readonly item: () => vscode.TreeItem;
  /** Finds the rows below; asked when the row is opened. */
  readonly children?: () => readonly TreeNode[];
}

type View = Omit<vscode.TreeViewOptions<TreeNode>, 'treeDataProvider'> & {
  readonly id: string;
  readonly roots: () => Promise<readonly TreeNode[]> | readonly TreeNode[];
};

/** A view that is drawn lazily, and anew soon after a burst of refreshes. */
export interface Tree extends vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  refresh(): void;
  /** Selects the first row of a record, opening what it is in; the focus stays where it is. */
  reveal(ref: TargetRef): Promise<void>;
}

const refreshMs = 50;
/** How long a burst may put a refresh off. */
const mostMs = 500;
const views = new Map<string, vscode.TreeView<TreeNode>>();

/** The rows that are selected in a view and are records. */
export function selectedRecords(viewId: unknown): TargetRef[] {
  const rows = typeof viewId === 'string' ? (views.get(viewId)?.selection ?? []) : [];
  return rows.flatMap((row) => refOf(row) ?? []);
}

/** The records among the rows that a menu or a drop hands over. */
export function refsOf(rows: readonly unknown[]): TargetRef[] {
  return rows.flatMap((row) => refOf(row as Partial<TargetRef>) ?? []);
}

function refOf({ stem, id }: Partial<TargetRef>): TargetRef | undefined {
  return stem && id !== undefined ? { stem, id } : undefined;
}

export function makeTree({ id, roots, ...options }: View): Tree {
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new Map<string, TreeNode>();
  const below = new WeakMap<TreeNode, readonly TreeNode[]>();

  const childrenOf = (node: TreeNode): readonly TreeNode[] => {
    const known = below.get(node);
    if (known) return known;
    const found = paged(node.key, node.children?.() ?? []);
    below.set(node, found);
    for (const child of found) parents.set(child.key, node);
    return found;
  };

  const view = vscode.window.createTreeView<TreeNode>(id, {
    showCollapseAll: true,
    ...options,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(node ? childrenOf(node) : await roots())],
      getTreeItem: (node) => node.item(),
      getParent: (node) => parents.get(node.key),
    },
  });
  views.set(id, view);

  async function reveal(ref: TargetRef): Promise<void> {
    const find = (nodes: readonly TreeNode[]): TreeNode | undefined => {
      for (const node of nodes) {
        if (node.id === ref.id && node.stem?.toString() === ref.stem.toString()) return node;
        const found = node.children && find(childrenOf(node));
        if (found) return found;
      }
      return undefined;
    };
    const node = find(await roots());
    if (node) await view.reveal(node, { select: true, focus: false });
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: number | undefined;
  return {
    view,
    reveal,
    refresh() {
      asked ??= performance.now();
      if (performance.now() - asked > mostMs) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        asked = undefined;
        parents.clear();
        changed.fire(undefined);
      }, refreshMs);
    },
    dispose() {
      clearTimeout(timer);
      views.delete(id);
      view.dispose();
      changed.dispose();
    },
  };
}

/** A long list in pages that open one by one. */
function paged(key: string, nodes: readonly TreeNode[]): readonly TreeNode[] {
  const pages = pagesOf(nodes);
  if (pages.length < 2) return nodes;
  let last = 0;
  return pages.map((page) => {
    const [first, end] = [last + 1, last + page.length];
    last = end;
    return {
      key: `${key}/${first}`,
      children: () => page,
      item: () =>
        new vscode.TreeItem(
          vscode.l10n.t('{0} to {1}', first, end),
          vscode.TreeItemCollapsibleState.Collapsed,
        ),
    };
  });
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly children: () => readonly TreeNode[];
  readonly tooltip?: string | undefined;
  readonly icon?: vscode.TreeItem['iconPath'] | undefined;
  readonly context?: string;
  readonly isOpen?: boolean;
}

/** A row that holds others, with their number; closed at first where it holds pages, as those are asked for one by one. */
export function groupNode(group: Group): TreeNode {
  const { key, label, count, children, tooltip, icon, context = 'group', isOpen = true } = group;
  return {
    key,
    children,
    item() {
      const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
      const item = new vscode.TreeItem(label, isOpen && count <= pageLength ? Expanded : Collapsed);
      item.id = key;
      item.description = String(count);
      item.contextValue = context;
      item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', label, count) };
      if (tooltip !== undefined) item.tooltip = tooltip;
      if (icon) item.iconPath = icon;
      return item;
    },
  };
}
