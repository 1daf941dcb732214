import assert from 'node:assert/strict';
import { openDesk } from './desk';

describe('export', () => {
  it('is chosen from a list that says what each format is for and can hold, and tells what is missing', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt');
    await desk.untilColoured();
    await desk.runCommand('Galley: Export Annotations…');
    await desk.page.getByText('for spreadsheets').first().waitFor();
    await desk.screenshot('export-formats');
    await desk.pick('CSV');
    await desk.page.getByText('Export what?').waitFor();
    await desk.pick('This article');
    const input = desk.page.locator('.quick-input-widget input.input:visible');
    await desk.until('the dialog to suggest a name', async () =>
      (await input.inputValue()).endsWith('.export.csv') ? true : undefined,
    );
    await desk.press('Enter');
    const csv = await desk.fileText('harbour-courier.txt.export.csv', (text) => text.includes('claim'));
    await desk.page.getByText('Exported to harbour-courier.txt.export.csv.').first().waitFor();
    await desk.page.locator('.tab', { hasText: 'What is missing in' }).waitFor();
    await desk.screenshot('export-report');
    assert.match(csv, /harbour-courier\.txt/);
    await desk.close();
  });
});
