import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GalleyApi } from '../../src/extension';
import {
  article,
  caretAtLine,
  fileUri,
  goTo,
  hoverAt,
  hoverStrings,
  openArticle,
  readFile,
  recordsOf,
  run,
  setSetting,
  until,
  writeFile,
} from './desk';

describe('the loop', () => {
  before(async () => {
    await setSetting('annotator.name', 'mk');
    // In a browser files save themselves, and these tests look at what is not saved.
    await vscode.workspace
      .getConfiguration('files')
      .update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
  });

  it('activates, and tells how long that took', async () => {
    const extension = vscode.extensions.getExtension<GalleyApi>('galley.galley');
    const api = await extension?.activate();
    assert.ok(api);
    console.log(`activate(): ${api.activationMs.toFixed(1)} ms`);
    assert.ok(api.activationMs > 0);
  });

  it('tags the sentence at the caret and writes exactly that record', async () => {
    const editor = await openArticle('tag.txt', article);
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    const yaml = await until('the YAML', () => readFile('tag.txt.annotations.yaml'));
    const [today] = /created: "(\d{4}-\d\d-\d\d)"/.exec(yaml)?.slice(1) ?? [];
    const [id] = /id: (c-[0-9a-hjkmnp-tv-z]{8})/.exec(yaml)?.slice(1) ?? [];
    assert.equal(
      yaml,
      [
        'galley: 1',
        'source: tag.txt',
        'annotations:',
        `  - id: ${id}`,
        '    kind: claim',
        '    quote: The bridge cost £12 million, the mayor said on Tuesday.',
        '    after: "\\n\\nSome 300 people came to Harrow"',
        '    at: 0-55',
        `    base: ${/base: (\w{40})/.exec(yaml)?.[1]}`,
        '    category: quantity',
        '    by: mk',
        `    created: "${today}"`,
        '    origin: human',
        '',
      ].join('\n'),
    );
  });

  it('tags a selection without the blanks around it', async () => {
    const editor = await openArticle('selection.txt', article);
    goTo(editor, ' a good day', { select: true });
    await run('galley.tagClaim', { category: 'position' });
    const yaml = await until('the YAML', () => readFile('selection.txt.annotations.yaml'));
    assert.match(yaml, /quote: a good day\n/);
  });

  it('cites, retags and removes, one line of diff each', async () => {
    const editor = await openArticle('edit.txt', article);
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    goTo(editor, 'open in');
    await run('galley.tagClaim', { category: 'prediction' });
    const name = 'edit.txt.annotations.yaml';
    const before = await until('two records', async () => {
      const yaml = await readFile(name);
      return yaml && recordsOf(yaml).length === 2 && yaml;
    });
    await run('galley.cite', { ref: 'some-report', stance: 'refutes' });
    const cited = await until('the citation', async () => {
      const yaml = await readFile(name);
      return yaml?.includes('some-report') && yaml;
    });
    assert.equal(
      cited,
      before.replace(
        /(category: prediction\n)/,
        '$1    citations:\n      - ref: some-report\n        stance: refutes\n',
      ),
    );
    await run('galley.changeCategory', { category: 'rule' });
    const retagged = await until('the category', async () => {
      const yaml = await readFile(name);
      return yaml?.includes('category: rule') && yaml;
    });
    assert.equal(retagged, cited.replace('category: prediction', 'category: rule'));
    await run('galley.removeAnnotation');
    const removed = await until('the removal', async () => {
      const yaml = await readFile(name);
      return yaml && recordsOf(yaml).length === 1 && yaml;
    });
    assert.ok(before.startsWith(removed));
  });

  it('undoes and redoes annotations, and text where text is newest', async () => {
    const editor = await openArticle('undo.txt', article);
    const name = 'undo.txt.annotations.yaml';
    const count = async () => recordsOf(await readFile(name)).length;
    const untilCount = (wanted: number) => until(`${wanted} records`, async () => (await count()) === wanted);
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    await untilCount(1);
    const first = await readFile(name);
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'Yes. '));
    goTo(editor, 'open in');
    await run('galley.tagClaim', { category: 'prediction' });
    await untilCount(2);
    const second = await readFile(name);
    await run('galley.undo');
    await untilCount(1);
    await run('galley.undo');
    await until('the text without the insertion', () => editor.document.getText() === article);
    assert.equal(await count(), 1);
    await run('galley.undo');
    await untilCount(0);
    await run('galley.redo');
    await untilCount(1);
    assert.equal(await readFile(name), first);
    await run('galley.redo');
    await until('the insertion again', () => editor.document.getText().includes('Yes. The bridge'));
    await run('galley.redo');
    await untilCount(2);
    assert.equal(await readFile(name), second);
    await run('workbench.action.files.revert');
  });

  it('undoes as often as it is asked to, however quickly', async () => {
    const editor = await openArticle('quick.txt', article);
    const name = 'quick.txt.annotations.yaml';
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    goTo(editor, 'open in');
    await run('galley.tagClaim', { key: '4' });
    // Word of an earlier caret may still be on its way.
    await run('workbench.action.focusActiveEditorGroup');
    goTo(editor, 'open in');
    await run('galley.changeCategory', { category: 'rule' });
    await Promise.all([run('galley.undo'), run('galley.undo'), run('galley.undo')]);
    assert.equal(recordsOf(await readFile(name)).length, 0);
    await Promise.all([run('galley.redo'), run('galley.redo'), run('galley.redo')]);
    assert.match((await readFile(name)) ?? '', /category: quantity[\s\S]*category: rule/);
  });

  it('undoes no record away that somebody changed since', async () => {
    const editor = await openArticle('undo-changed.txt', article);
    const name = 'undo-changed.txt.annotations.yaml';
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    const tagged = await until('the record', () => readFile(name));
    await writeFile(name, tagged.replace('category: quantity', 'category: rule'));
    await run('galley.undo');
    const left = await readFile(name);
    assert.match(left ?? '', /category: rule[\s\S]*field: "\(deleted\)", ours: deleted, theirs: changed/);
    await run('galley.redo');
    assert.equal(await readFile(name), left);
    await run('notifications.clearAll');
  });

  it('undoes a later edit of the text first, also one that was typed and taken away', async () => {
    const editor = await openArticle('order.txt', article);
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 1)));
    await run('galley.undo');
    await until('the typed letter again', () => editor.document.getText().startsWith('xThe'));
    assert.equal(recordsOf(await readFile('order.txt.annotations.yaml')).length, 1);
    await run('workbench.action.files.revert');
  });

  it('keeps working when the language mode changes', async () => {
    const editor = await openArticle('mode.txt', article);
    const document = await vscode.languages.setTextDocumentLanguage(editor.document, 'article');
    await until('the figure in the hover', async () =>
      (await hoverAt(document, '12 million')).includes('money'),
    );
  });

  it('shows kind, category and citations in the hover, and what the machine found', async () => {
    const source = await writeFile('hover.txt', article);
    await writeFile(
      'hover.txt.annotations.yaml',
      [
        'galley: 1',
        'source: hover.txt',
        'annotations:',
        '  - id: c-00000001',
        '    kind: claim',
        '    quote: The bridge will open in 2027.',
        '    category: prediction',
        '    note: "see [this](command:workbench.action.quit) <b>now</b>"',
        '    citations:',
        '      - URL: https://example.org/(plan)',
        '        title: "A [plan] <script>"',
        '        publisher: Harrow Post',
        '        accessed: {date-parts: [[2026, 3, 1]]}',
        '        stance: supports',
        '      - URL: "command:workbench.action.quit"',
        '        title: trap',
        '    by: rv',
        '    created: "2026-03-01"',
        '',
      ].join('\n'),
    );
    const document = await vscode.workspace.openTextDocument(source);
    await vscode.window.showTextDocument(document);
    const hover = await until('the claim in the hover', async () => {
      const shown = await hoverAt(document, 'will open');
      return shown.includes('Harrow Post') && shown;
    });
    for (const part of ['Claim', 'Prediction', 'supports', 'rv', 'command:galley.cite'])
      assert.ok(hover.includes(part), `${part}: ${hover}`);
    assert.match(hover, /\]\(https:\/\/example\.org\/%28plan%29\)/);
    const strings = await hoverStrings(document, 'will open');
    for (const { value, isTrusted } of strings) {
      if (isTrusted) assert.doesNotMatch(value, /plan|trap|this|now|quit/);
      else assert.doesNotMatch(value, /\]\(command:|(?<!\\)</);
      if (isTrusted)
        assert.deepEqual(
          (isTrusted as { enabledCommands: string[] }).enabledCommands.filter(
            (c) => !c.startsWith('galley.'),
          ),
          [],
        );
    }
    const figure = await until('the figure in the hover', async () => {
      const shown = await hoverAt(document, '12 million');
      return shown.includes('money') && shown;
    });
    assert.match(figure, /12,000,000/);
  });

  it('shows what is edited by hand in the YAML at once, saved or not', async () => {
    const editor = await openArticle('hand.txt', article);
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    await until('the YAML', () => readFile('hand.txt.annotations.yaml'));
    const sidecar = await vscode.workspace.openTextDocument(fileUri('hand.txt.annotations.yaml'));
    const offset = sidecar.getText().indexOf('quantity');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      sidecar.uri,
      new vscode.Range(sidecar.positionAt(offset), sidecar.positionAt(offset + 8)),
      'causal',
    );
    await vscode.workspace.applyEdit(edit);
    await until('the other category in the hover', async () =>
      (await hoverAt(editor.document, 'bridge cost')).includes('Cause'),
    );

    // A tag now goes into the open document, beside the unsaved edit, and nothing is saved for the person.
    const onDisk = await readFile('hand.txt.annotations.yaml');
    await vscode.window.showTextDocument(editor.document);
    goTo(editor, 'open in');
    await run('galley.tagClaim', { category: 'prediction' });
    await until('the record in the document', () => sidecar.getText().includes('category: prediction'));
    assert.ok(sidecar.isDirty);
    assert.ok(sidecar.getText().includes('category: causal'));
    assert.equal(await readFile('hand.txt.annotations.yaml'), onDisk);
    await sidecar.save();
  });

  it('follows the words while the article is edited', async () => {
    const editor = await openArticle('follow.txt', article);
    goTo(editor, 'open in');
    await run('galley.tagClaim', { category: 'prediction' });
    await until('the YAML', () => readFile('follow.txt.annotations.yaml'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A new first sentence. '));
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 24, 4, 28), '2028'));
    await until('the changed words in the hover', async () =>
      (await hoverAt(editor.document, 'will open')).includes('words changed'),
    );
    assert.equal(
      await hoverAt(editor.document, 'A new first').then((shown) => shown.includes('Claim')),
      false,
    );
    await run('workbench.action.files.revert');
  });

  it('keeps an annotator who works apart in a file of their own, and shows all files together', async () => {
    const editor = await openArticle('apart.txt', article);
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    const team = await until('the record of the team', () => readFile('apart.txt.annotations.yaml'));
    await setSetting('annotator.ownFile', true);
    try {
      goTo(editor, 'open in');
      await run('galley.tagClaim', { category: 'prediction' });
      const own = await until('the own file', () => readFile('apart.txt.mk.annotations.yaml'));
      assert.match(own, /^galley: 1\nsource: apart\.txt\nannotator: mk\nannotations:\n {2}- id: c-/);
      await until('both in hovers', async () =>
        (await hoverAt(editor.document, 'will open')).includes('in the file of mk'),
      );
      assert.ok((await hoverAt(editor.document, 'bridge cost')).includes('Quantity'));
      // The team's record is not written by somebody who works apart.
      goTo(editor, 'mayor');
      await run('galley.changeCategory', { category: 'rule' });
      assert.equal(await readFile('apart.txt.annotations.yaml'), team);
      goTo(editor, 'open in');
      await run('galley.changeCategory', { category: 'rule' });
      await until('the other category in the own file', async () =>
        (await readFile('apart.txt.mk.annotations.yaml'))?.includes('category: rule'),
      );
      await run('galley.undo');
      await until('the first category again', async () =>
        (await readFile('apart.txt.mk.annotations.yaml'))?.includes('category: prediction'),
      );
    } finally {
      await setSetting('annotator.ownFile', undefined);
      await run('notifications.clearAll');
    }
  });

  it('lets a second annotator tag the same words, shows who did, and forgets a layer that goes away', async () => {
    const editor = await openArticle('twice-tagged.txt', article);
    const words = 'The bridge will open in 2027.';
    await setSetting('annotator.ownFile', true);
    try {
      for (const name of ['an', 'mk']) {
        await setSetting('annotator.name', name);
        goTo(editor, words);
        await run('galley.tagClaim', { category: name === 'an' ? 'event' : 'prediction' });
        await until(`the file of ${name}`, () => readFile(`twice-tagged.txt.${name}.annotations.yaml`));
      }
      assert.match((await readFile('twice-tagged.txt.an.annotations.yaml')) ?? '', /category: event/);
      assert.match((await readFile('twice-tagged.txt.mk.annotations.yaml')) ?? '', /category: prediction/);
      const both = await until('both in the hover', async () => {
        const shown = await hoverAt(editor.document, 'will open');
        return shown.includes('in the file of an') && shown.includes('in the file of mk') && shown;
      });
      assert.ok(both.includes('Event') && both.includes('Prediction'));
      await vscode.workspace.fs.delete(fileUri('twice-tagged.txt.an.annotations.yaml'));
      await until(
        'one in the hover',
        async () => !(await hoverAt(editor.document, 'will open')).includes('in the file of an'),
      );
      // A copy of another's file is not written.
      const copy = ((await readFile('twice-tagged.txt.mk.annotations.yaml')) ?? '').replace(
        'annotator: mk',
        'annotator: an',
      );
      await writeFile('twice-tagged.txt.mk.annotations.yaml', copy);
      await run('galley.nextAnnotation');
      goTo(editor, 'mayor');
      await run('galley.tagClaim', { category: 'quantity' });
      assert.equal(await readFile('twice-tagged.txt.mk.annotations.yaml'), copy);
    } finally {
      await setSetting('annotator.name', 'mk');
      await setSetting('annotator.ownFile', undefined);
      await run('notifications.clearAll');
    }
  });

  it('believes the old text over a look-alike, once the old text is at hand', async () => {
    const first =
      'Some 6,000 officers will guard the port of Milan.\n\nSome 6,500 officers will guard the port of Rome.\n';
    const editor = await openArticle('alike.txt', first);
    goTo(editor, 'Milan');
    await run('galley.tagClaim', { category: 'quantity' });
    await until('the YAML', () => readFile('alike.txt.annotations.yaml'));
    await run('workbench.action.closeActiveEditor');
    const again = await openArticle('alike.txt', 'Some 6,500 officers will guard the port of Rome.\n');
    await until('the problem of an orphan', () =>
      vscode.languages
        .getDiagnostics(fileUri('alike.txt.annotations.yaml'))
        .find(({ code }) => code === 'anchor-orphaned'),
    );
    assert.ok(!(await hoverAt(again.document, 'guard')).includes('Claim'));
  });

  it('finds the words again when the whole text is replaced, and writes a new anchor when a person confirms it', async () => {
    const editor = await openArticle('replace.txt', article);
    goTo(editor, 'open in');
    await run('galley.tagClaim', { category: 'prediction' });
    const name = 'replace.txt.annotations.yaml';
    const before = await until('the YAML', () => readFile(name));
    const everything = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const edited = `A new opening paragraph, written later.\n\n${article.replace('in 2027', 'in March 2027')}`;
    await editor.edit((edit) => edit.replace(everything, edited));
    await until('the changed words in the hover', async () =>
      (await hoverAt(editor.document, 'will open')).includes('words changed'),
    );
    const warned = await until('the problem', () =>
      vscode.languages.getDiagnostics(editor.document.uri).find(({ code }) => code === 'anchor-changed'),
    );
    assert.match(warned.message, /in March 2027/);
    assert.equal(await readFile(name), before);
    goTo(editor, 'open in');
    await run('galley.confirmWords');
    const after = await until('the new words in the YAML', async () => {
      const yaml = await readFile(name);
      return yaml?.includes('in March 2027') && yaml;
    });
    assert.match(after, /quote: The bridge will open in March 2027\.\n/);
    assert.notEqual(/at: (\S+)/.exec(after)?.[1], /at: (\S+)/.exec(before)?.[1]);
    assert.equal(recordsOf(after).length, 1);
    await run('workbench.action.files.revert');
  });

  it('finds them by the old text when the article was rewritten on disk while it was closed', async () => {
    const first = 'Around 6,000 officers will guard the port. The port is old.\n\nNothing else is known.\n';
    const editor = await openArticle('rewritten.txt', first);
    goTo(editor, 'officers');
    await run('galley.tagClaim', { category: 'quantity' });
    await until('the YAML', () => readFile('rewritten.txt.annotations.yaml'));
    await run('workbench.action.closeActiveEditor');
    const second =
      'Nothing else is known.\n\nThe port is old. Some 6,000 armed officers are to guard the port.\n';
    const again = await openArticle('rewritten.txt', second);
    await until('the claim on its words', async () =>
      (await hoverAt(again.document, 'armed')).includes('words changed'),
    );
    assert.ok(!(await hoverAt(again.document, 'Nothing else')).includes('Claim'));
  });

  it('goes from annotation to annotation', async () => {
    const editor = await openArticle('go.txt', article);
    for (const words of ['mayor', 'open in']) {
      goTo(editor, words);
      await run('galley.tagClaim', { category: 'other' });
    }
    const lines = async (command: string) => {
      await run(command);
      return editor.selection.active.line;
    };
    await caretAtLine(editor, 1);
    assert.equal(await lines('galley.nextAnnotation'), 4);
    assert.equal(await lines('galley.nextAnnotation'), 0);
    assert.equal(await lines('galley.previousAnnotation'), 4);
  });

  it('counts code points and LF line ends, whatever the article has', async () => {
    const editor = await openArticle(
      'crlf.txt',
      '\ufeff😀 One line.\r\n\r\nThe bridge will open in 2027.\r\n',
    );
    goTo(editor, 'open in');
    await run('galley.tagClaim', { category: 'prediction' });
    const yaml = await until('the YAML', () => readFile('crlf.txt.annotations.yaml'));
    assert.match(yaml, /before: "😀 One line\.\\n\\n"/);
    assert.match(yaml, /at: 13-42\n/);
    assert.match(yaml, /after: "\\n"/);
    // The blob id of the bytes with LF line ends and the byte-order mark.
    assert.match(yaml, /base: [0-9a-f]{40}\n/);
  });
});
