import type { Node } from 'yaml';
import {
  Composer,
  type CST,
  type Document,
  isScalar,
  isSeq,
  isMap as isYamlMap,
  LineCounter,
  Parser,
} from 'yaml';
import type { Problem, Span } from '../../core';
import { emptyMap, type Value } from './value';

/** Maps and lists inside one another; a sidecar needs five. */
const maxDepth = 20;

/** What can be wrong with a file as YAML, and what of YAML an annotation file must not have. */
export type YamlCode =
  | 'yaml-syntax'
  | 'yaml-too-deep'
  | 'yaml-alias'
  | 'yaml-tag'
  | 'yaml-directive'
  | 'yaml-documents'
  | 'yaml-merge-key'
  | 'yaml-bad-key'
  | 'yaml-duplicate-key'
  | 'yaml-block-key';

/**
 * Reads one YAML document under the failsafe schema and refuses, with its place, whatever this format does not allow:
 * anchors, aliases, tags, directives, merge keys, a second document, `__proto__`, keys that are no strings, keys given
 * twice. `root` is undefined when anything was refused, because a file that was not understood whole is never written.
 * @param depthAbove Maps and lists around the text, of a piece that was cut out of a file.
 */
export function parseYaml(text: string, depthAbove = 0): { root?: Node; problems: Problem<YamlCode>[] } {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const refused = refusals(tokens, depthAbove);
  if (refused.length > 0) return { problems: refused };
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    keepSourceTokens: true,
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  const problems = documents.flatMap((document) => syntaxProblems(document));
  const second = documents[1];
  if (second) problems.push(problem('yaml-documents', spanAt(second.range?.[0] ?? text.length)));
  const root = documents[0]?.contents ?? undefined;
  if (problems.length === 0 && root) checkKeys(root as Node, problems);
  if (problems.length > 0 || !root) return { problems };
  return { root: root as Node, problems };
}

/** The plain data of a node; its keys were checked by `parseYaml`. */
export function toValue(node: unknown): Value {
  if (isSeq(node)) return node.items.map(toValue);
  if (isYamlMap(node)) {
    const map = emptyMap();
    for (const pair of node.items) map[keyOf(pair.key)] = toValue(pair.value);
    return map;
  }
  return isScalar(node) ? String(node.value ?? '') : '';
}

/** A key as text; every key of a checked document is a scalar. */
export function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

/** Where a node stands, without trailing blanks and comments. */
export function spanOf(node: unknown): Span | undefined {
  const range = (node as Partial<Node> | null)?.range;
  return range ? { start: range[0], end: Math.max(range[0], range[1]) } : undefined;
}

function problem(code: YamlCode, span: Span | undefined, args: readonly string[] = []): Problem<YamlCode> {
  return { code, severity: 'error', args, ...(span && { span }) };
}

function spanAt(start: number, length = 1): Span {
  return { start, end: start + length };
}

function syntaxProblems(document: Document.Parsed): Problem<YamlCode>[] {
  const found = [...document.errors, ...document.warnings];
  return found.map((error) => {
    const [line = ''] = error.message.split('\n');
    const sentence = line.replace(/[.:]?$/, '.');
    return problem('yaml-syntax', { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) }, [
      sentence,
    ]);
  });
}

/** What is refused before anything is composed, found without recursion: 20,000 brackets must not end the stack. */
function refusals(tokens: readonly CST.Token[], depthAbove: number): Problem<YamlCode>[] {
  const found: Problem<YamlCode>[] = [];
  const open: { token: CST.Token | null | undefined; depth: number }[] = [];
  for (const token of tokens) open.push({ token, depth: depthAbove });
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (depth > maxDepth) return [problem('yaml-too-deep', spanAt(token.offset), [String(maxDepth)])];
    if (token.type === 'alias')
      found.push(problem('yaml-alias', spanAt(token.offset, token.source.length), [token.source]));
    if (token.type === 'directive')
      found.push(problem('yaml-directive', spanAt(token.offset, token.source.length)));
    if (token.type === 'document') {
      markRefusals(token.start, found);
      open.push({ token: token.value, depth });
    }
    if ('items' in token) {
      for (const item of token.items) {
        markRefusals(item.start, found);
        if ('sep' in item) markRefusals(item.sep, found);
        if ('key' in item) open.push({ token: item.key, depth: depth + 1 });
        open.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return found.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function markRefusals(marks: readonly CST.SourceToken[] | undefined, found: Problem<YamlCode>[]): void {
  for (const mark of marks ?? []) {
    const code = mark.type === 'anchor' ? 'yaml-alias' : mark.type === 'tag' ? 'yaml-tag' : undefined;
    if (code) found.push(problem(code, spanAt(mark.offset, mark.source.length), [mark.source]));
  }
}

function checkKeys(node: unknown, problems: Problem<YamlCode>[]): void {
  if (isSeq(node)) for (const item of node.items) checkKeys(item, problems);
  if (!isYamlMap(node)) return;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const span = spanOf(pair.key);
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string' || pair.key.value === '') {
      problems.push(problem('yaml-bad-key', span ?? spanOf(node)));
      continue;
    }
    const key = pair.key.value;
    if (key === '__proto__') problems.push(problem('yaml-bad-key', span, [key]));
    if (key === '<<') problems.push(problem('yaml-merge-key', span));
    if (pair.key.type === 'BLOCK_LITERAL' || pair.key.type === 'BLOCK_FOLDED') {
      problems.push(problem('yaml-block-key', span));
    }
    if (seen.has(key)) problems.push(problem('yaml-duplicate-key', span, [key]));
    seen.add(key);
    checkKeys(pair.value, problems);
  }
}
