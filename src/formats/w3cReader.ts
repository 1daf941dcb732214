/** The way back from Web Annotations, ours and those of other tools; `w3c.ts` says what stands for what. */

import type { Span } from '../core';
import { isSentence, type Sentence, sentence } from '../storage/sentence';
import { withoutEnding } from './files';
import type { FormatProblem, ImportModel, ImportRecord, InFile, ReadContext } from './format';
import { fieldsOfLabel } from './labels';
import type { Fields } from './model';
import {
  asList,
  asOffset,
  asText,
  asValueMap,
  isJsonMap,
  type Json,
  type JsonMap,
  parseJson,
} from './safeJson';
import { type Claimed, fitUnit, spanToUtf16, type UnitTable } from './units';
import { isOwn, scheme } from './w3c';
import { brokenMust } from './w3cMusts';

export async function read(files: readonly InFile[], context: ReadContext): Promise<ImportModel> {
  const problems: FormatProblem[] = [];
  const articles = new Map<string, [Draft, ...Draft[]]>();
  for (const { name, text } of files) {
    const complain = (message: Sentence) => problems.push({ file: name, severity: 'error', message });
    const { value, fault } = parseJson(text);
    if (fault !== undefined) complain(fault);
    else {
      for (const [index, one] of annotationsIn(value).entries()) {
        const draft = readAnnotation(one, withoutEnding(name));
        if (isSentence(draft)) complain(sentence('Annotation {0}: {1}', index + 1, draft));
        else {
          const key = JSON.stringify(draft.article);
          const others = articles.get(key);
          if (others) others.push(draft);
          else articles.set(key, [draft]);
        }
      }
    }
  }
  const sources: ImportModel['sources'][number][] = [];
  for (const drafts of articles.values()) {
    const { file, layer } = drafts[0].article;
    const text = await context.article(file);
    const records = text === undefined ? drafts.map(byQuote) : place(drafts, text);
    if (isSentence(records)) problems.push({ file, severity: 'error', message: records });
    else
      sources.push({
        file,
        ...(text !== undefined && { text }),
        ...(layer !== undefined && { layer }),
        records,
      });
  }
  return { sources, references: [], problems };
}

/** An annotation, a list of them, a page or a collection with its first page in it. */
function annotationsIn(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn);
  if (!isJsonMap(value)) return [value];
  const types = asList(value.type);
  // What is in a page or a collection may leave the context to it.
  const inside = (item: Json) => (isJsonMap(item) ? { '@context': value['@context'], ...item } : item);
  if (types.includes('AnnotationCollection'))
    return value.first === undefined ? [] : annotationsIn(inside(value.first));
  return types.includes('AnnotationPage') ? asList(value.items).map(inside) : [value];
}

interface Piece {
  readonly place?: Span;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

interface Article {
  /** Path below the folder of the import. */
  readonly file: string;
  /** Whose layer the annotation is of; undefined for the team's record. */
  readonly layer?: string;
}

interface Draft {
  readonly article: Article;
  readonly key: string;
  readonly fields: Fields;
  readonly pieces: readonly Piece[];
}

/** A sentence where the annotation breaks a MUST of the model, or is of no text. */
function readAnnotation(found: Json, otherName: string): Draft | Sentence {
  if (!isJsonMap(found)) return sentence('It is no object.');
  const fault = brokenMust(found);
  if (fault !== undefined) return fault;
  const targets = asList(found.target);
  const pieces: Piece[] = [];
  let article: Article | undefined;
  for (const target of targets) {
    const piece = isJsonMap(target) ? readSelectors(target.selector) : undefined;
    if (!isJsonMap(target) || !piece)
      return sentence('Its target is no span of text: it has neither a quote nor a position.');
    const source = articleOf(isJsonMap(target.source) ? target.source.id : target.source) ?? {
      file: otherName,
    };
    if (article && (source.file !== article.file || source.layer !== article.layer))
      return sentence('Its targets are in several articles.');
    article = source;
    pieces.push(piece);
  }
  if (article === undefined) return sentence('It has no target.');
  return { article, key: String(found.id), fields: fieldsOf(found), pieces };
}

/** `galley:/news/a.txt?layer=mk` is an article of ours; another address is one by the end of its path. */
function articleOf(source: Json | undefined): Article | undefined {
  const iri = asText(source);
  if (iri === undefined) return undefined;
  const [path = '', layer] = iri.replace(/#.*$/, '').split('?layer=');
  const own = path.startsWith(scheme)
    ? path.slice(scheme.length)
    : path.replace(/\?.*$/, '').replace(/^.*\//, '');
  const file = decode(own);
  const named =
    path.startsWith(scheme) || /\.(?:txt|md|article)$/.test(file) ? file : `${file || 'article'}.txt`;
  return { file: named, ...(layer !== undefined && { layer }) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function readSelectors(found: Json | undefined): Piece | undefined {
  let piece: Piece = {};
  for (const selector of asList(found)) {
    if (!isJsonMap(selector)) continue;
    const [start, end] = [asOffset(selector.start), asOffset(selector.end)];
    if (selector.type === 'TextPositionSelector' && start !== undefined && end !== undefined && end > start)
      piece = { ...piece, place: { start, end } };
    const exact = asText(selector.exact);
    if (selector.type === 'TextQuoteSelector' && exact !== undefined) {
      const [prefix, suffix] = [asText(selector.prefix), asText(selector.suffix)];
      piece = { ...piece, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
    }
  }
  return piece.place || piece.exact !== undefined ? piece : undefined;
}

function fieldsOf(found: JsonMap): Fields {
  const own = asValueMap(found.galley);
  if (isOwn(own)) {
    const { quote, before, after, at, base, parts, ...fields } = own;
    return fields;
  }
  const created = asText(found.created);
  const by = authorOf(found.creator);
  return {
    ...fieldsOfBodies(found),
    ...(by !== undefined && { by }),
    ...(created !== undefined && { created }),
  };
}

/** Tags and comments of other tools; the first classification is the label, others are tags. */
function fieldsOfBodies(found: JsonMap): Fields {
  const notes = [asText(found.bodyValue)];
  const tags: string[] = [];
  let label: string | undefined;
  for (const body of asList(found.body)) {
    const value = isJsonMap(body)
      ? (asText(body.value) ?? asText(body.source) ?? asText(body.id))
      : asText(body);
    const purpose = isJsonMap(body) ? asText(body.purpose) : undefined;
    if (value === undefined) continue;
    if (purpose === 'classifying' && label === undefined) label = value;
    else if (purpose === 'classifying' || purpose === 'tagging') tags.push(value);
    else notes.push(value);
  }
  const note = notes.filter((one) => one !== undefined).join('\n');
  return {
    ...(label === undefined ? { kind: 'note' } : fieldsOfLabel(label)),
    ...(tags.length > 0 && { tags }),
    ...(note !== '' && { note }),
  };
}

function authorOf(creator: Json | undefined): string | undefined {
  const [first] = asList(creator);
  if (!isJsonMap(first)) return asText(first);
  return asText(first.nickname) ?? asText(first.name) ?? asText(first.id);
}

/** Without the article there is no place, but the quote is an anchor of its own. */
function byQuote({ key, fields, pieces }: Draft): ImportRecord {
  const [{ exact, prefix, suffix } = {}] = pieces;
  const lf = (text: string) => text.replaceAll('\r\n', '\n');
  return {
    key,
    fields: {
      ...fields,
      ...(exact !== undefined && { quote: lf(exact) }),
      ...(prefix !== undefined && { before: lf(prefix) }),
      ...(suffix !== undefined && { after: lf(suffix) }),
    },
  };
}

/** The records of an article that is there; a sentence where the positions are not of its text. */
function place(drafts: readonly Draft[], text: string): ImportRecord[] | Sentence {
  const claims = drafts.flatMap(({ pieces }) =>
    pieces.flatMap(({ place, exact }): Claimed[] =>
      place ? [{ ...place, ...(exact !== undefined && { words: exact }) }] : [],
    ),
  );
  const lf = (words: string) => words.replaceAll('\r\n', '\n');
  const { table, mismatch } = fitUnit(text, claims, 'codepoint', (at, words) => lf(at) === lf(words));
  if (mismatch !== undefined) return mismatch;
  return drafts.map((draft) => placed(draft, table));
}

function placed(draft: Draft, table: UnitTable): ImportRecord {
  const spans = draft.pieces.map(({ place }) => place && spanToUtf16(table, place));
  const there = spans.flatMap((span) => span ?? []).sort((a, b) => a.start - b.start);
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last || there.length < spans.length) return byQuote(draft);
  return {
    ...{ key: draft.key, fields: draft.fields, span: { start: first.start, end: last.end } },
    ...(there.length > 1 && { parts: there }),
  };
}
