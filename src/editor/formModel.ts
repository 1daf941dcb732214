/** What the claim form's page and the extension say to each other: plain data, all words already in the reader's language. */

/** One control of the form. */
export interface FormField {
  /** Says what a change is about; unique in the form. */
  readonly id: string;
  readonly label: string;
  /** `ticks` is a group of boxes whose value is the ticked options, with commas. */
  readonly type: 'line' | 'text' | 'choice' | 'ticks';
  readonly value: string;
  /** What a choice or a group of boxes holds, and what a line suggests. */
  readonly options?: readonly FormOption[];
  readonly help?: string;
}

export interface FormOption {
  readonly value: string;
  readonly label: string;
}

interface FormAction {
  readonly id: string;
  readonly label: string;
}

export interface FormSection {
  readonly heading: string;
  readonly text?: string;
  readonly fields: readonly FormField[];
  /** Fields that few need, behind a line to open; open from the start where one has a value. */
  readonly more?: { readonly label: string; readonly fields: readonly FormField[] };
  readonly actions?: readonly FormAction[];
}

/** Everything the page shows. */
export interface FormModel {
  /** What the page keeps so that it is the same claim's form after a reload. */
  readonly ref: { readonly stem: string; readonly id: string };
  readonly heading: string;
  readonly quote: string;
  readonly quoteLabel: string;
  /** Why nothing can be changed; the controls are off then. */
  readonly locked?: string;
  readonly sections: readonly FormSection[];
}

export type ToPage =
  | { readonly type: 'show'; readonly model: FormModel }
  /** A sentence for the status line, which screen readers speak. */
  | { readonly type: 'say'; readonly text: string };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'set'; readonly id: string; readonly value: string }
  | { readonly type: 'act'; readonly id: string };
