/** Fields of citations that no reader of references knows: what was meant, and how to say that instead. */
import { nameLike } from '../text/nameLike';
import { type Annotation, type Citation, type CslFields, stances } from './annotation';
import { cslFieldNames } from './cslFields';

/** What a citation holds beside the fields of its reference, and a slip can be meant for. */
const ownNames = ['stance', 'locator', 'excerpt'] as const;
const minLength = 4;

/** The known field that a name was probably meant to be, as `nameLike` has it. */
export function knownFieldLike(name: string): string | undefined {
  return nameLike(name, [...new Set<string>([...ownNames, ...cslFieldNames])], minLength);
}

/** Gives a field of all citations of a claim another name; where that one stands already, or cannot hold the value, it stays. */
export function renameCitationField(annotation: Annotation, from: string, to: string): Annotation {
  return changeCsl(annotation, from, (citation, { [from]: value, ...csl }) => {
    const own = ownNames.find((name) => name === to);
    if (own === undefined) return to in csl ? citation : { ...citation, csl: { ...csl, [to]: value ?? '' } };
    const isFit = typeof value === 'string' && (own !== 'stance' || stances.some((one) => one === value));
    return isFit && citation[own] === undefined ? { ...withCsl(citation, csl), [own]: value } : citation;
  });
}

/** Takes a field out of all citations of a claim. */
export function removeCitationField(annotation: Annotation, name: string): Annotation {
  return changeCsl(annotation, name, (citation, { [name]: _, ...csl }) => withCsl(citation, csl));
}

function withCsl({ csl: _, ...rest }: Citation, csl: CslFields): Citation {
  return Object.keys(csl).length === 0 ? rest : { ...rest, csl };
}

/** Changes the citations that have a field of their reference's own. */
function changeCsl(
  annotation: Annotation,
  name: string,
  change: (citation: Citation, csl: CslFields) => Citation,
): Annotation {
  if (annotation.kind !== 'claim' || !annotation.citations) return annotation;
  const citations = annotation.citations.map((citation) =>
    citation.csl && Object.hasOwn(citation.csl, name) ? change(citation, citation.csl) : citation,
  );
  return { ...annotation, citations };
}
