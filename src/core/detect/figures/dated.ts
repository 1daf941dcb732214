import type { CivilDate } from '../calendar';
import type { FigureMatch } from './pattern';

/** A date as it was read; it gets its value when the day that the text is read on is known. */
export interface Dated {
  /** The token behind it. */
  readonly to: number;
  /** ISO 8601 or EDTF; `undefined` where the text does not say enough. */
  resolve(reference: CivilDate | undefined): string | undefined;
}

/** The figure of a date. */
export function dateFigure(read: Dated, reference: CivilDate | undefined): FigureMatch {
  return { type: 'date', date: read.resolve(reference), to: read.to };
}
