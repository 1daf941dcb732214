import assert from 'node:assert/strict';
import { openDesk } from './desk';

const sidecar = 'harbour-courier.txt.annotations.yaml';

describe('editing step by step', () => {
  it('writes a note and a comment from one list, and says so where screen readers hear it', async () => {
    const desk = await openDesk({ settings: { 'galley.announce': true } });
    await desk.openFile('harbour-courier.txt');
    await desk.untilColoured();
    await desk.press('Control+k', 'a');
    await desk.page.getByText('Annotating · ? for keys').waitFor();
    await desk.placeCaret('homes lie behind');
    await desk.press('Enter');
    assert.ok((await desk.picks()).some((label) => label.includes('Category')));
    await desk.screenshot('edit-steps');
    await desk.pick(await desk.labelWith('Note…'));
    await desk.page.getByText('Free text for your colleagues.').waitFor();
    await desk.type('Ask the council for its count.');
    await desk.press('Enter');
    await desk.fileText(sidecar, (text) => text.includes('note: Ask the council for its count.'));
    // The list is there again, with the note in it.
    await desk.pick(await desk.labelWith('Comment…'));
    await desk.page.getByText('It is kept with the annotation').waitFor();
    await desk.type('Counted twice?');
    await desk.press('Enter');
    await desk.fileText(sidecar, (text) => text.includes('Counted twice?'));
    await desk.page.locator('.notification-toast').getByText('Comment added').first().waitFor();
    await desk.page.locator('.quick-input-widget input.input:visible').waitFor();
    await desk.press('Escape');
    await desk.runCommand('Galley: Show in Claims View');
    await desk.page.locator('.pane .monaco-list-row.selected', { hasText: 'homes lie' }).waitFor();
    await desk.screenshot('edit-done');
    await desk.close();
  });
});
