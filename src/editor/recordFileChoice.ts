import * as vscode from 'vscode';
import type { Services } from './services';
import type { ListedFile } from './sidecars';
import { baseName } from './sourceFiles';

/**
 * The annotation files of an article, a folder or the whole workspace, as the person chooses, in the order of their names;
 * those that cannot be read come last.
 * @param from URI of an article or a folder, where it was said beforehand: nobody is asked then.
 */
export async function chooseRecordFiles(
  { articles, sidecars }: Services,
  from: unknown,
): Promise<readonly ListedFile[] | undefined> {
  const given = typeof from === 'string' ? vscode.Uri.parse(from) : undefined;
  const active = given ?? articles.active()?.document.uri;
  await sidecars.loadWorkspace();
  // A file that was made a moment ago may not have been noticed yet.
  if (active) await sidecars.loadAll(active);
  const all = [...sidecars.all(), ...sidecars.unreadable()];
  const of = (uri: string) =>
    all.filter(({ stem }) => {
      const article = sidecars.articleOf(stem).toString();
      return article === uri || article.startsWith(`${uri}/`);
    });
  const files = given ? of(given.toString()) : all;
  if (files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no annotations to export yet.'));
    return undefined;
  }
  if (given) return files;
  const own = active ? of(active.toString()) : [];
  const folders = [...new Set(all.map(({ stem }) => vscode.Uri.joinPath(stem, '..').toString()))];
  const count = (some: readonly ListedFile[]) => vscode.l10n.t('{0} files', some.length);
  const items = [
    ...(active && own.length > 0 && own.length < all.length
      ? [{ label: vscode.l10n.t('This article'), description: baseName(active), files: own }]
      : []),
    { label: vscode.l10n.t('The whole workspace'), description: count(all), files: all },
    ...folders.flatMap((folder) => {
      const inside = of(folder);
      if (inside.length === all.length) return [];
      const label = vscode.workspace.asRelativePath(vscode.Uri.parse(folder));
      return [{ label: `$(folder) ${label}`, description: count(inside), files: inside }];
    }),
  ];
  if (items.length === 1) return all;
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export what?') }))?.files;
}
