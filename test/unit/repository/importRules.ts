import { posix } from 'node:path';

/** A source file: its path from the project's top folder, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Rule {
  /** Folders and files of `src` that may be imported besides one's own folder; `core` means its two doors alone. */
  readonly may: readonly string[];
  /** Packages and built-in modules; a `*` at the end stands for the rest of the name. */
  readonly packages: readonly string[];
  readonly own?: 'none';
}

/** Who may import whom: the table of ARCHITECTURE.md. */
const rules: Record<string, Rule> = {
  core: { may: [], packages: [] },
  storage: { may: ['core'], packages: ['yaml'] },
  formats: {
    may: ['core', 'storage'],
    packages: ['yaml', 'fflate', 'write-excel-file/universal', '@citation-js/*'],
  },
  editor: { may: ['core', 'storage'], packages: ['vscode'] },
  features: { may: ['core', 'storage', 'formats', 'editor'], packages: ['vscode'], own: 'none' },
  node: { may: ['core', 'storage'], packages: ['node:*', '@huggingface/tokenizers'] },
  web: { may: ['core', 'storage', 'editor/ports'], packages: ['vscode'] },
  cli: {
    may: ['core', 'storage', 'formats', 'node'],
    packages: ['node:*', 'cli-progress', 'commander', 'ignore', 'sarif', 'workerpool', 'yaml'],
  },
  webview: { may: ['core', 'editor/formModel'], packages: [] },
  'extension.ts': { may: ['core', 'storage', 'formats', 'editor', 'features'], packages: ['vscode'] },
  'extension.node.ts': { may: ['extension', 'node'], packages: ['vscode'] },
  'extension.web.ts': { may: ['extension', 'web'], packages: ['vscode'] },
};

/** What the core may not name, because it would make its results depend on when, where and how often it runs. */
const impure =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|setTimeout|process\.|globalThis|window\.|document\.)/;

/** Every breach of the rules, as `path: what`. */
export function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const area = areaOf(file.path);
    const rule = rules[area];
    if (!rule) return [`${file.path}: no rule for ${area}`];
    const breaches = importsOf(file.text).filter((target) => !isAllowed(file.path, area, rule, target));
    const named = area === 'core' ? impure.exec(withoutComments(file.text)) : null;
    return [
      ...breaches.map((target) => `${file.path}: imports ${target}`),
      ...(named ? [`${file.path}: names ${named[0]}`] : []),
    ];
  });
}

function areaOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function importsOf(text: string): string[] {
  const pattern = /\b(?:from|import)\s*\(?\s*'([@\w./:-]+)'|\brequire\(\s*'([@\w./:-]+)'/g;
  return [...withoutComments(text).matchAll(pattern)].map((found) => found[1] ?? found[2] ?? '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function isAllowed(path: string, area: string, rule: Rule, target: string): boolean {
  if (!target.startsWith('.')) {
    return rule.packages.some((name) =>
      name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name,
    );
  }
  const fromTop = posix.join(posix.dirname(path), target);
  // The command line says its own version.
  if (fromTop === 'package.json') return area === 'cli';
  if (!fromTop.startsWith('src/')) return false;
  const resolved = fromTop.slice('src/'.length);
  const targetArea = resolved.split('/')[0] ?? '';
  if (targetArea === area) return rule.own !== 'none';
  return rule.may.some((allowed) => {
    if (allowed === 'core') return resolved === 'core' || resolved === 'core/recognition';
    return resolved === allowed || resolved.startsWith(`${allowed}/`);
  });
}
