import * as vscode from 'vscode';
import { isInsideWord, type Span } from '../core';
import { type Article, placedRecords } from '../editor/articles';
import { caretPlace } from '../editor/caret';
import { registerCommand } from '../editor/commands';
import { toRange, toSpan } from '../editor/convert';
import type { Services } from '../editor/services';
import { claimOn, tagSpan } from '../editor/tagging';
import { findAt, recordAt } from '../editor/targets';
import { wordsAround } from '../editor/wordsAround';

/** More places than anybody would read through before saying yes. */
const maxPlaces = 500;

/**
 * Tag All Occurrences: the words that are selected, or those of the claim at the caret, or what the machine found there,
 * wherever else they stand in the article. Only what the person saw in the list and left ticked is tagged.
 */
export function registerTagOccurrences(services: Services): vscode.Disposable {
  const { annotating, projects } = services;

  return registerCommand('galley.tagOccurrences', async () => {
    const active = annotating.openArticle() ?? (await annotating.activeArticle());
    if (!active) return;
    const { article, editor } = active;
    const place = caretPlace();
    const claim = place && recordAt(services, place, ['claim']);
    const name = place && findAt(services, place);
    const words = editor.selection.isEmpty ? (claim?.span ?? name) : toSpan(article.lines, editor.selection);
    const wanted = words && article.text.slice(words.start, words.end).trim();
    if (!wanted) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select the words first, or put the cursor in a claim or a name.'),
      );
      return;
    }
    const spans = occurrences(article.text, wanted).filter((span) => !claimOn(services, article, span));
    if (spans.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('“{0}” is nowhere else in the article, or tagged there already.', wanted),
      );
      return;
    }
    const categories = projects.of(article.document.uri).categories;
    const named = claim?.annotation.kind === 'claim' ? claim.annotation.category : undefined;
    const category =
      categories.find(({ id }) => id === named) ??
      (
        await vscode.window.showQuickPick(
          categories.map((one) => ({ label: one.label, category: one })),
          { title: vscode.l10n.t('Tag All Occurrences of “{0}” as…', wanted) },
        )
      )?.category;
    const chosen = category && (await preview(editor, article, spans, wanted, category.label));
    if (!chosen || !category) return;
    await annotating.inTurn(async () => {
      for (const span of chosen) await tagSpan(services, article, span, category);
    });
  });
}

/** Where some words stand as whole words, in the same letters. */
function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const span = { start: at, end: at + words.length };
    if (!isInsideWord(text, span)) found.push(span);
  }
  return found;
}

/** Shows the places, all ticked; gives those that the person left so. */
async function preview(
  editor: vscode.TextEditor,
  article: Article,
  spans: readonly Span[],
  words: string,
  category: string,
): Promise<readonly Span[] | undefined> {
  const taken = placedRecords(article).filter(({ annotation }) => annotation.kind === 'claim');
  const items = spans.slice(0, maxPlaces).map((span) => {
    const { line } = article.lines.positionAt(span.start);
    const isInClaim = taken.some((other) => other.span.start < span.end && span.start < other.span.end);
    return {
      label: wordsAround(article.text, span),
      description: [
        vscode.l10n.t('line {0}', line + 1),
        ...(isInClaim ? [vscode.l10n.t('inside another claim')] : []),
      ].join(' · '),
      picked: true,
      span,
    };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Tag {0} Occurrences of “{1}” as {2}?', items.length, words, category),
    placeHolder: vscode.l10n.t('Only what is listed and ticked is tagged'),
    canPickMany: true,
    onDidSelectItem: (item) => {
      const { span } = item as (typeof items)[number];
      editor.revealRange(toRange(article.lines, span), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  });
  return chosen?.map(({ span }) => span);
}
