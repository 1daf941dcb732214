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

/** Lines above and below the visible ones that have their inline styles already, so that scrolling shows no bare text. */
const marginLines = 100;

/** How a kind of mark looks: inline where the reader is, and in the overview ruler over the whole article. */
interface Look {
  readonly inline: vscode.TextEditorDecorationType;
  /** `undefined` for marks that would fill the ruler. */
  readonly ruler?: vscode.TextEditorDecorationType;
}

/** The marks of an article as it stands in an editor. */
interface Marks {
  readonly version: number;
  readonly ranges: ReadonlyMap<Look, readonly vscode.Range[]>;
}

/**
 * Colours articles: an underline style per kind, so that colour is never the only signal, and the overview ruler. What the
 * ruler shows is sent once for a version of the text, inline styles for the visible lines and some around them: an editor
 * of a large article is slow with thousands of inline styles, and each pass would send them all.
 */
export function registerDecorations({ articles, projects }: Services): vscode.Disposable {
  const kindLooks = new Map<FindKind, Look>(findKinds.map((kind) => [kind, makeKindLook(kind)]));
  const reportedLook = makeReportedLook();
  const recordLooks = new Map(findKinds.map((kind) => [kind, makeRecordLook(kind)]));
  const noteLook = makeNoteLook();
  const claimLooks = new Map<string, Look>();
  const shown = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, string>>();
  const marksOf = new WeakMap<vscode.TextEditor, Marks>();

  function allLooks(): Look[] {
    return [...kindLooks.values(), reportedLook, ...recordLooks.values(), noteLook, ...claimLooks.values()];
  }

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

  function claimLook(category: Category | undefined): Look {
    const key = `${category?.id ?? ''} ${category?.colour ?? ''}`;
    const look = claimLooks.get(key) ?? makeClaimLook(category);
    claimLooks.set(key, look);
    return look;
  }

  function decorate(editor: vscode.TextEditor, article: Article): void {
    const { categories } = projects.of(article.document.uri);
    const ranges = new Map<Look, vscode.Range[]>();
    const mark = (look: Look | undefined, span: Span) => {
      if (!look) return;
      const list = ranges.get(look) ?? [];
      ranges.set(look, list);
      list.push(toRange(article.lines, span));
    };
    for (const find of article.finds) {
      if (!chosen.has(find.kind)) continue;
      const isReported = find.kind === 'quote' && find.type === 'indirect';
      mark(isReported ? reportedLook : kindLooks.get(find.kind), find);
    }
    for (const record of placedRecords(article)) {
      if (!isShown(record)) continue;
      const { annotation, span } = record;
      if (annotation.kind === 'note') mark(noteLook, span);
      else if (annotation.kind !== 'claim') mark(recordLooks.get(annotation.kind), span);
      else mark(claimLook(categories.find(({ id }) => id === annotation.category)), span);
    }
    const marks = { version: article.version, ranges };
    marksOf.set(editor, marks);
    showVisible(editor, marks);
    for (const look of allLooks())
      if (look.ruler) setChanged(editor, article.version, look.ruler, ranges.get(look) ?? []);
  }

  function showVisible(editor: vscode.TextEditor, { version, ranges }: Marks): void {
    const near = linesAround(editor);
    for (const look of allLooks()) {
      const own = (ranges.get(look) ?? []).filter(({ start, end }) =>
        near.some(({ first, last }) => start.line <= last && end.line >= first),
      );
      setChanged(editor, version, look.inline, own);
    }
  }

  /** An editor that scrolls; marks of an older text are not shown in a newer one. */
  function showScrolled(editor: vscode.TextEditor): void {
    const marks = marksOf.get(editor);
    if (marks && marks.version === editor.document.version) showVisible(editor, marks);
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
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => showScrolled(textEditor)),
    projects.onDidChange(decorateAll),
    registerCommand('galley.chooseMarks', choose),
    {
      dispose: () => {
        for (const { inline, ruler } of allLooks()) {
          inline.dispose();
          ruler?.dispose();
        }
      },
    },
  );
}

/** Lines that get inline styles; the first ones while it is not known what an editor shows. */
function linesAround({ visibleRanges }: vscode.TextEditor): { first: number; last: number }[] {
  const visible = visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line }));
  return (visible.length > 0 ? visible : [{ first: 0, last: 0 }]).map(({ first, last }) => ({
    first: first - marginLines,
    last: last + marginLines,
  }));
}

function makeLook(
  style: vscode.DecorationRenderOptions,
  ruler?: { readonly colour: vscode.ThemeColor | string; readonly lane: vscode.OverviewRulerLane },
): Look {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const inline = vscode.window.createTextEditorDecorationType({ ...style, rangeBehavior });
  if (!ruler) return { inline };
  const { colour: overviewRulerColor, lane: overviewRulerLane } = ruler;
  const options = { overviewRulerColor, overviewRulerLane, rangeBehavior };
  return { inline, ruler: vscode.window.createTextEditorDecorationType(options) };
}

const underline = { entity: 'dotted', figure: 'solid', quote: 'dashed' } as const;

function makeKindLook(kind: (typeof findKinds)[number]): Look {
  const colour = new vscode.ThemeColor(`galley.${kind}`);
  const style = { color: colour, textDecoration: `underline ${underline[kind]} 1px` };
  return makeLook(style, { colour, lane: vscode.OverviewRulerLane.Left });
}

/** Speech that is reported without being quoted: a faint line only, as it takes up much of an article. */
function makeReportedLook(): Look {
  const borderColor = new vscode.ThemeColor('galley.reportedSpeech');
  return makeLook({ borderStyle: 'dashed', borderWidth: '0 0 1px 0', borderColor });
}

/** A find that a person kept: as the machine's, with a firmer line. */
function makeRecordLook(kind: (typeof findKinds)[number]): Look {
  const colour = new vscode.ThemeColor(`galley.${kind}`);
  const style = { color: colour, textDecoration: `underline ${underline[kind]} 2px` };
  return makeLook(style, { colour, lane: vscode.OverviewRulerLane.Center });
}

function makeClaimLook(category: Category | undefined): Look {
  const colour = claimColour(category);
  const style = {
    borderStyle: 'solid',
    borderWidth: '0 0 2px 0',
    borderColor: colour,
    backgroundColor: new vscode.ThemeColor('galley.claimBackground'),
  };
  return makeLook(style, { colour, lane: vscode.OverviewRulerLane.Right });
}

function makeNoteLook(): Look {
  const colour = new vscode.ThemeColor('galley.note');
  const style = { borderStyle: 'dotted', borderWidth: '0 0 2px 0', borderColor: colour };
  return makeLook(style, { colour, lane: vscode.OverviewRulerLane.Center });
}
