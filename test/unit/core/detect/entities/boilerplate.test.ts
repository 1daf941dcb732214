import assert from 'node:assert/strict';
import { boilerplateSpans, detect } from '../../../../../src/core';
import { standingOf } from '../../../../../src/core/detect/entities/boilerplate';
import { tokenise } from '../../../../../src/core/text/tokens';

const is = (text: string) => standingOf(tokenise(text)) === 'around';

describe('boilerplate', () => {
  it('is what a site puts around its articles', () => {
    assert.ok(is('Recommended stories'));
    assert.ok(is('Advertisement'));
    assert.ok(is('Sign up for our newsletter.'));
    assert.ok(is('» Read more: why the river rose'));
    assert.ok(is('( Copyright 2024 Lorn Press. All rights reserved )'));
    assert.ok(
      is('Your support helps us to tell the story. Read more. The Argus is on the ground in Lorn every day.'),
    );
  });

  it('is no report about such things', () => {
    assert.ok(
      !is(
        'The museum will donate ten pictures to the town of Lorn, its director said on Tuesday, and no more.',
      ),
    );
    assert.ok(!is('She will donate ten pictures to the town.'));
    assert.ok(!is('Children should read more.'));
    assert.ok(
      !is(
        'Open image in gallery The mayor of Lorn opens the new bridge on Friday (Copyright 2026 Lorn Press)',
      ),
    );
    assert.ok(!is('Vote on NATO membership delayed'));
    assert.ok(!is('Rain fell.'));
    assert.ok(!is(''));
  });

  it('tells a caption by its credit', () => {
    assert.equal(
      standingOf(tokenise('Ada Venn opens the new bridge in Lorn (Copyright 2026 Argus)')),
      'caption',
    );
    assert.equal(standingOf(tokenise('Ada Venn opened the new bridge in Lorn.')), 'article');
  });

  it('takes in the titles of a list of other stories, and no more', () => {
    const spansOf = (text: string) => boilerplateSpans(text).map(({ start, end }) => text.slice(start, end));
    const list = [
      'Recommended stories',
      'list of 2 items',
      'Why the river rose',
      'In pictures: the flood',
      'end of list',
    ];
    assert.deepEqual(
      spansOf(`Rain fell.\n\n${list.join('\n')}\n\nIt fell on Lorn.`).join('\n'),
      list.join('\n'),
    );
    assert.deepEqual(spansOf('Advertisement\nMinister resigns\nBy Ada Venn\nShare this\n'), [
      'Advertisement',
      'Share this',
    ]);
    assert.deepEqual(spansOf('She will donate ten pictures to the town.\n'), []);
  });

  it('marks what is found in it', () => {
    const finds = detect('Read more in the Argus Magazine\n\nHe met Ada Venn.', { kinds: ['entity'] });
    assert.deepEqual(
      finds.map((find) => find.kind === 'entity' && [find.text, find.boilerplate]),
      [
        ['Argus Magazine', true],
        ['Ada Venn', undefined],
      ],
    );
  });
});
