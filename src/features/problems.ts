import * as vscode from 'vscode';
import { type LineIndex, makeLineIndex, type Problem, type Severity, type Span } from '../core';
import type { Article } from '../editor/articles';
import { toRange } from '../editor/convert';
import { messageOf } from '../editor/messages';
import { articleProblems, withSeverities } from '../editor/review';
import type { Services } from '../editor/services';
import type { RecordFile } from '../editor/sidecars';
import { isArticle, sidecarUri } from '../editor/sourceFiles';
import { type MisspeltField, misspeltFields } from '../storage/misspelt';
import type { Sidecar } from '../storage/sidecar';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/**
 * The Problems panel: what is wrong in annotation files and `galley.yaml` where it stands there, what a claim lacks on its
 * first word in the article, and an annotation that has lost its place on its record in the file.
 */
export function registerProblems(services: Services): vscode.Disposable {
  const { articles, sidecars, projects } = services;
  const collection = vscode.languages.createDiagnosticCollection('galley');

  function showFile(stem: vscode.Uri): void {
    const sidecar = sidecars.get(stem);
    const unreadable = sidecars.problem(stem);
    const problems = [
      ...(unreadable ? [unreadable] : []),
      ...(sidecar?.problems ?? []),
      ...(sidecar ? slipsIn(sidecar, sidecars.articleOf(stem)) : []),
    ];
    const lines = makeLineIndex(sidecar?.text ?? '');
    const own = problems.map((problem) => diagnostic(problem, lines, problem.span));
    const source = sidecars.articleOf(stem).toString();
    const article = articles.all().find(({ document }) => document.uri.toString() === source);
    const lost = article && sidecar ? lostRecords(services, article, { stem, sidecar }, lines) : [];
    collection.set(sidecarUri(stem), [...own, ...lost]);
  }

  function showArticle(article: Article): void {
    const found = articleProblems(services, article).flatMap(({ problem, record }) => {
      const span = record?.located.span;
      return span ? [diagnostic(problem, article.lines, firstWord(article.text, span))] : [];
    });
    collection.set(article.document.uri, found);
    showFile(article.document.uri);
    for (const { stem, annotator } of article.files) if (annotator !== undefined) showFile(stem);
  }

  /** Kept for as long as a file stays the same: this is asked whenever its article is read. */
  const known = new WeakMap<Sidecar, readonly MisspeltField[]>();

  function slipsIn(sidecar: Sidecar, article: vscode.Uri): Problem[] {
    const found = known.get(sidecar) ?? misspeltFields(sidecar);
    known.set(sidecar, found);
    return found.length === 0 ? [] : withSeverities(found, article).map(({ problem }) => problem);
  }

  let projectUris: readonly vscode.Uri[] = [];

  function showAll(): void {
    for (const uri of projectUris) collection.delete(uri);
    projectUris = projects.all().map(({ uri }) => uri);
    for (const { uri, problems, text } of projects.all()) {
      collection.set(
        uri,
        problems.map((problem) => diagnostic(problem, makeLineIndex(text), problem.span)),
      );
    }
    for (const article of articles.all()) showArticle(article);
  }

  void sidecars.loadWorkspace();
  return vscode.Disposable.from(
    collection,
    articles.onDidChange(showArticle),
    sidecars.onDidChange(showFile),
    projects.onDidChange(showAll),
    // What is wrong in the YAML stays wrong when its tab is closed.
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isArticle(document)) collection.delete(document.uri);
    }),
  );
}

/** Problems of records that stand nowhere in the article, shown on their quotes in the annotation file. */
function lostRecords(
  services: Services,
  article: Article,
  { stem, sidecar }: RecordFile,
  lines: LineIndex,
): vscode.Diagnostic[] {
  return articleProblems(services, article).flatMap(({ problem, record }) => {
    if (!record || record.located.span || record.stem.toString() !== stem.toString()) return [];
    const inFile = sidecar.records.find(({ id }) => id === record.annotation.id);
    return inFile ? [diagnostic(problem, lines, inFile.span)] : [];
  });
}

function diagnostic(problem: Problem, lines: LineIndex, span: Span | undefined): vscode.Diagnostic {
  const range = toRange(lines, span ?? { start: 0, end: 0 });
  const line = range.isSingleLine
    ? range
    : new vscode.Range(range.start, range.start.with(undefined, 10_000));
  const shown = new vscode.Diagnostic(line, messageOf(problem), severities[problem.severity]);
  shown.source = 'galley';
  shown.code = problem.code;
  return shown;
}

function firstWord(text: string, { start, end }: Span): Span {
  const [word = ''] = /^\S+/.exec(text.slice(start, Math.min(end, start + 60))) ?? [];
  return { start, end: start + Math.max(1, word.length) };
}
