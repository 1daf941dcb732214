/**
 * Makes stacks from bundled tests readable: a frame of a test bundle becomes the line of the TypeScript
 * file that it was made from; frames of mocha and of the editor are left out.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { project } from './paths.mjs';

/** The web worker host runs a bundle as the body of a function, whose head takes these lines. */
const webHeadLines = 2;

/** Returns a function that rewrites the stack of an error thrown in the given bundle. */
export function frameReader(bundle) {
  let map;
  const inWeb = bundle.endsWith('.web.js');
  const readFrame = (line) => {
    const [, before, row, column] = line.match(/^(\s*at .*?\(?)\S*out\/test\/[\w.]+:(\d+):(\d+)\)?$/) ?? [];
    if (before === undefined) return undefined;
    const headLines = inWeb ? webHeadLines : 0;
    map ??= new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
    const { originalSource, originalLine } = map.findEntry(Number(row) - headLines - 1, Number(column) - 1);
    if (originalSource === undefined || originalSource.includes('node_modules')) return undefined;
    const source = relative(project, resolve(dirname(bundle), originalSource));
    return `${before.replace(/\($/, '')}${source}:${originalLine + 1}`;
  };
  return (text) => {
    const isFrame = (line) => /^\s+at /.test(line);
    const lines = text.split('\n').map((line) => (isFrame(line) ? readFrame(line) : line));
    return lines.filter((line) => line !== undefined).join('\n');
  };
}
