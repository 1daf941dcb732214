/** What mentions of a name are filed under where nobody says otherwise: its letters and digits, with hyphens. */
export function entitySlug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'entity';
}
