import assert from 'node:assert/strict';
import { detect, makeDetector } from '../../../../src/core/detect/detect';
import type { Find } from '../../../../src/core/detect/find';
import { makeCheck } from '../../markedText';

const check = makeCheck('figure', 'entity', 'quote');
const dates = makeCheck('figure');

describe('detect', () => {
  it('finds all kinds together, in order', () => {
    check('Sales rose [12%|figure:percent=12] in [Leeds|entity:place].');
    check(
      '[“We lost [€5m|money=5000000]”|quote:direct; speaker=Ada Venn; cue=said], said [Ada Venn|person].',
    );
  });

  it('finds of a kind the same whatever else is asked for, but for the entity of a speaker', () => {
    const text = '“It cost €5,” Ada Venn said on Tuesday.';
    const all = detect(text);
    for (const kind of ['figure', 'entity', 'quote', 'claim'] as const) {
      assert.deepEqual(
        detect(text, { kinds: [kind] }),
        all.filter((find) => find.kind === kind).map(withoutEntityOfSpeaker),
      );
    }
    assert.equal(speakerOf(detect(text, { kinds: ['quote', 'entity'] }))?.entity, 'ada-venn');
    assert.deepEqual(detect(text, { kinds: [] }), []);
  });

  it('gives offsets in the text as it is, with CRLF too', () => {
    const text = 'Rain.\r\n\r\nIt cost €5\r\nin Leeds.';
    for (const find of detect(text)) assert.equal(text.slice(find.start, find.end), find.text);
    assert.deepEqual(
      detect(text).map((find) => find.text),
      ['It cost €5\r\nin Leeds.', '€5', 'Leeds'],
    );
  });

  it('reads relative dates on the day of the dateline, if there is one', () => {
    dates(' date [2026-01-28|date; date=2026-01-28] Rain fell on [Tuesday|date; date=2026-01-27].');
    dates('Leeds, [March 11, 2026|date]\n\nRain fell [yesterday|date; date=2026-03-10].');
    dates('Rain in Leeds\n\n[Friday, July 21, 2017|date]\n\nIt fell [today|date; date=2017-07-21].');
    dates('Rain in Leeds\n\nLORN, [March 11, 2026|date] – Rain fell [today|date; date=2026-03-11].');
    dates('Rain fell on [Tuesday|date; date=].');
  });

  it('does not take a date inside the text for the dateline', () => {
    dates('Rain in Leeds\n\nIt last fell on [March 11, 2019|date], not on [Tuesday|date; date=].');
  });

  it('prefers the date it is given, unless that is none', () => {
    dates('date [2026-01-28|date] on [Tuesday|date; date=2026-02-03]', { date: '2026-02-04' });
    dates('date [2026-01-28|date] on [Tuesday|date; date=2026-01-27]', { date: 'soon' });
  });

  it('survives what is no text', () => {
    for (const text of ['', '\0\u0001\ud800', '\ufeff', '“', "'", '[', '\r', '٣ ５ Ⅳ', 'İ̇ß']) detect(text);
  });
});

describe('a detector of versions', () => {
  const detectVersion = makeDetector();
  const sees = (text: string, options = {}) =>
    assert.deepEqual(detectVersion(text, options), detect(text, options));

  it('gives for each version what detection of the whole gives', () => {
    sees('It cost €5.\n\n“It rained,” Ada Venn said.\n\nIt cost €5.');
    sees('It cost €7 on Tuesday.\n\n“It rained,” Ada Venn said.\n\nIt cost €5.');
    sees('“It rained,” Venn said.\n\n“It rained,” Ada Venn said.');
    sees('');
  });

  it('reads a paragraph again when the day is another one, or other kinds are looked for', () => {
    for (const date of ['2026-02-04', '2026-02-05']) sees('It rained yesterday in Leeds.', { date });
    for (const kinds of [['figure'], ['entity'], undefined]) sees('It rained yesterday in Leeds.', { kinds });
    sees('2026-02-04\n\nIt rained yesterday in Leeds.');
    sees('2026-02-05\n\nIt rained yesterday in Leeds.');
  });
});

function speakerOf(finds: readonly Find[]) {
  return finds.flatMap((find) => (find.kind === 'quote' && find.speaker ? [find.speaker] : []))[0];
}

function withoutEntityOfSpeaker(find: Find): Find {
  if (find.kind !== 'quote' || !find.speaker) return find;
  const { start, end, text } = find.speaker;
  return { ...find, speaker: { start, end, text } };
}
