import type * as vscode from 'vscode';
import { activate as activateWith, type GalleyApi } from './extension';
import { nodePorts } from './node/ports';

/** The desktop's entry point. */
export function activate(context: vscode.ExtensionContext): GalleyApi {
  return activateWith(context, nodePorts);
}
