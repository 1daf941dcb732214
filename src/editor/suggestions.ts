import type * as vscode from 'vscode';
import type { ClaimFind } from '../core';
import type { Article } from './articles';
import { toSpan } from './convert';
import type { TreeNode } from './tree';

/** A row of the view of suggested claims; what menus hand to the commands that keep and reject. */
export interface SuggestionRow extends TreeNode {
  readonly suggestion: { readonly document: vscode.TextDocument; readonly find: ClaimFind };
}

/** The suggested claim that is selected from end to end. */
export function selectedSuggestion(
  article: Article,
  editor: vscode.TextEditor | undefined,
): ClaimFind | undefined {
  if (editor?.document !== article.document) return undefined;
  const { start, end } = toSpan(article.lines, editor.selection);
  return article.suggestions.find((one) => one.start === start && one.end === end);
}
