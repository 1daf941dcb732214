import * as vscode from 'vscode';
import { type Citation, type CslFields, sentences, shorten } from '../core';
import { cslDate, safeUrl } from './citations';
import { lfText } from './convert';
import { baseName, isArticle } from './sourceFiles';

/** One question of a short form; the answer goes into the citation unless it is empty. */
interface Question {
  readonly key: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeHolder?: string;
  readonly check?: (value: string) => string | undefined;
}

/** The fields of a web page, question by question. @param known An address that was typed already. */
export async function askWebPage(today: string, known?: string): Promise<Citation | undefined> {
  const dateCheck = (value: string) =>
    value.trim() === '' || cslDate(value)
      ? undefined
      : vscode.l10n.t('Write the date as 2026-08-20, or leave it out.');
  const questions: readonly Question[] = [
    {
      key: 'URL',
      prompt: vscode.l10n.t('Web address'),
      placeHolder: 'https://',
      ...(known !== undefined && { value: known }),
      check: (value) =>
        safeUrl(value.trim())
          ? undefined
          : vscode.l10n.t('This is not a web address: it must begin with https:// or http://.'),
    },
    { key: 'title', prompt: vscode.l10n.t('Title of the page (optional)') },
    { key: 'publisher', prompt: vscode.l10n.t('Publisher (optional)') },
    {
      key: 'issued',
      prompt: vscode.l10n.t('Day it was published (optional)'),
      placeHolder: '2026-08-20',
      check: dateCheck,
    },
    { key: 'accessed', prompt: vscode.l10n.t('Day you read it'), value: today, check: dateCheck },
  ];
  return askFields('webpage', questions);
}

/** What is known of a publication with a DOI; nothing is looked up anywhere. */
export async function askDoi(doi: string, today: string): Promise<Citation | undefined> {
  const title = { key: 'title', prompt: vscode.l10n.t('Title (optional)') };
  const asked = await askFields('article', [title]);
  const accessed = cslDate(today);
  const known = { DOI: doi, URL: `https://doi.org/${doi}`, ...(accessed !== undefined && { accessed }) };
  return asked && { csl: { ...asked.csl, ...known } };
}

/** Asks question by question; `undefined` as soon as one is left without an answer. */
async function askFields(
  type: string,
  questions: readonly Question[],
): Promise<{ csl: CslFields } | undefined> {
  const csl: { -readonly [K in keyof CslFields]: CslFields[K] } = { type };
  for (const [index, question] of questions.entries()) {
    const answer = await ask(question, index + 1, questions.length + 1);
    if (answer === undefined) return undefined;
    const value = answer.trim();
    const isDate = question.key === 'issued' || question.key === 'accessed';
    const stored = isDate ? cslDate(value) : value;
    if (value !== '' && stored !== undefined) csl[question.key] = stored;
  }
  return { csl };
}

function ask(
  { prompt, value, placeHolder, check }: Question,
  step: number,
  steps: number,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('New Citation ({0} of {1})', step, steps),
    prompt,
    ignoreFocusOut: true,
    ...(value !== undefined && { value }),
    ...(placeHolder !== undefined && { placeHolder }),
    ...(check && { validateInput: check }),
  });
}

/** More articles than a person would look through. */
const maxArticles = 2000;

/** A passage of another article of the workspace: what is selected there, else one of its sentences. */
export async function askPassage(source: vscode.Uri): Promise<Citation | undefined> {
  const uri = await pickArticle(source);
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const quote = selectedIn(document) ?? (await pickSentence(document));
  return quote === undefined ? undefined : { source: relativePath(source, uri), quote };
}

/** Another article of the same workspace folder, those that are open first. */
async function pickArticle(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(source);
  const pattern = '**/*.{txt,md,article}';
  const found = folder
    ? await vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), undefined, maxArticles)
    : [];
  const isOpen = new Set(
    vscode.workspace.textDocuments.filter((document) => isArticle(document)).map(({ uri }) => uri.toString()),
  );
  const others = found.filter((uri) => uri.toString() !== source.toString());
  others.sort(
    (a, b) =>
      Number(isOpen.has(b.toString())) - Number(isOpen.has(a.toString())) || a.path.localeCompare(b.path),
  );
  if (others.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no other article in this workspace.'));
    return undefined;
  }
  const items = others.map((uri) => ({
    label: baseName(uri),
    description: isOpen.has(uri.toString()) ? vscode.l10n.t('open') : vscode.workspace.asRelativePath(uri),
    uri,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('From which article?') }))?.uri;
}

function selectedIn(document: vscode.TextDocument): string | undefined {
  const editor = vscode.window.visibleTextEditors.find(
    (one) => one.document === document && !one.selection.isEmpty,
  );
  return editor && document.getText(editor.selection).replaceAll('\r\n', '\n').trim();
}

async function pickSentence(document: vscode.TextDocument): Promise<string | undefined> {
  const text = lfText(document);
  const items = sentences(text).map(({ start, end }) => ({
    label: shorten(text.slice(start, end), 200),
    start,
    end,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which passage of {0}?', baseName(document.uri)),
    placeHolder: vscode.l10n.t('Type a word of it'),
  });
  return picked && text.slice(picked.start, picked.end);
}

/** The other article as seen from the folder of this one. */
function relativePath(from: vscode.Uri, to: vscode.Uri): string {
  const [a, b] = [from.path.split('/').slice(0, -1), to.path.split('/')];
  let shared = 0;
  while (shared < a.length && shared < b.length - 1 && a[shared] === b[shared]) shared++;
  return [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/');
}
