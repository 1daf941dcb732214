/** Text in XML and HTML: what stands in a file is never markup. */
const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that XML does not have become replacement characters. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (char) => names[char] ?? char);
}

/** ` name="value"` for each that is there. */
export function attributes(values: Record<string, string | number | undefined>): string {
  const there = Object.entries(values).filter(([, value]) => value !== undefined);
  return there.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('');
}
