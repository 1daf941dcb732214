import assert from 'node:assert/strict';
import { openDesk } from './desk';

const sidecar = 'harbour-courier.txt.annotations.yaml';

describe('comments', () => {
  it('are threads beside the words, and take no key for annotate mode', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt');
    await desk.untilColoured();
    await desk.press('Control+k', 'a');
    await desk.page.getByText('Annotating · ? for keys').waitFor();
    await desk.placeCaret('homes lie behind');
    await desk.page.locator('.comment-thread').first().click();
    await desk.page.locator('.review-widget').getByText('Could one of them').waitFor();
    await desk.page.locator('.review-widget .review-thread-reply-button').click();
    const input = desk.page.locator('.review-widget .monaco-editor.focused');
    await input.waitFor();
    await desk.type('1n+');
    await input.getByText('1n+').waitFor();
    await desk.screenshot('comment');
    await desk.page.locator('.review-widget').getByText('Save Comment').click();
    const yaml = await desk.fileText(sidecar, (text) => text.includes('1n+'));
    assert.match(yaml, /by: mk/);
    await desk.page.locator('.review-widget .comment-body', { hasText: '1n+' }).waitFor();
    await desk.close();
  });

  it('open the walkthrough of four steps and the accessibility help', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt');
    await desk.untilColoured();
    await desk.runCommand('Galley: Accessibility Help');
    await desk.page.getByText('Everything in Galley can be done with the keyboard.').waitFor();
    await desk.screenshot('accessibility-help');
    await desk.press('F1');
    await desk.type('Welcome: Open Walkthrough...');
    await desk.pick('Welcome: Open Walkthrough...');
    await desk.type('Annotate an Article');
    await desk.press('Enter');
    await desk.page.getByText('Tag a claim').first().waitFor();
    await desk.screenshot('walkthrough');
    await desk.close();
  });
});
