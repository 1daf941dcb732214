import { type Annotation, type Located, lint, type Problem } from '../core';
import type { ValueMap } from '../storage/yaml/value';
import type { Article } from './articles';
import type { Services } from './services';

/** A problem of an article: with the record it is about, or of its annotation file as such. */
export interface ArticleProblem {
  readonly problem: Problem;
  readonly annotation?: Annotation;
  readonly located?: Located;
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

function findProblems({ projects, sidecars }: Services, article: Article): ArticleProblem[] {
  const source = article.document.uri;
  const project = projects.of(source);
  const references: readonly ValueMap[] = [
    ...(article.sidecar?.references ?? []),
    ...projects.referencesOf(source),
  ];
  const referenceKeys = (id: string) => {
    const reference = references.find((one) => one.id === id);
    return reference && new Set(Object.keys(reference));
  };
  const unreadable = sidecars.problem(source);
  const ofFile = [...(unreadable ? [unreadable] : []), ...(article.sidecar?.problems ?? [])];
  return [
    ...ofFile.map((problem) => ({ problem })),
    ...article.records.flatMap(({ annotation, located }) =>
      lint(annotation, {
        state: located.state,
        words: wordsAt(article, located),
        project,
        referenceKeys,
      }).map((problem) => ({
        problem,
        annotation,
        located,
      })),
    ),
  ];
}

function wordsAt({ text }: Article, { span }: Located): string {
  return span ? text.slice(span.start, span.end) : '';
}
