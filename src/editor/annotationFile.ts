import * as vscode from 'vscode';
import type { Kind } from '../core';
import { fieldAt, type Item, type Outline, outline } from '../storage/outline';
import { referencesFileName } from '../storage/references';
import type { Services } from './services';
import { sourceOfSidecar } from './sourceFiles';

/** Annotation files, for help with what is typed in them. */
export const annotationFileSelector: vscode.DocumentSelector = { pattern: '**/*.annotations.yaml' };

/** Annotation files and shared lists of references. */
export const namingFileSelector: vscode.DocumentSelector = {
  pattern: `**/{*.annotations.yaml,${referencesFileName}}`,
};

/** A file larger than this gets no help while it is typed in; its reader takes up to 20 MB. */
const maxCharacters = 8_000_000;

const known = new WeakMap<vscode.TextDocument, { version: number; outline: Outline }>();

/** What stands where in a document, read once a version. */
export function outlineOf(document: vscode.TextDocument): Outline {
  const before = known.get(document);
  if (before?.version === document.version) return before.outline;
  const text = document.getText();
  const read = text.length > maxCharacters ? { fields: [], items: [], sections: [] } : outline(text);
  known.set(document, { version: document.version, outline: read });
  return read;
}

/** The field at a position, with the record or reference that it belongs to. */
export function fieldAtPosition(document: vscode.TextDocument, position: vscode.Position) {
  const read = outlineOf(document);
  const field = fieldAt(read, document.offsetAt(position));
  if (!field) return undefined;
  const item = read.items.find(({ section, index }) => section === field.section && index === field.item);
  const range = new vscode.Range(document.positionAt(field.span.start), document.positionAt(field.span.end));
  return { field, item, range };
}

/** The kind that a record of the file says it is, if it says so. */
export function kindIn(document: vscode.TextDocument, item: Item | undefined): Kind | undefined {
  const { fields } = outlineOf(document);
  const field = fields.find(
    (one) => one.section === item?.section && one.item === item.index && one.path === 'kind',
  );
  return field?.value as Kind | undefined;
}

/** The stem and the article of an annotation file; `undefined` for any other file. */
export function filesOf(
  { sidecars }: Services,
  { uri }: vscode.TextDocument,
): { stem: vscode.Uri; article: vscode.Uri } | undefined {
  const stem = sourceOfSidecar(uri);
  return stem && { stem, article: sidecars.articleOf(stem) };
}
