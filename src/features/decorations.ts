import * as vscode from 'vscode';
import {
  type Category,
  type FindKind,
  groupedBy,
  isShownBy,
  type Layered,
  type MarkFilter,
  markFilters,
  type Span,
  topmost,
} from '../core';
import { type Article, placedRecords } from '../editor/articles';
import { claimColour } from '../editor/colours';
import { registerCommand } from '../editor/commands';
import { toRange } from '../editor/convert';
import type { Services } from '../editor/services';

const findKinds = ['entity', 'figure', 'quote'] as const;
const shownAtFirst = markFilters.filter((filter) => filter !== 'uncited');

/** Lines above and below the visible ones that have their inline styles already, so that scrolling shows no bare text. */
const marginLines = 100;

/** How a kind of mark looks: inline where the reader is, and in the overview ruler over the whole article. */
interface Look {
  readonly inline: vscode.TextEditorDecorationType;
  /** Instead of `inline` where other claims or notes lie below. */
  readonly stacked?: vscode.TextEditorDecorationType;
  /** `undefined` for marks that would fill the ruler. */
  readonly ruler?: vscode.TextEditorDecorationType;
}

/** A mark; of those in one layer only the topmost is drawn, as one underline would be over the other. */
interface Mark extends Layered {
  readonly look: Look;
}

/** The marks of an article as it stands in an editor: those that style the words, and those drawn below the line. */
interface Marks extends Pick<Article, 'version' | 'lines'> {
  readonly ofWords: readonly Mark[];
  readonly belowLine: readonly Mark[];
}

/** What was sent of a type, and of which version of the text. */
interface Sent {
  readonly version: number;
  readonly spans: readonly Span[];
}

/**
 * Colours articles: an underline style per kind, so that colour is never the only signal, and the overview ruler. What the
 * ruler shows is sent once for a version of the text, inline styles for the visible lines and some around them: an editor
 * of a large article is slow with thousands of inline styles, and each pass would send them all.
 */
export function registerDecorations({ articles, oldSides, projects }: Services): vscode.Disposable {
  const kindLooks = new Map<FindKind, Look>(findKinds.map((kind) => [kind, makeKindLook(kind)]));
  const reportedLook = makeReportedLook();
  const recordLooks = new Map(findKinds.map((kind) => [kind, makeRecordLook(kind)]));
  const noteLook = makeNoteLook();
  const claimLooks = new Map<string, Look>();
  const shown = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, Sent>>();
  const marksOf = new WeakMap<vscode.TextEditor, Marks>();

  function allLooks(): Look[] {
    return [...kindLooks.values(), reportedLook, ...recordLooks.values(), noteLook, ...claimLooks.values()];
  }

  /** What is shown in this window; nothing of it is remembered. */
  let chosen: ReadonlySet<MarkFilter> = new Set(shownAtFirst);

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
    const [ofWords, belowLine]: [Mark[], Mark[]] = [[], []];
    const mark = (layer: Mark[], look: Look | undefined, { start, end }: Span, rank = 0) => {
      if (look) layer.push({ start, end, look, rank });
    };
    for (const find of article.finds) {
      if (!chosen.has(find.kind)) continue;
      const isReported = find.kind === 'quote' && find.type === 'indirect';
      if (isReported) mark(belowLine, reportedLook, find);
      else mark(ofWords, kindLooks.get(find.kind), find);
    }
    for (const { annotation, span } of placedRecords(article)) {
      if (!isShownBy(annotation, chosen)) continue;
      if (annotation.kind === 'note') mark(belowLine, noteLook, span, 1);
      else if (annotation.kind !== 'claim') mark(ofWords, recordLooks.get(annotation.kind), span);
      else mark(belowLine, claimLook(categories.find(({ id }) => id === annotation.category)), span, 1);
    }
    const { version, lines } = article;
    const marks = { version, lines, ofWords, belowLine };
    marksOf.set(editor, marks);
    showVisible(editor, marks);
    showRuler(editor, marks);
  }

  function showRuler(editor: vscode.TextEditor, marks: Marks): void {
    const spans = new Map(groupedBy([...marks.ofWords, ...marks.belowLine], ({ look }) => look));
    for (const look of allLooks())
      if (look.ruler) setChanged(editor, marks, look.ruler, spans.get(look) ?? []);
  }

  function showVisible(editor: vscode.TextEditor, marks: Marks): void {
    const { lines, ofWords, belowLine } = marks;
    const near = linesAround(editor).map(({ first, last }) => ({
      start: lines.offsetAt({ line: first, character: 0 }),
      end: lines.offsetAt({ line: last + 1, character: 0 }),
    }));
    const isNear = (mark: Mark) => near.some(({ start, end }) => mark.start <= end && mark.end >= start);
    const pieces = [ofWords, belowLine].flatMap((layer) => topmost(layer.filter(isNear)));
    const typeOf = ({ mark: { look }, coversOthers }: (typeof pieces)[number]) =>
      (coversOthers && look.stacked) || look.inline;
    const spans = new Map(groupedBy(pieces, typeOf));
    for (const { inline, stacked } of allLooks())
      for (const type of stacked ? [inline, stacked] : [inline])
        setChanged(editor, marks, type, spans.get(type) ?? []);
  }

  /** An editor that scrolls; marks of an older text are not shown in a newer one. */
  function showScrolled(editor: vscode.TextEditor): void {
    const marks = marksOf.get(editor);
    if (marks && marks.version === editor.document.version) showVisible(editor, marks);
  }

  /** Every type is set in every pass, but what is as it was at this version of the text is not sent again. */
  function setChanged(
    editor: vscode.TextEditor,
    { version, lines }: Marks,
    type: vscode.TextEditorDecorationType,
    spans: readonly Span[],
  ): void {
    const known = shown.get(editor) ?? new Map<vscode.TextEditorDecorationType, Sent>();
    shown.set(editor, known);
    const sent = known.get(type);
    if (spans.length === 0 && sent?.spans.length === 0) return;
    if (sent?.version === version && sameSpans(sent.spans, spans)) return;
    known.set(type, { version, spans });
    const ranges = spans.map((span) => toRange(lines, span));
    editor.setDecorations(type, ranges);
  }

  function decorateEach(article: Article): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === article.document) decorate(editor, article);
  }

  function decorateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const article = articles.get(editor.document) ?? oldSides.get(editor.document);
      if (article) decorate(editor, article);
    }
  }

  decorateAll();
  return vscode.Disposable.from(
    articles.onDidChange(decorateEach),
    oldSides.onDidChange(decorateEach),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => showScrolled(textEditor)),
    projects.onDidChange(decorateAll),
    registerCommand('galley.chooseMarks', choose),
    {
      dispose: () => {
        for (const { inline, stacked, ruler } of allLooks())
          for (const type of [inline, stacked, ruler]) type?.dispose();
      },
    },
  );
}

function sameSpans(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, k) => start === others[k]?.start && end === others[k]?.end)
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

type Line = 'solid' | 'double' | 'dotted';

/** A line below the words; it is thick and double, or thick and dotted, where other marks lie below this one. */
function makeLineLook(
  { plain, stacked }: { readonly plain: Line; readonly stacked: Line },
  colour: vscode.ThemeColor | string,
  lane: vscode.OverviewRulerLane,
): Look {
  const backgroundColor = new vscode.ThemeColor('galley.claimBackground');
  const line = (borderStyle: Line, height: string) => ({
    borderStyle,
    borderWidth: `0 0 ${height} 0`,
    borderColor: colour,
  });
  return {
    ...makeLook({ ...line(plain, '2px'), ...(plain === 'solid' && { backgroundColor }) }, { colour, lane }),
    stacked: makeLook({ ...line(stacked, '4px'), backgroundColor }).inline,
  };
}

function makeClaimLook(category: Category | undefined): Look {
  const looks = { plain: 'solid', stacked: 'double' } as const;
  return makeLineLook(looks, claimColour(category), vscode.OverviewRulerLane.Right);
}

function makeNoteLook(): Look {
  const looks = { plain: 'dotted', stacked: 'dotted' } as const;
  return makeLineLook(looks, new vscode.ThemeColor('galley.note'), vscode.OverviewRulerLane.Center);
}
