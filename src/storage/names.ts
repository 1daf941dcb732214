/** What in an annotation file, or a list of references, names a record or a reference: ids where they are given and used. */
import type { Field, Outline } from './outline';

/** An id as it stands in a file. */
export interface Name {
  readonly of: 'annotation' | 'reference';
  readonly id: string;
  /** True where the id is given, false where it is used. */
  readonly isOwn: boolean;
  readonly field: Field;
}

/** Fields of a record that hold ids of records of the same article. */
const links = new Set(['figures', 'speaker', 'in', 'on']);
const idPattern = /^[a-z]-[0-9a-z]+$/i;

/** What a field names; `undefined` for any other field. */
export function nameOf(field: Field): Name | undefined {
  const { section, path, value: id } = field;
  if (id === '') return undefined;
  if (section === 'annotations') {
    if (path === 'id') return { of: 'annotation', id, isOwn: true, field };
    if (path === 'citations.ref') return { of: 'reference', id, isOwn: false, field };
    // A speaker may also be a person's name.
    if (links.has(path) && (path !== 'speaker' || idPattern.test(id)))
      return { of: 'annotation', id, isOwn: false, field };
    return undefined;
  }
  const isReference = path === 'id' && (section === 'references' || section === '');
  return isReference ? { of: 'reference', id, isOwn: true, field } : undefined;
}

/** Every place where a record or a reference is named, in order. */
export function namesOf({ fields }: Outline, wanted: Pick<Name, 'of' | 'id'>): readonly Name[] {
  return fields.flatMap((field) => {
    const name = nameOf(field);
    return name && name.of === wanted.of && name.id === wanted.id ? [name] : [];
  });
}
