/** The fields of a claim as a form sets them: one at a time, each as text, an empty text taking the field away. */
import { type Annotation, type Citation, type Claim, reviewStatuses, stances } from './annotation';
import { type Author, setNote, setReview, setSpeaker, setVerdict } from './operations';

/** Certainties and priorities, in the order they are offered (format.md). */
export const certainties = ['certain', 'probable', 'possible', 'unknown'] as const;
/** How urgently a claim wants checking; stored, never changed. */
export const priorities = ['very-urgent', 'not-urgent', 'too-trivial', 'no-need', 'unsure'] as const;

/** The fields that the form of a claim changes, in its order. */
export const claimFieldNames = [
  ...['claim', 'category', 'certainty', 'priority', 'tags', 'figures'],
  ...['speaker', 'note', 'said', 'in', 'polarity', 'checkability', 'verdict', 'why', 'label', 'review'],
] as const;

const texts = new Set([
  ...['claim', 'category', 'certainty', 'priority'],
  ...['said', 'in', 'polarity', 'checkability'],
]);
const lists = new Set(['tags', 'figures']);

/** Sets one field of a claim. Lists are given with commas; a name that is no field changes nothing. */
export function setClaimField(
  annotation: Annotation,
  name: string,
  value: string,
  author: Author,
): Annotation {
  if (annotation.kind !== 'claim') return annotation;
  const text = value.trim();
  if (texts.has(name)) return withField(annotation, name, text === '' ? undefined : text);
  if (lists.has(name)) {
    const items = text.split(',').flatMap((item) => item.trim() || []);
    return withField(annotation, name, items.length === 0 ? undefined : [...new Set(items)]);
  }
  switch (name) {
    case 'speaker':
      return setSpeaker(annotation, text);
    case 'note':
      return setNote(annotation, value);
    case 'verdict':
      return text === '' ? withField(annotation, 'verdict', undefined) : setVerdict(annotation, text, author);
    case 'why':
    case 'label':
      return withVerdictWords(annotation, name, text);
    case 'review':
      return withReview(annotation, text, author);
    default:
      return annotation;
  }
}

function withField(claim: Claim, name: string, value: unknown): Claim {
  const { [name]: _, ...rest } = claim as unknown as Record<string, unknown>;
  return (value === undefined ? rest : { ...rest, [name]: value }) as unknown as Claim;
}

/** The reason and the own words belong to a verdict; without one there is nothing to say them of. */
function withVerdictWords(claim: Claim, name: 'why' | 'label', text: string): Claim {
  if (!claim.verdict) return claim;
  const { [name]: _, ...verdict } = claim.verdict;
  return { ...claim, verdict: text === '' ? verdict : { ...verdict, [name]: text } };
}

function withReview(claim: Claim, text: string, author: Author): Annotation {
  const status = reviewStatuses.find((one) => one === text);
  return status ? setReview(claim, status, author) : withField(claim, 'review', undefined);
}

/** Sets the stance, locator or excerpt of the citation that says what `known` says; no such citation, no change. */
export function setCitationField(
  annotation: Annotation,
  known: Citation,
  name: string,
  value: string,
): Annotation {
  return replaceCitation(annotation, known, (citation) => {
    const text = value.trim();
    if (name === 'stance') {
      const { stance: _, ...rest } = citation;
      const stance = stances.find((one) => one === text);
      return [stance ? { ...rest, stance } : rest];
    }
    if (name !== 'locator' && name !== 'excerpt') return [citation];
    const { [name]: _, ...rest } = citation;
    return [text === '' ? rest : { ...rest, [name]: text }];
  });
}

/** Takes out the citation that says what `known` says: its place in the list may be another by now. */
export function removeCitation(annotation: Annotation, known: Citation): Annotation {
  return replaceCitation(annotation, known, () => []);
}

function replaceCitation(
  annotation: Annotation,
  known: Citation,
  make: (citation: Citation) => readonly Citation[],
): Annotation {
  if (annotation.kind !== 'claim' || !annotation.citations) return annotation;
  const wanted = JSON.stringify(known);
  const index = annotation.citations.findIndex((one) => JSON.stringify(one) === wanted);
  const citations = annotation.citations.flatMap((one, at) => (at === index ? make(one) : [one]));
  return { ...annotation, citations };
}
