const vowel = /[aeiouy]/;

/**
 * A word without its inflection, so that "deploy", "deploys", "deployed" and "deploying" are one. Lower case in and out. After
 * the first step of M. F. Porter, "An algorithm for suffix stripping" (1980), with a final e and -ly taken off too; its later
 * steps join words that are not the same claim (organise, organ).
 */
export function stemOf(form: string): string {
  let word = form.replace(/['’]s?$/, '');
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) word = word.slice(0, -2);
  else if (word.endsWith('ies') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/[^su]s$/.test(word) && word.length > 3) word = word.slice(0, -1);
  for (const end of ['ing', 'ed', 'ly']) {
    const rest = word.slice(0, -end.length);
    if (!word.endsWith(end) || rest.length < 3 || !vowel.test(rest)) continue;
    word = end !== 'ly' && /([^aeiouls])\1$/.test(rest) ? rest.slice(0, -1) : rest;
    break;
  }
  return spelling(word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word);
}

/** British and American: centre, colour, organise, defence. */
function spelling(stem: string): string {
  return stem
    .replace(/(?<=[bt])r$/, 'er')
    .replace(/(?<=..)our$/, 'or')
    .replace(/is$/, 'iz')
    .replace(/nc$/, 'ns');
}
