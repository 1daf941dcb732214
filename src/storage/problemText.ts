import { lintText, type Problem } from '../core';
import type { StorageCode } from './problems';
import { inWords, type Sentence } from './sentence';

/**
 * The sentences of storage's problems. `{0}`, `{1}` … are the problem's `args`.
 */
export const storageText: Record<StorageCode, string> = {
  'empty-file': 'The file is empty. Delete it, or restore it from git.',
  'too-large': 'The file is larger than {0} MB and is not read.',
  'not-utf8': 'These bytes are not UTF-8. Save the file as UTF-8.',
  'other-encoding': 'The file is {0}, not UTF-8. Save it as UTF-8.',
  'control-character': 'The file holds the control character {0}. Remove it.',
  'lone-cr': 'A carriage return stands alone as line end. Use LF or CR LF.',
  'conflict-markers': 'Git left a merge conflict here. Resolve it; until then the file is not written.',
  'source-empty': 'The article is empty: there is nothing to find or to annotate.',
  'source-binary': 'A NUL character stands here, so this is not an article. Nothing is annotated in it.',
  'source-conflicted':
    'Git left a merge conflict in this article. Resolve it; until then no annotation is made or judged.',
  'source-missing': 'The article {0} is not beside its annotations. Restore it, or rename both together.',
  'yaml-syntax': 'This is not valid YAML: {0}',
  'yaml-too-deep': 'Lists and maps are nested more than {0} deep.',
  'yaml-alias': 'Anchors and aliases ({0}) are not allowed: an edit here would change another place unseen.',
  'yaml-tag': 'Tags ({0}) are not allowed: every value is plain text.',
  'yaml-directive': 'YAML directives are not allowed.',
  'yaml-documents': 'A second YAML document begins here. Keep one document in the file.',
  'yaml-merge-key': 'Merge keys (<<) are not allowed. Write the fields out.',
  'yaml-bad-key': 'This cannot be a key. Keys are plain words.',
  'yaml-duplicate-key': 'The key {0} is given twice. Keep one of the two.',
  'yaml-block-key': 'A key may not be a block of text.',
  'not-a-sidecar': 'This is not an annotation file: a map with galley, source and annotations is expected.',
  'no-version': 'The line "galley: {0}" is missing, so this is not read as an annotation file.',
  'newer-version': 'The file has version {0}; this Galley knows version {1}. Update Galley to change it.',
  'unknown-version': 'The version {0} is unknown.',
  'annotations-not-a-list': 'The value of annotations must be a list of records.',
  'record-not-a-map': 'A record must be a map that begins with its id.',
  'references-not-a-list': 'The value of references must be a list.',
  'reference-malformed': 'A reference must be a map with an id.',
  'reference-twice':
    'The reference {0} is in this list already; the first one counts. Remove this one, or give it another id.',
  'source-outside': 'The source {0} must be a plain file name in the same folder.',
  'source-differs': 'The file says it belongs to {0}, but its name says {1}. The name decides.',
  'annotator-malformed': 'The annotator {0} must be made of a–z, 0–9 and hyphens, 32 at most.',
  'id-missing': 'A record has no id.',
  'id-unreadable': 'The id {0} holds characters that are not ASCII; two ids could look alike.',
  'id-form': 'The id {0} is not of the form c-7k3m9q2x. It is kept.',
  'id-duplicate': 'The id {0} is used twice. Both records are kept; give one of them another id.',
  'kind-missing': 'The record {0} has no kind: claim, entity, figure, quote or note is expected.',
  'kind-unknown': 'The kind {0} is unknown: claim, entity, figure, quote or note is expected.',
  'quote-missing': '{0} has no quote, so it cannot be placed in the article.',
  'field-malformed': '{0}: the value of {1} cannot be read: {2}',
  'date-malformed': '{0}: {1} is not a day that exists (YYYY-MM-DD): {2}',
  'at-malformed': '{0}: {1} must be two numbers, start and end, such as 120-133: {2}',
  'field-misspelt': '{0}: {1} is no field that Galley knows, and is kept. {2} may be meant.',
  'undecided-conflict': '{0}: two people decided differently. Choose in conflicts, then delete it.',
  'project-not-a-map': 'galley.yaml must be a map with keys of its own, such as {0}.',
  'project-key-misspelt':
    'galley.yaml: {0} is no key that Galley knows, so it says nothing. {1} may be meant.',
  'project-malformed': 'galley.yaml: {0} must be a list.',
  'project-category-malformed': 'galley.yaml: a category needs an id.',
  'project-key-taken': 'galley.yaml: the key {0} belongs to two categories.',
  'gazetteer-malformed': 'A name of the gazetteer needs a name and a type: {0}.',
  'wrong-layer': 'The file has no line “annotator: {0}”, so it is not the layer of {0} and is not written.',
  'record-gone': 'The record {0} is no longer in the file; somebody removed it meanwhile.',
  'field-unreadable':
    '{0}: {1} holds something that Galley cannot read, so it is not changed. Edit it by hand.',
  'write-check-failed':
    'The change could not be written without touching something else, so nothing was written.',
  'unreadable-sidecar': 'The annotation file could not be read whole, so it is not written.',
  'read-only': '{0} is read-only or its folder is. Make it writable and try again.',
  'disk-full': '{0} was not written: the disk is full. The file is as it was.',
  locked: '{0} is being written by another program ({1}). Try again in a moment.',
  'write-failed': '{0} could not be read or written: {1}',
  'import-outside': 'This name leads out of the folder of the import.',
  'import-odd-name':
    'This name has a colon, a backslash or a control character in it, which not every system takes. Rename it first.',
  'import-no-article': 'This is not an article: articles are .txt, .md and .article files.',
  'import-layer-name': '{0} cannot be the name of a layer.',
  'import-other-layer': 'It is the layer of somebody else.',
  'import-other-text': 'The article there has another text than the one imported.',
  'import-no-place': 'Nothing says where the record {0} stands.',
  'import-unwritable': 'What was imported cannot be written as an annotation file.',
  'import-other-record': 'It has another record {0} already.',
  'import-other-reference':
    'It has another reference {0} already. Rename one of the two; nothing was written.',
  'import-no-plain-list':
    'It is not a plain list, one “- id: …” after the other, so nothing could be added to it.',
};

/** The sentence of a problem of the core or of storage. */
export function sentenceOf({ code, args }: Problem): Sentence {
  const english =
    (storageText as Record<string, string>)[code] ?? (lintText as Record<string, string>)[code] ?? code;
  return { english, args };
}

/** The same in English, with its arguments in place and made safe to show. */
export function problemText(problem: Problem): string {
  return inWords(sentenceOf(problem));
}
