import type { GazetteerEntry } from '../detect/entities/gazetteer';

/** One way to sort claims. The id is stored in files and never changes; label and description are for people. */
export interface Category {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The digit that tags with it, `'0'` to `'9'`. */
  readonly key?: string;
  /** A CSS colour, `#rrggbb`, from the workspace's own list. */
  readonly colour?: string;
}

/** What a workspace decides for all its articles, from `galley.yaml` or the defaults. */
export interface Project {
  readonly categories: readonly Category[];
  /** Verdict values, in the order they are offered. */
  readonly verdicts: readonly string[];
  readonly entityTypes: readonly string[];
  /** The newsroom's own names; they win over whatever is found. */
  readonly gazetteer: readonly GazetteerEntry[];
  /** Path of the coding guidelines, relative to `galley.yaml`. */
  readonly guidelines?: string;
}

/** After Full Fact's scheme (arXiv 1809.08193) and AVeriTeC's claim types. */
export const defaultCategories: readonly Category[] = [
  { id: 'quantity', key: '1', label: 'Quantity', description: 'A number, a share, a comparison of amounts' },
  {
    id: 'causal',
    key: '2',
    label: 'Cause',
    description: 'One thing is said to cause or to be linked with another',
  },
  { id: 'rule', key: '3', label: 'Rule', description: 'A law, a procedure, what is allowed or required' },
  { id: 'prediction', key: '4', label: 'Prediction', description: 'What will happen, plans and forecasts' },
  { id: 'event', key: '5', label: 'Event', description: 'Something happened, or somebody did something' },
  {
    id: 'position',
    key: '6',
    label: 'Position',
    description: 'What somebody stands for, supports or opposes',
  },
  { id: 'quote-check', key: '7', label: 'Quotation', description: 'Whether somebody said these words' },
  { id: 'experience', key: '8', label: 'Experience', description: 'What somebody has seen or lived through' },
  { id: 'other', key: '9', label: 'Other', description: 'A checkable claim of another kind' },
  {
    id: 'not-checkable',
    key: '0',
    label: 'Not checkable',
    description: 'Opinion, or nothing that evidence could settle',
  },
];
