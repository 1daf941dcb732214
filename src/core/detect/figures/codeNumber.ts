import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { secondOfSeason } from './dateParts';
import { readFractionSign } from './fractions';
import { isListMarker } from './listMarker';
import { continues, type FigurePattern, isGlued } from './pattern';
import { phoneEnd } from './phone';

/** The number behind one of these is a label. */
const LABELS =
  wordSet(`version section sections article articles chapter page pages figure table appendix room flight
  route highway interstate channel type model resolution clause volume vol no nos zip § #`);

/**
 * Digits that count nothing, whatever stands around them: versions and addresses ("1.2.3", "192.168.0.1"), telephone
 * numbers ("+39 02 555 0123", "(020) 7946 0958", "1-800-555-0199"), list markers ("1. Vote"), labels ("section 12"), words
 * with a number ("Covid-19", "F-16"), houses ("221B Baker Street"), codes with a stroke ("24/7"), the digits of web addresses.
 * Not: fractions ("1/2"), "mid-1990s", "1,000.50", a decimal at a line's start ("1.5 million").
 */
export const codeNumber: FigurePattern = {
  name: 'figures.codeNumber',
  startsAtDigits: true,
  startsAt: ['+', '('],
  read({ tokens }: Article, at) {
    const to = phoneEnd(tokens, at) ?? strokeEnd(tokens, at);
    if (to !== undefined) return { type: 'none', to };
    if (isHouse(tokens, at)) return { type: 'none', to: at + 2 };
    if (isInAddress(tokens, at)) return { type: 'none', to: at + 1 };
    const form = tokens[at]?.form ?? '';
    const isDotted = form.indexOf('.') !== form.lastIndexOf('.') && !form.includes(',');
    if (isBeforeName(tokens, at)) return { type: 'none', to: at + 3 };
    const isCode = isDotted || isLabelled(tokens, at) || isListMarker(tokens, at) || isBehindWord(tokens, at);
    return isCode ? { type: 'none', to: at + 1 } : undefined;
  },
};

function strokeEnd(tokens: readonly Token[], at: number): number | undefined {
  if (readFractionSign(tokens, at) !== undefined || secondOfSeason(tokens, at) !== undefined)
    return undefined;
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

const STREETS = wordSet('street road avenue lane square drive terrace crescent place way');
const LONGEST_STREET_TOKENS = 4;

/** "221B Baker Street". */
function isHouse(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at + 1];
  if (letter?.kind !== 'word' || letter.spaced || letter.form.length > 1) return false;
  for (let next = at + 2; next < at + 2 + LONGEST_STREET_TOKENS; next++) {
    const token = tokens[next];
    if (!continues(token) || !token.capitalised) return false;
    if (STREETS.has(token.form)) return true;
  }
  return false;
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
