import type * as vscode from 'vscode';
import { type Located, lint, type Problem } from '../core';
import type { Article } from './articles';
import type { ArticleRecord } from './placing';
import { referencesFor } from './references';
import type { Services } from './services';
import { readSettings } from './settings';

/** A problem of an article: with the record it is about, or of its annotation file as such. */
interface ArticleProblem {
  readonly problem: Problem;
  readonly record?: ArticleRecord;
}

/** What was found of an article, for as long as it and the lists of its newsroom stay the same. */
const known = new WeakMap<
  Article,
  { readonly revision: number; readonly problems: readonly ArticleProblem[] }
>();

/** Everything about an article that needs a person; found once, whoever asks. */
export function articleProblems(services: Services, article: Article): readonly ArticleProblem[] {
  const { revision } = services.projects;
  const before = known.get(article);
  if (before?.revision === revision) return before.problems;
  const problems = findProblems(services, article);
  known.set(article, { revision, problems });
  return problems;
}

function findProblems(services: Services, article: Article): ArticleProblem[] {
  return withSeverities(allProblems(services, article), article.document.uri);
}

/** Problems with the severities that the settings of their article give them, without those that these turn off. */
export function withSeverities<T extends { readonly problem: Problem }>(
  found: readonly T[],
  article: vscode.Uri,
): T[] {
  const { severities } = readSettings(article);
  return found.flatMap((one) => {
    const severity = severities[one.problem.code] ?? one.problem.severity;
    return severity === 'off' ? [] : [{ ...one, problem: { ...one.problem, severity } }];
  });
}

function allProblems(services: Services, article: Article): ArticleProblem[] {
  const { projects, sidecars } = services;
  const source = article.document.uri;
  const project = projects.of(source);
  const references = referencesFor(services, source);
  const referenceKeys = (id: string) => {
    const reference = references.find((one) => one.id === id);
    return reference && new Set(Object.keys(reference));
  };
  const unreadable = sidecars.problem(source);
  const ofFiles = [
    ...(unreadable ? [unreadable] : []),
    ...article.files.flatMap(({ sidecar }) => sidecar.problems),
  ];
  return [
    ...ofFiles.map((problem) => ({ problem })),
    ...article.records.flatMap((record) => {
      const { annotation, located } = record;
      const words = wordsAt(article, located);
      const found = lint(annotation, { state: located.state, words, project, referenceKeys });
      const isKept = services.keptOrphans.has({ stem: record.stem, id: annotation.id });
      return found.flatMap((problem) =>
        isKept && problem.code === 'anchor-orphaned' ? [] : [{ problem, record }],
      );
    }),
  ];
}

function wordsAt({ text }: Article, { span }: Located): string {
  return span ? text.slice(span.start, span.end) : '';
}
