import assert from 'node:assert/strict';
import { detect } from '../../../../../src/core';
import { isBoilerplate } from '../../../../../src/core/detect/entities/boilerplate';
import { tokenise } from '../../../../../src/core/text/tokens';

const is = (text: string) => isBoilerplate(tokenise(text));

describe('boilerplate', () => {
  it('is what a site puts around its articles', () => {
    assert.ok(is('Recommended stories'));
    assert.ok(is('Advertisement'));
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
    assert.ok(!is('Rain fell.'));
    assert.ok(!is(''));
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
