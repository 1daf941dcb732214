import * as vscode from 'vscode';
import { type Category, defaultCategories } from '../core';

const themed = new Set(defaultCategories.map(({ id }) => id));

/** The colour of a category: the workspace's own, else that of the theme, which `other` lends to those it does not know. */
export function claimColour(category: Category | undefined): string | vscode.ThemeColor {
  if (category?.colour) return category.colour;
  const id = category && themed.has(category.id) ? category.id : 'other';
  // Ids of theme colours hold no hyphens.
  return new vscode.ThemeColor(
    `galley.claim.${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
  );
}
