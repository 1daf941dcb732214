import * as vscode from 'vscode';
import { readChosen } from '../editor/chosenFiles';
import { registerCommand } from '../editor/commands';
import { askFiles, pickFormat, pickRoot } from '../editor/importChoice';
import { messageOf, sayHere } from '../editor/messages';
import { openDocument } from '../editor/openSidecar';
import { removeAdded } from '../editor/removeAdded';
import type { Services } from '../editor/services';
import { readSettings } from '../editor/settings';
import { baseName, layerUri } from '../editor/sourceFiles';
import { isInsidePath } from '../formats/files';
import type { FormatProblem, ImportModel, ImportSource, InFile } from '../formats/format';
import type { Format } from '../formats/formats';
import type { ImportOutcome } from '../formats/toSidecar';
import { FileFault } from '../storage/files';
import { referencesFileName } from '../storage/references';
import type { Sentence } from '../storage/sentence';
import { readSidecar, type SidecarRecord } from '../storage/sidecar';
import { readSource } from '../storage/source';
import { encodeSidecar, isAnnotatorName } from '../storage/store';

/** What a key binding or another extension may say beforehand; a person is asked for the rest. */
interface Wish {
  /** The id of a format. */
  readonly format?: unknown;
  /** URIs of files or folders. */
  readonly from?: unknown;
}

/** What came of one annotation file: the records that are new in it. */
interface Step {
  readonly stem: vscode.Uri;
  readonly added: readonly SidecarRecord[];
}

/** What came of an import so far. */
interface Tally {
  readonly steps: Step[];
  readonly problems: FormatProblem<Sentence | string>[];
  /** How many references are new in the list that the workspace shares. */
  references: number;
  same: number;
}

/** Where an import goes. */
interface Aim {
  readonly format: Format;
  readonly root: vscode.Uri;
}

/** Import Annotations: what other tools have written becomes records of the workspace's articles. */
export function registerImport(services: Services): vscode.Disposable {
  return registerCommand('galley.importAnnotations', async (given) => {
    const { format: id, from } = (given ?? {}) as Wish;
    const { formats } = await import('../formats/exchange');
    const readable = formats.filter(({ reads }) => reads);
    const format = readable.find((one) => one.id === id) ?? (await pickFormat(readable));
    const root = format && (await pickRoot());
    const chosen =
      root &&
      (Array.isArray(from) ? from.map((uri) => vscode.Uri.parse(String(uri))) : await askFiles(format, root));
    if (!format || !root || !chosen) return;
    const title = vscode.l10n.t('Importing annotations');
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
    const tally: Tally = { steps: [], problems: [], references: 0, same: 0 };
    const isWhole = await vscode.window.withProgress(options, (progress, token) =>
      importAll(services, { format, root }, chosen, tally, { progress, token }),
    );
    await tell(services, format, tally, isWhole);
  });
}

interface Run {
  readonly progress: vscode.Progress<{ increment?: number; message?: string }>;
  readonly token: vscode.CancellationToken;
}

/** Reads the files and adds what they hold, an article at a time; false when it was stopped in between. */
async function importAll(
  services: Services,
  aim: Aim,
  chosen: readonly vscode.Uri[],
  tally: Tally,
  { progress, token }: Run,
): Promise<boolean> {
  const model = await readModel(services, aim, chosen, tally);
  tally.problems.push(...model.problems);
  let done = 0;
  for (const source of model.sources) {
    if (token.isCancellationRequested) return false;
    await caught(tally, source.file, () => addSource(services, aim, source, tally));
    const message = vscode.l10n.t('{0} of {1}', ++done, model.sources.length);
    progress.report({ increment: 100 / model.sources.length, message });
  }
  if (token.isCancellationRequested) return false;
  await caught(tally, referencesFileName, () => addShared(services, aim, model, tally));
  return true;
}

/** What a file or a disk does wrong is a problem of that file; the others go on. */
async function caught(tally: Tally, file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    tally.problems.push({ file, severity: 'error', message: messageOf(error.problem) });
  }
}

async function readModel(
  { files }: Services,
  { format, root }: Aim,
  chosen: readonly vscode.Uri[],
  { problems }: Tally,
): Promise<ImportModel> {
  const inFiles: InFile[] = [];
  for (const file of await readChosen(files, chosen, format.reads ?? [])) {
    if ('text' in file) inFiles.push(file);
    else problems.push({ file: file.name, severity: 'error', message: file.fault });
  }
  const { read } = await format.load();
  const article = async (file: string) => {
    if (!isInsidePath(file)) return undefined;
    const bytes = await files.read(vscode.Uri.joinPath(root, file).toString());
    return bytes && readSource(bytes).value?.disk;
  };
  return (await read?.(inFiles, { article })) ?? { sources: [], references: [], problems: [] };
}

/** Adds the records of one article, to its own file as a whole or not at all. */
async function addSource(
  services: Services,
  { format, root }: Aim,
  source: ImportSource,
  tally: Tally,
): Promise<void> {
  const complain = (severity: FormatProblem['severity'], ...sentences: string[]) =>
    tally.problems.push({ file: source.file, severity, message: sentences.join(' ') });
  const { importInto, nameRefusal } = await import('../formats/exchange');
  const refusal = nameRefusal(source);
  if (refusal !== undefined) {
    complain('error', messageOf(refusal));
    return;
  }
  const uri = vscode.Uri.joinPath(root, source.file);
  const own = await inOwnFile(services, source, uri);
  if (!own) {
    complain('error', vscode.l10n.t('Nothing was imported, because it is not known whose file it goes to.'));
    return;
  }
  const { layer } = own;
  const bytes = await provideArticle(services, uri, source.text);
  const article = bytes && readSource(bytes).value;
  const stem = layer === undefined ? uri : layerUri(uri, layer);
  const target = {
    ...{ sourceName: baseName(uri), format: format.id },
    ...(article && { article }),
    ...(source.layer === undefined && layer !== undefined && { by: layer }),
  };
  let outcome: ImportOutcome | undefined;
  let before: ReadonlySet<string> = new Set();
  const problem = await services.sidecars.rewrite(stem, (there) => {
    const present = there && readSidecar(there, target.sourceName);
    before = new Set(present?.records.map(({ id }) => id));
    outcome = importInto(own, { ...target, ...(present && { present }) });
    return outcome.sidecar && outcome.sidecar !== present ? { bytes: encodeSidecar(outcome.sidecar) } : {};
  });
  if (problem) complain('error', messageOf(problem));
  else if (outcome?.refusal !== undefined) {
    const way = vscode.l10n.t('Nothing was written there. Import into another folder, and compare the two.');
    complain('error', messageOf(outcome.refusal), way);
  } else if (outcome) {
    const added = outcome.sidecar.records.filter(({ id }) => !before.has(id));
    if (added.length > 0) tally.steps.push({ stem, added });
    tally.same += source.records.length - added.length;
    for (const what of outcome.left)
      complain(
        'warning',
        vscode.l10n.t('The file is there already, so {0} was not brought in.', sayHere(what)),
      );
    const missing = { code: 'source-missing', severity: 'warning', args: [baseName(uri)] } as const;
    if (!article) complain('warning', messageOf(missing));
  }
}

/**
 * The source as the setting for files of one's own wants it: what would go to the team's record goes to the annotator's
 * file, without what the team's record has already. `undefined` where nobody says who annotates.
 */
async function inOwnFile(
  { annotating, sidecars }: Services,
  source: ImportSource,
  uri: vscode.Uri,
): Promise<ImportSource | undefined> {
  if (source.layer !== undefined || !readSettings(uri).ownFile) return source;
  const layer = (await annotating.author(uri))?.by;
  if (layer === undefined || !isAnnotatorName(layer)) return undefined;
  await sidecars.loadAll(uri);
  const known = new Set<unknown>(sidecars.get(uri)?.records.map(({ id }) => id));
  return { ...source, layer, records: source.records.filter(({ fields }) => !known.has(fields.id)) };
}

/** The article that is there, or the one that the import brings, which is written then. */
async function provideArticle(
  { files }: Services,
  uri: vscode.Uri,
  text: string | undefined,
): Promise<Uint8Array | undefined> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  if (text !== undefined)
    await files.update(uri.toString(), (there) => (there ? undefined : new TextEncoder().encode(text)));
  return files.read(uri.toString());
}

/** Adds references of no article to the list that the workspace shares. */
async function addShared(
  { files }: Services,
  { root }: Aim,
  { references }: ImportModel,
  tally: Tally,
): Promise<void> {
  if (references.length === 0) return;
  const uri = vscode.Uri.joinPath(root, referencesFileName);
  const open = openDocument(uri);
  let refusal = open?.isDirty ? vscode.l10n.t('It has unsaved edits. Save it, and import again.') : undefined;
  let added = 0;
  const { addReferences } = await import('../formats/exchange');
  if (refusal === undefined)
    await files.update(uri.toString(), (bytes) => {
      const result = addReferences(bytes, references);
      refusal = result.refusal && messageOf(result.refusal);
      added = result.added;
      return result.bytes;
    });
  if (refusal !== undefined) {
    tally.problems.push({ file: referencesFileName, severity: 'error', message: refusal });
    return;
  }
  tally.references += added;
  tally.same += references.length - added;
}

/** Opens a report of the problems where there are any, says what was done, and offers to take it back. */
async function tell(
  { reports, sidecars }: Services,
  { name }: Format,
  { steps, references, same, problems }: Tally,
  isWhole: boolean,
): Promise<void> {
  const added = steps.reduce((sum, step) => sum + step.added.length, 0);
  const sentences = [
    vscode.l10n.t('Imported {0} annotations into {1} files.', added, steps.length),
    ...(references > 0
      ? [vscode.l10n.t('{0} references are new in {1}.', references, referencesFileName)]
      : []),
    ...(same > 0 ? [vscode.l10n.t('{0} were there already.', same)] : []),
    ...(isWhole ? [] : [vscode.l10n.t('It was stopped; importing again adds the rest.')]),
  ];
  if (problems.length > 0) {
    const { problemLines } = await import('../formats/exchange');
    sentences.push(vscode.l10n.t('{0} problems.', problems.length), vscode.l10n.t('The report lists them.'));
    await reports.open(
      vscode.l10n.t('Problems of the import'),
      [
        name,
        '',
        sentences[0],
        '',
        vscode.l10n.t('Problems'),
        '',
        ...problemLines(problems, sayHere),
        '',
      ].join('\n'),
    );
  }
  const back = added > 0 ? [vscode.l10n.t('Take Back')] : [];
  const { showWarningMessage, showInformationMessage } = vscode.window;
  const show = problems.length > 0 ? showWarningMessage : showInformationMessage;
  void show(sentences.join(' '), ...back).then(async (answer) => {
    if (answer) for (const step of steps) await removeAdded(sidecars, step.stem, step.added);
  });
}
