import * as vscode from 'vscode';
import type { LintCode, Problem } from '../core';
import type { StorageCode } from '../storage/problems';
import { visible } from '../storage/problemText';

/** The sentence of a problem in the reader's language. A test holds these equal to the English tables of the core. */
const sentences: Record<StorageCode | LintCode, (...args: string[]) => string> = {
  'empty-file': (...a) => vscode.l10n.t('The file is empty. Delete it, or restore it from git.', ...a),
  'too-large': (...a) => vscode.l10n.t('The file is larger than {0} MB and is not read.', ...a),
  'not-utf8': (...a) => vscode.l10n.t('These bytes are not UTF-8. Save the file as UTF-8.', ...a),
  'other-encoding': (...a) => vscode.l10n.t('The file is {0}, not UTF-8. Save it as UTF-8.', ...a),
  'control-character': (...a) => vscode.l10n.t('The file holds the control character {0}. Remove it.', ...a),
  'lone-cr': (...a) => vscode.l10n.t('A carriage return stands alone as line end. Use LF or CR LF.', ...a),
  'conflict-markers': (...a) =>
    vscode.l10n.t('Git left a merge conflict here. Resolve it; until then the file is not written.', ...a),
  'source-empty': (...a) =>
    vscode.l10n.t('The article is empty: there is nothing to find or to annotate.', ...a),
  'source-binary': (...a) =>
    vscode.l10n.t('A NUL character stands here, so this is no article. Nothing is annotated in it.', ...a),
  'source-conflicted': (...a) =>
    vscode.l10n.t(
      'Git left a merge conflict in this article. Resolve it; until then no annotation is made or judged.',
      ...a,
    ),
  'source-missing': (...a) =>
    vscode.l10n.t(
      'The article {0} is not beside its annotations. Restore it, or rename both together.',
      ...a,
    ),
  'yaml-syntax': (...a) => vscode.l10n.t('This is not valid YAML: {0}', ...a),
  'yaml-too-deep': (...a) => vscode.l10n.t('Lists and maps are nested more than {0} deep.', ...a),
  'yaml-alias': (...a) =>
    vscode.l10n.t(
      'Anchors and aliases ({0}) are not allowed: an edit here would change another place unseen.',
      ...a,
    ),
  'yaml-tag': (...a) => vscode.l10n.t('Tags ({0}) are not allowed: every value is plain text.', ...a),
  'yaml-directive': (...a) => vscode.l10n.t('YAML directives are not allowed.', ...a),
  'yaml-documents': (...a) =>
    vscode.l10n.t('A second YAML document begins here. Keep one document in the file.', ...a),
  'yaml-merge-key': (...a) => vscode.l10n.t('Merge keys (<<) are not allowed. Write the fields out.', ...a),
  'yaml-bad-key': (...a) => vscode.l10n.t('This cannot be a key. Keys are plain words.', ...a),
  'yaml-duplicate-key': (...a) => vscode.l10n.t('The key {0} is given twice. Keep one of the two.', ...a),
  'yaml-block-key': (...a) => vscode.l10n.t('A key may not be a block of text.', ...a),
  'not-a-sidecar': (...a) =>
    vscode.l10n.t(
      'This is not an annotation file: a map with galley, source and annotations is expected.',
      ...a,
    ),
  'no-version': (...a) =>
    vscode.l10n.t('The line "galley: {0}" is missing, so this is not read as an annotation file.', ...a),
  'newer-version': (...a) =>
    vscode.l10n.t(
      'The file has version {0}; this Galley knows version {1}. Update Galley to change it.',
      ...a,
    ),
  'unknown-version': (...a) => vscode.l10n.t('The version {0} is unknown.', ...a),
  'annotations-not-a-list': (...a) =>
    vscode.l10n.t('The value of annotations must be a list of records.', ...a),
  'record-not-a-map': (...a) => vscode.l10n.t('A record must be a map that begins with its id.', ...a),
  'references-not-a-list': (...a) => vscode.l10n.t('The value of references must be a list.', ...a),
  'reference-malformed': (...a) => vscode.l10n.t('A reference must be a map with an id.', ...a),
  'source-outside': (...a) =>
    vscode.l10n.t('The source {0} must be a plain file name in the same folder.', ...a),
  'source-differs': (...a) =>
    vscode.l10n.t('The file says it belongs to {0}, but its name says {1}. The name decides.', ...a),
  'annotator-malformed': (...a) =>
    vscode.l10n.t('The annotator {0} must be made of a–z, 0–9 and hyphens, 32 at most.', ...a),
  'id-missing': (...a) => vscode.l10n.t('A record has no id.', ...a),
  'id-unreadable': (...a) =>
    vscode.l10n.t('The id {0} holds characters that are not ASCII; two ids could look alike.', ...a),
  'id-form': (...a) => vscode.l10n.t('The id {0} is not of the form c-7k3m9q2x. It is kept.', ...a),
  'id-duplicate': (...a) =>
    vscode.l10n.t('The id {0} is used twice. Both records are kept; give one of them another id.', ...a),
  'kind-unknown': (...a) =>
    vscode.l10n.t('The kind {0} is unknown: claim, entity, figure, quote or note is expected.', ...a),
  'quote-missing': (...a) => vscode.l10n.t('{0} has no quote, so it cannot be placed in the article.', ...a),
  'field-malformed': (...a) => vscode.l10n.t('{0}: the value of {1} cannot be read: {2}', ...a),
  'date-malformed': (...a) => vscode.l10n.t('{0}: {1} is not a day that exists (YYYY-MM-DD): {2}', ...a),
  'at-malformed': (...a) =>
    vscode.l10n.t('{0}: {1} must be two numbers, start and end, such as 120-133: {2}', ...a),
  'undecided-conflict': (...a) =>
    vscode.l10n.t('{0}: two people decided differently. Choose in conflicts, then delete it.', ...a),
  'project-malformed': (...a) => vscode.l10n.t('galley.yaml: {0} must be a list.', ...a),
  'project-category-malformed': (...a) => vscode.l10n.t('galley.yaml: a category needs an id.', ...a),
  'project-key-taken': (...a) => vscode.l10n.t('galley.yaml: the key {0} belongs to two categories.', ...a),
  'gazetteer-malformed': (...a) =>
    vscode.l10n.t('A name of the gazetteer needs a name and a type: {0}.', ...a),
  'wrong-layer': (...a) =>
    vscode.l10n.t(
      'The file has no line “annotator: {0}”, so it is not the layer of {0} and is not written.',
      ...a,
    ),
  'record-gone': (...a) =>
    vscode.l10n.t('The record {0} is no longer in the file; somebody removed it meanwhile.', ...a),
  'field-unreadable': (...a) =>
    vscode.l10n.t(
      '{0}: {1} holds something that Galley cannot read, so it is not changed. Edit it by hand.',
      ...a,
    ),
  'write-check-failed': (...a) =>
    vscode.l10n.t(
      'The change could not be written without touching something else, so nothing was written.',
      ...a,
    ),
  'unreadable-sidecar': (...a) =>
    vscode.l10n.t('The annotation file could not be read whole, so it is not written.', ...a),
  'read-only': (...a) =>
    vscode.l10n.t('{0} is read-only or its folder is. Make it writable and try again.', ...a),
  'disk-full': (...a) => vscode.l10n.t('{0} was not written: the disk is full. The file is as it was.', ...a),
  locked: (...a) =>
    vscode.l10n.t('{0} is being written by another program ({1}). Try again in a moment.', ...a),
  'write-failed': (...a) => vscode.l10n.t('{0} could not be read or written: {1}', ...a),
  'import-outside': (...a) => vscode.l10n.t('This name leads out of the folder of the import.', ...a),
  'import-no-article': (...a) => vscode.l10n.t('This is no article: .txt, .md and .article are.', ...a),
  'import-layer-name': (...a) => vscode.l10n.t('{0} cannot be the name of a layer.', ...a),
  'import-other-layer': (...a) => vscode.l10n.t('It is the layer of somebody else.', ...a),
  'import-other-text': (...a) =>
    vscode.l10n.t('The article there has another text than the one imported.', ...a),
  'import-no-place': (...a) => vscode.l10n.t('Nothing says where the record {0} stands.', ...a),
  'import-unwritable': (...a) =>
    vscode.l10n.t('What was imported cannot be written as an annotation file.', ...a),
  'import-other-record': (...a) => vscode.l10n.t('It has another record {0} already.', ...a),
  'import-other-reference': (...a) =>
    vscode.l10n.t('It has another reference {0} already. Rename one of the two; nothing was written.', ...a),
  'import-no-plain-list': (...a) =>
    vscode.l10n.t(
      'It is not a plain list, one “- id: …” after the other, so nothing could be added to it.',
      ...a,
    ),
  'anchor-orphaned': (...a) =>
    vscode.l10n.t(
      '“{0}” is no longer in the article. Attach the annotation to other words, or remove it.',
      ...a,
    ),
  'anchor-ambiguous': (...a) =>
    vscode.l10n.t(
      '“{0}” stands in several places of the article, and nothing tells which one was meant.',
      ...a,
    ),
  'anchor-changed': (...a) =>
    vscode.l10n.t('“{0}” now reads “{1}”. Confirm the new words, or attach the annotation to others.', ...a),
  'at-beyond-text': (...a) =>
    vscode.l10n.t('“{0}” does not stand at {1} of the text that the place was counted in.', ...a),
  'claim-no-category': (...a) => vscode.l10n.t('“{0}” has no category.', ...a),
  'category-unknown': (...a) =>
    vscode.l10n.t('“{0}” has the category {1}, which this workspace does not have. It has: {2}.', ...a),
  'verdict-unknown': (...a) =>
    vscode.l10n.t('“{0}” has the verdict {1}, which this workspace does not have. It has: {2}.', ...a),
  'entity-type-unknown': (...a) =>
    vscode.l10n.t('“{0}” has the type {1}, which this workspace does not have. It has: {2}.', ...a),
  'claim-uncited': (...a) => vscode.l10n.t('“{0}” has no citation.', ...a),
  'reference-unresolved': (...a) =>
    vscode.l10n.t('“{0}” cites {1}, which is in no list of references.', ...a),
  'citation-no-access-date': (...a) => vscode.l10n.t('“{0}” cites {1} without the day it was read.', ...a),
  'citation-no-archive': (...a) => vscode.l10n.t('“{0}” cites {1} without an archived copy.', ...a),
  'citation-twice': (...a) => vscode.l10n.t('“{0}” cites {1} twice in the same way.', ...a),
  'citation-field-unknown': (...a) =>
    vscode.l10n.t('“{0}” has the field {1} in a citation, which no reader of references knows.', ...a),
  'verdict-no-evidence': (...a) => vscode.l10n.t('“{0}” has the verdict {1} but no citation.', ...a),
};

export function messageOf(problem: Problem): string {
  const sentence = (sentences as Record<string, (...args: string[]) => string>)[problem.code];
  return sentence ? sentence(...problem.args.map(visible)) : problem.code;
}
