import * as vscode from 'vscode';
import {
  type Annotation,
  type EntityType,
  entitySlug,
  entityTypes,
  type GazetteerEntry,
  type Span,
} from '../core';
import { type Article, placedRecords } from '../editor/articles';
import { caretPlace } from '../editor/caret';
import { registerCommand } from '../editor/commands';
import { asTitle, typeLabel } from '../editor/labels';
import { rewriteText } from '../editor/rewriteText';
import type { Services } from '../editor/services';
import { findAt, recordAt } from '../editor/targets';
import { addToGazetteer } from '../storage/gazetteer';
import { readProject } from '../storage/project';

/** A name of the article and everything that it is called there. */
interface Named {
  readonly entity: string;
  readonly name: string;
  readonly type: string;
  /** The different words of its mentions, each with its first place; those at the caret first. */
  readonly words: ReadonlyMap<string, Span>;
}

/** What a person says about a name; what is left out stays as it was. */
interface Correction {
  readonly type?: EntityType;
  readonly entity?: string | undefined;
  readonly rejected?: true;
}

type Choice = vscode.QuickPickItem & { readonly run?: () => Promise<void> };

/**
 * Correct Name: what a person knows better than the machine about a name, said once for all its mentions in the article
 * (records with `everywhere`, format.md, rule 11), and with one more step for the whole newsroom.
 */
export function registerCorrectName(services: Services): vscode.Disposable {
  const { annotating, projects } = services;

  async function correct(): Promise<void> {
    const place = caretPlace();
    const article = place && services.articles.get(place.document);
    const named = article && nameAtCaret(services, article);
    if (!article || !named) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no name at the cursor.'));
      return;
    }
    const { t } = vscode.l10n;
    const types = entityTypes.map(
      (type): Choice => ({
        label: asTitle(typeLabel(type)),
        ...(type === named.type && { description: t('at present') }),
        run: () => say(article, named, [...named.words], { type }),
      }),
    );
    const [[own] = []] = [[...named.words]];
    const others: Choice[] = [
      { label: t('More'), kind: vscode.QuickPickItemKind.Separator },
      { label: t('$(link) The same as…'), run: () => chooseSame(article, named) },
      { label: t('$(edit) File under another name…'), run: () => rename(article, named) },
      {
        label: t('$(circle-slash) Not a name'),
        run: async () => own && say(article, named, [own], { rejected: true }),
      },
      { label: t('$(book) Add to the Newsroom’s Names'), run: () => addForAll(article, named) },
    ];
    const picked = await vscode.window.showQuickPick([...types, ...others], {
      title: t('What Is “{0}”?', named.name),
      placeHolder: t('What you say here goes for all mentions in this article'),
      matchOnDescription: true,
    });
    await picked?.run?.();
  }

  async function chooseSame(article: Article, named: Named): Promise<void> {
    const { t } = vscode.l10n;
    const others = likeliestFirst(
      named,
      allNames(article).filter(({ entity }) => entity !== named.entity),
    );
    const own: Choice[] = [
      {
        label: t('$(add) Something of its own'),
        run: () => {
          const [first] = named.words;
          const entity = first && entitySlug(first[0]);
          const isTaken = entity === named.entity || others.some((other) => other.entity === entity);
          return say(article, named, first ? [first] : [], { entity: isTaken ? `${entity}-2` : entity });
        },
      },
    ];
    const items = others.map(
      ({ entity, name, type }): Choice => ({
        label: name,
        description: typeLabel(type),
        run: () => say(article, named, [...named.words], { entity, type: typeOf(type) }),
      }),
    );
    const picked = await vscode.window.showQuickPick([...items, ...own], {
      title: t('“{0}” Is the Same as…', named.name),
      matchOnDescription: true,
    });
    await picked?.run?.();
  }

  async function rename(article: Article, named: Named): Promise<void> {
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('File “{0}” under Another Name', named.name),
      prompt: vscode.l10n.t('All its mentions in this article are filed under this name.'),
      value: named.name,
      ignoreFocusOut: true,
    });
    const entity = name?.trim() ? entitySlug(name) : undefined;
    if (entity !== undefined && entity !== named.entity)
      await say(article, named, [...named.words], { entity });
  }

  /** Writes it down, one record for each of the words; what was said of them before is changed. */
  async function say(
    article: Article,
    named: Named,
    words: readonly (readonly [string, Span])[],
    what: Correction,
  ): Promise<void> {
    await annotating.inTurn(async () => {
      for (const [text, span] of words) {
        const saved = await write(article, named, text, span, what);
        if (!saved) return;
        const sentence = what.rejected
          ? vscode.l10n.t('“{0}” is not a name here', text)
          : vscode.l10n.t('“{0}” is corrected everywhere in this article', text);
        annotating.announceSaved(saved, sentence);
      }
    });
  }

  async function write(article: Article, named: Named, text: string, span: Span, what: Correction) {
    const source = article.document.uri;
    const file = annotating.ownFile(source)?.toString();
    const known = placedRecords(article).find(
      ({ annotation, stem }) =>
        annotation.kind === 'entity' &&
        annotation.everywhere &&
        annotation.anchor.quote === text &&
        stem.toString() === file,
    );
    const author = await annotating.author(source);
    const anchor = known ? known.annotation.anchor : await annotating.anchor(article, span);
    if (!author || !anchor) return undefined;
    const made = (before: Annotation): Annotation => {
      const { rejected: _, ...rest } = before;
      const { type = named.type, entity = named.entity, rejected } = what;
      return { ...rest, type, entity, everywhere: true, ...(rejected && { rejected }) } as Annotation;
    };
    if (known) return annotating.change(known.stem, known.annotation.id, made);
    const fresh: Annotation = {
      id: annotating.newId('entity', source),
      kind: 'entity',
      anchor,
      by: author.by,
      created: author.today,
      origin: 'human',
    };
    return annotating.add(article, made(fresh));
  }

  /** The step from the article to the newsroom: the name with all that it is called goes into `galley.yaml`. */
  async function addForAll(article: Article, named: Named): Promise<void> {
    const uri = projects.fileFor(article.document.uri);
    const aliases = [...named.words.keys()].filter((words) => words !== named.name);
    const entry: GazetteerEntry = {
      name: named.name,
      type: typeOf(named.type),
      ...(aliases.length > 0 && { aliases }),
      id: named.entity,
    };
    const count = (text: string) => readProject(new TextEncoder().encode(text)).project.gazetteer.length;
    const file = vscode.workspace.asRelativePath(uri);
    const isSaved = await rewriteText(uri, (before) => {
      const after = addToGazetteer(before, entry);
      return count(after) === count(before) + 1 ? after : undefined;
    });
    if (isSaved === undefined) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          '{0} is not written: its gazetteer is not a list with a line for each name. Add the name by hand.',
          file,
        ),
      );
      return;
    }
    if (isSaved)
      vscode.window.setStatusBarMessage(vscode.l10n.t('“{0}” is in {1}', named.name, file), statusMs);
    else void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written.', file));
  }

  return registerCommand('galley.correctName', correct);
}

const statusMs = 5000;

function typeOf(type: string): EntityType {
  return entityTypes.find((one) => one === type) ?? 'other';
}

/** The name at the caret, found by the machine or kept by a person. */
function nameAtCaret(services: Services, article: Article): Named | undefined {
  const place = caretPlace();
  if (!place) return undefined;
  const record = recordAt(services, place, ['entity']);
  const find = findAt(services, place);
  const here = find?.kind === 'entity' ? find : record?.span;
  if (!here) return undefined;
  const entity =
    find?.kind === 'entity'
      ? find.entity
      : record?.annotation.kind === 'entity'
        ? (record.annotation.entity ?? entitySlug(record.annotation.anchor.quote))
        : undefined;
  const named = allNames(article).find((one) => one.entity === entity);
  if (!named) return undefined;
  const own = article.text.slice(here.start, here.end);
  const words = new Map([[own, { start: here.start, end: here.end }], ...named.words]);
  return { ...named, words };
}

/** The names of an article, each with the different words that it is called by. */
function allNames(article: Article): Named[] {
  const names = new Map<string, { entity: string; name: string; type: string; words: Map<string, Span> }>();
  const add = (entity: string, name: string, type: string, text: string, span: Span) => {
    const known = names.get(entity) ?? { entity, name, type, words: new Map<string, Span>() };
    names.set(entity, known);
    if (!known.words.has(text)) known.words.set(text, span);
  };
  for (const find of article.finds) {
    if (find.kind === 'entity') add(find.entity, find.name, find.type, find.text, find);
  }
  for (const { annotation, span } of placedRecords(article)) {
    if (annotation.kind !== 'entity' || annotation.rejected) continue;
    const { quote } = annotation.anchor;
    add(annotation.entity ?? entitySlug(quote), quote, annotation.type ?? 'other', quote, span);
  }
  return [...names.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Names that share a word with one ("Okonkwo", "Helen Okonkwo KC") first, then those of its type. */
function likeliestFirst(named: Named, others: readonly Named[]): Named[] {
  const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const own = new Set([...named.words.keys()].flatMap(wordsOf));
  const rank = ({ name, type }: Named) =>
    (wordsOf(name).some((word) => own.has(word)) ? 0 : 2) + (type === named.type ? 0 : 1);
  return [...others].sort((a, b) => rank(a) - rank(b));
}
