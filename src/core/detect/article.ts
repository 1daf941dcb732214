import type { Token } from '../text/tokens';
import type { CivilDate } from './calendar';

/** What every recogniser reads: a text, scanned once. */
export interface Article {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The day the text is read on, which relative dates resolve against; `undefined` leaves them unresolved. */
  readonly date: CivilDate | undefined;
}
