import * as vscode from 'vscode';

/**
 * Registers a command whose failures reach the person: what goes wrong in a handler is a fault of ours, and is shown
 * instead of vanishing in a log.
 */
export function registerCommand(name: string, run: (...args: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(name, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      tellFailure(error);
      throw error;
    }
  });
}

/** Shows a fault of ours to the person. */
export function tellFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t('Galley could not do this: {0}', message));
}
