import type { Days } from '../../model/date.ts';
import type { Coverage } from '../coverage.ts';

export type Cell = string | number | boolean | null;

/** What a line can be filtered by. */
export interface Facets {
  readonly parties: readonly (string | null)[];
  readonly issues: readonly (string | null)[];
  readonly outlets: readonly string[];
  readonly days: Days | null;
}

/** One line of a list: its fields as CSV and JSON give them, and what it can be filtered by. */
export interface Line {
  readonly fields: Readonly<Record<string, Cell>>;
  readonly facets: Facets;
}

/** A kind of list: the fields that a table shows, because all of them would not fit, and the lines. */
export interface Listing {
  /** Name of a field, and how wide it may get; 0 for one that takes what is left. */
  readonly columns: readonly (readonly [field: string, most: number])[];
  readonly lines: (coverage: Coverage) => readonly Line[];
}

export const NO_FACETS: Facets = { parties: [], issues: [], outlets: [], days: null };
