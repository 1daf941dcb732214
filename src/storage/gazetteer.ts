/**
 * A workspace's own list of names: `gazetteer` in `galley.yaml`, and `gazetteer.tsv` beside it, a table that
 * spreadsheets write, with the columns name, type, aliases (with `|` between), id, wikidata, and a first line of these words
 * if you like. The names of `galley.yaml` come first.
 */
import { entityTypes, type GazetteerEntry } from '../core';
import { readText } from './bytes';
import { outline } from './outline';
import type { StorageProblem } from './problems';
import { writeScalar } from './yaml/scalar';
import { isList, isMap, type Value } from './yaml/value';

/** The newsroom's names as a table, beside `galley.yaml`. */
export const gazetteerFileName = 'gazetteer.tsv';

/** An entry of `gazetteer` in `galley.yaml`; `undefined` where it has no name or a type that is none. */
export function readGazetteerEntry(item: Value): GazetteerEntry | undefined {
  if (!isMap(item)) return undefined;
  const text = (key: string) => (typeof item[key] === 'string' ? (item[key] as string) : '');
  const aliases = isList(item.aliases) ? item.aliases.filter((alias) => typeof alias === 'string') : [];
  return makeEntry(text('name'), text('type'), aliases as string[], text('id'), text('wikidata'));
}

/** Reads `gazetteer.tsv`; a line that cannot be read is a problem with its place, and the others count. */
export function readGazetteerTable(bytes: Uint8Array): {
  entries: readonly GazetteerEntry[];
  text: string;
  problems: StorageProblem[];
} {
  const decoded = readText(bytes);
  if (!decoded.value) return { entries: [], text: '', problems: decoded.problems };
  const { text } = decoded.value;
  const entries: GazetteerEntry[] = [];
  const problems: StorageProblem[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = line
      .replace(/\r$/, '')
      .split('\t')
      .map((cell) => cell.trim());
    const [name = '', type = '', aliases = '', id = '', wikidata = ''] = cells;
    const isHead = start === 0 && name.toLowerCase() === 'name';
    const entry = makeEntry(
      name,
      type,
      aliases.split('|').map((alias) => alias.trim()),
      id,
      wikidata,
    );
    if (entry) entries.push(entry);
    else if (line.trim() !== '' && !isHead) {
      const span = { start, end: start + line.length };
      problems.push({ code: 'gazetteer-malformed', severity: 'error', args: [entityTypes.join(', ')], span });
    }
    start += line.length + 1;
  }
  return { entries, text, problems };
}

function makeEntry(
  name: string,
  type: string,
  aliases: readonly string[],
  id: string,
  wikidata: string,
): GazetteerEntry | undefined {
  const known = entityTypes.find((one) => one === type.toLowerCase());
  if (name === '' || known === undefined) return undefined;
  const others = aliases.filter((alias) => alias !== '');
  return {
    name,
    type: known,
    ...(others.length > 0 && { aliases: others }),
    ...(id !== '' && { id }),
    ...(wikidata !== '' && { wikidata }),
  };
}

/** `galley.yaml` with one name more at the end of its `gazetteer`; nothing else is touched. An empty text is a new file. */
export function addToGazetteer(text: string, entry: GazetteerEntry): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const quoted = (value: string) => writeScalar(value, 'flow');
  const fields = [
    `name: ${quoted(entry.name)}`,
    `type: ${quoted(entry.type)}`,
    ...(entry.aliases ? [`aliases: [${entry.aliases.map(quoted).join(', ')}]`] : []),
    ...(entry.id === undefined ? [] : [`id: ${quoted(entry.id)}`]),
    ...(entry.wikidata === undefined ? [] : [`wikidata: ${quoted(entry.wikidata)}`]),
  ];
  const { sections, items } = outline(text);
  const list = sections.find(({ key }) => key === 'gazetteer');
  const last = items.findLast(({ section }) => section === 'gazetteer');
  const head = text === '' ? `galley: 1${eol}` : text.endsWith('\n') ? text : text + eol;
  if (!list) return `${head}gazetteer:${eol}  - {${fields.join(', ')}}${eol}`;
  const column = last ? last.start - (text.lastIndexOf('\n', last.start) + 1) : 2;
  const line = `${' '.repeat(column)}- {${fields.join(', ')}}`;
  if (last) return `${text.slice(0, last.end)}${eol}${line}${text.slice(last.end)}`;
  // A list that is empty: `gazetteer:` or `gazetteer: []`.
  return `${text.slice(0, list.start)}gazetteer:${eol}${line}${text.slice(list.end)}`;
}
