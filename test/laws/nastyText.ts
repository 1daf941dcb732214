/** Texts that break careless writers of YAML, for the laws here and for readers outside of this project. */
import fc from 'fast-check';
import { writeLiteral, writeScalar } from '../../src/storage/yaml/scalar';

const words = [
  ...[
    'yes',
    'No',
    'on',
    'OFF',
    'y',
    'N',
    'true',
    'False',
    'null',
    'Null',
    '~',
    '',
    '1.10',
    '0777',
    '0o17',
    '0x1F',
  ],
  ...[
    '0b11',
    '1_000',
    '-1',
    '+1',
    '12:30',
    '1:30:45.5',
    '1e3',
    '6.',
    '.5',
    '.inf',
    '-.INF',
    '.nan',
    'NaN',
    'Infinity',
  ],
  ...[
    '2026-08-20',
    '2026-08-20T10:00:00Z',
    '<<',
    '=',
    '---',
    '...',
    '--- x',
    'a: b',
    '- a',
    '? a',
    '...and',
    '! a',
  ],
];
const pieces = [
  ...words,
  ...[
    ': ',
    ':',
    ' #',
    '#',
    '- ',
    '-',
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a',
    '*a',
    '!!str',
    '%',
    '@',
    '`',
  ],
  ...[
    '|',
    '>',
    '?',
    '\n',
    '\t',
    '\r',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u0000',
    '\u001b',
    '\u007f',
  ],
  ...['\u202e', '\ufffe', '\ud800', '\udc00', '😀', 'é', 'word', ' ', '  '],
  ...['<<<<<<< HEAD', '=======', '>>>>>>> x', '||||||| base'],
];

export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...words),
);

/** A file that holds each text in all forms in which it may be written, and what a reader must get from it. */
export function fileOf(texts: readonly string[]): { yaml: string; expected: object } {
  const literals = texts.flatMap((text) => {
    const literal = writeLiteral(text, 4, 2, '\n');
    return literal === undefined ? [] : [{ text, literal }];
  });
  const lines = [
    'block:',
    ...texts.flatMap((text) => [`  - key: ${writeScalar(text, 'block')}`, '    next: x']),
    'flow:',
    ...texts.map(
      (text) => `  - {key: ${writeScalar(text, 'flow')}, list: [${writeScalar(text, 'flow')}, x]}`,
    ),
    'literal:',
    '  - id: x',
    ...literals.flatMap(({ literal }) => [`  - id: x`, `    key: ${literal}`, '    next: x']),
  ];
  const expected = {
    block: texts.map((text) => ({ key: text, next: 'x' })),
    flow: texts.map((text) => ({ key: text, list: [text, 'x'] })),
    literal: [{ id: 'x' }, ...literals.map(({ text }) => ({ id: 'x', key: text, next: 'x' }))],
  };
  return { yaml: `${lines.join('\n')}\n`, expected };
}
