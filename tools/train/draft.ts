import type { GoldDocument, GoldSpan } from './corpora';

/** A text in the making, and its spans. */
export class Draft {
  private text = '';
  private readonly spans: GoldSpan[] = [];

  put(words: string, type?: string): void {
    const start = this.text.length;
    this.text += words;
    if (type !== undefined) this.spans.push({ start, end: this.text.length, type, text: words });
  }

  document(id: string): GoldDocument {
    return { id, text: this.text, spans: this.spans };
  }
}
