import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { MONTHS, WEEKDAYS } from './dateWords';
import { readFractionSign } from './fractions';
import { isPlural } from './number';
import { continues, type FigurePattern, isGlued } from './pattern';
import { isScore } from './score';

/** The number behind one of these is a label. */
const LABELS =
  wordSet(`version section sections article articles chapter page pages figure table appendix room flight
  route highway interstate channel type model resolution clause volume vol no nos zip § #`);
const LONGEST_PHONE_TOKENS = 12;

/**
 * Digits that count nothing, whatever stands around them: versions and addresses ("1.2.3", "192.168.0.1"), telephone
 * numbers ("+39 02 555 0123", "020 7946 0958", "555-0123"), list markers ("1. Vote"), labels ("section 12"), words
 * with a number ("Covid-19", "F-16"), codes with a stroke ("24/7"), the digits of web addresses.
 * Not: fractions ("1/2"), "mid-1990s", "1,000.50", a decimal at a line's start ("1.5 million").
 */
export const code: FigurePattern = {
  name: 'figures.code',
  startsAtDigits: true,
  startsAt: ['+'],
  read({ tokens }: Article, at) {
    const to = phoneEnd(tokens, at) ?? strokeEnd(tokens, at);
    if (to !== undefined) return { type: 'none', to };
    if (isInAddress(tokens, at)) return { type: 'none', to: at + 1 };
    const form = tokens[at]?.form ?? '';
    const isDotted = form.indexOf('.') !== form.lastIndexOf('.') && !form.includes(',');
    if (isBeforeName(tokens, at)) return { type: 'none', to: at + 3 };
    const isCode = isDotted || isLabelled(tokens, at) || isListMarker(tokens, at) || isBehindWord(tokens, at);
    return isCode ? { type: 'none', to: at + 1 } : undefined;
  },
};

/**
 * A small number behind a name is a part of it: "Boeing 737", "Formula 1", "Apollo 11". Read after everything that has
 * a unit. Not: a number that counts ("In Leeds 34 people"), a grouped one, one behind a date ("On Tuesday 34").
 */
export const productNumber: FigurePattern = {
  name: 'figures.productNumber',
  startsAtDigits: true,
  startsAt: [],
  read({ tokens }: Article, at) {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (before?.kind !== 'word' || !before.capitalised || !continues(token)) return undefined;
    if (!/^\d{1,4}$/.test(token.form) || FUNCTION_WORDS.has(before.form)) return undefined;
    if (WEEKDAYS.has(before.form) || MONTHS.has(before.form) || isScore(tokens, at)) return undefined;
    const isBeforePlural = continues(next) && next.spaced && next.kind === 'word' && isPlural(next);
    const counts = isBeforePlural && !next.capitalised && isPlace(tokens, at - 1);
    return counts ? undefined : { type: 'none', to: at + 1 };
  },
};

const BEFORE_PLACES = wordSet('in at near from around across outside');
const LONGEST_PLACE_TOKENS = 4;

/** The capitalised words that end at the token stand behind a preposition of place. */
function isPlace(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (
    at > last - LONGEST_PLACE_TOKENS &&
    tokens[at]?.capitalised &&
    !BEFORE_PLACES.has(tokens[at]?.form ?? '')
  )
    at--;
  return BEFORE_PLACES.has(tokens[at]?.form ?? '');
}

/** "+39 02 …", a run of groups the first of which begins with 0, or groups of 3 and 4 digits. */
function phoneEnd(tokens: readonly Token[], at: number): number | undefined {
  const isForeign = tokens[at]?.form === '+';
  const digitsAt = isForeign ? at + 1 : at;
  const first = tokens[digitsAt];
  if (first?.kind !== 'number' || (isForeign && first.spaced)) return undefined;
  const mayBePhone = isForeign || first.form.startsWith('0') || isGlued(tokens[digitsAt + 1], '-');
  if (!mayBePhone) return undefined;
  let to = digitsAt + 1;
  const groups = [first.form];
  while (to < at + LONGEST_PHONE_TOKENS) {
    const groupAt = isGlued(tokens[to], '-') ? to + 1 : to;
    const group = tokens[groupAt];
    if (!continues(group) || group.kind !== 'number' || !/^\d+$/.test(group.form)) break;
    groups.push(group.form);
    to = groupAt + 1;
  }
  const isGrouped = groups.length > 1 && !groups.some((group) => /\D/.test(group));
  if (isForeign) return isGrouped || first.form.length > 6 ? to : undefined;
  const isHyphened = tokens[digitsAt + 1]?.form === '-' && /^(?:\d{3} )?\d{3} \d{4}$/.test(groups.join(' '));
  return isGrouped && (isHyphened || /^0\d/.test(first.form)) ? to : undefined;
}

function strokeEnd(tokens: readonly Token[], at: number): number | undefined {
  if (readFractionSign(tokens, at) !== undefined) return undefined;
  let to = at + 1;
  while (to < at + 6 && isGlued(tokens[to], '/') && tokens[to + 1]?.spaced === false) to += 2;
  return to > at + 1 && tokens[at]?.kind === 'number' ? to : undefined;
}

const JOINTS_OF_ADDRESSES = wordSet('/ = & ? _ @ %');

/** The digits of "example.org/2024/05", "id=305". */
function isInAddress(tokens: readonly Token[], at: number): boolean {
  const [joint, token] = [tokens[at - 1], tokens[at]];
  return (
    token?.kind === 'number' &&
    !token.spaced &&
    joint?.spaced === false &&
    JOINTS_OF_ADDRESSES.has(joint.form)
  );
}

function isLabelled(tokens: readonly Token[], at: number): boolean {
  const dotted = tokens[at - 1]?.form === '.' && tokens[at - 1]?.spaced === false;
  const label = tokens[dotted ? at - 2 : at - 1];
  return (
    label !== undefined && continues(tokens[at]) && LABELS.has(label.form) && (label.form !== 'no' || dotted)
  );
}

function isListMarker(tokens: readonly Token[], at: number): boolean {
  const [token, sign, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (isInlineMarker(tokens, at)) return true;
  const isFirst = at === 0 || (at === 1 && tokens[0]?.form === '(');
  const isMarked = isGlued(sign, '.') || isGlued(sign, ')');
  return isFirst && isMarked && next?.spaced === true && /^\d{1,3}$/.test(token?.form ?? '');
}

const FARTHEST_BRACKET_TOKENS = 12;

/** The "1)" and "2)" of a list inside a sentence: no bracket was opened before. */
function isInlineMarker(tokens: readonly Token[], at: number): boolean {
  if (!isGlued(tokens[at + 1], ')') || !/^\d\d?$/.test(tokens[at]?.form ?? '') || tokens[at]?.spaced !== true)
    return false;
  for (let back = at - 1; back > at - FARTHEST_BRACKET_TOKENS; back--) {
    const form = tokens[back]?.form;
    if (form === '(') return false;
    if (form === undefined || form === ')') return true;
  }
  return true;
}

const PREFIXES = wordSet('mid pre post early late');

/** "Covid-19", "F-16". */
function isBehindWord(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  const isJoined = hyphen?.form === '-' && !hyphen.spaced && token?.spaced === false;
  return isJoined && before?.kind === 'word' && !PREFIXES.has(before.form);
}

/** "7-Eleven". */
function isBeforeName(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 2];
  return isGlued(tokens[at + 1], '-') && name?.spaced === false && name.kind === 'word' && name.capitalised;
}
