import type { Span } from '../text/span';

/** What the machine found in a text. Offsets are UTF-16 in the text that was given to `detect`. */
export type Find = EntityFind | FigureFind | QuoteFind | ClaimFind;

/** What a recogniser looks for. */
export type FindKind = Find['kind'];

interface FindBase extends Span {
  /** The characters of the span, as they stand in the text. */
  readonly text: string;
  /** How sure the recogniser is, 0 to 1. */
  readonly score: number;
  /** The recogniser's name, for `origin: detected:<recogniser>` of a find that a person keeps. */
  readonly recogniser: string;
}

/** The types of entities; stored, and a workspace may add its own. */
export const entityTypes = [
  'person',
  'organisation',
  'place',
  'event',
  'facility',
  'role',
  'nationality',
  'work',
  'product',
  'other',
] as const;
export type EntityType = (typeof entityTypes)[number];

/** A mention of somebody or something with a name. */
export interface EntityFind extends FindBase {
  readonly kind: 'entity';
  readonly type: EntityType;
  /** One slug for all mentions of the same entity of a text. */
  readonly entity: string;
  /** The fullest name this entity has in the text. */
  readonly name: string;
  /** `Q…`, where the user's gazetteer says so. */
  readonly wikidata?: string;
  /** It stands in what a site puts around its articles: a call for donations, a list of other stories, a picture's credit. */
  readonly boilerplate?: true;
}

/** A name as a model of the user's own reads it; offsets in the text that the model was given. */
export interface ModelMention extends Span {
  readonly type: EntityType;
  /** 0 to 1. */
  readonly score: number;
}

/** The types of figures; stored, never changed. */
export const figureTypes = [
  'number',
  'ordinal',
  'money',
  'percent',
  'quantity',
  'age',
  'date',
  'time',
  'duration',
] as const;
export type FigureType = (typeof figureTypes)[number];

/** What the writer made of the figure's precision. */
export const approximations = ['about', 'at-least', 'at-most', 'more-than', 'less-than'] as const;
export type Approximation = (typeof approximations)[number];

/** What a figure says, as far as its words tell. */
export interface FigureValue {
  readonly value?: number;
  /** The ends of a range, both inclusive. */
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** ISO 4217. */
  readonly currency?: string;
  readonly approx?: Approximation;
  /** ISO 8601 or EDTF: `2026-02-06`, `2026-02-06/2026-02-22`, `199X`. */
  readonly date?: string;
}

/** A number with what it is of, or a date or time. */
export interface FigureFind extends FindBase, FigureValue {
  readonly kind: 'figure';
  readonly type: FigureType;
  /** The figure without its modifier, where that differs from the span: "€4.5 million" of "about €4.5 million". */
  readonly core?: Span;
}

/** `direct`: a quotation, or quoted words with a speaker; `scare`: terms, titles, words held at a distance; `indirect`: reported speech. */
export const quoteTypes = ['direct', 'indirect', 'scare'] as const;
export type QuoteType = (typeof quoteTypes)[number];

/** A named part of a find: the speaker or the cue of a quotation. */
export interface Part extends Span {
  readonly text: string;
  /** The entity that this mention belongs to, where there is one. */
  readonly entity?: string;
}

/** What somebody is said to have said. */
export interface QuoteFind extends FindBase {
  readonly kind: 'quote';
  readonly type: QuoteType;
  readonly speaker?: Part;
  readonly cue?: Part;
  /** A quotation over several paragraphs: its pieces, ascending, inside the span. */
  readonly parts?: readonly Span[];
}

/** The proposals for a claim's category: ids of the default categories. */
export type ClaimCategory =
  | 'quantity'
  | 'causal'
  | 'rule'
  | 'prediction'
  | 'event'
  | 'position'
  | 'quote-check'
  | 'experience'
  | 'other';

/** A whole sentence, for a person to accept or reject. Its `score` says how much it looks worth checking. */
export interface ClaimFind extends FindBase {
  readonly kind: 'claim';
  readonly type: 'suggested';
  readonly category: ClaimCategory;
}
