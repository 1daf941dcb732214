/**
 * Any text as Markdown that shows just that text. All ASCII punctuation is escaped, which CommonMark allows, so nothing
 * of it can become a link, an image, a heading or a tag. (`MarkdownString.appendText` also turns every blank into one
 * that does not break, and long notes then run out of the hover.)
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .trim()
    .replace(/[ \t]*\n\s*/g, '  \n');
}
