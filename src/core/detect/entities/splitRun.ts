import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import type { EntityType } from '../find';
import { classify, isHead } from './classify';
import { ROLES, TITLES } from './lexicon';
import type { NameRun } from './runs';

type TypedRun = NameRun & { readonly type: EntityType };

/**
 * A run as a role and a person ("Interior Minister Ada Venn"), or as one name; a title ("Mr") is left out, and a run
 * that is nothing but titles is nothing.
 */
export function splitRun(tokens: readonly Token[], run: NameRun): readonly TypedRun[] {
  const named = withoutTitles(tokens, run);
  if (named.from >= run.to) return [];
  if (named.from > run.from) return [{ ...named, type: 'person' }];
  const type = classify(tokens, run);
  const roleEnd =
    type === 'person' || type === 'other' || hasRoleFirst(tokens, run) ? readRole(tokens, run) : undefined;
  if (roleEnd === undefined) {
    const isTitled = isRoleBefore(tokens, run.from) && type === 'other';
    return [{ ...run, type: isTitled ? 'person' : type }];
  }
  const role: TypedRun = { from: run.from, to: roleEnd, type: 'role' };
  const person = withoutTitles(tokens, { from: roleEnd, to: run.to });
  return person.from < person.to ? [role, { ...person, type: 'person' }] : [role];
}

/** The run without the titles that it begins with: "Mr. Venn". */
export function withoutTitles(tokens: readonly Token[], { from, to }: NameRun): NameRun {
  let start = from;
  while (start < to && TITLES.has(tokens[start]?.form ?? '')) {
    start += tokens[start + 1]?.form === '.' ? 2 : 1;
  }
  return { from: start, to };
}

function isRoleBefore(tokens: readonly Token[], at: number): boolean {
  return ROLES.has(tokens[at - 1]?.form ?? '') && !tokens[at]?.sentenceStart;
}

/** A role begins the run; one that goes on without "of" or "to" to an office is its name: "Justice Department". */
function hasRoleFirst(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const words = tokens.slice(from, to);
  if (isHead(words[words.length - 1]) && words.every((word) => word.capitalised)) return false;
  return words.slice(0, LONGEST_ROLE_TOKENS).some((word) => ROLES.has(word.form));
}

const LONGEST_ROLE_TOKENS = 4;

/** The end of a role at the run's start, with its office: "US Vice President", "Attorney General", "Secretary of State". */
export function readRole(tokens: readonly Token[], { from, to }: NameRun): number | undefined {
  for (let i = Math.min(to, from + LONGEST_ROLE_TOKENS) - 1; i >= from; i--) {
    if (!ROLES.has(tokens[i]?.form ?? '')) continue;
    const last = i + 1 < to && tokens[i + 1]?.form === 'general' ? i + 1 : i;
    const connector = tokens[last + 1]?.form ?? '';
    if (last + 1 >= to || !FUNCTION_WORDS.has(connector)) return last + 1;
    let end = last + 2;
    while (end < to && !tokens[end]?.capitalised) end++;
    return Math.min(to, end + 1);
  }
  return undefined;
}
