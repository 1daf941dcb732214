import { openDesk } from './desk';

describe('the view of suggested claims', () => {
  it('ranks the sentences of the article, and keeps one with a click', async () => {
    const desk = await openDesk();
    await desk.openFile('northline-news.txt');
    await desk.untilColoured();
    await desk.runCommand('Galley: Focus on Suggested Claims View');
    const pane = desk.page
      .locator('.pane')
      .filter({ has: desk.page.locator('.pane-header[aria-label^="Suggested Claims"]') });
    const rows = pane.locator('.monaco-list-row');
    await rows.first().waitFor();
    const words = (await rows.first().locator('.label-name').textContent()) ?? '';
    await rows.first().hover();
    await desk.screenshot('suggestions');
    await rows.first().locator('.action-label[aria-label^="Keep"]').click();
    await rows.filter({ hasText: words }).waitFor({ state: 'detached' });
    await desk.close();
  });
});
