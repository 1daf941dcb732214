import assert from 'node:assert/strict';
import { featureNames } from '../../../../../src/core/detect/claims/features';
import { FEATURES } from '../../../../../src/core/detect/claims/weights';
import { detect } from '../../../../../src/core/detect/detect';
import type { ClaimFind } from '../../../../../src/core/detect/find';
import { makeCheck } from '../../../markedText';

const check = makeCheck('claim');

function claimsOf(text: string): readonly ClaimFind[] {
  return detect(text, { kinds: ['claim'] }).filter((find) => find.kind === 'claim');
}

/** The paragraphs, each a sentence, are ranked in the order in which they stand. */
function checkRanked(...sentences: readonly string[]): void {
  const ranked = [...claimsOf(sentences.join('\n\n'))].sort((a, b) => b.score - a.score);
  assert.deepEqual(
    ranked.map(({ text }) => text),
    sentences,
  );
}

describe('claims', () => {
  it('are the sentences, each with a category', () => {
    check(
      '[The bridge cost £12 million.|claim; category=quantity] [It opened on Monday.|claim; category=event]\n\n[“We lost,” he said.|claim; category=experience]',
    );
  });

  it('are not what is too short for a sentence', () => {
    check('Advertisement\n\nRead more\n\n12 · 14\n\n[The gates were shut.|claim]');
  });

  it('stand where they stand when a paragraph comes twice', () => {
    const text = 'Nine people died there.\n\nNine people died there.';
    assert.deepEqual(
      claimsOf(text).map(({ start, end }) => [start, end]),
      [
        [0, 23],
        [25, 48],
      ],
    );
    const found = detect('Rain.\n\nThe levy rose 4%. It is £41.', { kinds: ['claim', 'figure'] });
    for (const { start, end, text: words } of found) {
      assert.equal('Rain.\n\nThe levy rose 4%. It is £41.'.slice(start, end), words);
    }
  });

  it('score the same whatever else is looked for', () => {
    const text = 'HARROW, 3 March. “The bridge cost £12 million,” said Ada Venn, the mayor.';
    assert.deepEqual(
      detect(text).filter(({ kind }) => kind === 'claim'),
      claimsOf(text),
    );
  });

  it('score between 0 and 1', () => {
    for (const { score } of claimsOf(`${'I hope? '.repeat(300)}\n\n${'It rose 4% in May. '.repeat(300)}`)) {
      assert.ok(score >= 0 && score <= 1);
    }
  });
});

describe('the ranking of claims', () => {
  it('puts figures and comparisons before plain statements, and these before talk', () => {
    checkRanked(
      'Unemployment fell to 4.1% in March, the lowest rate since 1974.',
      'The company opened a factory in Leeds in March.',
      'The weather was lovely on the day.',
      'I hope that we can all be proud of this.',
    );
  });

  it('puts statements before questions', () => {
    checkRanked(
      'The state has cut spending on schools by half.',
      'Has the state cut spending on schools by half?',
    );
  });

  it('puts what others did before what the speaker feels', () => {
    checkRanked(
      'They voted against the bill three times.',
      'I feel that I should have voted against the bill.',
    );
  });

  it('puts what is reported before a wish', () => {
    checkRanked(
      'Crime in Northfield has doubled, according to the police.',
      'Crime in Northfield should be a concern for all of us.',
    );
  });

  it('puts plans that are reported before the promises of a speaker', () => {
    checkRanked(
      'The ministry will close 40 schools by June.',
      'We will work with you to make the schools better.',
    );
  });

  it('puts sentences before headings, links and boilerplate', () => {
    checkRanked(
      'The barrier held back the surge on Monday.',
      'Barrier holds as the storm drives a surge',
      'Subscribe to our newsletter to read the story',
    );
  });
});

describe('the category of a claim', () => {
  it('is quantity for amounts', () => {
    check('[About 18,400 homes lie behind the barrier.|claim; category=quantity]');
    check('[The gates are heavier than the old ones, and cheaper to run.|claim; category=other]');
    check('[Rents were higher than in any other town.|claim; category=quantity]');
  });

  it('is not quantity for small numbers that say which or who', () => {
    check('[Two Syrian teams were denied visas.|claim; category=event]');
    check('[One of them was arrested.|claim; category=event]');
  });

  it('is prediction for plans and forecasts', () => {
    check('[The institute expects six to eight closures a year.|claim; category=prediction]');
    check('[The ferries will sail again soon.|claim; category=prediction]');
    check('[The city plans to hold the contest again.|claim; category=prediction]');
  });

  it('is not prediction where nothing is to come', () => {
    check('[The silver medal was going to Poland.|claim; category=event]');
    check('[The plans were shown to the council.|claim; category=event]');
  });

  it('is causal where one thing is said to lead to another', () => {
    check('[The strong winds led to the collapse.|claim; category=causal]');
    check('[The flood was caused by a broken gate.|claim; category=causal]');
    check('[She led the council for years.|claim; category=event]');
    check('[The delay was due to rain.|claim; category=causal]');
    check('[The hall is due to open soon.|claim; category=prediction]');
  });

  it('is rule for what is allowed or required', () => {
    check('[Residents must register their dogs.|claim; category=rule]');
    check('[It is illegal to park there.|claim; category=rule]');
  });

  it('is position for what somebody stands for', () => {
    check('[The union opposes the merger.|claim; category=position]');
    check('[The mayor backs away from cameras.|claim; category=other]');
  });

  it('is quote-check for words that somebody said, experience for what they lived through', () => {
    check(
      '[The councillor called it “a bill for a dry carpet”, and added: “Shame.”|claim; category=quote-check]',
    );
    check('[“We heard the van at night,” said Gwenna Tolliver.|claim; category=experience]');
  });
});

describe('what stands around an article', () => {
  it('ranks behind every sentence of it, and is not left out', () => {
    const article = 'Rain fell.';
    const banner =
      'Support our 40 reporters: 12,000 readers donate every month, and 90% of all we spend comes from them. Subscribe now.';
    const claims = detect(`${article} It was cold.\n\n${banner}`, { kinds: ['claim'] });
    const [own, ...around] = claims.map((find) => find.score);
    assert.ok(around.length === 1 && around.every((score) => score < (own ?? 0)), JSON.stringify(claims));
  });
});

describe('the learned weights', () => {
  it('are for features that exist', () => {
    assert.deepEqual(
      Object.keys(FEATURES).filter((name) => !featureNames.includes(name)),
      [],
    );
  });
});
