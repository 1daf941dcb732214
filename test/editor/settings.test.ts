import assert from 'node:assert/strict';
import { hoverAt, openArticle, run, setSetting, until } from './desk';

const text = 'The bridge cost £12 million. “It is a good day,” said Ana Reuss.\n';

describe('the settings', () => {
  it('say which kinds are found', async () => {
    const { document } = await openArticle('kinds.txt', text);
    const isFound = (words: string) => async () =>
      (await hoverAt(document, words)).includes('Found by the machine');
    const isGone = (words: string) => async () => !(await isFound(words)());
    await until('the figure', isFound('12 million'));
    try {
      await setSetting('highlight.kinds', ['quote']);
      await until('no figure', isGone('12 million'));
      assert.ok(await isFound('good day')());
      await setSetting('highlight.kinds', []);
      await until('no quotation', isGone('good day'));
    } finally {
      await setSetting('highlight.kinds', undefined);
    }
    await until('the figure again', isFound('12 million'));
  });

  it('leave files alone that are excluded, until they are asked for', async () => {
    try {
      await setSetting('highlight.exclude', ['**/log-*.txt']);
      const { document } = await openArticle('log-1.txt', text);
      const other = await openArticle('story-1.txt', text);
      await until('the other article', async () => (await hoverAt(other.document, '12 million')) !== '');
      assert.equal(await hoverAt(document, '12 million'), '');
    } finally {
      await setSetting('highlight.exclude', undefined);
    }
  });

  it('leave large files alone, until Annotate This File asks for one', async () => {
    try {
      await setSetting('highlight.maxKilobytes', 1);
      const { document } = await openArticle('large.txt', text.repeat(40));
      const small = await openArticle('small.txt', text);
      await until('the small one', async () => (await hoverAt(small.document, '12 million')) !== '');
      assert.equal(await hoverAt(document, '12 million'), '');
      await openArticle('large.txt', text.repeat(40));
      await run('galley.annotateThisFile');
      await until('the large one', async () => (await hoverAt(document, '12 million')).includes('money'));
    } finally {
      await setSetting('highlight.maxKilobytes', undefined);
    }
  });
});
