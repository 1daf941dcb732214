/** Names of the files that formats write and read. They are words of strangers as well. */

/** True for a path with a character that some system reads as more than a part of a name. */
export function hasOddCharacter(path: string): boolean {
  return /[\0-\x1f\x7f\\:]/.test(path);
}

/** True for a path below some folder that no system takes for one outside of it. */
export function isInsidePath(path: string): boolean {
  if (path === '' || hasOddCharacter(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git');
}

/** The path of an article as one below the folder that an export goes to: without what leads out of it. */
export function insidePath(file: string): string {
  const parts = file
    .replace(/[\0-\x1f\x7f:]/g, '_')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git');
  return parts.join('/') || 'article';
}

/** Without the ending of its name, if it has one. */
export function withoutEnding(file: string): string {
  return file.replace(/(?<=[^/])\.[^./]+$/, '');
}
