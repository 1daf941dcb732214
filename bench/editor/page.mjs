/**
 * Code that runs inside the workbench's page. Each function is self-contained: it is sent there as text.
 */

/**
 * Begins to watch for an event of the keyboard or the mouse, and for the first frame after it in which an element is drawn
 * that a selector finds. `sightMs` gives the milliseconds between the two.
 */
export function watchForSight({ event, key, selector }) {
  let happened;
  const onEvent = ({ key: pressed }) => {
    if (key === undefined || pressed === key) happened ??= performance.now();
  };
  window.addEventListener(event, onEvent, true);
  globalThis.galleySightMs = new Promise((resolve) => {
    const look = () => {
      const isThere = happened !== undefined && document.querySelector(selector);
      if (!isThere) requestAnimationFrame(look);
      else {
        window.removeEventListener(event, onEvent, true);
        resolve(performance.now() - happened);
      }
    };
    look();
  });
}

export function sightMs() {
  return globalThis.galleySightMs;
}
