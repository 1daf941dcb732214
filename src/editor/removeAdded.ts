import * as vscode from 'vscode';
import { removeRecord } from '../storage/edit';
import { readSidecar } from '../storage/sidecar';
import { encodeSidecar } from '../storage/store';
import { messageOf } from './messages';
import type { Sidecars } from './sidecars';
import { baseName, sidecarUri } from './sourceFiles';

/** Removes the records that were added to an annotation file, all in one step; tells what went wrong. */
export async function removeAdded(
  sidecars: Sidecars,
  stem: vscode.Uri,
  added: readonly string[],
): Promise<void> {
  const sourceName = baseName(sidecars.articleOf(stem));
  const problem = await sidecars.rewrite(stem, (bytes) => {
    let sidecar = bytes && readSidecar(bytes, sourceName);
    for (const id of added) {
      const result = sidecar && removeRecord(sidecar, id);
      if (result?.problem && result.problem.code !== 'record-gone') return { problem: result.problem };
      sidecar = result?.sidecar ?? sidecar;
    }
    return sidecar ? { bytes: encodeSidecar(sidecar) } : {};
  });
  if (!problem) return;
  const name = baseName(sidecarUri(stem));
  void vscode.window.showErrorMessage(vscode.l10n.t('Not saved. {0}: {1}', name, messageOf(problem)));
}
