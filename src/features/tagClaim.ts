import * as vscode from 'vscode';
import { type Category, retag, type Span } from '../core';
import type { Article } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { pickByDigit } from '../editor/pickByDigit';
import type { Services } from '../editor/services';
import { claimOn, spanToTag, tagSpan } from '../editor/tagging';
import { findTarget } from '../editor/targets';
import { refsOf } from '../editor/tree';

const recentKey = 'galley.recentCategories';

/** Tag Claim, Repeat Last Tag, Change Category: for the selection, the sentence at the caret, or a claim there is. */
export function registerTagClaim(services: Services): vscode.Disposable {
  const { projects, annotating, memory } = services;
  let lastCategory: string | undefined;

  interface Words {
    readonly article: Article;
    readonly span: Span;
  }

  /** What is to be tagged, when all that was asked for before is done. */
  async function wordsHere(): Promise<Words | undefined> {
    const active = annotating.openArticle() ?? (await annotating.activeArticle());
    const span = active && spanToTag(active.article, active.editor.selection);
    return active && span && { article: active.article, span };
  }

  async function tag(...args: unknown[]): Promise<void> {
    if (await annotating.inTurn(() => tagNamed(args))) return;
    const words = await annotating.inTurn(wordsHere);
    if (!words) return;
    const { article, span } = words;
    const source = article.document.uri;
    const present = claimOn(services, article, span);
    // The list must be there before the next key is, so what takes time goes on behind it.
    const preparing = present ? undefined : annotating.anchor(article, span);
    annotating.expectAuthor(source);
    const category = await pickCategory(source, present?.annotation.category, preparing);
    if (!category) return;
    lastCategory = category.id;
    await annotating.inTurn(() => tagSpan(services, article, span, category, preparing));
  }

  /** Tags with the category that a keybinding names; false where it names none. */
  async function tagNamed(args: readonly unknown[]): Promise<boolean> {
    const words = args.length > 0 ? await wordsHere() : undefined;
    const category = words && namedCategory(args, words.article.document.uri);
    if (!words || !category) return false;
    lastCategory = category.id;
    await tagSpan(services, words.article, words.span, category);
    return true;
  }

  const repeat = () => tag(...(lastCategory === undefined ? [] : [{ category: lastCategory }]));

  /** For the claim at the caret, or for all that are selected in a view. */
  async function changeCategory(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, ['claim']);
    if (target?.annotation.kind !== 'claim') return;
    const source = services.sidecars.articleOf(target.stem);
    const category = namedCategory(args, source) ?? (await pickCategory(source, target.annotation.category));
    if (!category) return;
    const selected = Array.isArray(args[1]) ? refsOf(args[1]) : [];
    const refs = selected.length > 0 ? selected : [{ stem: target.stem, id: target.annotation.id }];
    for (const { stem, id } of refs) await annotating.change(stem, id, (claim) => retag(claim, category.id));
  }

  /** The category that a keybinding names in its `args`, by id or by digit. */
  function namedCategory(args: readonly unknown[], source: vscode.Uri): Category | undefined {
    return projects.of(source).categories.find((category) => args.some((arg) => isNamed(category, arg)));
  }

  /** @param needed What the choice is for; when that comes to nothing, the list goes away. */
  async function pickCategory(
    source: vscode.Uri,
    present: string | undefined,
    needed?: Promise<unknown>,
  ): Promise<Category | undefined> {
    const { categories } = projects.of(source);
    const recent = memory.get<readonly string[]>(recentKey, []);
    const picked = await showCategories(inRecentOrder(categories, recent), present, needed);
    if (picked)
      void memory.update(recentKey, [picked.id, ...recent.filter((id) => id !== picked.id)].slice(0, 20));
    return picked;
  }

  return vscode.Disposable.from(
    registerCommand('galley.tagClaim', tag),
    registerCommand('galley.repeatTag', repeat),
    registerCommand('galley.changeCategory', changeCategory),
  );
}

function inRecentOrder(categories: readonly Category[], recent: readonly string[]): Category[] {
  const rank = ({ id }: Category) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return [...categories].sort((a, b) => rank(a) - rank(b));
}

function isNamed({ id, key }: Category, arg: unknown): boolean {
  const named = (arg ?? {}) as { category?: unknown; key?: unknown };
  return named.category === id || (key !== undefined && named.key === key);
}

interface CategoryItem extends vscode.QuickPickItem {
  readonly category: Category;
}

async function showCategories(
  categories: readonly Category[],
  present: string | undefined,
  needed: Promise<unknown> | undefined,
): Promise<Category | undefined> {
  const items = categories.map(
    (category): CategoryItem => ({
      // In line with those that have a digit.
      label: category.key === undefined ? `    ${category.label}` : category.label,
      ...(category.description !== undefined && { description: category.description }),
      ...(category.id === present && { detail: vscode.l10n.t('the category it has now') }),
      category,
    }),
  );
  const picked = await pickByDigit(items, {
    title: vscode.l10n.t('Category of the Claim'),
    placeHolder: vscode.l10n.t('Press a digit, or type a name'),
    digitOf: ({ category }) => category.key,
    needed,
  });
  return picked?.item.category;
}
