import type { Column, Row } from '../../export/list-format.ts';
import type { Days } from '../../model/date.ts';
import type { Coverage } from '../coverage/coverage.ts';

/** What a line can be filtered by. */
export interface Facets {
  readonly parties: readonly (string | null)[];
  readonly issues: readonly (string | null)[];
  readonly outlets: readonly string[];
  readonly days: Days | null;
}

/** One line of a list: its fields as CSV and JSON give them, and what it can be filtered by. */
export interface Line {
  readonly fields: Row;
  readonly facets: Facets;
}

/** A kind of list: the fields that a table shows, because all of them would not fit, and the lines. */
export interface Listing {
  readonly columns: readonly Column[];
  readonly lines: (coverage: Coverage) => readonly Line[];
}
