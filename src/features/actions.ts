import * as vscode from 'vscode';
import { kinds } from '../core';
import { caretPlace, type Place } from '../editor/caret';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import { articleSelector } from '../editor/sourceFiles';
import { findAt, recordAt } from '../editor/targets';

/** What can be done with one key, and where. */
interface Action {
  /** The default keys of annotate mode; users rebind them in VS Code's own list. */
  readonly keys: string;
  readonly label: string;
  readonly command: string;
  readonly args?: readonly unknown[];
  /** What must be at the caret. */
  readonly at?: 'record' | 'claim' | 'find' | 'words';
}

/**
 * Show Keys lists every key of annotate mode; Show Actions those things that can be done at the caret. VS Code's lightbulb and
 * its list of quick fixes have them as well, where they are not off: in editors that cannot be typed into. Choosing one does it.
 */
export function registerActions(services: Services): vscode.Disposable {
  async function show(title: string, actions: readonly Action[]): Promise<void> {
    const items = actions.map((action) => ({ label: action.label, description: action.keys, action }));
    const picked = await vscode.window.showQuickPick(items, {
      title,
      placeHolder: vscode.l10n.t('Choose one to do it. Keyboard Shortcuts (Ctrl+K Ctrl+S) change the keys'),
      matchOnDescription: true,
    });
    if (!picked) return;
    const { command, args = [] } = picked.action;
    await vscode.commands.executeCommand(command, ...args);
  }

  return vscode.Disposable.from(
    registerCommand('galley.showKeys', () => show(vscode.l10n.t('Keys of Annotate Mode'), allActions())),
    registerCommand('galley.showActions', () => {
      const place = caretPlace();
      const actions = allActions().filter((action) => isDueAt(services, action, place));
      return show(vscode.l10n.t('What to Do Here'), actions);
    }),
    vscode.languages.registerCodeActionsProvider(
      [...articleSelector],
      { provideCodeActions: (document, range, context) => codeActions(services, document, range, context) },
      { providedCodeActionKinds: [codeActionKind] },
    ),
  );
}

const codeActionKind = vscode.CodeActionKind.Empty.append('galley');

/** The same in VS Code's own list of actions, for the caret. */
function codeActions(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const place = caretPlace();
  if (place?.document !== document || !services.articles.get(document)) return [];
  // A lightbulb beside every line would say nothing.
  if (triggerKind === vscode.CodeActionTriggerKind.Automatic && range.isEmpty) return [];
  // What is asked for once; moving an end is a matter of several steps.
  const due = allActions().filter((action) => !action.args && isDueAt(services, action, place));
  return due.map(({ label, command }) => {
    const action = new vscode.CodeAction(label, codeActionKind);
    action.command = { title: label, command };
    return action;
  });
}

function isDueAt(services: Services, { at }: Action, place: Place | undefined): boolean {
  if (!place || at === undefined) return false;
  if (at === 'find') return findAt(services, place) !== undefined;
  if (at === 'words') return true;
  return recordAt(services, place, at === 'claim' ? ['claim'] : kinds) !== undefined;
}

function allActions(): readonly Action[] {
  const { t } = vscode.l10n;
  const move = (name: string) => [{ move: name }];
  return [
    { keys: '1 … 0', label: t('Tag the sentence or selection'), command: 'galley.tagClaim', at: 'words' },
    { keys: 'r', label: t('Tag as the last one'), command: 'galley.repeatTag', at: 'words' },
    { keys: 'o', label: t('Tag all occurrences…'), command: 'galley.tagOccurrences', at: 'words' },
    { keys: 'c', label: t('Cite…'), command: 'galley.cite', at: 'claim' },
    { keys: 's', label: t('Set the speaker…'), command: 'galley.setSpeaker', at: 'claim' },
    { keys: 'v', label: t('Set the verdict…'), command: 'galley.setVerdict', at: 'claim' },
    { keys: 'h', label: t('Write a note…'), command: 'galley.editNote', at: 'record' },
    { keys: 'f', label: t('All fields of the claim…'), command: 'galley.openClaimForm', at: 'claim' },
    { keys: t('Enter'), label: t('Edit…'), command: 'galley.editAnnotation', at: 'record' },
    { keys: t('Delete'), label: t('Remove'), command: 'galley.removeAnnotation', at: 'record' },
    { keys: 'a', label: t('Keep the machine’s find'), command: 'galley.keepFind', at: 'find' },
    { keys: 'x', label: t('Reject the machine’s find'), command: 'galley.rejectFind', at: 'find' },
    { keys: 'e', label: t('Correct the name…'), command: 'galley.correctName', at: 'find' },
    { keys: t('Space'), label: t('Next sentence'), command: 'galley.nextSentence' },
    { keys: t('Shift+Space'), label: t('Previous sentence'), command: 'galley.previousSentence' },
    { keys: 'j', label: t('Next suggested claim'), command: 'galley.nextSuggestion' },
    { keys: 'J', label: t('Previous suggested claim'), command: 'galley.previousSuggestion' },
    { keys: 'n', label: t('Next annotation'), command: 'galley.nextAnnotation' },
    { keys: 'p', label: t('Previous annotation'), command: 'galley.previousAnnotation' },
    {
      keys: '+ g',
      label: t('End one word later'),
      command: 'galley.moveBound',
      args: move('end-word-later'),
      at: 'record',
    },
    {
      keys: '- G',
      label: t('End one word earlier'),
      command: 'galley.moveBound',
      args: move('end-word-earlier'),
      at: 'record',
    },
    {
      keys: 'b',
      label: t('Begin one word earlier'),
      command: 'galley.moveBound',
      args: move('start-word-earlier'),
      at: 'record',
    },
    {
      keys: 'B',
      label: t('Begin one word later'),
      command: 'galley.moveBound',
      args: move('start-word-later'),
      at: 'record',
    },
    {
      keys: 'w',
      label: t('End one sentence later'),
      command: 'galley.moveBound',
      args: move('end-sentence-later'),
      at: 'record',
    },
    {
      keys: 'W',
      label: t('End one sentence earlier'),
      command: 'galley.moveBound',
      args: move('end-sentence-earlier'),
      at: 'record',
    },
    { keys: 'u', label: t('Undo'), command: 'galley.undo' },
    { keys: 'U', label: t('Redo'), command: 'galley.redo' },
    { keys: '.', label: t('What can be done here'), command: 'galley.showActions' },
    { keys: '? k', label: t('All keys'), command: 'galley.showKeys' },
    { keys: t('Esc'), label: t('Leave annotate mode'), command: 'galley.annotateMode' },
  ];
}
