import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  fileUri,
  fixesAt,
  goTo,
  hoverAt,
  openArticle,
  readFile,
  run,
  setSetting,
  until,
  writeFile,
} from './desk';

const text = 'Rain fell on Lorn. The bridge cost £12 million.\n\nRain fell on Lorn again.\n';

/** Runs a command, and says yes to each list that it opens, as it stands. */
async function sayYes(command: string, ...args: unknown[]): Promise<void> {
  let isDone = false;
  const running = run(command, ...args).then(() => {
    isDone = true;
  });
  await until(`${command} to end`, async () => {
    if (!isDone) await run('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await running;
}

async function openWith(name: string, content: string, ...lines: string[]): Promise<vscode.TextEditor> {
  const record = ['  - id: c-00000001', '    kind: claim', ...lines.map((line) => `    ${line}`)];
  await writeFile(
    `${name}.annotations.yaml`,
    ['galley: 1', `source: ${name}`, 'annotations:', ...record, ''].join('\n'),
  );
  return openArticle(name, content);
}

const untilShown = ({ document }: vscode.TextEditor) =>
  until('the claim in a hover', async () => (await hoverAt(document, 'The bridge')).includes('Claim'));
const yamlWith = (name: string, holds: (yaml: string) => boolean) =>
  until(`the expected text in the file of ${name}`, async () => {
    const yaml = await readFile(`${name}.annotations.yaml`);
    return yaml !== undefined && holds(yaml) && yaml;
  });
const refTo = (name: string) => ({ stem: fileUri(name), id: 'c-00000001' });
const problemOf = (uri: vscode.Uri, code: string) =>
  vscode.languages.getDiagnostics(uri).find((problem) => problem.code === code);
const sidecarUri = (name: string) => fileUri(`${name}.annotations.yaml`);

describe('the commands', () => {
  before(() => setSetting('annotator.name', 'mk'));

  it('attach an annotation whose words are gone to the selection', async () => {
    const name = 'attach.txt';
    const editor = await openWith(name, text, 'quote: Nothing of this is here any more.', 'category: event');
    await until('the problem', () => problemOf(sidecarUri(name), 'anchor-orphaned'));
    goTo(editor, 'The bridge cost £12 million.', { select: true });
    await run('galley.attachToSelection', refTo(name));
    const yaml = await yamlWith(name, (found) => found.includes('quote: The bridge cost £12 million.'));
    assert.match(yaml, /category: event/);
    await until('no problem', () => !problemOf(sidecarUri(name), 'anchor-orphaned'));
  });

  it('attach what is chosen of those whose words are gone, where none is named', async () => {
    const name = 'lost.txt';
    const editor = await openWith(name, text, 'quote: Nothing of this is here any more.');
    await until('the problem', () => problemOf(sidecarUri(name), 'anchor-orphaned'));
    goTo(editor, 'Rain fell on Lorn again.', { select: true });
    await sayYes('galley.attachToSelection');
    await yamlWith(name, (found) => found.includes('quote: Rain fell on Lorn again.'));
  });

  it('keep an annotation without a place, and ask no more', async () => {
    const name = 'keep.txt';
    await openWith(name, text, 'quote: Nothing of this is here any more.');
    await until('the problem', () => problemOf(sidecarUri(name), 'anchor-orphaned'));
    const before = await readFile(`${name}.annotations.yaml`);
    await run('galley.keepOrphan', refTo(name));
    await until('no problem', () => !problemOf(sidecarUri(name), 'anchor-orphaned'));
    assert.equal(await readFile(`${name}.annotations.yaml`), before);
  });

  it('choose one of several places', async () => {
    const name = 'place.txt';
    await openWith(name, text, 'quote: Rain fell on Lorn');
    await until('the problem', () => problemOf(sidecarUri(name), 'anchor-ambiguous'));
    await sayYes('galley.choosePlace', refTo(name));
    await yamlWith(name, (found) => found.includes('at: 0-17'));
    await until('no problem', () => !problemOf(sidecarUri(name), 'anchor-ambiguous'));
  });

  it('write the anchors anew of what has moved', async () => {
    const name = 'update.txt';
    const editor = await openWith(
      name,
      `Good morning. ${text}`,
      'quote: The bridge cost £12 million.',
      'at: 19-47',
    );
    await untilShown(editor);
    await sayYes('galley.updateAnchors');
    await yamlWith(name, (found) => found.includes('at: 33-61'));
  });

  it('remove a citation', async () => {
    const name = 'uncite.txt';
    const editor = await openWith(
      name,
      text,
      'quote: The bridge cost £12 million.',
      'citations:',
      '  - ref: first-report',
      '  - ref: second-report',
    );
    await untilShown(editor);
    await sayYes('galley.removeCitation', refTo(name));
    const yaml = await yamlWith(name, (found) => !found.includes('first-report'));
    assert.match(yaml, /ref: second-report/);
  });

  it('tag all occurrences of words that are shown', async () => {
    const name = 'occurrences.txt';
    const editor = await openArticle(name, text);
    goTo(editor, 'Rain fell on Lorn', { select: true });
    await sayYes('galley.tagOccurrences');
    const yaml = await yamlWith(name, (found) => found.split('- id: ').length === 3);
    assert.equal(yaml.match(/quote: Rain fell on Lorn\n/g)?.length, 2);
  });

  it('tag all occurrences of a name at the cursor', async () => {
    const name = 'occurrences-of-name.txt';
    const editor = await openArticle(name, 'Mayor Ada Venn spoke on Monday. Later Ada Venn left.\n');
    await until('the name in a hover', async () =>
      (await hoverAt(editor.document, 'Ada Venn')).includes('person'),
    );
    goTo(editor, 'Venn spoke');
    await sayYes('galley.tagOccurrences');
    const yaml = await yamlWith(name, (found) => found.split('- id: ').length === 3);
    assert.equal(yaml.match(/quote: Ada Venn\n/g)?.length, 2);
  });

  it('are offered beside the quick fixes for what is at the cursor', async () => {
    const name = 'offered.txt';
    const editor = await openWith(name, text, 'quote: The bridge cost £12 million.', 'category: event');
    await untilShown(editor);
    const offered = async (words: string) => {
      goTo(editor, words);
      return (await fixesAt(editor.document, words, 'galley')).map(({ command }) => command?.command);
    };
    const onClaim = await until('what can be done with the claim', async () => {
      const commands = await offered('cost');
      return commands.includes('galley.setVerdict') && commands;
    });
    for (const command of ['galley.tagClaim', 'galley.editAnnotation', 'galley.removeAnnotation'])
      assert.ok(onClaim.includes(command), command);
    const onFigure = await until('what can be done with the find', async () => {
      const commands = await offered('£12');
      return commands.includes('galley.rejectFind') && commands;
    });
    assert.ok(onFigure.includes('galley.keepFind'));
    const elsewhere = await until('what can be done elsewhere', async () => {
      const commands = await offered('fell on Lorn again');
      return !commands.includes('galley.setVerdict') && commands;
    });
    assert.ok(elsewhere.includes('galley.tagClaim'));
    assert.ok(!elsewhere.includes('galley.moveBound'));
  });

  it('go to an annotation in its article', async () => {
    const name = 'reveal.txt';
    await openWith(name, text, 'quote: The bridge cost £12 million.');
    await openArticle('elsewhere.txt', 'Another article.\n');
    await run('galley.revealAnnotation', refTo(name));
    const editor = await until('the article', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith(name) && active;
    });
    assert.equal(editor.document.offsetAt(editor.selection.active), text.indexOf('The bridge'));
  });
});
