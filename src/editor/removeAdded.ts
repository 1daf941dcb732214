import * as vscode from 'vscode';
import { removeRecord } from '../storage/edit';
import { removeMeanwhile } from '../storage/meanwhile';
import { readSidecar, type Sidecar, type SidecarRecord } from '../storage/sidecar';
import { encodeSidecar } from '../storage/store';
import { messageOf } from './messages';
import { type Sidecars, tellOfBoth } from './sidecars';
import { baseName, sidecarUri } from './sourceFiles';

/**
 * Removes the records that were added to an annotation file, all in one step; tells what went wrong.
 * @param added The records as they were added: what somebody made of one since stays, as something to decide.
 */
export async function removeAdded(
  sidecars: Sidecars,
  stem: vscode.Uri,
  added: readonly SidecarRecord[],
): Promise<void> {
  const sourceName = baseName(sidecars.articleOf(stem));
  let isUndecided = false;
  const problem = await sidecars.rewrite(stem, (bytes) => {
    let sidecar = bytes && readSidecar(bytes, sourceName);
    for (const record of added) {
      const result = sidecar && removed(sidecar, record);
      if (result?.problem && result.problem.code !== 'record-gone') return { problem: result.problem };
      sidecar = result?.sidecar ?? sidecar;
      isUndecided ||= result?.isUndecided === true;
    }
    return sidecar ? { bytes: encodeSidecar(sidecar) } : {};
  });
  if (isUndecided && !problem) tellOfBoth(stem);
  if (!problem) return;
  const name = baseName(sidecarUri(stem));
  void vscode.window.showErrorMessage(vscode.l10n.t('Not saved. {0}: {1}', name, messageOf(problem)));
}

function removed(sidecar: Sidecar, { id, annotation }: SidecarRecord): ReturnType<typeof removeMeanwhile> {
  const present = sidecar.records.find((record) => record.id === id)?.annotation;
  return annotation && present ? removeMeanwhile(sidecar, present, annotation) : removeRecord(sidecar, id);
}
