import { type Command, Option } from 'commander';
import {
  type Agreement,
  type Annotation,
  agreement,
  type Disagreement,
  type Kind,
  kinds,
  makeCodePointIndex,
  makeLineIndex,
  type PairAgreement,
  shorten,
  type Unit,
} from '../../core';
import type { ExportSource } from '../../formats/model';
import { visible } from '../../storage/sentence';
import { counted } from '../counted';
import { readExportSource } from '../exportSources';
import { complain, type ExitCode, type Io, jsonLine, Refusal, write } from '../io';
import type { OffsetUnit } from '../offsets';
import { examples, offsetsOption } from '../options';
import { annotationFilesAt } from '../paths';

interface Options {
  readonly kind: Kind;
  readonly team?: boolean;
  readonly json?: boolean;
  readonly offsets: OffsetUnit;
}

export function addAgree(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('agree')
    .description('how far annotators with files of their own agree, and where they do not')
    .argument('[PATH...]', 'articles or folders; the current folder where none is named')
    .addOption(new Option('--kind <KIND>', 'what is compared').choices(kinds).default('claim'))
    .option('--team', 'the team’s file counts as one more annotator, called “team”')
    .option('--json', 'one JSON object: {kind, annotators, pairs, labelAlpha, unitAlpha, disagreements}')
    .addOption(offsetsOption())
    .addHelpText('after', examples('galley agree articles', 'galley agree article.txt --kind entity --json'))
    .action(async (paths: string[], options: Options) => finish(await run(io, paths, options)));
}

/** What an annotator marked, with the words, and the record that says so. */
interface Marked extends Unit {
  readonly id: string;
  readonly words: string;
}

interface ReadText {
  readonly file: string;
  readonly text: string;
  readonly length: number;
  readonly annotators: Map<string, readonly Marked[]>;
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const { texts, code } = await readTexts(io, paths, options);
  const compared = texts.filter(({ annotators }) => annotators.size > 1);
  if (compared.length === 0) {
    throw new Refusal(
      'No article has files of two annotators (ARTICLE.NAME.annotations.yaml). With --team the team’s file counts as one.',
    );
  }
  const found = agreement(compared);
  if (options.json) await write(io.stdout, jsonLine(asJson(options, found, compared)));
  else await write(io.stdout, report(options.kind, found, compared));
  return code;
}

async function readTexts(
  io: Io,
  paths: readonly string[],
  { kind, team }: Options,
): Promise<{ texts: readonly ReadText[]; code: ExitCode }> {
  const texts = new Map<string, ReadText>();
  let code: ExitCode = 0;
  for (const file of await annotationFilesAt(io, paths)) {
    const read = await readExportSource(io, file, 'codepoint');
    if (!read.isWhole) code = 2;
    const name = read.source?.layer ?? (team ? 'team' : undefined);
    if (!read.source?.text || name === undefined) continue;
    const { source } = read;
    const { text = '' } = source;
    const units = unitsOf(source, text, kind);
    const lost = source.records.filter(({ annotation, span }) => annotation?.kind === kind && !span).length;
    if (lost > 0)
      await complain(io, `${file}: ${lost} of kind ${kind} have no place in the article and are left out.`);
    const entry = texts.get(source.file) ?? {
      file: source.file,
      text,
      length: text.length,
      annotators: new Map(),
    };
    entry.annotators.set(name, units);
    texts.set(source.file, entry);
  }
  return { texts: [...texts.values()], code };
}

function unitsOf({ records }: ExportSource, text: string, kind: Kind): Marked[] {
  return records.flatMap(({ id, annotation, span }) => {
    if (annotation?.kind !== kind || !span) return [];
    return [{ id, ...span, label: labelOf(annotation), words: text.slice(span.start, span.end) }];
  });
}

function labelOf(annotation: Annotation): string {
  if (annotation.kind === 'claim') return annotation.category ?? 'none';
  return annotation.kind === 'note' ? 'note' : (annotation.type ?? 'none');
}

function asJson(
  { kind, offsets }: Options,
  { disagreements, ...found }: Agreement<Marked>,
  texts: readonly ReadText[],
): object {
  const borders = texts.map(({ text }) => makeCodePointIndex(offsets === 'codepoint' ? text : ''));
  const listed = disagreements.map(({ text, what, units }) => {
    const border = borders[text];
    const outside = [...units].map(([name, unit]) => {
      const [start, end] = [unit.start, unit.end].map((offset) => border?.toCodePoint(offset) ?? offset);
      return [name, { ...unit, start, end }] as const;
    });
    return { file: texts[text]?.file, what, units: Object.fromEntries(outside) };
  });
  return { kind, texts: texts.length, ...found, disagreements: listed };
}

function report(kind: Kind, found: Agreement<Marked>, texts: readonly ReadText[]): string {
  const { pairs, unitAlpha, unitAlphaTexts, labelAlpha, disagreements, annotators } = found;
  const shown = (value: number | undefined) => (value === undefined ? 'none' : value.toFixed(3));
  return [
    `${kind}: ${annotators.join(', ')} in ${counted(texts.length, 'article')}\n`,
    ...pairs.map(pairLines),
    `\nall together\n`,
    `  places: alpha ${shown(unitAlpha)} (Krippendorff, unitising; ${counted(unitAlphaTexts, 'article')} that all worked on)\n`,
    `  labels: alpha ${shown(labelAlpha)} (Krippendorff, nominal; what two or more marked)\n`,
    disagreements.length > 0 ? `\n${disagreements.length} to talk about\n` : '\nNothing to talk about.\n',
    ...disagreements.map((one) => disagreementLine(one, texts, annotators)),
  ].join('');
}

function pairLines({ annotators, units, both, samePlace, sameLabel, f1, kappa }: PairAgreement): string {
  const percent = f1 === undefined ? '' : `: ${Math.round(f1 * 100)} % observed agreement (F1)`;
  return [
    `\n${annotators.join(' and ')}\n`,
    `  ${units[0]} and ${units[1]} marked, ${both} by both${percent}\n`,
    `  of these, ${samePlace} with the same words and ${sameLabel} with the same label; `,
    `kappa of labels ${kappa === undefined ? 'none' : kappa.toFixed(3)} (Cohen)\n`,
  ].join('');
}

function disagreementLine(
  { text, units }: Disagreement<Marked>,
  texts: readonly ReadText[],
  annotators: readonly string[],
): string {
  const read = texts[text];
  const [first] = units.values();
  if (!read || !first) return '';
  const line = makeLineIndex(read.text).positionAt(first.start).line + 1;
  const said = annotators.flatMap((name) => {
    if (!read.annotators.has(name)) return [];
    const unit = units.get(name);
    return `${name}: ${unit ? `${unit.label} “${shorten(unit.words)}”` : 'nothing'}`;
  });
  return `  ${visible(`${read.file}:${line}: ${said.join('; ')}`)}\n`;
}
