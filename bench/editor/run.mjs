/**
 * `npm run bench:editor`: how fast Galley is where people wait for it, in VS Code 1.139 and Chromium. Each figure stands
 * beside that of an empty extension in the same window (`peer/`), which does the least that can be seen on the same key; the
 * difference is what Galley costs. Medians of GALLEY_RUNS runs, 30 unless told; GALLEY_BENCH is a pattern of the parts
 * wanted: marks, articles, rows, keystrokes.
 */
import { beforeEnd, endChildrenOnSignals } from '../../tools/desk/processes.mjs';
import { main } from '../../tools/desk/progress.mjs';
import { temporaryPlace } from '../../tools/desk/workspaces.mjs';
import { rest, startDesk } from './desk.mjs';
import { makeArticles, makeClaims, makeLarge } from './material.mjs';
import { busyMs, inListenersMs, toMarkMs } from './timings.mjs';

const runs = Number(process.env.GALLEY_RUNS ?? 30);
const wanted = new RegExp(process.env.GALLEY_BENCH ?? '');

/** How long a window is busy with itself after its first rows are there. */
const startMs = 3000;

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What was measured of both extensions, one pair a run. */
function makePairs() {
  const pairs = { galley: [], peer: [] };
  return {
    add(galley, peer) {
      pairs.galley.push(galley);
      pairs.peer.push(peer);
    },
    print(what, limitMs) {
      const [galley, peer] = [median(pairs.galley), median(pairs.peer)];
      const figures = [galley, peer, galley - peer].map((ms) => ms.toFixed(1).padStart(8)).join('');
      const limit = limitMs === undefined ? '' : `  of ${limitMs} allowed`;
      console.log(`${what.padEnd(64)}${figures}${limit}`);
    },
  };
}

async function measureMarks(desk, root) {
  const window = await desk.openWindow(makeArticles(root, 'marks', 1));
  await window.openFile('open-0.txt');
  await window.press('Control+\\');
  await window.openFile('open-0.peer');
  const [inHost, inPage] = [makePairs(), makePairs()];
  const mark = async (group, read, command) => {
    await window.press(`Control+${group}`, 'ArrowDown', 'ArrowDown');
    await rest(200);
    const since = Date.now();
    const page = await window.msToMark('Control+k', '1');
    await rest();
    return { page, host: toMarkMs(read(since), command) };
  };
  for (let n = -1; n < runs; n++) {
    const galley = await mark(1, desk.galley, 'galley.tagClaim');
    const peer = await mark(2, desk.peer, 'peer.mark');
    if (n < 0) continue;
    inHost.add(galley.host, peer.host);
    inPage.add(galley.page, peer.page);
  }
  await window.close();
  inHost.print('5,000 words: start of the command to setDecorations, in the host');
  inPage.print('  key down to mark in the page', 50);
}

async function measureArticles(desk, root) {
  const window = await desk.openWindow(makeArticles(root, 'articles', runs + 1));
  const pairs = makePairs();
  for (let n = 0; n <= runs; n++) {
    const galley = await window.msToColours(`open-${n}.txt`);
    await rest();
    const peer = await window.msToColours(`open-${n}.peer`);
    await rest();
    if (n > 0) pairs.add(galley, peer);
    else console.log(`5,000 words: the first article of a window, key to colours: ${galley.toFixed(0)} ms`);
  }
  await window.close();
  pairs.print('5,000 words: key to colours', 100);
}

async function measureRows(desk, root) {
  const folder = makeClaims(root);
  const [atStart, first, again] = [makePairs(), makePairs(), makePairs()];
  const show = async (window, pairs) =>
    pairs.add(await window.msToRow('Galley', 'Claims'), await window.msToRow('Peer', 'Rows'));
  for (let n = 0; n < runs; n++) {
    const starting = await desk.openWindow(folder);
    await show(starting, atStart);
    await starting.close();
    const window = await desk.openWindow(folder);
    await rest(startMs);
    await show(window, first);
    await rest();
    await show(window, again);
    await window.close();
  }
  first.print('10,000 claims: click to first row, first time in a window', 150);
  again.print('  again', 150);
  atStart.print('  first time, while the window still starts');
}

/** One key in each run; the host is watched until long after it, as much is done when typing rests. */
async function measureKeystrokes(desk, root) {
  const window = await desk.openWindow(makeLarge(root));
  const [listeners, host] = [makePairs(), makePairs()];
  const type = async (read) => {
    const since = Date.now();
    await window.press('x');
    await rest(1500);
    return { listeners: inListenersMs(read(since)), host: busyMs(desk.peer(since)) };
  };
  const ofFile = async (name, read) => {
    await window.openFile(name);
    await rest(5000);
    await window.press('Control+g');
    await window.page.keyboard.type('3000');
    await window.press('Enter');
    await type(read);
    const found = [];
    for (let n = 0; n < runs; n++) found.push(await type(read));
    return found;
  };
  const galley = await ofFile('large.txt', desk.galley);
  const peer = await ofFile('large.peer', desk.peer);
  for (const [n, one] of galley.entries()) {
    listeners.add(one.listeners, peer[n].listeners);
    host.add(one.host, peer[n].host);
  }
  await window.close();
  listeners.print('1 MB, 5,000 annotations: a keystroke, in our listeners', 16);
  host.print('  and the whole host until 1.5 s later');
}

const parts = {
  marks: measureMarks,
  articles: measureArticles,
  rows: measureRows,
  keystrokes: measureKeystrokes,
};

endChildrenOnSignals();
await main(async () => {
  const place = temporaryPlace();
  beforeEnd(() => place.remove());
  let desk;
  try {
    desk = await startDesk(place.root);
    console.log(`Milliseconds, medians of ${runs}:${'Galley   empty  difference'.padStart(66)}`);
    for (const [name, measure] of Object.entries(parts))
      if (wanted.test(name)) await measure(desk, place.root);
  } finally {
    await desk?.stop();
    place.remove();
  }
});
