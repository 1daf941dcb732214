import * as vscode from 'vscode';
import { type Category, type Claim, newClaim, retag, type Span, sentenceAt } from '../core';
import { type Article, placedRecords } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { toSpan } from '../editor/convert';
import type { Services } from '../editor/services';
import { findTarget } from '../editor/targets';

const recentKey = 'galley.recentCategories';

/** Tag Claim, Change Category: a category for the selection, for the sentence at the caret, or for a claim there is. */
export function registerTagClaim(services: Services): vscode.Disposable {
  const { projects, annotating, memory } = services;

  async function tag(...args: unknown[]): Promise<void> {
    const active = annotating.openArticle() ?? (await annotating.activeArticle());
    if (!active) return;
    const { article, editor } = active;
    const source = article.document.uri;
    const span = spanToTag(article, editor.selection);
    const present = span && claimOn(article, span);
    if (!span) return;
    if (present) {
      await recategorise(present.stem, present.annotation, args);
      return;
    }
    // The list must be there before the next key is, so what takes time goes on behind it.
    const preparing = annotating.anchor(article, span);
    annotating.expectAuthor(source);
    const category = await chooseCategory(args, source, undefined, preparing);
    const anchor = category && (await preparing);
    const author = anchor && (await annotating.author(source));
    if (!category || !anchor || !author) return;
    const claim = newClaim(annotating.newId('claim', source), anchor, category.id, author);
    const saved = await annotating.add(article, claim);
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Tagged as {0}', category.label));
  }

  async function changeCategory(...args: unknown[]): Promise<void> {
    const target = findTarget(services, args, ['claim']);
    if (target?.annotation.kind === 'claim') await recategorise(target.stem, target.annotation, args);
  }

  async function recategorise(stem: vscode.Uri, claim: Claim, args: readonly unknown[]): Promise<void> {
    const category = await chooseCategory(args, services.sidecars.articleOf(stem), claim.category);
    if (category) await annotating.change(stem, claim.id, (present) => retag(present, category.id));
  }

  /** The claim on exactly these words, in the file that new ones go to. */
  function claimOn(article: Article, span: Span): { stem: vscode.Uri; annotation: Claim } | undefined {
    const file = annotating.ownFile(article.document.uri)?.toString();
    for (const { annotation, stem, span: own } of placedRecords(article)) {
      const isThere = own.start === span.start && own.end === span.end && stem.toString() === file;
      if (isThere && annotation.kind === 'claim') return { stem, annotation };
    }
    return undefined;
  }

  /**
   * The category that a keybinding names in its `args`, by id or by digit, else the one that the person picks.
   * @param needed What the choice is for; when that comes to nothing, the list goes away.
   */
  async function chooseCategory(
    args: readonly unknown[],
    source: vscode.Uri,
    present: string | undefined,
    needed?: Promise<unknown>,
  ): Promise<Category | undefined> {
    const { categories } = projects.of(source);
    const named = categories.find((category) => args.some((arg) => isNamed(category, arg)));
    if (named) return named;
    const recent = memory.get<readonly string[]>(recentKey, []);
    const picked = await showCategories(inRecentOrder(categories, recent), present, needed);
    if (picked)
      void memory.update(recentKey, [picked.id, ...recent.filter((id) => id !== picked.id)].slice(0, 20));
    return picked;
  }

  return vscode.Disposable.from(
    registerCommand('galley.tagClaim', tag),
    registerCommand('galley.changeCategory', changeCategory),
  );
}

/** The selection without the blanks at its ends; without a selection, the sentence at the caret. */
function spanToTag(article: Article, selection: vscode.Selection): Span | undefined {
  if (selection.isEmpty) return sentenceAt(article.text, article.lines.offsetAt(selection.active));
  const { start, end } = toSpan(article.lines, selection);
  const words = article.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const trail = words.length - words.trimEnd().length;
  return lead < words.length ? { start: start + lead, end: end - trail } : { start, end };
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

/** A list in which a category's digit picks it at once; anything else that is typed filters. */
function showCategories(
  categories: readonly Category[],
  present: string | undefined,
  needed: Promise<unknown> | undefined,
): Promise<Category | undefined> {
  const picker = vscode.window.createQuickPick<CategoryItem>();
  picker.title = vscode.l10n.t('Category of the Claim');
  picker.placeholder = vscode.l10n.t('Press a digit, or type a name');
  picker.matchOnDescription = true;
  picker.items = categories.map((category) => ({
    label: `${category.key ? `${category.key}  ` : '    '}${category.label}`,
    ...(category.description !== undefined && { description: category.description }),
    ...(category.id === present && { detail: vscode.l10n.t('the category it has now') }),
    category,
  }));
  return new Promise((resolve) => {
    const finish = (category: Category | undefined) => {
      resolve(category);
      picker.hide();
    };
    picker.onDidChangeValue((value) => {
      const byKey = categories.find(({ key }) => key === value);
      if (byKey) finish(byKey);
    });
    picker.onDidAccept(() => finish(picker.selectedItems[0]?.category));
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    void needed?.then((found) => {
      if (!found) finish(undefined);
    });
  });
}
