import * as vscode from 'vscode';
import type { Category, FindKind, Span } from '../core';
import { type Article, type PlacedRecord, placedRecords } from '../editor/articles';
import { claimColour } from '../editor/colours';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import type { Services } from '../editor/services';

const findKinds = ['entity', 'figure', 'quote'] as const;
const markFilters = ['claim', 'uncited', ...findKinds, 'note'] as const;
type MarkFilter = (typeof markFilters)[number];
const shownAtFirst = markFilters.filter((filter) => filter !== 'uncited');

/** Colours articles: an underline style per kind, so that colour is never the only signal, and the overview ruler. */
export function registerDecorations({ articles, projects }: Services): vscode.Disposable {
  const kindTypes = new Map<FindKind, vscode.TextEditorDecorationType>(
    findKinds.map((kind) => [kind, makeKindType(kind)]),
  );
  const reportedType = makeReportedType();
  const recordTypes = new Map(findKinds.map((kind) => [kind, makeRecordType(kind)]));
  const noteType = makeNoteType();
  const claimTypes = new Map<string, vscode.TextEditorDecorationType>();
  const shown = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, string>>();

  /** What is shown in this window; nothing of it is remembered. */
  let chosen: ReadonlySet<MarkFilter> = new Set(shownAtFirst);

  function isShown({ annotation }: PlacedRecord): boolean {
    if (annotation.rejected || !chosen.has(annotation.kind)) return false;
    if (annotation.kind !== 'claim' || !chosen.has('uncited')) return true;
    return !annotation.citations?.length;
  }

  async function choose(): Promise<void> {
    const labels: Record<MarkFilter, string> = {
      claim: vscode.l10n.t('Claims'),
      uncited: vscode.l10n.t('Of claims only those without a citation'),
      entity: vscode.l10n.t('Names'),
      figure: vscode.l10n.t('Figures'),
      quote: vscode.l10n.t('Quotations'),
      note: vscode.l10n.t('Notes'),
    };
    const items = markFilters.map((filter) => ({
      label: labels[filter],
      filter,
      picked: chosen.has(filter),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('What to Show in Articles'),
      canPickMany: true,
    });
    if (!picked) return;
    chosen = new Set(picked.map(({ filter }) => filter));
    decorateAll();
  }

  function claimType(category: Category | undefined): vscode.TextEditorDecorationType {
    const key = `${category?.id ?? ''} ${category?.colour ?? ''}`;
    const type = claimTypes.get(key) ?? makeClaimType(category);
    claimTypes.set(key, type);
    return type;
  }

  function decorate(editor: vscode.TextEditor, article: Article): void {
    const { categories } = projects.of(article.document.uri);
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    const every = [
      ...kindTypes.values(),
      reportedType,
      ...recordTypes.values(),
      noteType,
      ...claimTypes.values(),
    ];
    for (const type of every) ranges.set(type, []);
    const mark = (type: vscode.TextEditorDecorationType | undefined, span: Span) => {
      if (!type) return;
      const list = ranges.get(type) ?? [];
      list.push(toRange(article.lines, span));
      ranges.set(type, list);
    };
    for (const find of article.finds) {
      if (!chosen.has(find.kind)) continue;
      const isReported = find.kind === 'quote' && find.type === 'indirect';
      mark(isReported ? reportedType : kindTypes.get(find.kind), find);
    }
    for (const record of placedRecords(article)) {
      if (!isShown(record)) continue;
      const { annotation, span } = record;
      if (annotation.kind === 'note') mark(noteType, span);
      else if (annotation.kind !== 'claim') mark(recordTypes.get(annotation.kind), span);
      else mark(claimType(categories.find(({ id }) => id === annotation.category)), span);
    }
    for (const [type, list] of ranges) setChanged(editor, article.version, type, list);
  }

  /** Every type is set in every pass, but what is as it was at this version of the text is not sent again. */
  function setChanged(
    editor: vscode.TextEditor,
    version: number,
    type: vscode.TextEditorDecorationType,
    ranges: readonly vscode.Range[],
  ): void {
    const known = shown.get(editor) ?? new Map<vscode.TextEditorDecorationType, string>();
    shown.set(editor, known);
    const key = `${version} ${ranges.map(({ start, end }) => `${start.line}:${start.character}-${end.line}:${end.character}`)}`;
    if (known.get(type) === key || (ranges.length === 0 && known.get(type)?.endsWith(' '))) return;
    known.set(type, key);
    editor.setDecorations(type, ranges);
  }

  function decorateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const article = articles.get(editor.document);
      if (article) decorate(editor, article);
    }
  }

  decorateAll();
  return vscode.Disposable.from(
    articles.onDidChange((article) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document === article.document) decorate(editor, article);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    projects.onDidChange(decorateAll),
    registerCommand('galley.chooseMarks', choose),
    {
      dispose: () => {
        const types = [
          ...kindTypes.values(),
          reportedType,
          ...recordTypes.values(),
          noteType,
          ...claimTypes.values(),
        ];
        for (const type of types) type.dispose();
      },
    },
  );
}

const underline = { entity: 'dotted', figure: 'solid', quote: 'dashed' } as const;

function makeKindType(kind: (typeof findKinds)[number]): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(`galley.${kind}`);
  return vscode.window.createTextEditorDecorationType({
    color: colour,
    textDecoration: `underline ${underline[kind]} 1px`,
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** Speech that is reported without being quoted: a faint line only, as it takes up much of an article. */
function makeReportedType(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderStyle: 'dashed',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('galley.reportedSpeech'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** A find that a person kept: as the machine's, with a firmer line. */
function makeRecordType(kind: (typeof findKinds)[number]): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(`galley.${kind}`);
  return vscode.window.createTextEditorDecorationType({
    color: colour,
    textDecoration: `underline ${underline[kind]} 2px`,
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function makeClaimType(category: Category | undefined): vscode.TextEditorDecorationType {
  const colour = claimColour(category);
  return vscode.window.createTextEditorDecorationType({
    borderStyle: 'solid',
    borderWidth: '0 0 2px 0',
    borderColor: colour,
    backgroundColor: new vscode.ThemeColor('galley.claimBackground'),
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function makeNoteType(): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor('galley.note');
  return vscode.window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '0 0 2px 0',
    borderColor: colour,
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
