import type { Layout } from './yaml/render';

/** The keys of a new record, a citation, a verdict and a reference, in the order of the format's own example. */
const order = [
  ...['id', 'kind', 'on', 'ref', 'source', 'quote', 'before', 'after', 'at', 'base', 'parts'],
  ...[
    'category',
    'type',
    'claim',
    'title',
    'author',
    'publisher',
    'issued',
    'URL',
    'accessed',
    'archive_location',
  ],
  ...['entity', 'wikidata', 'everywhere', 'speaker', 'cue', 'via', 'said', 'in'],
  ...['value', 'low', 'high', 'unit', 'currency', 'approx', 'date', 'figures'],
  ...[
    'certainty',
    'polarity',
    'checkability',
    'priority',
    'tags',
    'note',
    'stance',
    'locator',
    'excerpt',
    'citations',
  ],
  ...[
    'verdict',
    'review',
    'rejected',
    'by',
    'created',
    'origin',
    'status',
    'text',
    'why',
    'comments',
    'conflicts',
  ],
];

/** How annotation files are written (format.md, rules 5 and 9), with the line end that the file already has. */
export function sidecarLayout(eol: '\n' | '\r\n'): Layout {
  return {
    eol,
    order,
    prose: new Set(['claim', 'note', 'text']),
    blockLists: new Set(['annotations', 'citations', 'references']),
    flowLists: new Set(['comments', 'conflicts']),
  };
}
