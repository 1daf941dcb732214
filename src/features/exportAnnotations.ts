import * as vscode from 'vscode';
import { registerCommand } from '../editor/commands';
import { formatItem } from '../editor/formatItems';
import { messageOf, sayHere } from '../editor/messages';
import { type LeftOut, placeFiles } from '../editor/placedFile';
import { chooseRecordFiles } from '../editor/recordFileChoice';
import type { Services } from '../editor/services';
import type { ListedFile } from '../editor/sidecars';
import { baseName } from '../editor/sourceFiles';
import { isOfRecord, saveWhole } from '../editor/wholeSaving';
import { isInsidePath } from '../formats/files';
import type { FormatProblem, Written } from '../formats/format';
import type { Format } from '../formats/formats';
import type { Loss } from '../formats/model';
import { FileFault } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import type { Sentence } from '../storage/sentence';
import { isSourceName } from '../storage/source';
import type { NewFile } from '../storage/together';

/** What a key binding or another extension may say beforehand; a person is asked for the rest. */
interface Wish {
  /** The id of a format. */
  readonly format?: unknown;
  /** URI of an article or a folder. */
  readonly from?: unknown;
  /** URI of the file or folder to write. */
  readonly to?: unknown;
}

/** Export Annotations: an article's, a folder's or all of the workspace, in a format that other tools read. */
export function registerExport(services: Services): vscode.Disposable {
  return registerCommand('galley.exportAnnotations', async (given) => {
    const { format: id, from, to } = (given ?? {}) as Wish;
    const { formats, formatById } = await import('../formats/exchange');
    const format = typeof id === 'string' ? formatById(id) : await pickFormat(services, formats);
    if (format && isMissing(services, format)) {
      void vscode.window.showErrorMessage(`${format.name}: ${desktopOnlyText()}`);
      return;
    }
    const files = format && (await chooseRecordFiles(services, from));
    if (!format || !files) return;
    const target =
      typeof to === 'string' ? vscode.Uri.parse(to) : await askTarget(format, articlesOf(services, files));
    if (target) await exportTo(services, format, files, target);
  });
}

function isMissing({ ports }: Services, { desktopOnly }: Format): boolean {
  return Boolean(desktopOnly && ports.lacksDesktopFormats);
}

function desktopOnlyText(): string {
  return vscode.l10n.t('Only on the desktop: what writes it is too large for a browser.');
}

/** Formats that this host does not have are in the list, with the reason, and cannot be chosen. */
function pickFormat(services: Services, formats: readonly Format[]): Promise<Format | undefined> {
  const itemOf = (format: Format) => {
    const ending = format.output === 'folder' ? vscode.l10n.t('a folder of files') : format.extension;
    const item = formatItem(format, ending);
    if (!isMissing(services, format)) return { ...item, format };
    return { ...item, label: `$(circle-slash) ${item.label}`, detail: desktopOnlyText() };
  };
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { format?: Format }>();
  pick.title = vscode.l10n.t('Export Annotations As');
  pick.placeholder = vscode.l10n.t('What a format cannot hold is listed afterwards.');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = formats.map(itemOf);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const format = pick.activeItems[0]?.format;
      if (!format) return;
      resolve(format);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function articlesOf({ sidecars }: Services, files: readonly ListedFile[]): vscode.Uri[] {
  return files.map(({ stem }) => sidecars.articleOf(stem));
}

async function askTarget(
  { extension, output, name }: Format,
  articles: readonly vscode.Uri[],
): Promise<vscode.Uri | undefined> {
  const [first] = articles;
  const title = vscode.l10n.t('Export Annotations As');
  if (!first) return undefined;
  if (output === 'folder') {
    const openLabel = vscode.l10n.t('Export into This Folder');
    const folder = { canSelectFolders: true, canSelectFiles: false };
    const defaultUri = vscode.Uri.joinPath(first, '..');
    return (await vscode.window.showOpenDialog({ ...folder, title, openLabel, defaultUri }))?.[0];
  }
  const isOne = articles.every((article) => article.toString() === first.toString());
  const suggested = `${isOne ? baseName(first) : 'annotations'}.export${extension}`;
  const defaultUri = vscode.Uri.joinPath(first, '..', suggested);
  return vscode.window.showSaveDialog({ title, defaultUri, filters: { [name]: [extension.slice(1)] } });
}

async function exportTo(
  services: Services,
  format: Format,
  files: readonly ListedFile[],
  target: vscode.Uri,
): Promise<void> {
  const title = vscode.l10n.t('Exporting annotations to {0}', baseName(target));
  const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
  try {
    const outcome = await vscode.window.withProgress(options, async (progress, token) => {
      const { placedSource, uniqueReferences, writeModel } = await import('../formats/exchange');
      const isOver = (done: number) => {
        const message = vscode.l10n.t('{0} of {1}', done + 1, files.length);
        progress.report({ increment: 100 / files.length, message });
        return token.isCancellationRequested;
      };
      const read = await placeFiles(services, files, { isOver });
      if (!read) return undefined;
      const { placed, leftOut } = read;
      const [first] = leftOut;
      if (placed.length === 0 && first) {
        void vscode.window.showErrorMessage(nothingText(first.why));
        return undefined;
      }
      const articles = articlesOf(services, files);
      const { project, references } = services.projects.ofAll(articles);
      const sources = placed.map((one) => placedSource(one.sidecar, one));
      const model = { sources, references: uniqueReferences(references) };
      const { losses, problems = [], ...made } = await writeModel(await format.load(), model, { project });
      const outs = newFiles(format, made, target, articles);
      const isSaved = outs && (await saveWhole(services.files, outs, token));
      const own = placed.flatMap((one) => one.problems);
      return isSaved ? { losses, leftOut, problems: [...own, ...problems] } : undefined;
    });
    if (outcome) await tell(services, format, target, outcome);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    void vscode.window.showErrorMessage(nothingText(error.problem));
  }
}

function nothingText(why: StorageProblem): string {
  return vscode.l10n.t('Nothing was exported. {0}', messageOf(why));
}

interface Outcome {
  readonly losses: readonly Loss[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly FormatProblem<Sentence | string>[];
}

/** The files that an export makes, by their URIs; a message and `undefined` where one must not be written. */
function newFiles(
  { output }: Format,
  { text = '', bytes, files = [] }: Pick<Written, 'text' | 'bytes' | 'files'>,
  target: vscode.Uri,
  articles: readonly vscode.Uri[],
): NewFile[] | undefined {
  const outs =
    output === 'file'
      ? [{ uri: target, content: bytes ?? text }]
      : files.flatMap(({ name, content }) =>
          isInsidePath(name) ? { uri: vscode.Uri.joinPath(target, name), content } : [],
        );
  const isExported = ({ uri }: { uri: vscode.Uri }) =>
    output === 'file' && articles.some((article) => article.toString() === uri.toString());
  const wrong = outs.find((out) => isOfRecord(out.uri) || isExported(out));
  if (wrong) {
    const sentence = vscode.l10n.t('{0} is part of the record; choose another name.', baseName(wrong.uri));
    void vscode.window.showErrorMessage(sentence);
    return undefined;
  }
  return outs.map(({ uri, content }) => ({
    name: uri.toString(),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    isPrecious: output === 'folder' && isSourceName(uri.path),
  }));
}

/** Opens the report where there is something to report, and says what was done. */
async function tell(
  { reports }: Services,
  { name: format, output }: Format,
  target: vscode.Uri,
  outcome: Outcome,
): Promise<void> {
  const { losses, leftOut, problems } = outcome;
  const name = baseName(target);
  const sentences = [
    vscode.l10n.t('Exported to {0}.', name),
    ...(leftOut.length > 0
      ? [vscode.l10n.t('Files that could not be read and were left out: {0}.', leftOut.length)]
      : []),
    ...(losses.length > 0 ? [vscode.l10n.t('The format could not hold {0} fields.', losses.length)] : []),
    ...(problems.length > 0 ? [vscode.l10n.t('{0} problems.', problems.length)] : []),
  ];
  if (sentences.length > 1) {
    sentences.push(vscode.l10n.t('The report lists them.'));
    await reports.open(vscode.l10n.t('What is missing in {0}', name), await report(format, name, outcome));
  }
  const open = output === 'file' ? [vscode.l10n.t('Open File')] : [];
  const show =
    leftOut.length + problems.length > 0
      ? vscode.window.showWarningMessage
      : vscode.window.showInformationMessage;
  void show(sentences.join(' '), ...open).then(async (answer) => {
    if (answer) await vscode.commands.executeCommand('vscode.open', target);
  });
}

async function report(format: string, name: string, { losses, leftOut, problems }: Outcome): Promise<string> {
  const { lossLines, problemLines } = await import('../formats/exchange');
  const records = new Set(losses.map(({ id }) => id)).size;
  const counted = vscode.l10n.t('{0} fields of {1} records could not be held.', losses.length, records);
  return [
    `${format}: ${name}`,
    ...(leftOut.length > 0
      ? [
          '',
          vscode.l10n.t('Could not be read and left out'),
          '',
          ...problemLines(leftOut.map(unread), sayHere),
        ]
      : []),
    ...(losses.length > 0 ? ['', counted, ...lossLines(losses, sayHere)] : []),
    ...(problems.length > 0 ? ['', vscode.l10n.t('Problems'), '', ...problemLines(problems, sayHere)] : []),
    '',
  ].join('\n');
}

function unread({ name, why }: LeftOut): FormatProblem<string> {
  return { file: name, severity: 'error', message: messageOf(why) };
}
