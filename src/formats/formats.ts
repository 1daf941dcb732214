/**
 * The ways out of Galley and into it: the one list that the command line, its help and docs/formats.md are made from.
 * Each format is loaded when it is asked for; on the desktop and the command line it is a file of its own in `dist/formats`.
 */
import type { FormatModule } from './format';

/** A format as lists of formats show it; its module is loaded when it is used. */
export interface Format {
  /** As `--format` names it; stable. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** What one would take it for, in a few words. */
  readonly use: string;
  /** File name ending of what is written, with the dot. */
  readonly extension: string;
  /** `folder`: a file or more for each article. */
  readonly output: 'file' | 'folder';
  /** What its offsets count. */
  readonly offsets: string;
  /** File name endings that `galley import` reads, with the dot; absent where the format does not come back. */
  readonly reads?: readonly string[];
  /** Each article is written without knowing of the others, so threads may share the work. */
  readonly apart?: true;
  /** Left out of the bundle for browsers. */
  readonly desktopOnly?: true;
  /** What it can hold, and what not; one sentence or two. */
  readonly holds: string;
  readonly load: () => Promise<FormatModule>;
}

const asAsked = 'code points, or what --offsets says';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [
  {
    id: 'yaml',
    name: 'YAML bundle',
    use: 'to keep or move everything, readable',
    extension: '.yaml',
    output: 'file',
    offsets: 'code points of the text named by base',
    reads: ['.yaml', '.yml'],
    apart: true,
    holds: 'Everything in one file: records, unknown fields, heads, references.',
    load: () => import('./bundle'),
  },
  {
    id: 'json',
    name: 'JSON',
    use: 'for programs',
    extension: '.json',
    output: 'file',
    offsets: asAsked,
    reads: ['.json'],
    apart: true,
    holds: 'Everything, with the state and the present place of each record.',
    load: () => import('./json'),
  },
  {
    id: 'jsonl',
    name: 'JSON lines',
    use: 'for programs, a record at a time',
    extension: '.jsonl',
    output: 'file',
    offsets: asAsked,
    reads: ['.jsonl', '.ndjson'],
    apart: true,
    holds: 'Everything, a record a line; references are lines at the end of their article and of the file.',
    load: () => import('./jsonl'),
  },
  {
    id: 'csv',
    name: 'CSV',
    use: 'for spreadsheets',
    extension: '.csv',
    output: 'file',
    offsets: asAsked,
    apart: true,
    holds:
      'A record a row; lists are joined, citations and comments are sentences. No references, no unknown fields.',
    load: () => import('./csv'),
  },
  {
    id: 'tsv',
    name: 'TSV',
    use: 'for spreadsheets',
    extension: '.tsv',
    output: 'file',
    offsets: asAsked,
    apart: true,
    holds: 'As csv, with tabs.',
    load: () => import('./tsv'),
  },
  {
    id: 'xlsx',
    name: 'Excel workbook',
    use: 'for Excel and LibreOffice',
    extension: '.xlsx',
    output: 'file',
    offsets: asAsked,
    desktopOnly: true,
    holds: 'As csv, on a sheet; the references on a second one.',
    load: () => import('./xlsx'),
  },
  {
    id: 'brat',
    name: 'brat standoff',
    use: 'for the annotation tool brat',
    extension: '',
    output: 'folder',
    offsets: 'code points',
    reads: ['.ann', '.txt'],
    holds:
      'Spans with kind and type or category, note, Wikidata id, speaker, figures, certainty, verdict value. No citations, no values of figures.',
    load: () => import('./brat'),
  },
  {
    id: 'w3c',
    name: 'W3C Web Annotation',
    use: 'for annotation tools of the web',
    extension: '.jsonld',
    output: 'file',
    offsets: 'code points',
    reads: ['.jsonld', '.json'],
    apart: true,
    holds:
      'Records whole; label, tags, note, claim, addresses and Wikidata id in bodies that others read. No references.',
    load: () => import('./w3c'),
  },
  {
    id: 'conll',
    name: 'CoNLL, IOB2',
    use: 'to train taggers',
    extension: '.conll',
    output: 'folder',
    offsets: 'words, no offsets',
    reads: ['.conll', '.iob', '.iob2', '.bio'],
    apart: true,
    holds:
      'Kind and type or category of whole words, a column a kind. No overlaps within a kind, no other fields.',
    load: () => import('./conll'),
  },
  {
    id: 'webanno',
    name: 'WebAnno TSV 3.3',
    use: 'for INCEpTION and WebAnno',
    extension: '.tsv',
    output: 'folder',
    offsets: 'UTF-16 units',
    reads: ['.tsv'],
    apart: true,
    holds: 'Spans, overlapping ones too, with kind and type or category and Wikidata id. No other fields.',
    load: () => import('./webanno'),
  },
  {
    id: 'doccano',
    name: 'doccano JSON lines',
    use: 'for the annotation tool doccano',
    extension: '.jsonl',
    output: 'file',
    offsets: 'code points',
    reads: ['.jsonl', '.json'],
    apart: true,
    holds:
      'Spans with kind and type or category, speaker and figures as relations; all other fields as metadata. No references.',
    load: () => import('./doccano'),
  },
  {
    id: 'labelstudio',
    name: 'Label Studio',
    use: 'for the annotation tool Label Studio',
    extension: '.json',
    output: 'folder',
    offsets: 'code points',
    reads: ['.json'],
    holds: 'As doccano, with the labelling config of a project. No references.',
    load: () => import('./labelstudio'),
  },
  {
    id: 'cas',
    name: 'UIMA CAS JSON',
    use: 'for INCEpTION and UIMA',
    extension: '.cas.json',
    output: 'folder',
    offsets: 'UTF-16 units',
    apart: true,
    holds: 'Records whole, their fields as features of a type of their own. No references.',
    load: () => import('./cas'),
  },
  {
    id: 'csl',
    name: 'CSL-JSON',
    use: 'for reference managers',
    extension: '.json',
    output: 'file',
    offsets: 'none',
    reads: ['.json'],
    holds: 'The references that are cited, whole; inline citations too. No records.',
    load: () => import('./csl'),
  },
  {
    id: 'bibtex',
    name: 'BibTeX',
    use: 'for reference managers and LaTeX',
    extension: '.bib',
    output: 'file',
    offsets: 'none',
    reads: ['.bib'],
    holds: 'The references that are cited, as far as BibTeX has fields for them. No records.',
    load: () => import('./bibtex'),
  },
  {
    id: 'ris',
    name: 'RIS',
    use: 'for reference managers like EndNote',
    extension: '.ris',
    output: 'file',
    offsets: 'none',
    reads: ['.ris'],
    holds: 'The references that are cited, as far as RIS has tags for them. No records.',
    load: () => import('./ris'),
  },
  {
    id: 'claimreview',
    name: 'ClaimReview JSON-LD',
    use: 'for search engines',
    extension: '.jsonld',
    output: 'file',
    offsets: 'none',
    holds:
      'Claims with a verdict: words, speaker, rating, addresses of citations. What search engines require and a record lacks is a problem at its line.',
    load: () => import('./claimreview'),
  },
  {
    id: 'averitec',
    name: 'AVeriTeC JSON',
    use: 'for research on fact-checking',
    extension: '.json',
    output: 'file',
    offsets: 'none',
    holds: 'Claims with a verdict: label, justification, evidence; its questions stay empty.',
    load: () => import('./averitec'),
  },
  {
    id: 'hypothesis',
    name: 'Hypothesis JSON',
    use: 'for Hypothesis',
    extension: '.json',
    output: 'file',
    offsets: 'UTF-16 units',
    holds: 'Spans with their label as a tag; claim, note, verdict and citations as text.',
    load: () => import('./hypothesis'),
  },
  {
    id: 'refi',
    name: 'REFI-QDA project',
    use: 'for ATLAS.ti, MAXQDA and NVivo',
    extension: '.qdpx',
    output: 'file',
    offsets: 'code points of the text in the archive',
    desktopOnly: true,
    holds: 'Articles, labels as codes, notes. No other fields.',
    load: () => import('./refi'),
  },
  {
    id: 'html',
    name: 'HTML report',
    use: 'to read and to print',
    extension: '.html',
    output: 'file',
    offsets: 'none',
    holds: 'Charts, and every claim with category, verdict, citations and note, to be read and printed.',
    load: () => import('./html'),
  },
  {
    id: 'markdown',
    name: 'Markdown with footnotes',
    use: 'to read and to publish',
    extension: '.md',
    output: 'file',
    offsets: 'none',
    holds: 'The articles, a footnote for each claim with its category, verdict and sources.',
    load: () => import('./markdown'),
  },
];

/** The format that `--format` names; `undefined` for any other word. */
export function formatById(id: string): Format | undefined {
  return formats.find((one) => one.id === id);
}
