import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { writeLiteral, writeScalar } from '../../../src/storage/yaml/scalar';

describe('scalar', () => {
  const plain = [
    'Milan',
    'a sentence, with commas',
    'https://example.org/a?b=c#d',
    '1042-1096',
    '6,000 law officers',
    '“All of it”',
  ];
  const quoted = [
    '',
    'no',
    'Yes',
    'null',
    '~',
    '1.10',
    '0777',
    '12:30',
    '2026-08-20',
    '1e3',
    '.inf',
    'a: b',
    'a #b',
    '- a',
    '@a',
    "'a'",
    '"a"',
  ];
  const strange = [
    'a\u2028b',
    'a\u0085b',
    '\ud800',
    'a\tb',
    'a\nb',
    ' a',
    'a ',
    'a\u202eb',
    '\ufeffa',
    'x\u0000',
    '*a',
    '&a',
    '!a',
    '%a',
    '`',
    '?',
    '|',
    '>',
    'a:',
    '=',
    '<<',
  ];

  it('leaves ordinary sentences plain', () => {
    for (const text of plain) assert.equal(writeScalar(text, 'block'), text);
  });

  it('quotes what some reader takes for something else', () => {
    for (const text of [...quoted, ...strange]) assert.match(writeScalar(text, 'block'), /^".*"$/, text);
  });

  it('quotes in a flow map everything but a plain word', () => {
    assert.equal(writeScalar('supported', 'flow'), 'supported');
    for (const text of ['two words', 'a,b', 'a}', '1042', 'no'])
      assert.match(writeScalar(text, 'flow'), /^".*"$/);
  });

  it('is read back equal by readers of YAML 1.1 and 1.2', () => {
    for (const text of [...plain, ...quoted, ...strange]) {
      for (const version of ['1.1', '1.2'] as const) {
        const block = parse(`key: ${writeScalar(text, 'block')}\nnext: x\n`, { version });
        assert.equal(block.key, text, `${version} ${JSON.stringify(text)}`);
        const flow = parse(`{key: ${writeScalar(text, 'flow')}, next: x}`, { version });
        assert.equal(flow.key, text, `${version} flow ${JSON.stringify(text)}`);
      }
    }
  });

  it('writes prose of several lines as a literal block that keeps every line', () => {
    for (const text of ['a\nb', 'a\n\nb\n', '  a\n b\n\n', '# a\n- b', 'a: b\n"c"']) {
      const literal = writeLiteral(text, 4, 2, '\n');
      assert.ok(literal);
      assert.equal(parse(`r:\n    note: ${literal}\n    next: x\n`).r.note, text);
    }
    for (const text of ['one line', '\n\n', 'a\n ', 'a\n \nb', 'a\u2028\nb', 'a\r\nb'])
      assert.equal(writeLiteral(text, 4, 2, '\n'), undefined);
  });
});
