/**
 * The names of a reference's fields: the variables of CSL 1.0.2 (https://docs.citationstyles.org/en/v1.0.2/specification.html,
 * appendix IV) and the keys of CSL-JSON beside them.
 */
const names = new Set(
  `type id citation-key categories language journalAbbreviation shortTitle author chair collection-editor
   compiler composer container-author contributor curator director editor editor-translator editorial-director
   executive-producer guest host interviewer illustrator narrator organizer original-author performer producer
   recipient reviewed-author script-writer series-creator translator accessed available-date event-date issued
   original-date submitted abstract annote archive archive_collection archive_location archive-place authority
   call-number chapter-number citation-number citation-label collection-number collection-title container-title
   container-title-short dimensions division DOI edition event event-title event-place
   first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator medium note number
   number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first
   part part-title PMCID PMID printing publisher publisher-place references reviewed-genre reviewed-title scale
   section source status supplement title title-short URL version volume volume-title volume-title-short
   year-suffix custom`.split(/\s+/),
);

/** Every name, in the order of the specification. */
export const cslFieldNames: readonly string[] = [...names];

/** True for a field that readers of CSL know, and for a private one, which begins with `x-` or `_`. */
export function isCslField(name: string): boolean {
  return names.has(name) || /^(?:x-|_)/.test(name);
}
