import * as vscode from 'vscode';
import { locate, makeLineIndex } from '../core';
import { fieldAtPosition, filesOf, namingFileSelector, outlineOf } from '../editor/annotationFile';
import { placedRecords } from '../editor/articles';
import { lfText, toRange } from '../editor/convert';
import type { Services } from '../editor/services';
import { articleSelector, sidecarUri } from '../editor/sourceFiles';
import { type Name, nameOf, namesOf } from '../storage/names';
import { type Field, outline } from '../storage/outline';
import { referencesFileName } from '../storage/references';
import { writeScalar } from '../storage/yaml/scalar';

/** More files than one newsroom has; of a workspace with more, the first are looked at. */
const maxFiles = 5000;

/**
 * Names in annotation files: from a use to what it names and back, between a record and its words in the article, and a
 * new id for a reference wherever it is cited.
 */
export function registerAnnotationFileNames(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(namingFileSelector, {
      provideDefinition: (document, position) => define(services, document, position),
    }),
    vscode.languages.registerDefinitionProvider(articleSelector as vscode.DocumentFilter[], {
      provideDefinition: (document, position) => recordsAt(services, document, position),
    }),
    vscode.languages.registerReferenceProvider(namingFileSelector, {
      provideReferences: async (document, position, { includeDeclaration }) => {
        const name = nameAt(document, position);
        if (!name) return [];
        const places = await placesOf(services, document, name);
        return places.filter(({ isOwn }) => includeDeclaration || !isOwn).map(({ location }) => location);
      },
    }),
    vscode.languages.registerRenameProvider(namingFileSelector, {
      prepareRename: (document, position) => {
        const at = fieldAtPosition(document, position);
        if (at && nameOf(at.field)?.of === 'reference') return at.range;
        throw new Error(
          vscode.l10n.t('Only the id of a reference can be renamed; the id of an annotation never changes.'),
        );
      },
      provideRenameEdits: (document, position, newId) => rename(services, document, position, newId.trim()),
    }),
  );
}

function nameAt(document: vscode.TextDocument, position: vscode.Position): Name | undefined {
  const at = fieldAtPosition(document, position);
  return at && nameOf(at.field);
}

async function define(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Definition | undefined> {
  const at = fieldAtPosition(document, position);
  if (!at) return undefined;
  const name = nameOf(at.field);
  if (name && !(name.isOwn && name.of === 'annotation')) {
    const places = await placesOf(services, document, name);
    return places.filter(({ isOwn }) => isOwn).map(({ location }) => location);
  }
  const files = filesOf(services, document);
  if (!files) return undefined;
  if (/^citations\.(?:source|quote)$/.test(at.field.path)) {
    return citedPassage(files.article, at.field, outlineOf(document).fields);
  }
  const isRecord =
    at.field.section === 'annotations' && (at.field.path === 'id' || at.field.path === 'quote');
  return isRecord && at.item ? passageOf(services, files, at.item.id) : undefined;
}

/** The source that a citation names, at the words that it quotes; never a file outside the workspace. */
async function citedPassage(
  article: vscode.Uri,
  field: Field,
  fields: readonly Field[],
): Promise<vscode.Location | undefined> {
  const source = fields.findLast(
    ({ item, path, span }) =>
      item === field.item && path === 'citations.source' && span.start <= field.span.start,
  );
  const uri = source && vscode.Uri.joinPath(article, '..', source.value);
  if (!uri || !vscode.workspace.getWorkspaceFolder(uri)) return undefined;
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  if (!document) return undefined;
  const text = lfText(document);
  const quote = field.path === 'citations.quote' ? field.value : '';
  const start = quote === '' ? -1 : text.indexOf(quote);
  const span = start < 0 ? { start: 0, end: 0 } : { start, end: start + quote.length };
  return new vscode.Location(uri, toRange(makeLineIndex(text), span));
}

/** Where the words of a record stand in the article at present. */
async function passageOf(
  { sidecars, articles }: Services,
  { stem, article }: { stem: vscode.Uri; article: vscode.Uri },
  id: string,
): Promise<vscode.Location | undefined> {
  const record = sidecars.get(stem)?.records.find((one) => one.id === id);
  if (!record?.annotation) return undefined;
  const document = await vscode.workspace.openTextDocument(article);
  const open = articles.get(document);
  const isSame = (one: { annotation: { id: string }; stem: vscode.Uri }) =>
    one.annotation.id === id && one.stem.toString() === stem.toString();
  const text = lfText(document);
  const span =
    (open && placedRecords(open).find(isSame)?.span) ?? locate({ text }, [record.annotation.anchor])[0]?.span;
  return span && new vscode.Location(article, toRange(makeLineIndex(text), span));
}

/** The records of the words at a place of an article. */
async function recordsAt(
  { articles }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location[]> {
  const article = articles.get(document);
  if (!article) return [];
  const offset = article.lines.offsetAt(position);
  const here = placedRecords(article).filter(({ span }) => span.start <= offset && offset <= span.end);
  const found = await Promise.all(
    here.map(async ({ stem, annotation }) => {
      const file = await readNames(sidecarUri(stem));
      return file?.placesOf({ of: 'annotation', id: annotation.id }).filter(({ isOwn }) => isOwn);
    }),
  );
  return found.flatMap((places) => places ?? []).map(({ location }) => location);
}

interface Place {
  readonly location: vscode.Location;
  readonly isOwn: boolean;
  readonly field: Field;
  /** The value stands in a flow map or list, where more has to be quoted. */
  readonly isFlow: boolean;
}

/** Every place where something is named: a record in the files of its article, a reference in all of the workspace. */
async function placesOf(services: Services, document: vscode.TextDocument, name: Name): Promise<Place[]> {
  const places: Place[] = [];
  for (const uri of await filesNaming(services, document, name)) {
    const file = await readNames(uri);
    if (file) places.push(...file.placesOf(name));
  }
  return places;
}

async function filesNaming(
  services: Services,
  document: vscode.TextDocument,
  name: Name,
): Promise<vscode.Uri[]> {
  if (name.of === 'reference') {
    const found = await vscode.workspace.findFiles(
      `**/{*.annotations.yaml,${referencesFileName}}`,
      undefined,
      maxFiles,
    );
    const isFound = found.some((uri) => uri.toString() === document.uri.toString());
    return isFound ? found : [document.uri, ...found];
  }
  const files = filesOf(services, document);
  return files ? services.sidecars.of(files.article).map(({ stem }) => sidecarUri(stem)) : [document.uri];
}

/** A file as it stands: with unsaved edits where it is open. */
async function readNames(uri: vscode.Uri) {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const bytes = open ? undefined : await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  const text = open?.getText() ?? (bytes && new TextDecoder().decode(bytes));
  if (text === undefined) return undefined;
  return {
    placesOf(name: Pick<Name, 'of' | 'id'>): Place[] {
      // Most files do not name it at all.
      if (!text.includes(name.id)) return [];
      const lines = makeLineIndex(text);
      return namesOf(outline(text), name).map(({ field, isOwn }) => {
        const range = toRange(lines, field.span);
        const before = text.slice(lines.offsetAt({ line: range.start.line, character: 0 }), field.span.start);
        return { location: new vscode.Location(uri, range), isOwn, field, isFlow: /[[{]/.test(before) };
      });
    },
  };
}

async function rename(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  id: string,
): Promise<vscode.WorkspaceEdit> {
  const name = nameAt(document, position);
  const edit = new vscode.WorkspaceEdit();
  if (name?.of !== 'reference' || id === name.id) return edit;
  if (id === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(id)) {
    throw new Error(vscode.l10n.t('The id of a reference needs at least one character, and no line breaks.'));
  }
  const taken = (await placesOf(services, document, { ...name, id })).find(({ isOwn }) => isOwn);
  if (taken) {
    const file = vscode.workspace.asRelativePath(taken.location.uri);
    throw new Error(vscode.l10n.t('A reference is already called “{0}”: {1}.', id, file));
  }
  for (const { location, isFlow } of await placesOf(services, document, name)) {
    edit.replace(location.uri, location.range, writeScalar(id, isFlow ? 'flow' : 'block'));
  }
  return edit;
}
