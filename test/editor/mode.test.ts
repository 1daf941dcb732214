import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  article,
  caretAtLine,
  goTo,
  hoverAt,
  openArticle,
  readFile,
  recordsOf,
  run,
  setSetting,
  until,
} from './desk';

describe('annotate mode', () => {
  before(() => setSetting('annotator.name', 'mk'));

  it('keeps the article from being typed into until it is left', async () => {
    const editor = await openArticle('mode-lock.txt', article);
    const typed = async () => {
      await run('type', { text: 'z' });
      return editor.document.getText().includes('z');
    };
    await run('galley.annotateMode');
    try {
      assert.equal(await typed(), false);
      const second = await openArticle('mode-lock-2.txt', article);
      await until('the second article to be locked', async () => {
        const before = second.document.getText();
        await run('type', { text: 'z' });
        return second.document.getText() === before;
      });
    } finally {
      await run('galley.annotateMode');
    }
    await vscode.window.showTextDocument(editor.document);
    await until('the first article to be free', typed);
    await run('workbench.action.files.revert');
  });

  it('goes from sentence to sentence, tags, and tags as the last one', async () => {
    const editor = await openArticle('mode-tag.txt', article);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('galley.tagClaim', { key: '1' });
    await run('galley.nextSentence');
    assert.equal(editor.selection.active.line, 2);
    await run('galley.repeatTag');
    await run('galley.nextSentence');
    await run('galley.previousSentence');
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [2, 0]);
    const yaml = (await readFile('mode-tag.txt.annotations.yaml')) ?? '';
    assert.equal(yaml.match(/category: quantity/g)?.length, 2);
  });

  it('does what keys ask for in their order, however quickly they come', async () => {
    const editor = await openArticle('mode-quick.txt', article);
    await caretAtLine(editor, 4);
    const move = { move: 'end-word-earlier' };
    await Promise.all([
      run('galley.tagClaim', { key: '4' }),
      run('galley.cite', { ref: 'plan' }),
      run('galley.moveBound', move),
      run('galley.moveBound', move),
      run('galley.setVerdict', { verdict: 'supported' }),
      run('galley.setSpeaker', { speaker: 'Ana Reuss' }),
    ]);
    const yaml = (await readFile('mode-quick.txt.annotations.yaml')) ?? '';
    assert.equal(recordsOf(yaml).length, 1, yaml);
    for (const line of [
      'quote: The bridge will open in\n',
      'ref: plan',
      'value: supported',
      'speaker: Ana Reuss',
    ])
      assert.ok(yaml.includes(line), yaml);
  });

  it('moves both ends by words and sentences, and the citations stay', async () => {
    const editor = await openArticle('mode-bounds.txt', article);
    goTo(editor, 'The bridge cost £12 million', { select: true });
    await run('galley.tagClaim', { key: '1' });
    await run('galley.cite', { ref: 'budget' });
    goTo(editor, 'cost');
    const quoteAfter = async (move: string) => {
      await run('galley.moveBound', { move });
      return /quote: (.*)/.exec((await readFile('mode-bounds.txt.annotations.yaml')) ?? '')?.[1];
    };
    assert.equal(await quoteAfter('end-word-later'), 'The bridge cost £12 million, the');
    assert.equal(await quoteAfter('end-word-earlier'), 'The bridge cost £12 million');
    assert.equal(await quoteAfter('start-word-later'), 'bridge cost £12 million');
    assert.equal(await quoteAfter('start-word-earlier'), 'The bridge cost £12 million');
    assert.equal(
      await quoteAfter('end-sentence-later'),
      'The bridge cost £12 million, the mayor said on Tuesday.',
    );
    await run('galley.undo');
    const yaml = (await readFile('mode-bounds.txt.annotations.yaml')) ?? '';
    assert.match(yaml, /quote: The bridge cost £12 million\n/);
    assert.match(yaml, /ref: budget/);
  });

  it('keeps and rejects what the machine found', async () => {
    const editor = await openArticle('mode-finds.txt', article);
    await until('the finds', async () => (await hoverAt(editor.document, '12 million')).includes('money'));
    goTo(editor, '12 million');
    await run('galley.keepFind');
    goTo(editor, '300 people');
    await run('galley.rejectFind');
    const yaml = await until('both records', async () => {
      const found = await readFile('mode-finds.txt.annotations.yaml');
      return recordsOf(found).length === 2 && found;
    });
    assert.match(yaml, /kind: figure\n {4}quote: £12 million\n[\s\S]*value: 12000000/);
    assert.match(yaml, /quote: Some 300\n[\s\S]*rejected: true/);
    await until(
      'the figure to be hidden',
      async () => !(await hoverAt(editor.document, '300')).includes('Figure'),
    );
    goTo(editor, '12 million');
    await run('galley.rejectFind');
    await until('two that are rejected', async () => {
      const found = await readFile('mode-finds.txt.annotations.yaml');
      return found?.match(/rejected: true/g)?.length === 2;
    });
  });

  it('takes back 126 steps of every kind with text edits between, and makes them again', async function () {
    this.timeout(60_000);
    const editor = await openArticle('mode-undo.txt', article);
    const name = 'mode-undo.txt.annotations.yaml';
    const states: [string, readonly string[]][] = [];
    /** Without the blob id of the text, which no record needs to be equal in. */
    const state = async (): Promise<[string, readonly string[]]> => [
      editor.document.getText(),
      recordsOf(await readFile(name)),
    ];
    goTo(editor, 'open in');
    await run('galley.tagClaim', { key: '4' });
    const actions = [
      (step: number) => run('galley.cite', { ref: `source-${step}` }),
      () => run('galley.moveBound', { move: 'end-word-earlier' }),
      () => run('galley.moveBound', { move: 'end-word-later' }),
      () => run('galley.changeCategory', { key: '1' }),
      () => run('galley.removeAnnotation'),
      () => editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Yes. ')),
      () => run('galley.tagClaim', { key: '5' }),
    ];
    for (let step = 0; step < 126; step++) {
      states.push(await state());
      goTo(editor, 'bridge will');
      await actions[step % actions.length]?.(step);
    }
    const last = await state();
    for (const [index, wanted] of [...states.entries()].reverse()) {
      await run('galley.undo');
      await until(`the state before step ${index}`, async () => {
        const [now, records] = await state();
        return now === wanted[0] && records.join() === wanted[1].join();
      });
    }
    for (const _ of states) await run('galley.redo');
    await until('the last state again', async () => {
      const [now, records] = await state();
      return now === last[0] && records.join() === last[1].join();
    });
    await run('workbench.action.files.revert');
  });
});
