import type * as vscode from 'vscode';
import type { TargetRef } from './targets';

const key = 'galley.keptOrphans';
/** More than a person leaves standing; the oldest are asked about again. */
const most = 5000;

/**
 * Annotations whose words are gone and which a person wants to keep as they are: they stay in the file and are asked about
 * no more. Kept on this machine, since the file itself says nothing of it.
 */
export class KeptOrphans {
  constructor(private readonly memory: vscode.Memento) {}

  has(ref: TargetRef): boolean {
    return this.all().includes(nameOf(ref));
  }

  async add(ref: TargetRef): Promise<void> {
    await this.memory.update(
      key,
      [...this.all().filter((one) => one !== nameOf(ref)), nameOf(ref)].slice(-most),
    );
  }

  private all(): readonly string[] {
    return this.memory.get<readonly string[]>(key, []);
  }
}

function nameOf({ stem, id }: TargetRef): string {
  return `${stem.toString()}#${id}`;
}
