import * as vscode from 'vscode';
import { entityTypes, type FindKind, groupedBy, lookUp, type Mention, mentionsOf, shorten } from '../core';
import { findsInside } from '../editor/aroundArticle';
import { type Article, type PlacedRecord, placedRecords } from '../editor/articles';
import { toRange } from '../editor/convert';
import { asTitle, typeLabel } from '../editor/labels';
import { figureValue } from '../editor/markText';
import type { Services } from '../editor/services';
import { followShownArticle } from '../editor/shownArticle';
import { groupNode, makeTree, type Tree, type TreeNode } from '../editor/tree';
import { wordsAround } from '../editor/wordsAround';

type Row = Mention<PlacedRecord>;

/** The views Entities, Figures and Quotes of the article that is looked at: what it mentions, and where. */
export function registerMentionTrees(services: Services): vscode.Disposable {
  const shown = followShownArticle(services.articles, () => {
    for (const tree of trees) tree.refresh();
  });
  const makeView = (id: string, kind: FindKind, nodesOf: NodesOf) =>
    makeTree({
      id,
      roots: () => {
        const article = shown.current;
        return article
          ? nodesOf(article, mentionsOf(kind, findsInside(article), placedRecords(article)))
          : [];
      },
    });
  const trees: readonly Tree[] = [
    makeView('galley.entities', 'entity', entityNodes),
    makeView('galley.figures', 'figure', figureNodes),
    makeView('galley.quotes', 'quote', quoteNodes),
  ];
  return vscode.Disposable.from(shown, ...trees);
}

type NodesOf = (article: Article, rows: readonly Row[]) => TreeNode[];

function entityNodes(article: Article, rows: readonly Row[]): TreeNode[] {
  const types = groupedBy(rows, ({ type }) => type);
  types.sort(([a], [b]) => typeRank(a) - typeRank(b));
  return types.map(([type, ofType]) => {
    const entities = groupedBy(ofType, ({ group }) => group);
    return groupNode({
      key: `type:${type}`,
      label: asTitle(typeLabel(type)),
      count: entities.length,
      children: () =>
        entities.map(([entity, mentions]) =>
          groupNode({
            key: `type:${type}/${entity}`,
            label: mentions[0]?.name ?? entity,
            count: mentions.length,
            icon: new vscode.ThemeIcon(lookUp(entityIcons, type) ?? 'symbol-misc'),
            isOpen: false,
            children: () =>
              mentions.map((mention) =>
                mentionNode(article, mention, wordsAround(article.text, mention.span)),
              ),
          }),
        ),
    });
  });
}

/** People first, as the format lists the types; a newsroom's own types after them. */
function typeRank(type: string): number {
  const rank = (entityTypes as readonly string[]).indexOf(type);
  return rank < 0 ? entityTypes.length : rank;
}

const entityIcons: Record<string, string> = {
  person: 'person',
  organisation: 'organization',
  place: 'location',
  event: 'calendar',
  facility: 'home',
  work: 'book',
  product: 'package',
};

function figureNodes(article: Article, rows: readonly Row[]): TreeNode[] {
  return groupedBy(rows, ({ type }) => type).map(([type, figures]) =>
    groupNode({
      key: `figure:${type}`,
      label: asTitle(typeLabel(type)),
      count: figures.length,
      children: () =>
        figures.map((figure) => mentionNode(article, figure, figure.text, worthOf(article, figure))),
    }),
  );
}

function quoteNodes(article: Article, rows: readonly Row[]): TreeNode[] {
  const speakers = groupedBy(rows, ({ group }) => group);
  speakers.sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return speakers.map(([speaker, quotes]) =>
    groupNode({
      key: `speaker:${speaker}`,
      label: speaker === '' ? vscode.l10n.t('No speaker') : speaker,
      count: quotes.length,
      children: () =>
        quotes.map((quote) => mentionNode(article, quote, shorten(quote.text, 80), typeLabel(quote.type))),
    }),
  );
}

/** What a figure is worth, as the hover says it. */
function worthOf(article: Article, { span, record }: Row): string {
  const find = article.finds.find(({ kind, start }) => kind === 'figure' && start === span.start);
  const figure = record?.annotation ?? find;
  return figure?.kind === 'figure' ? figureValue(figure) : '';
}

function mentionNode(
  article: Article,
  { span, text, record }: Row,
  label: string,
  description = '',
): TreeNode {
  const { document, lines } = article;
  const key = `${span.start}-${span.end}`;
  const line = lines.positionAt(span.start).line + 1;
  return {
    key,
    ...(record && { stem: record.stem, id: record.annotation.id }),
    item() {
      const item = new vscode.TreeItem(label);
      item.description = [description, vscode.l10n.t('line {0}', line)].filter(Boolean).join(' · ');
      item.tooltip = text;
      item.contextValue = record ? 'record' : 'find';
      item.command = {
        title: vscode.l10n.t('Go to These Words'),
        command: 'vscode.open',
        arguments: [document.uri, { selection: toRange(lines, span), preserveFocus: true }],
      };
      item.accessibilityInformation = {
        label: [label, description, vscode.l10n.t('line {0}', line)].join(', '),
      };
      return item;
    },
  };
}
