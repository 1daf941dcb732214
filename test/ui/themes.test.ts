import assert from 'node:assert/strict';
import { openDesk } from './desk';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** Relative luminance of `rgb(r, g, b)` (WCAG 2.2). */
function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((text) => Number(text) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe('themes', () => {
  for (const [name, theme] of Object.entries(themes)) {
    it(`underline claims in colours that can be seen: ${theme}`, async () => {
      const desk = await openDesk({ settings: { 'workbench.colorTheme': theme } });
      await desk.openFile('harbour-courier.txt');
      const { background, underlines } = await desk.until('several claims', async () => {
        const colours = await desk.claimColours();
        return colours.underlines.length >= 4 ? colours : undefined;
      });
      // Parts of a picture that are needed to understand it want a contrast of 3 (WCAG 2.2, 1.4.11).
      for (const underline of underlines)
        assert.ok(contrast(underline, background) >= 3, `${underline} on ${background}`);
      await desk.hoverText('homes lie behind', 'Quantity');
      await desk.screenshot(`theme-${name}`);
      await desk.press('Escape', 'Control+k', 'a');
      await desk.page.getByText('Annotating · ? for keys').waitFor();
      await desk.runCommand('View: Show Galley');
      await desk.page.getByRole('treeitem', { name: /^Quantity, \d/ }).waitFor();
      await desk.screenshot(`views-${name}`);
      await desk.close();
    });
  }
});
