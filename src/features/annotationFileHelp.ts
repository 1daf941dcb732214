import * as vscode from 'vscode';
import {
  approximations,
  figureTypes,
  type Kind,
  kinds,
  quoteTypes,
  reviewStatuses,
  shorten,
  stances,
} from '../core';
import {
  annotationFileSelector,
  fieldAtPosition,
  filesOf,
  kindIn,
  outlineOf,
} from '../editor/annotationFile';
import { showCitation } from '../editor/citations';
import { kindLabel, typeLabel } from '../editor/labels';
import { escapeMarkdown } from '../editor/markdown';
import { referencesFor } from '../editor/references';
import type { Services } from '../editor/services';
import { missingFields } from '../storage/missingFields';
import { nameOf } from '../storage/names';
import type { Field } from '../storage/outline';
import { writeScalar } from '../storage/yaml/scalar';

/** What a value may be, and what it stands for. */
interface Choice {
  readonly value: string;
  readonly detail?: string | undefined;
}

/**
 * Help in annotation files: fields and values to choose from, what an id or a category stands for, and the way to the words in the
 * article above each record.
 */
export function registerAnnotationFileHelp(services: Services): vscode.Disposable {
  const completion: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position) => complete(services, document, position),
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(annotationFileSelector, completion, ' ', '[', '-'),
    vscode.languages.registerHoverProvider(annotationFileSelector, {
      provideHover: (document, position) => hover(services, document, position),
    }),
    vscode.languages.registerCodeLensProvider(annotationFileSelector, {
      provideCodeLenses: (document) => lenses(services, document),
    }),
  );
}

function complete(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  const at = fieldAtPosition(document, position);
  const files = filesOf(services, document);
  const names = fieldNames(document, position);
  if (names.length > 0) return names;
  if (!at || !files || at.field.section !== 'annotations') return [];
  const { field, item, range } = at;
  const text = document.getText();
  const before = text[field.span.start - 1];
  const isFlow = /[[{]/.test(document.lineAt(position.line).text.slice(0, range.start.character));
  return choices(services, files.article, field, kindIn(document, item)).map(({ value, detail }, index) => {
    const completion = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
    const written = writeScalar(value, isFlow ? 'flow' : 'block');
    completion.insertText = before === ':' ? ` ${written}` : written;
    completion.filterText = text.slice(field.span.start, field.span.end).startsWith('"')
      ? `"${value}`
      : value;
    completion.range = range;
    completion.sortText = String(index).padStart(5, '0');
    if (detail !== undefined) completion.detail = detail;
    return completion;
  });
}

/** The fields that the record has not yet, each followed by what it may hold. */
function fieldNames(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  const missing = missingFields(document.getText(), document.offsetAt(position));
  if (!missing) return [];
  const { start, end } = missing.span;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return missing.names.map((name, index) => {
    const completion = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property);
    completion.insertText = `${name}: `;
    completion.range = range;
    completion.sortText = String(index).padStart(5, '0');
    completion.command = { title: '', command: 'editor.action.triggerSuggest' };
    return completion;
  });
}

/** What a field may hold, the workspace's own lists first. */
function choices(
  services: Services,
  article: vscode.Uri,
  { path }: Field,
  kind: Kind | undefined,
): readonly Choice[] {
  const { categories, verdicts, entityTypes } = services.projects.of(article);
  const labelled = (values: readonly string[]) =>
    values.map((value) => ({ value, detail: typeLabel(value) }));
  switch (path) {
    case 'kind':
      return kinds.map((value) => ({ value, detail: kindLabel(value) }));
    case 'category':
      return categories.map(({ id, label, description }) => ({ value: id, detail: description ?? label }));
    case 'type':
      return labelled(
        kind === 'entity'
          ? entityTypes
          : kind === 'figure'
            ? figureTypes
            : kind === 'quote'
              ? quoteTypes
              : [],
      );
    case 'approx':
      return labelled(approximations);
    case 'certainty':
      return labelled(['certain', 'probable', 'possible', 'unknown']);
    case 'priority':
      return labelled(['very-urgent', 'not-urgent', 'too-trivial', 'no-need', 'unsure']);
    case 'verdict.value':
      return labelled(verdicts);
    case 'review.status':
      return labelled(reviewStatuses);
    case 'citations.stance':
      return labelled(stances);
    case 'citations.ref':
      return referencesFor(services, article).flatMap((reference) =>
        typeof reference.id === 'string'
          ? [{ value: reference.id, detail: showCitation({ ref: reference.id }, [reference]).title }]
          : [],
      );
    case 'figures':
      return records(services, article, ['figure']);
    case 'speaker':
      return records(services, article, ['entity']);
    case 'in':
      return records(services, article, ['quote']);
    case 'on':
      return records(services, article, kinds);
    default:
      return [];
  }
}

/** The records of an article's files, by id, with their words. */
function records({ sidecars }: Services, article: vscode.Uri, wanted: readonly Kind[]): Choice[] {
  return sidecars
    .of(article)
    .flatMap(({ sidecar }) =>
      sidecar.records.flatMap(({ id, annotation }) =>
        annotation && wanted.includes(annotation.kind)
          ? [{ value: id, detail: shorten(annotation.anchor.quote, 100) }]
          : [],
      ),
    );
}

function hover(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const at = fieldAtPosition(document, position);
  const files = filesOf(services, document);
  if (!at || !files) return undefined;
  const lines = explain(services, files.article, at.field);
  const contents = lines
    ?.filter((line) => line !== undefined && line !== '')
    .map((line) => escapeMarkdown(line ?? ''));
  return contents?.length
    ? new vscode.Hover(new vscode.MarkdownString(contents.join('\n\n')), at.range)
    : undefined;
}

/** What a value stands for, in lines; `undefined` where it says all itself. */
function explain(
  services: Services,
  article: vscode.Uri,
  field: Field,
): readonly (string | undefined)[] | undefined {
  const name = nameOf(field);
  if (name?.of === 'reference') {
    const references = referencesFor(services, article);
    if (!references.some(({ id }) => id === name.id)) {
      return [vscode.l10n.t('No reference is called “{0}” here.', name.id)];
    }
    const { before, title, after, url } = showCitation({ ref: name.id }, references);
    return [`${before}${title}${after}`, url];
  }
  if (name && !name.isOwn) {
    const record = services.sidecars
      .of(article)
      .flatMap(({ sidecar }) => sidecar.records)
      .find(({ id }) => id === name.id);
    if (!record?.annotation) return [vscode.l10n.t('No annotation is called “{0}” here.', name.id)];
    return [kindLabel(record.annotation.kind), `“${shorten(record.annotation.anchor.quote, 200)}”`];
  }
  if (field.section !== 'annotations') return undefined;
  const known = services.projects.of(article).categories.find(({ id }) => id === field.value);
  return field.path === 'category' && known ? [known.label, known.description] : undefined;
}

function lenses(services: Services, document: vscode.TextDocument): vscode.CodeLens[] {
  const files = filesOf(services, document);
  if (!files) return [];
  return outlineOf(document).items.flatMap(({ section, id, start }) => {
    if (section !== 'annotations' || id === '') return [];
    const line = document.positionAt(start).line;
    return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
      title: vscode.l10n.t('Go to Source'),
      command: 'galley.revealAnnotation',
      arguments: [{ stem: files.stem, id }],
    });
  });
}
