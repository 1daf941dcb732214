import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { GazetteerEntry, Listed } from './gazetteer';

// The network X has a name too short for a tagger: a letter is an initial, an axis or an unknown far more often. What is
// done on it tells.

const X: GazetteerEntry = { name: 'X', type: 'organisation' };
const POSTING = wordSet(
  `write writes wrote written writing post posts posted posting tweet tweets tweeted share shares shared sharing publish
  published say says said saying announce announced video message messages statement comment comments thread account
  accounts followers user users platform feed live`,
);
const BEHIND = wordSet(
  ', . ; : ! ? ) ” " — – and or but by after before that last this yesterday today in to with saying when',
);
const FARTHEST_POSTING_TOKENS = 8;

/** Where X is the network: "wrote on X", "in a post on X, formerly Twitter". Not: "on X-ray plates", "on X and Y axes". O(tokens). */
export function findPlatforms(tokens: readonly Token[]): readonly Listed[] {
  const found: Listed[] = [];
  for (let at = 2; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.form !== 'x' || !token.capitalised || tokens[at - 1]?.form !== 'on') continue;
    const next = tokens[at + 1];
    if (next && !next.sentenceStart && !BEHIND.has(next.form)) continue;
    if (!isLetter(tokens[at + 2]) && isPosting(tokens, at - 1))
      found.push({ from: at, to: at + 1, entry: X, recogniser: 'entities.platforms' });
  }
  return found;
}

/** The "Y" of "X and Y". */
function isLetter(token: Token | undefined): boolean {
  return (
    token?.capitalised === true && !token.sentenceStart && token.end - token.start === 1 && token.form !== 'i'
  );
}

function isPosting(tokens: readonly Token[], on: number): boolean {
  for (let at = on; at > on - FARTHEST_POSTING_TOKENS && at > 0; at--) {
    if (tokens[at]?.sentenceStart) return false;
    if (POSTING.has(tokens[at - 1]?.form ?? '')) return true;
  }
  return false;
}
