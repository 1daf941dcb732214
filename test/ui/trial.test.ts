import { openDesk } from './desk';

const sidecar = 'daily-lantern.txt.annotations.yaml';

/** The script of docs/trial.md, as somebody does it who follows the walkthrough. */
describe('the trial', () => {
  it('goes from the walkthrough to a reviewed claim with the keyboard alone', async () => {
    const desk = await openDesk();
    await desk.press('F1');
    await desk.type('Welcome: Open Walkthrough...');
    await desk.pick('Welcome: Open Walkthrough...');
    await desk.page.getByText('Annotate an Article with Galley').waitFor();
    await desk.type('Annotate an Article');
    await desk.press('Enter');
    for (const step of ['Open an article', 'Tag a claim', 'Cite the evidence', 'Go through what is left'])
      await desk.page.getByText(step).first().waitFor();

    await desk.openFile('daily-lantern.txt');
    await desk.untilColoured();

    await desk.press('Control+f');
    await desk.type('gates took just');
    await desk.press('Enter', 'Escape', 'ArrowRight');
    await desk.press('Control+k', '1');
    await desk.fileText(sidecar, (text) => text.includes('category: quantity'));
    await desk.page.getByText('1 claim · 1 uncited').waitFor();

    await desk.press('Control+k', 'l');
    const log = await desk.labelWith('Tide gauge and barrier log');
    await desk.type(log.slice(0, 1));
    await desk.fileText(sidecar, (text) => text.includes('ref: ossel-gauge-log-2026'));
    await desk.page.locator('.statusbar-item', { hasText: /1 claim$/ }).waitFor();

    await desk.runCommand('Galley: Accept Annotation');
    await desk.fileText(sidecar, (text) => text.includes('status: accepted'));
    await desk.press('Control+k', 'Control+i');
    for (const words of ['accepted', 'Tide gauge and barrier log', 'mk'])
      await desk.page.locator('.monaco-hover').getByText(words).first().waitFor();
    await desk.screenshot('trial-hover');
    await desk.press('Escape');

    await desk.press('Control+k', 'a');
    await desk.page.getByText('Annotating · ? for keys').waitFor();
    // VS Code asks the extension host before the first run of each command; a person is slower than that.
    const caret = desk.page.locator('.statusbar-item', { hasText: /^Ln / });
    const before = await caret.textContent();
    await desk.press('Space');
    await desk.until('the next sentence', async () => (await caret.textContent()) !== before || undefined);
    await desk.press('5');
    await desk.fileText(sidecar, (text) => text.match(/- id: c-/g)?.length === 2);
    await desk.press('u');
    await desk.fileText(sidecar, (text) => text.match(/- id: c-/g)?.length === 1);
    await desk.press('Escape');
    await desk.page.getByText('Annotating · ? for keys').waitFor({ state: 'hidden' });
    await desk.close();
  });
});
