/**
 * How a string is written (format.md, rule 5). Plain where every reader of YAML 1.1 and 1.2 takes it for the same
 * string; else a double-quoted JSON string on one line; a literal block only where the caller says that the field is
 * prose. What is plain is decided by a list of what is safe, not of what is dangerous: a needless pair of quotation
 * marks costs nothing, a `no` that becomes `false` in somebody's script costs a claim.
 */

/** In a flow map everything but a plain word is quoted; in a block, ordinary sentences stay as they are. */
export type Context = 'block' | 'flow';

/** Text as one line of YAML, plain where it is read back as the same text, else quoted. */
export function writeScalar(text: string, context: Context): string {
  const plain = context === 'flow' ? isPlainWord(text) : isPlainLine(text);
  return plain ? text : quoted(text);
}

/**
 * A literal block for `key: `: header and lines, each line indented by `indent`, joined by `eol`, without a last line
 * end. `step` is the indentation of the lines below the key. `undefined` where the text cannot be written so.
 */
export function writeLiteral(text: string, indent: number, step: number, eol: string): string | undefined {
  if (!text.includes('\n') || unsafeInBlock.test(text)) return undefined;
  const lines = text.split('\n');
  const keepsEnd = lines[lines.length - 1] === '';
  if (keepsEnd) lines.pop();
  // Readers disagree about lines of nothing but blanks, and drop the last of them; JSON says what is there.
  if (lines.some((line) => line !== '' && line.trim() === '')) return undefined;
  if (lines.every((line) => line === '')) return undefined;
  const pad = ' '.repeat(indent + step);
  const body = lines.map((line) => (line === '' ? '' : pad + line));
  return [`|${step}${keepsEnd ? '+' : '-'}`, ...body].join(eol);
}

/** JSON, with everything escaped that some YAML reader takes for a line end, refuses, or shows as something else. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(invisible, (char) => `\\u${hex(char.charCodeAt(0))}`);
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

// DEL and C1 controls, line and paragraph separators, direction controls, BOM and non-characters.
const invisible = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const unsafeInBlock =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Words that YAML 1.1 or 1.2 reads as a boolean or as null. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

function isPlainWord(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) && !reserved.test(text);
}

const safeStart = /^[\p{L}(/_$€£“‘«„—…]/u;
/** Digits first: a pair of offsets, a blob id that is no number, or words after the number. */
const safeDigits = /^\d+-\d+$|^(?!0[box])(?=[0-9a-f]*[abcdf])[0-9a-f]{40}$|^\d.*\s.*\p{L}{3}/u;

function isPlainLine(text: string): boolean {
  return (
    (safeStart.test(text) || safeDigits.test(text)) &&
    !reserved.test(text) &&
    !unsafeInBlock.test(text) &&
    !/[\n\t]|:(?:\s|$)|\s#|\s$/.test(text)
  );
}
