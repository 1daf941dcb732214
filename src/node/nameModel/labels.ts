import { type EntityType, lookUp } from '../../core';

/** Names that models have for the types, in CoNLL, OntoNotes, and the like. */
const types: Readonly<Record<string, EntityType>> = {
  per: 'person',
  pers: 'person',
  person: 'person',
  org: 'organisation',
  corporation: 'organisation',
  group: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  loc: 'place',
  gpe: 'place',
  place: 'place',
  location: 'place',
  fac: 'facility',
  facility: 'facility',
  event: 'event',
  norp: 'nationality',
  nationality: 'nationality',
  role: 'role',
  title: 'role',
  work_of_art: 'work',
  'creative-work': 'work',
  work: 'work',
  prod: 'product',
  product: 'product',
  misc: 'other',
  other: 'other',
};

/** A label of a token: `B-PER` begins a mention, `I-PER` goes on with one, `O` (or a type that is no name) is outside. */
export interface TokenLabel {
  readonly type: EntityType | undefined;
  readonly begins: boolean;
}

/** Reads BIO, BIOES and BILOU labels, and bare types. */
export function readLabel(label: string): TokenLabel {
  const [, prefix = '', name = ''] = /^(?:([BIESLU])[-_])?(.*)$/s.exec(label) ?? [];
  return { type: lookUp(types, name.toLowerCase()), begins: /[BSU]/.test(prefix) };
}

/** What a GLiNER model is asked for, and the type of each. */
export const askedFor: readonly (readonly [string, EntityType])[] = [
  ['person', 'person'],
  ['organization', 'organisation'],
  ['location', 'place'],
  ['facility', 'facility'],
  ['event', 'event'],
  ['nationality', 'nationality'],
  ['job title', 'role'],
  ['work of art', 'work'],
  ['product', 'product'],
];
