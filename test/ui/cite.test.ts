import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Desk, openDesk } from './desk';

const article =
  'Crews spent £12 million on the bridge in 2025.\n\n“It will open in May,” said Mayor Ana Reuss of Harrow on Friday.\n';
const claim = `galley: 1
source: bridge.txt
annotations:
  - id: c-00000001
    kind: claim
    quote: Crews spent £12 million on the bridge in 2025.
    category: quantity
`;
const bibtex = `@book{reuss, title = {Bridges of the North}, author = {Reuss, Ana}, year = 2024}
@book{broken, title = {never closed
@article{okoro, title = {Steel prices}, author = {Okoro, Ben}, year = 2023, url = {https://example.org/steel}}
`;
const ris = 'TY  - NEWS\nAU  - Lind, Eva\nTI  - Cranes over Harrow\nPY  - 2026\nER  - \n';

async function openBridge(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-cite-'));
  const files = {
    'bridge.txt': article,
    'bridge.txt.annotations.yaml': claim,
    'shelf.bib': bibtex,
    'cranes.ris': ris,
    'references.yaml': '- id: reuss\n  type: book\n  title: Another book\n',
  };
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const desk = await openDesk({ folder });
    await desk.openFile('bridge.txt');
    await desk.untilColoured();
    await desk.placeCaret('spent');
    return desk;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function openCite(desk: Desk): Promise<void> {
  await desk.press('Control+k', 'l');
  await desk.page.getByPlaceholder(/A digit cites as support/).waitFor();
}

const input = (desk: Desk) => desk.page.locator('.quick-input-widget input.input:visible');

async function citeFrom(desk: Desk, file: string, title: string): Promise<readonly string[]> {
  await openCite(desk);
  await desk.pick(await desk.labelWith('bibliography file'));
  await desk.page.getByText('From which bibliography?').waitFor();
  await desk.pick(file);
  await desk.page.getByText(`Cite which entry of ${file}?`).waitFor();
  const shown = await desk.picks();
  await desk.pick(title);
  await desk.pick('Supports');
  return shown;
}

const sidecar = 'bridge.txt.annotations.yaml';

describe('citing', () => {
  it('takes an entry of a bibliography file into the newsroom’s list, and names what cannot be read', async () => {
    const desk = await openBridge();
    const shown = await citeFrom(desk, 'shelf.bib', 'Bridges of the North');
    assert.ok(
      shown.includes('Steel prices') && shown.some((label) => label.includes('does not end')),
      shown.join(),
    );
    await desk.fileText(sidecar, (text) => text.includes('ref: reuss-2'));
    await desk.placeCaret('spent');
    await citeFrom(desk, 'cranes.ris', 'Cranes over Harrow');
    const { annotations } = parse(await desk.fileText(sidecar, (text) => text.includes('lind-2026')));
    assert.deepEqual(annotations[0].citations, [
      { ref: 'reuss-2', stance: 'supports' },
      { ref: 'lind-2026', stance: 'supports' },
    ]);
    const list = parse(await readFile(join(desk.folder, 'references.yaml'), 'utf8')) as {
      id: string;
      title: string;
    }[];
    assert.deepEqual(
      list.map(({ id, title }) => [id, title]),
      [
        ['reuss', 'Another book'],
        ['reuss-2', 'Bridges of the North'],
        ['lind-2026', 'Cranes over Harrow'],
      ],
    );
    await desk.close();
  });

  it('takes a web address or a DOI that is pasted', async () => {
    const desk = await openBridge();
    await openCite(desk);
    await input(desk).fill('https://doi.org/10.1234/bridge.5');
    await desk.pick(await desk.labelWith('DOI 10.1234/bridge.5'));
    await desk.page.getByText('New Citation (1 of 2)').waitFor();
    await input(desk).fill('The load of bridges');
    await desk.press('Enter');
    await desk.pick('Refutes');
    await desk.fileText(sidecar, (text) => text.includes('10.1234/bridge.5'));
    await desk.placeCaret('spent');
    await openCite(desk);
    await input(desk).fill('https://example.org/bridge');
    await desk.pick(await desk.labelWith('Web page https://example.org/bridge'));
    for (const step of [1, 2, 3, 4, 5]) {
      await desk.page.getByText(`New Citation (${step} of 6)`).waitFor();
      await desk.press('Enter');
    }
    await desk.pick('Context');
    const { annotations } = parse(
      await desk.fileText(sidecar, (text) => text.includes('example.org/bridge')),
    );
    const [doi, page] = annotations[0].citations;
    assert.deepEqual(
      [doi.DOI, doi.URL, doi.title, doi.stance],
      ['10.1234/bridge.5', 'https://doi.org/10.1234/bridge.5', 'The load of bridges', 'refutes'],
    );
    assert.deepEqual(
      [page.URL, page.type, page.stance],
      ['https://example.org/bridge', 'webpage', 'context'],
    );
    assert.ok(page.accessed, 'the day it was read');
    await desk.close();
  });
});
