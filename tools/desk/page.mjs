/**
 * Code that runs inside the workbench's page. Each function is self-contained: it is sent there as text.
 */

/**
 * Where a piece of text is drawn in the active editor: the box of its first visible occurrence on one drawn
 * line, in pixels, or `undefined`.
 */
function textBox(wanted) {
  // The editor draws some spaces as no-break spaces, and an article may hold others.
  const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');
  const area = document.querySelector('.editor-group-container.active .monaco-editor .lines-content');
  const view = area?.closest('.editor-scrollable')?.getBoundingClientRect();
  for (const line of area?.querySelectorAll('.view-line') ?? []) {
    const start = plain(line.textContent).indexOf(plain(wanted));
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const after = before + node.data.length;
      if (!begun && start < after) {
        range.setStart(node, start - before);
        begun = true;
      }
      if (begun && start + wanted.length <= after) {
        range.setEnd(node, start + wanted.length - before);
        break;
      }
      before = after;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    // A line that is scrolled out of sight is still there.
    if (width > 0 && y >= view.top && y + height <= view.bottom) return { x, y, width, height };
  }
  return undefined;
}

/** The text of the hover that is shown, or an empty string. */
function shownHover() {
  const hovers = [
    ...document.querySelectorAll(
      '.monaco-hover:not(.hidden) .hover-contents, .workbench-hover .hover-contents',
    ),
  ];
  return (
    hovers
      .filter((hover) => hover.getBoundingClientRect().height > 0)
      // biome-ignore lint/performance/useDomNodeTextContent: a person reads lines as they are drawn.
      .map((hover) => hover.innerText.trim())
      .filter((text) => text !== '')
      .join('\n')
  );
}

/** The label of the quick pick's entry that Enter would choose, or `undefined`. */
function focusedPick() {
  return document
    .querySelector('.quick-input-list .monaco-list-row.focused .label-name')
    ?.textContent?.trim();
}

/** The labels of the entries that a quick pick shows, in order. */
function shownPicks() {
  const rows = [...document.querySelectorAll('.quick-input-widget .quick-input-list .monaco-list-row')];
  return rows
    .filter((row) => row.getBoundingClientRect().height > 0)
    .map((row) => row.querySelector('.label-name')?.textContent?.trim() ?? '');
}

/**
 * Begins to watch for a key, and for the first frame after it in which a decoration with a background is drawn that was
 * not there before. `markMs` gives the milliseconds between the two.
 */
function watchForMark(key) {
  const places = () =>
    [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map(
      (mark) => `${mark.className} ${mark.parentElement.style.top} ${mark.style.left}`,
    );
  const before = new Set(places());
  let pressed;
  const onKey = (event) => {
    if (event.key === key) pressed ??= performance.now();
  };
  window.addEventListener('keydown', onKey, true);
  globalThis.galleyMarkMs = new Promise((resolve) => {
    const look = () => {
      if (pressed === undefined || places().every((place) => before.has(place))) requestAnimationFrame(look);
      else {
        window.removeEventListener('keydown', onKey, true);
        resolve(performance.now() - pressed);
      }
    };
    look();
  });
}

/** The colours of the underlines of claims that are drawn, and the background they stand on, as `rgb(…)`. */
function claimColours() {
  const marks = [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map((mark) =>
    getComputedStyle(mark),
  );
  const background = getComputedStyle(document.querySelector('.monaco-editor-background')).backgroundColor;
  const lines = marks.filter(({ borderBottomStyle }) => borderBottomStyle !== 'none');
  return {
    background,
    underlines: [...new Set(marks.map(({ borderBottomColor }) => borderBottomColor))],
    lines: [...new Set(lines.map((mark) => `${mark.borderBottomStyle} ${mark.borderBottomColor}`))],
  };
}

function markMs() {
  return globalThis.galleyMarkMs;
}

/** The functions by the names that `test/ui/desk.ts` uses. */
export const pageFunctions = {
  claimColours,
  focusedPick,
  markMs,
  shownHover,
  shownPicks,
  textBox,
  watchForMark,
};
