import * as vscode from 'vscode';
import { FileFault, type Files } from '../storage/files';

/**
 * Files by URI: durable ones on this machine's disk, the editor's own file system for everything else (a browser, a
 * virtual workspace). `workspace.fs` has no lock, no flush and no atomic rename; the README says what that means.
 */
export function makeUriFiles(durable: Files | undefined): Files {
  const onDisk = (name: string) => {
    const uri = vscode.Uri.parse(name, true);
    return durable && uri.scheme === 'file' ? { files: durable, path: uri.fsPath } : undefined;
  };
  return {
    read(name) {
      const disk = onDisk(name);
      return disk ? disk.files.read(disk.path) : workspaceFiles.read(name);
    },
    update(name, change) {
      const disk = onDisk(name);
      return disk ? disk.files.update(disk.path, change) : workspaceFiles.update(name, change);
    },
  };
}

const workspaceFiles: Files = {
  async read(name) {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.parse(name, true));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw fault(error, name);
    }
  },
  async update(name, change) {
    const bytes = change(await workspaceFiles.read(name));
    if (!bytes) return;
    try {
      await vscode.workspace.fs.writeFile(vscode.Uri.parse(name, true), bytes);
    } catch (error) {
      throw fault(error, name);
    }
  },
};

function fault(error: unknown, name: string): FileFault {
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(name));
  const denied = error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
  return new FileFault(
    denied ? 'read-only' : 'write-failed',
    file,
    error instanceof Error ? error.message : '',
  );
}
