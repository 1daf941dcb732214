import assert from 'node:assert/strict';
import { openDesk } from './desk';

const file = 'northline-news.txt.annotations.yaml';

describe('a name that the machine has wrong', () => {
  it('is corrected for the article with one pick, and goes into the newsroom’s names with another', async () => {
    const desk = await openDesk();
    await desk.openFile('northline-news.txt');
    await desk.untilColoured();
    await desk.placeCaret('Skerry Lines');
    await desk.press('Control+k', 'a');
    await desk.page.getByText('Annotating · ? for keys').waitFor();
    await desk.press('e');
    assert.ok((await desk.picks()).some((label) => label.includes('Organisation')));
    await desk.screenshot('correct-name');
    await desk.pick('Product');
    const written = await desk.fileText(file, (text) => text.includes('everywhere: true'));
    assert.match(written, /kind: entity\n {4}quote: Skerry Lines\n(?:.+\n)*? {4}type: product\n/);

    await desk.press('e');
    await desk.pick(await desk.labelWith('Newsroom'));
    const list = await desk.fileText('galley.yaml', (text) => text.includes('gazetteer:'));
    assert.match(list, /\ngazetteer:\n {2}- \{name: "Skerry Lines", type: product, id: skerry-lines\}\n$/);
    await desk.close();
  });
});
