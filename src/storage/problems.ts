import type { Problem } from '../core';
import type { BytesCode } from './bytes';
import type { SourceCode } from './source';
import type { YamlCode } from './yaml/parse';

/** What can be wrong with an annotation file, its records and its references. */
export type RecordCode =
  | 'not-a-sidecar'
  | 'no-version'
  | 'newer-version'
  | 'unknown-version'
  | 'annotations-not-a-list'
  | 'record-not-a-map'
  | 'references-not-a-list'
  | 'reference-malformed'
  | 'reference-twice'
  | 'source-outside'
  | 'source-differs'
  | 'annotator-malformed'
  | 'id-missing'
  | 'id-unreadable'
  | 'id-form'
  | 'id-duplicate'
  | 'kind-missing'
  | 'kind-unknown'
  | 'quote-missing'
  | 'field-malformed'
  | 'date-malformed'
  | 'at-malformed'
  | 'undecided-conflict'
  | 'field-misspelt';

/** What can be wrong with `galley.yaml` and `gazetteer.tsv`. */
export type ProjectCode =
  | 'project-not-a-map'
  | 'project-malformed'
  | 'project-key-misspelt'
  | 'project-category-malformed'
  | 'project-key-taken'
  | 'gazetteer-malformed';

/** What can keep a change from reaching the disk. */
export type WriteCode =
  | 'wrong-layer'
  | 'record-gone'
  | 'field-unreadable'
  | 'write-check-failed'
  | 'unreadable-sidecar'
  | 'read-only'
  | 'disk-full'
  | 'locked'
  | 'write-failed';

/** What can keep an import from being added to a file. */
export type ImportCode =
  | 'import-outside'
  | 'import-odd-name'
  | 'import-no-article'
  | 'import-layer-name'
  | 'import-other-layer'
  | 'import-other-text'
  | 'import-no-place'
  | 'import-unwritable'
  | 'import-other-record'
  | 'import-other-reference'
  | 'import-no-plain-list';

/** All codes of storage; `problemText.ts` has a sentence for each. */
export type StorageCode =
  | BytesCode
  | SourceCode
  | YamlCode
  | RecordCode
  | ProjectCode
  | WriteCode
  | ImportCode;
/** Something that is wrong with a file, with its span in the file's text where it has one. */
export type StorageProblem = Problem<StorageCode>;
