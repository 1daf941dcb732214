import assert from 'node:assert/strict';
import { type Anchor, followAll, locate, relocateSpans, type Span } from '../../../../src/core';
import { anchorOf, checkAnchor, mark, spanOf, unmark } from './markedSpan';

/** Follows the marked span of the old text into the new one, whose marks say where it should be. */
function check(old: string, now: string, state: string): void {
  const target = unmark(now).text;
  const [located] = relocateSpans(unmark(old).text, target, [spanOf(old)]);
  assert.equal(`${located?.state}: ${mark(target, located?.span)}`, `${state}: ${now}`);
}

const lead = 'The tide came over the wall at Ropewalk on Tuesday.\n';
const second = 'The commission said that all fourteen gates held.\n';
const third = 'Ferries will sail again from Thursday, the company said.\n';

describe('a span, with the old text at hand', () => {
  it('stays where nothing changed', () =>
    check('A [[dozen officers]] came.', 'A [[dozen officers]] came.', 'anchored'));

  it('moves with a paragraph', () => {
    check(
      `${lead}The commission said that [[all fourteen gates]] held.\n${third}`,
      `${third}${lead}The commission said that [[all fourteen gates]] held.\n`,
      'moved',
    );
  });

  it('moves with a heading, however short', () => {
    check(`${lead}[[Read next]]\n${second}${third}`, `${lead}${second}[[Read next]]\n${third}`, 'moved');
  });

  it('has changed when a word came in, went or was exchanged', () => {
    check('About [[6,000 officers guard it]].', 'About [[6,000 more officers guard it]].', 'changed');
    check('About [[6,000 police officers guard it]].', 'About [[6,000 officers guard it]].', 'changed');
    check('About [[twelve officers guard it]].', 'About [[fourteen officers guard it]].', 'changed');
    check('About [[6,000 officers guard it]].', 'About [[7,000 officers guard it]].', 'changed');
  });

  it('follows a word that was retyped, split or joined', () => {
    check('Then [[Piantedossi]] spoke at last.', 'Then [[Piantedosi]] spoke at last.', 'changed');
    check('The [[law enforcement]] staff came.', 'The [[lawenforcement]] staff came.', 'changed');
  });

  it('is the same in other quotation marks, dashes, accents, spaces and line ends', () => {
    check('He said "[[no-one\'s café]]" twice.', 'He said “[[no‑one’s cafe\u0301]]” twice.', 'anchored');
    check('In [[Leeds and York]] it rained.', 'In [[Leeds\n   and\u00a0York]] it rained.', 'anchored');
    check('In [[Leeds]] it rained.', '\ufeffIn [[Le\u00adeds]] it rained.', 'moved');
  });

  it('has changed when a digit, a capital or a currency did', () => {
    check('He paid [[$500 in Leeds]] for it.', 'He paid [[$501 in Leeds]] for it.', 'changed');
    check('The [[Ice men]] came.', 'The [[ICE men]] came.', 'changed');
    check('He paid [[$500]] for it.', 'He paid [[€500]] for it.', 'changed');
  });

  it('is gone when its words are, also where others stand in their place', () => {
    check(`${lead}[[${second.trim()}]]\n${third}`, `${lead}${third}`, 'orphaned');
    check('Only [[Milan]] was named there.', 'Only Rome was named there.', 'orphaned');
  });

  it('never goes to a look-alike that was there before', () => {
    const twin = 'The commission said that all sixteen gates held.\n';
    check(`${lead}[[${second.trim()}]]\n${third}${twin}`, `${lead}${third}${twin}`, 'orphaned');
  });

  it('stays with its paragraph where two begin with the same word', () => {
    check(
      `${lead}[[The]] commission said so twice.\n${third}`,
      `[[The]] commission said so twice.\n${lead}${third}`,
      'moved',
    );
  });
});

describe('an anchor, without the old text', () => {
  it('follows words that were edited in their surroundings', () => {
    checkAnchor(
      [`${lead}The commission said that [[all fourteen gates held]].\n${third}`],
      `${lead}The commission said that [[all fourteen gates still held]].\n${third}`,
      'changed',
    );
  });

  it('does not follow a figure that is another one', () => {
    checkAnchor([`${lead}Some [[12 officers]] came.`], `${lead}Some 14 officers came.`, 'orphaned');
  });

  it('uses the other annotations of the file', () => {
    const now = `${lead}${third}The commission said that all sixteen gates held.\n`;
    const olds = [
      `${lead}[[${second.trim()}]]\n${third}`,
      `[[${lead.trim()}]]\n${second}${third}`,
      `${lead}${second}[[${third.trim()}]]\n`,
    ];
    checkAnchor(olds, now, 'orphaned');
  });

  it('names the places where the words stand when it refuses', () => {
    const [located] = locate({ text: 'x a b c a b c' }, [anchorOf('a [[b]] c')]);
    assert.deepEqual(located, {
      state: 'ambiguous',
      candidates: [
        { start: 4, end: 5 },
        { start: 10, end: 11 },
      ],
    });
  });

  it('does not believe a place by itself', () => {
    const anchor: Anchor = { quote: 'Leeds', before: '', after: '', at: { start: 3, end: 8 } };
    assert.equal(locate({ text: 'In Leeds. In York. In Leeds again.' }, [anchor])[0]?.state, 'ambiguous');
  });

  it('takes the old text where its base names it', () => {
    const old = unmark(`${lead}${second}[[The]] end.\n${third}`);
    const anchor = anchorOf(mark(old.text, old.span));
    const text = `The end.\n${lead}${second}${third}`;
    const [located] = locate({ text, oldTexts: new Map([['a'.repeat(40), old.text]]) }, [anchor]);
    assert.deepEqual(located, { state: 'moved', span: { start: 0, end: 3 } });
  });
});

describe('a span with gaps', () => {
  const old = '😀 “All was well,” she said, “and dry.” Then it rained.\n';
  const anchor: Anchor = {
    ...anchorOf('😀 [[“All was well,” she said, “and dry.”]] Then it rained.\n'),
    parts: [
      { start: 2, end: 17 },
      { start: 28, end: 38 },
    ],
  };
  const wordsOf = (text: string, spans: readonly Span[] = []) =>
    spans.map(({ start, end }) => text.slice(start, end));

  it('keeps its pieces', () => {
    const text = `${lead}${old}`;
    for (const source of [{ text }, { text, oldTexts: new Map([['a'.repeat(40), old]]) }]) {
      const [located] = locate(source, [anchor]);
      assert.equal(located?.state, 'moved');
      assert.deepEqual(wordsOf(text, located?.parts), ['“All was well,”', '“and dry.”']);
    }
  });

  it('has changed when a piece is gone', () => {
    const text = '😀 “All was well,” she said later on. Then it rained.\n';
    const [located] = locate({ text, oldTexts: new Map([['a'.repeat(40), old]]) }, [anchor]);
    assert.equal(located?.state, 'changed');
    assert.deepEqual(wordsOf(text, located?.parts), ['“All was well,”']);
  });
});

describe('spans of an open document', () => {
  it('are followed through a change that replaces everything, and others as they are', () => {
    const old = 'a Milan b';
    const span = { start: 2, end: 7 };
    const whole = { start: 0, end: 9, length: 12, text: 'zz a Milan b' };
    assert.deepEqual(followAll(old, [span], [whole]), [{ start: 5, end: 10 }]);
    const typed = { start: 4, end: 4, length: 2, text: 'xx' };
    assert.deepEqual(followAll(old, [span], [typed]), [{ start: 2, end: 9 }]);
    const renamed = { start: 2, end: 7, length: 4, text: 'Rome' };
    assert.deepEqual(followAll(old, [span], [renamed]), [{ start: 2, end: 6 }]);
    const deleted = { start: 1, end: 8, length: 0, text: '' };
    assert.deepEqual(followAll(old, [span], [deleted]), [undefined]);
  });
});
