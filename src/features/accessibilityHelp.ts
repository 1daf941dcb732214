import * as vscode from 'vscode';
import { registerCommand } from '../editor/commands';

const scheme = 'galley-help';

/** Accessibility Help: how everything is done with the keyboard and a screen reader, in a document that cannot be typed into. */
export function registerAccessibilityHelp(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: helpText }),
    registerCommand('galley.accessibilityHelp', async () => {
      const uri = vscode.Uri.from({ scheme, path: vscode.l10n.t('Galley Accessibility Help') });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    }),
  );
}

function helpText(): string {
  const { t } = vscode.l10n;
  return [
    t('Everything in Galley can be done with the keyboard.'),
    t(
      'Annotate mode, Ctrl+K A (Cmd+K A on a Mac), turns single keys on in articles. Space goes to the next sentence, a digit tags it, C cites, S sets the speaker, V the verdict, H writes a note, Delete removes, U undoes. Question mark lists all keys, full stop lists what can be done at the cursor. Escape leaves.',
    ),
    t(
      'Outside the mode: Ctrl+K and a digit tags, Ctrl+K L cites, Ctrl+K H writes a note, Ctrl+K full stop and Ctrl+K comma go to the next and the previous annotation. All commands begin with “Galley” in the Command Palette, F1.',
    ),
    t(
      'What stands at the cursor is told by the hover: Ctrl+K Ctrl+I shows it, the same keys again move into it, and Alt+F2 opens it as text.',
    ),
    t(
      'The setting “galley.announce” shows a message after each change of an annotation, which screen readers speak. It is off by default.',
    ),
    t(
      'The Galley views in the activity bar list claims, what is to be done, entities, figures and quotations. In them Enter goes to the words and, pressed again, into the article; F2 edits and Delete removes what is selected; typing finds a row. Each row says its category, its words, and what it lacks.',
    ),
    t(
      '“Galley: Edit All Fields of Claim…”, F in annotate mode, opens a form with a label for each field; each is written when it is left, and the form says “Saved.”. “Galley: Comment on Annotation…” begins a thread; “Comments: Go to Next Comment Thread” goes from one to the next.',
    ),
    t(
      'What needs a person is in the Problems panel, Ctrl+Shift+M. F8 goes from one to the next, and Ctrl+full stop offers what can be done.',
    ),
    t(
      'Nothing is shown by colour alone. Names are underlined with dots, figures with a line, quotations with dashes, claims with a thick line; the hover and the views name category and state in words. All four kinds of themes are supported.',
    ),
    t('To change a key: Preferences, Open Keyboard Shortcuts, and type “Galley”.'),
  ].join('\n\n');
}
