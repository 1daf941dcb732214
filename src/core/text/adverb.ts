import { wordSet } from './wordSet';

/** Nouns and adjectives that end as adverbs do. */
const NO_ADVERBS = wordSet(
  `family ally assembly monopoly anomaly weekly daily monthly bully rally supply reply elderly homily melancholy subfamily
  orderly butterfly dragonfly comply apply multiply rely imply`,
);

/** A word in small letters that is an adverb by its ending: "repeatedly". Not: "only", "family". */
export function isAdverbForm(form: string): boolean {
  return form.length > 4 && form.endsWith('ly') && !NO_ADVERBS.has(form);
}
