import type { FigureType, FigureValue, QuoteType } from '../detect/find';
import type { Span } from '../text/span';

/**
 * Where an annotation stands, as it was when a person last made or confirmed it (format.md, rules 1 and 2).
 * `quote` is the truth; the rest helps to find it again. All texts hold LF line ends.
 */
export interface Anchor {
  readonly quote: string;
  /** Up to 32 code points before and after the quote. */
  readonly before: string;
  readonly after: string;
  /** Code points in the text named by `base`, end exclusive. */
  readonly at?: Span;
  /** Git blob id of the text that `at` counts in. */
  readonly base?: string;
  /** The pieces of a span with gaps, ascending, inside `at`, in code points as well. */
  readonly parts?: readonly Span[];
}

/** The kinds of records; stored, never changed. */
export const kinds = ['claim', 'entity', 'figure', 'quote', 'note'] as const;
export type Kind = (typeof kinds)[number];

/** What somebody said of a record. `date` is a day, with or without a time. */
export interface Comment {
  readonly by?: string;
  readonly date?: string;
  readonly text: string;
}

/** What a second person can say of a record; stored, never changed. */
export const reviewStatuses = ['draft', 'accepted', 'disputed'] as const;
/** What a second person said of a record. `date` is a day, with or without a time. */
export interface Review {
  readonly status: (typeof reviewStatuses)[number];
  readonly by?: string;
  readonly date?: string;
}

/** What a citation does to its claim; stored, never changed. */
export const stances = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof stances)[number];

/**
 * Evidence for or against a claim. It names a reference (`ref`), a passage of another source of the workspace
 * (`source` with `quote`), or carries the CSL fields of a publication itself.
 */
export interface Citation {
  readonly ref?: string;
  readonly source?: string;
  readonly quote?: string;
  readonly stance?: Stance;
  readonly locator?: string;
  readonly excerpt?: string;
  /** CSL variables of an inline citation, named as in CSL: `URL`, `title`, `publisher`, `issued`, `accessed`. */
  readonly csl?: CslFields;
}

/** CSL-YAML: leaves are read as strings and may be written as numbers, dates as `{ date-parts: [[2026, 8, 20]] }`. */
export type CslValue = string | number | readonly CslValue[] | { readonly [key: string]: CslValue };
/** The fields of a publication, under the names of CSL. */
export type CslFields = { readonly [key: string]: CslValue };

/** The scale of verdicts where a workspace has none of its own, in the order they are offered. */
export const verdictValues = [
  'unchecked',
  'supported',
  'refuted',
  'not-enough-evidence',
  'conflicting',
  'missing-context',
] as const;
/** What was found out about a claim. `date` is a day, with or without a time. */
export interface Verdict {
  /** One of `verdictValues`, or of the workspace's own scale. */
  readonly value: string;
  readonly label?: string;
  readonly by?: string;
  readonly date?: string;
  readonly why?: string;
}

interface Common {
  readonly id: string;
  readonly anchor: Anchor;
  readonly by?: string;
  /** Calendar day, `YYYY-MM-DD`, of the annotator. */
  readonly created?: string;
  /** `human`, or `detected:<recogniser>` for a kept find of the machine. */
  readonly origin?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly comments?: readonly Comment[];
  readonly review?: Review;
  /** A find of the machine that a person refused: hidden everywhere, kept in the file. */
  readonly rejected?: boolean;
  /** True while two people's decisions on this record stand side by side (`conflicts` in the file). */
  readonly conflicted?: boolean;
}

/** A statement that can be checked. */
export interface Claim extends Common {
  readonly kind: 'claim';
  readonly category?: string;
  /** The claim in words that can be read without the article. */
  readonly claim?: string;
  /** Id of an entity record, or free text. */
  readonly speaker?: string;
  readonly said?: string;
  /** Id of the quote record that the claim stands in. */
  readonly in?: string;
  readonly figures?: readonly string[];
  readonly certainty?: string;
  readonly polarity?: string;
  readonly priority?: string;
  readonly checkability?: string;
  readonly citations?: readonly Citation[];
  readonly verdict?: Verdict;
}

interface Entity extends Common {
  readonly kind: 'entity';
  /** One of `EntityType`, or of the workspace's own types. */
  readonly type?: string;
  readonly entity?: string;
  readonly wikidata?: string;
  /** The record speaks for all mentions of the same words in the source. */
  readonly everywhere?: boolean;
}

interface Figure extends Common, FigureValue {
  readonly kind: 'figure';
  readonly type?: FigureType;
}

interface Quote extends Common {
  readonly kind: 'quote';
  readonly type?: QuoteType;
  readonly speaker?: string;
  readonly cue?: string;
  readonly via?: string;
}

interface Note extends Common {
  readonly kind: 'note';
  /** Id of the record that it is a remark on, in another annotator's file; absent where it speaks of words. */
  readonly on?: string;
}

/** A record of an annotation file. */
export type Annotation = Claim | Entity | Figure | Quote | Note;
