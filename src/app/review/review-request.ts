import type { Told } from '../../model/correction.ts';
import type { Days } from '../../model/date.ts';
import type { CodeName } from '../../review/code-decisions.ts';

/** What an analyst can set right. */
export const CORRECTABLE_FIELDS = [
  'speaker',
  'party',
  'sourcing',
  'date',
  'issue',
  'alternative',
  'holder',
  'stance',
  'asserted',
] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** What is right, as the analyst names it; a field that is absent stays as it is. */
export interface WantedCorrection {
  /** Id of an actor, or a name. */
  readonly speaker?: string;
  /** Id of a party; null for none. */
  readonly party?: string | null;
  readonly sourcing?: string;
  /** When it was said. */
  readonly date?: Days;
  readonly issue?: string;
  /** Id of an alternative; null for none. */
  readonly alternative?: string | null;
  /** Id of a party; null for none. */
  readonly holder?: string | null;
  readonly stance?: string;
  /** False when the words deny it. */
  readonly asserted?: boolean;
}

/** What an analyst wants to decide, before it is understood from the coverage. */
export interface ReviewRequest {
  readonly decision: 'accept' | 'reject' | 'correct' | 'add';
  /** Id of a statement, of one rendition (REPORT:NUMBER), or, for "add" and what is told of a report, of a report; the beginning of an id is enough. */
  readonly id: string;
  /** For "add": the words of the report that were missed. */
  readonly quote: string | null;
  /** Which code is meant, where there are several. */
  readonly code: CodeName | null;
  readonly correction: WantedCorrection;
  /** For "correct" of a report: what is right of the report itself. */
  readonly told: Told;
}
