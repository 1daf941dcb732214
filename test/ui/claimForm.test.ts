import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { type Desk, openDesk } from './desk';
import { themes, violations } from './rules';

const file = 'harbour-courier.txt';
const sidecar = `${file}.annotations.yaml`;

/** The page of the form: VS Code puts it into a frame of a frame. */
function formFrame(desk: Desk): Promise<Frame> {
  return desk.until('the form', async () => {
    for (const frame of desk.page.frames()) {
      const isForm = await frame
        .locator('main h1')
        .isVisible()
        .catch(() => false);
      if (isForm && (await frame.locator('#category').count()) === 1) return frame;
    }
    return undefined;
  });
}

async function openForm(desk: Desk): Promise<Frame> {
  await desk.openFile(file);
  await desk.untilColoured();
  await desk.press('Control+k', 'a');
  await desk.page.getByText('Annotating · ? for keys').waitFor();
  await desk.placeCaret('homes lie behind');
  await desk.press('f');
  return formFrame(desk);
}

describe('the claim form', () => {
  for (const [name, theme] of Object.entries(themes)) {
    it(`has nothing that axe-core objects to: ${theme}`, async () => {
      const desk = await openDesk({ settings: { 'workbench.colorTheme': theme } });
      const frame = await openForm(desk);
      assert.deepEqual(await violations(frame), []);
      await desk.screenshot(`form-${name}`);
      await desk.close();
    });
  }

  it('writes each field as it is left, in the order of the keyboard, and undo takes it back', async () => {
    const desk = await openDesk();
    const frame = await openForm(desk);
    const focused = () => frame.locator(':focus').getAttribute('id');
    await frame.locator('#category').focus();
    const order = [await focused()];
    for (let n = 0; n < 4; n++) {
      await desk.press('Tab');
      order.push(await focused());
    }
    assert.deepEqual(order, ['category', 'claim', 'speaker', 'certainty', 'priority']);
    await frame.locator('#claim').fill('About 18,400 homes are behind the barrier.');
    await desk.press('Tab');
    await desk.fileText(sidecar, (text) =>
      text.includes('claim: About 18,400 homes are behind the barrier.'),
    );
    await frame.locator('#certainty').selectOption('probable');
    await frame.locator('[id="citation.0.locator"]').fill('page 3');
    await desk.press('Tab');
    await desk.fileText(
      sidecar,
      (text) => text.includes('locator: page 3') && text.includes('certainty: probable'),
    );
    await frame.locator('#review').selectOption('accepted');
    const yaml = await desk.fileText(sidecar, (text) => text.includes('status: accepted, by: mk'));
    assert.match(yaml, /certainty: probable/);
    await frame.getByText('Saved.').waitFor();
    await desk.page.locator(`.tab[data-resource-name="${file}"]`).click();
    await desk.runCommand('Galley: Undo Annotation');
    await desk.fileText(sidecar, (text) => !text.includes('status: accepted, by: mk'));
    await desk.until('the rest as it was', async () =>
      (await frame.locator('#certainty').inputValue()) === 'probable' ? true : undefined,
    );
    await desk.close();
  });

  it('has what few claims need behind a line that the keyboard opens', async () => {
    const desk = await openDesk();
    const frame = await openForm(desk);
    const focused = () => frame.locator(':focus').getAttribute('id');
    await frame.locator('#note').focus();
    await desk.press('Tab', 'Enter', 'Tab');
    const order = [await focused()];
    for (let n = 0; n < 3; n++) {
      await desk.press('Tab');
      order.push(await focused());
    }
    assert.deepEqual(order, ['said', 'in', 'polarity', 'checkability']);
    await frame.locator('#said').fill('2026-03-12');
    await desk.press('Tab');
    await desk.fileText(sidecar, (text) => /said: "?2026-03-12/.test(text));
    await frame.locator('#verdict').selectOption('supported');
    await frame.locator('#label').fill('Mostly right');
    await desk.press('Tab');
    await desk.fileText(sidecar, (text) => text.includes('Mostly right'));
    // The form was drawn anew for the verdict, and what was opened is open.
    await frame.locator('#checkability').waitFor();
    assert.deepEqual(await violations(frame), []);
    await frame.locator('summary').scrollIntoViewIfNeeded();
    await desk.screenshot('form-more');
    await desk.close();
  });

  it('is there again after a reload, with what was typed', async () => {
    const desk = await openDesk();
    const frame = await openForm(desk);
    await frame.locator('#note').fill('Not finished');
    const reloaded = desk.page.waitForEvent('load');
    await desk.runCommand('Developer: Reload Window');
    await reloaded;
    const again = await formFrame(desk);
    assert.equal(await again.locator('#note').inputValue(), 'Not finished');
    await desk.close();
  });
});
