import * as vscode from 'vscode';
import { type Annotation, kinds, type Located, locate, type Span, shorten } from '../core';
import type { Article } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { toRange, toSpan } from '../editor/convert';
import { stateLabel } from '../editor/labels';
import type { ArticleRecord } from '../editor/placing';
import type { Services } from '../editor/services';
import { findTarget, recordAt } from '../editor/targets';

/**
 * What a person decides about an annotation whose words have changed, stand in several places, or are gone: confirm the
 * new words, choose a place, attach it to the selection, or remove it. Nothing is written before somebody decides.
 */
export function registerAnchors(services: Services): vscode.Disposable {
  const { annotating, articles } = services;

  /** Writes a new anchor for a record, at a span of its article as it stands now, with the pieces that it has there. */
  async function attach(
    article: Article,
    { stem, annotation }: ArticleRecord,
    { span, parts }: Required<Pick<Located, 'span'>> & Pick<Located, 'parts'>,
  ): Promise<void> {
    const plain = await annotating.anchor(article, span);
    if (!plain) return;
    const pieces = parts?.map(({ start, end }) => ({
      start: article.codePoints.toCodePoint(start),
      end: article.codePoints.toCodePoint(end),
    }));
    const anchor = { ...plain, ...(pieces && { parts: pieces }) };
    const saved = await annotating.change(stem, annotation.id, (present) => ({ ...present, anchor }));
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Anchor updated'));
  }

  async function recordOf(
    args: readonly unknown[],
  ): Promise<{ article: Article; record: ArticleRecord } | undefined> {
    const target = await findTarget(services, args, kinds);
    if (!target) return undefined;
    const document = await vscode.workspace.openTextDocument(services.sidecars.articleOf(target.stem));
    await vscode.window.showTextDocument(document);
    const article = articles.get(document) ?? (await articles.annotateAnyway(document));
    const record = article.records.find(
      ({ stem, annotation }) =>
        annotation.id === target.annotation.id && stem.toString() === target.stem.toString(),
    );
    return record && { article, record };
  }

  async function confirmWords(...args: unknown[]): Promise<void> {
    const found = await recordOf(args);
    const place = found && wholePlace(found.record);
    if (found && place) await attach(found.article, found.record, place);
    else if (found) {
      const how = vscode.l10n.t(
        'Not all of these words are still there. Attach the annotation to the selected words instead.',
      );
      void vscode.window.showInformationMessage(how);
    }
  }

  async function choosePlace(...args: unknown[]): Promise<void> {
    const found = await recordOf(args);
    if (!found) return;
    const { article, record } = found;
    const candidates =
      record.located.candidates ?? locate({ text: article.text }, [record.annotation.anchor])[0]?.candidates;
    const span = candidates && (await pickPlace(article, candidates));
    if (span) await attach(article, record, { span });
  }

  async function attachToSelection(...args: unknown[]): Promise<void> {
    const asked = args.length > 0 ? args : await chooseLost();
    const found = asked && (await recordOf(asked));
    if (!found) return;
    const { article, record } = found;
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.document !== article.document) return;
    if (editor.selection.isEmpty) return tellToSelect();
    await attach(article, record, { span: toSpan(article.lines, editor.selection) });
  }

  /** Asks which annotation is meant, of those without a place and the one at the cursor; `undefined` when that is left. */
  async function chooseLost(): Promise<readonly unknown[] | undefined> {
    const active = await annotating.activeArticle();
    if (!active) return undefined;
    const { article, editor } = active;
    const lost = article.records.filter(
      ({ annotation, located }) => !annotation.rejected && located.span === undefined,
    );
    if (lost.length === 0) return [];
    if (editor.selection.isEmpty) return tellToSelect();
    const here = recordAt(services, { document: article.document, position: editor.selection.active }, kinds);
    const atCursor = article.records.filter(
      ({ stem, annotation: { id } }) =>
        id === here?.annotation.id && stem.toString() === here.stem.toString(),
    );
    const items = [...lost, ...atCursor].map(({ stem, annotation, located }) => ({
      label: shorten(annotation.anchor.quote),
      description: stateLabel(located.state),
      ref: { stem, id: annotation.id },
    }));
    const title = vscode.l10n.t('Attach which annotation to the selected words?');
    const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
    return picked && [picked.ref];
  }

  /** Leaves an annotation in the file whose words are gone, and asks no more. */
  async function keepOrphan(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, kinds);
    if (!target) return;
    await services.keptOrphans.add({ stem: target.stem, id: target.annotation.id });
    articles.readAgain();
  }

  /** Lists what has moved or changed, and writes the anchors that the person leaves ticked. */
  async function updateAnchors(): Promise<void> {
    const active = await annotating.activeArticle();
    if (!active) return;
    const { article } = active;
    const drifted = article.records.filter(
      (record) => wholePlace(record) && hasDrifted(article, record.annotation, record.located),
    );
    if (drifted.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('All annotations stand where they were made.'));
      return;
    }
    const items = drifted.map((record) => ({
      label: shorten(record.annotation.anchor.quote),
      description: stateLabel(record.located.state),
      ...(record.located.span &&
        record.located.state === 'changed' && {
          detail: `→ ${shorten(wordsAt(article, record.located.span))}`,
        }),
      picked: record.located.state !== 'changed',
      record,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Update which anchors?'),
      placeHolder: vscode.l10n.t('Each one you leave ticked is confirmed where it stands now'),
      canPickMany: true,
    });
    for (const { record } of chosen ?? []) {
      const place = wholePlace(record);
      if (place) await attach(article, record, place);
    }
  }

  return vscode.Disposable.from(
    registerCommand('galley.confirmWords', confirmWords),
    registerCommand('galley.choosePlace', choosePlace),
    registerCommand('galley.attachToSelection', attachToSelection),
    registerCommand('galley.updateAnchors', updateAnchors),
    registerCommand('galley.keepOrphan', keepOrphan),
  );
}

function tellToSelect(): undefined {
  const how = vscode.l10n.t('Select the words in the article first, then run “Attach to Selection” again.');
  void vscode.window.showInformationMessage(how);
}

/** Where a record stands, when all of its pieces are there. */
function wholePlace({ annotation, located: { span, parts } }: ArticleRecord) {
  if (!span || (annotation.anchor.parts?.length ?? 0) !== (parts?.length ?? 0)) return undefined;
  return { span, ...(parts && { parts }) };
}

function wordsAt(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}

/** True where the stored place is not the present one, or the words differ. */
function hasDrifted(article: Article, { anchor }: Annotation, { state, span }: Located): boolean {
  if (state !== 'anchored') return true;
  return span !== undefined && article.codePoints.toCodePoint(span.start) !== anchor.at?.start;
}

async function pickPlace(article: Article, candidates: readonly Span[]): Promise<Span | undefined> {
  const items = candidates.map((span) => {
    const line = article.lines.positionAt(span.start).line;
    return {
      label: article.document.lineAt(line).text.trim().slice(0, 120),
      description: vscode.l10n.t('line {0}', line + 1),
      span,
    };
  });
  const editor = vscode.window.activeTextEditor;
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which place was meant?'),
    onDidSelectItem: (item) => {
      const { span } = item as (typeof items)[number];
      const range = toRange(article.lines, span);
      editor?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      if (editor) editor.selection = new vscode.Selection(range.start, range.end);
    },
  });
  return picked?.span;
}
