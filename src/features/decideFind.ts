import * as vscode from 'vscode';
import { decide, type FindDecision, fromFind, shorten } from '../core';
import { wordsInStatusBar } from '../editor/annotating';
import { caretPlace } from '../editor/caret';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import type { SuggestionRow } from '../editor/suggestions';
import { findAt, recordAt } from '../editor/targets';

const machineKinds = ['entity', 'figure', 'quote', 'claim'] as const;

/** Keep and Reject: what a person decides about the machine's find at the caret, or in a row of suggested claims. */
export function registerDecideFind(services: Services): vscode.Disposable {
  const { annotating, articles } = services;

  async function decideHere(decision: FindDecision, row: Partial<SuggestionRow> | undefined): Promise<void> {
    const place = row?.suggestion ? undefined : caretPlace();
    const document = row?.suggestion?.document ?? place?.document;
    if (!document) return;
    const article = articles.get(document);
    const find = row?.suggestion?.find ?? (place && findAt(services, place));
    const kept = find?.kind === 'claim' || !place ? undefined : recordAt(services, place, machineKinds);
    if (kept?.annotation.origin?.startsWith('detected:') && (!find || isShorter(kept.span, find))) {
      const saved = await annotating.change(kept.stem, kept.annotation.id, (one) => decide(one, decision));
      if (saved) annotating.announceSaved(saved, sentenceOf(decision, kept.annotation.anchor.quote));
      return;
    }
    if (!article || !find) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The machine has found nothing at the cursor.'),
      );
      return;
    }
    const source = document.uri;
    const plain = await annotating.anchor(article, find);
    const author = plain && (await annotating.author(source));
    if (!plain || !author) return;
    const parts = find.kind === 'quote' ? find.parts : undefined;
    const pieces = parts?.map(({ start, end }) => ({
      start: article.codePoints.toCodePoint(start),
      end: article.codePoints.toCodePoint(end),
    }));
    const anchor = { ...plain, ...(pieces && { parts: pieces }) };
    const record = fromFind(annotating.newId(find.kind, source), anchor, find, decision, author);
    const saved = await annotating.add(article, record);
    if (saved) annotating.announceSaved(saved, sentenceOf(decision, find.text));
  }

  const decideNow = (decision: FindDecision) => (row: unknown) =>
    annotating.inTurn(() => decideHere(decision, row as Partial<SuggestionRow> | undefined));
  return vscode.Disposable.from(
    registerCommand('galley.keepFind', decideNow('keep')),
    registerCommand('galley.rejectFind', decideNow('reject')),
  );
}

function isShorter(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.end - a.start <= b.end - b.start;
}

function sentenceOf(decision: FindDecision, words: string): string {
  const short = shorten(words, wordsInStatusBar);
  return decision === 'keep' ? vscode.l10n.t('Kept “{0}”', short) : vscode.l10n.t('Rejected “{0}”', short);
}
