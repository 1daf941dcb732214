import type * as vscode from 'vscode';
import { activate as activateWith, type GalleyApi } from './extension';
import { webPorts } from './web/ports';

/** The browser's entry point. */
export function activate(context: vscode.ExtensionContext): GalleyApi {
  return activateWith(context, webPorts);
}
