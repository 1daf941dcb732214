import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  fixesAt,
  goTo,
  hoverAt,
  hoverStrings,
  openArticle,
  readFile,
  run,
  setSetting,
  until,
  writeFile,
} from './desk';

const text = 'The bridge cost £12 million.\n\nIt will open in 2027.\n';

const sidecar = (name: string) =>
  [
    'galley: 1',
    `source: ${name}`,
    'annotations:',
    '  - id: c-00000001',
    '    kind: claim',
    '    quote: It will open in 2027.',
    '    category: prediction',
    '    citations:',
    '      - title: The plan',
    '        author: [{family: Reuss, given: Ana}]',
    '        publisher: Harrow Post',
    '        URL: https://example.org/plan',
    '        issued: {date-parts: [[2026, 3, 1]]}',
    '        stance: supports',
    '',
  ].join('\n');

describe('reviewing', () => {
  before(() => setSetting('annotator.name', 'rv'));

  it('accepts, disputes and shows comments, from the hover and its buttons', async () => {
    await writeFile('review.txt.annotations.yaml', sidecar('review.txt'));
    const editor = await openArticle('review.txt', text);
    await until('the claim', async () => (await hoverAt(editor.document, 'will open')).includes('The plan'));
    goTo(editor, 'will open');
    await run('galley.accept');
    await until('the review in the hover', async () =>
      (await hoverAt(editor.document, 'will open')).includes('accepted'),
    );
    await run('galley.dispute');
    const yaml = await until('the review in the file', async () => {
      const found = await readFile('review.txt.annotations.yaml');
      return found?.includes('disputed') && found;
    });
    assert.match(yaml, /review: \{status: disputed, by: rv, date: "\d{4}-\d\d-\d\d"\}/);
    const buttons = (await hoverStrings(editor.document, 'will open')).filter(({ isTrusted }) => isTrusted);
    for (const name of ['accept', 'dispute', 'comment'])
      assert.ok(
        buttons.some(({ value }) => value.includes(`command:galley.${name}?`)),
        name,
      );
  });

  it('lists the mentions of a name that was kept, with those of the machine', async () => {
    await writeFile(
      'kept.txt.annotations.yaml',
      [
        'galley: 1',
        'source: kept.txt',
        'annotations:',
        '  - id: e-00000001',
        '    kind: entity',
        '    quote: Nairobi',
        '    before: "flew to "',
        '    after: ", Kenya"',
        '    type: place',
        '    entity: nairobi',
        '',
      ].join('\n'),
    );
    const kept = 'The mayor flew to Nairobi, Kenya.\n\nThe police in Nairobi said so.\n';
    const { document } = await openArticle('kept.txt', kept);
    await until('both mentions', async () =>
      (await hoverAt(document, 'Nairobi')).includes('**Mentions** · 2 · “Nairobi” (line 1, 3)'),
    );
  });

  it('writes publications in the style that is set', async () => {
    await writeFile('style.txt.annotations.yaml', sidecar('style.txt'));
    const editor = await openArticle('style.txt', text);
    const shows = (words: string) =>
      until(words, async () => (await hoverAt(editor.document, 'will open')).includes(words));
    try {
      await shows('[The plan](https://example.org/plan), Harrow Post, 2026-03-01');
      await setSetting('citations.style', 'author-date');
      await shows('Reuss 2026: [The plan](https://example.org/plan). Harrow Post');
      await setSetting('citations.style', 'note');
      await shows('Ana Reuss, [The plan](https://example.org/plan) (Harrow Post, 2026-03-01)');
    } finally {
      await setSetting('citations.style', undefined);
    }
  });

  it('takes problems as seriously as the settings say', async () => {
    await writeFile('severity.txt.annotations.yaml', sidecar('severity.txt'));
    const editor = await openArticle('severity.txt', text);
    const severity = () =>
      vscode.languages
        .getDiagnostics(editor.document.uri)
        .find(({ code }) => code === 'citation-no-access-date')?.severity;
    try {
      await until('the hint', () => severity() === vscode.DiagnosticSeverity.Information);
      await setSetting('problems.severity', { 'citation-no-access-date': 'error' });
      await until('the error', () => severity() === vscode.DiagnosticSeverity.Error);
      await setSetting('problems.severity', { 'citation-no-access-date': 'off' });
      await until('nothing', () => severity() === undefined);
    } finally {
      await setSetting('problems.severity', undefined);
    }
  });

  it('has quick fixes for what a claim lacks', async () => {
    const name = 'fixes.txt.annotations.yaml';
    const record = [
      'galley: 1',
      'source: fixes.txt',
      'references:',
      '  - {id: plan-2026, title: The plan}',
      'annotations:',
      '  - id: c-00000001',
      '    kind: claim',
      '    quote: It will open in 2027.',
      '    category: prophecy',
      '    citations:',
      '      - {ref: plan-2025, stance: refutes, locator: p. 4}',
      '  - id: c-00000002',
      '    kind: claim',
      '    quote: The bridge cost £12 million.',
      '    category: quantity',
      '',
    ];
    await writeFile(name, record.join('\n'));
    const editor = await openArticle('fixes.txt', text);
    const fixes = (words: string) => fixesAt(editor.document, words);
    await until('the fix of an uncited claim', async () =>
      (await fixes('The bridge cost')).some(({ command }) => command?.command === 'galley.cite'),
    );
    const both = await until('both fixes', async () => {
      const found = await fixes('It will open');
      return found.some(({ command }) => command?.command === 'galley.changeCategory') && found;
    });
    const choose = both.find(({ command }) => command?.command === 'galley.chooseReference')?.command;
    assert.ok(choose);
    const done = run(choose.command, ...(choose.arguments ?? []));
    const yaml = await until('the other reference', async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      const found = await readFile(name);
      return found?.includes('{ref: plan-2026') && found;
    });
    await done;
    assert.equal(yaml, record.join('\n').replace('ref: plan-2025', 'ref: plan-2026'));
  });

  it('renames a field of a citation that nobody knows, or takes it out', async () => {
    const name = 'fields.txt.annotations.yaml';
    const record = [
      'galley: 1',
      'source: fields.txt',
      'annotations:',
      '  - id: c-00000001',
      '    kind: claim',
      '    quote: It will open in 2027.',
      '    category: prediction',
      '    citations:',
      '      - {title: The plan, publsiher: Harrow Post, colour: red}',
      '',
    ];
    await writeFile(name, record.join('\n'));
    const editor = await openArticle('fields.txt', text);
    const runFix = async (command: string) => {
      const fix = await until(command, async () => {
        const fixes = await fixesAt(editor.document, 'It will open');
        return fixes.find((one) => one.command?.command === command)?.command;
      });
      await run(fix.command, ...(fix.arguments ?? []));
    };
    await runFix('galley.renameCitationField');
    await until('the name', async () => /publisher: "?Harrow Post/.test((await readFile(name)) ?? ''));
    await runFix('galley.removeCitationField');
    const yaml = await until('the field gone', async () => {
      const now = await readFile(name);
      return now?.includes('colour') ? undefined : now;
    });
    assert.match(yaml, /title: The plan/);
    assert.match(yaml, /publisher: "?Harrow Post/);
  });
});
