/**
 * The language of the grammar tests: `Sales rose [12%|constant.numeric.percent.article].` is input and expectation in
 * one. The marks are taken out, the text is tokenised, and the scopes that our grammars gave are written back as marks;
 * the two strings must be equal, so text without a mark must have none of our scopes. Marks nest. The scopes of the
 * quotation marks themselves and the root scope are left out.
 */
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

/** What the tokeniser did: lines, tokens, searches for a next match, and nested scopes at the deepest token. */
interface Work {
  lines: number;
  tokens: number;
  searches: number;
  depth: number;
}

interface Token {
  readonly text: string;
  /** Whether the token is an opening quotation mark: two quotations that touch are two marks. */
  readonly opens: boolean;
  readonly scopes: readonly string[];
}

const articleScope = 'text.article';
const injectionScope = 'galley.markdown.injection';

const files: Readonly<Record<string, string>> = {
  [articleScope]: 'article.tmLanguage.json',
  [injectionScope]: 'figures-and-quotes.injection.tmLanguage.json',
};

/**
 * A stand-in for the editor's Markdown grammar: the constructs the injection has to keep out of, under the scopes that
 * the editor gives them. Paragraphs end with their line and begin with an empty match, as in the original.
 */
const markdownHost = {
  scopeName: 'text.html.markdown',
  patterns: [
    {
      begin: '\\A---$',
      end: '^---$',
      contentName: 'meta.embedded.block.frontmatter',
    },
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '^[0-9]+[.)][ \\t]', name: 'punctuation.definition.list.begin.markdown' },
    {
      begin: '(^|\\G)(?=[^ \\t\\n])',
      while: '(^|\\G)[ ]{4,}',
      name: 'meta.paragraph.markdown',
      patterns: [
        { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
        { match: '\\*[^*]*\\*', name: 'markup.italic.markdown' },
        { match: '\\[[^\\]]*\\]\\([^)]*\\)', name: 'meta.link.inline.markdown' },
      ],
    },
  ],
};

/** The text of a grammar file of ours. */
export function readGrammarFile(scope: 'article' | 'injection'): string {
  const file = files[scope === 'article' ? articleScope : injectionScope] ?? '';
  return readFileSync(join(process.cwd(), 'syntaxes', file), 'utf8');
}

/** Compares the marks of an article's text with the scopes it gets. */
export async function checkArticle(marked: string): Promise<void> {
  assert.equal(render(await tokenise(articleScope, strip(marked))), marked);
}

/** The same for Markdown, where our patterns are injected. */
export async function checkMarkdown(marked: string): Promise<void> {
  assert.equal(render(await tokenise(markdownHost.scopeName, strip(marked))), marked);
}

/** Tokenises an article's text and counts the steps it took. */
export async function countWork(text: string): Promise<Work> {
  const before = searches;
  const lines = await tokenise(articleScope, text);
  const tokens = lines.flat();
  return {
    lines: lines.length,
    tokens: tokens.length,
    searches: searches - before,
    depth: tokens.reduce((most, token) => Math.max(most, token.scopes.length), 0),
  };
}

let searches = 0;
let ready: Promise<textmate.Registry> | undefined;

async function createRegistry(): Promise<textmate.Registry> {
  const wasm = join(process.cwd(), 'node_modules', 'vscode-oniguruma', 'release', 'onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => counted(new oniguruma.OnigScanner(patterns)),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === markdownHost.scopeName) {
        return textmate.parseRawGrammar(JSON.stringify(markdownHost), 'host.json');
      }
      const file = files[scope];
      return file === undefined
        ? null
        : textmate.parseRawGrammar(readFileSync(join(process.cwd(), 'syntaxes', file), 'utf8'), file);
    },
    getInjections: (scope) => (scope === markdownHost.scopeName ? [injectionScope] : undefined),
  });
}

type Scanner = ReturnType<textmate.IOnigLib['createOnigScanner']>;

function counted(scanner: Scanner): Scanner {
  return {
    findNextMatchSync: (text, start, options) => {
      searches += 1;
      return scanner.findNextMatchSync(text, start, options);
    },
    dispose: () => scanner.dispose?.(),
  };
}

async function tokenise(scope: string, text: string): Promise<Token[][]> {
  ready ??= createRegistry();
  const grammar = await (await ready).loadGrammar(scope);
  assert.ok(grammar, `no grammar for ${scope}`);
  let state: textmate.StateStack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({
      text: line.slice(token.startIndex, token.endIndex),
      opens: token.scopes.includes('punctuation.definition.string.begin.article'),
      scopes: token.scopes.filter(isOurs),
    }));
  });
}

function isOurs(scope: string): boolean {
  return scope.endsWith('.article') && !scope.startsWith('punctuation.') && scope !== articleScope;
}

function strip(marked: string): string {
  const inner = /\[([^[\]|]*)\|[a-z.]+\.article\]/g;
  const stripped = marked.replace(inner, '$1');
  return stripped === marked ? marked : strip(stripped);
}

function render(lines: readonly Token[][]): string {
  const open: string[] = [];
  let out = '';
  let newlines = '';
  const moveTo = (scopes: readonly string[], limit: number) => {
    const differs = scopes.findIndex((scope, index) => open[index] !== scope);
    const shared = Math.min(differs < 0 ? scopes.length : differs, limit);
    while (open.length > shared) out += `|${open.pop()}]`;
    out += newlines;
    newlines = '';
    for (const scope of scopes.slice(shared)) {
      open.push(scope);
      out += '[';
    }
  };
  lines.forEach((line, index) => {
    if (index > 0) newlines += '\n';
    for (const token of line.filter(({ text }) => text !== '')) {
      moveTo(token.scopes, token.opens ? token.scopes.length - 1 : token.scopes.length);
      out += token.text;
    }
  });
  moveTo([], 0);
  return out;
}
