import { valueOf, type CodedStatement, type Variable } from './coded-statement.ts';

/** Statements to leave out by a value of one variable, or, inverted, all but those that have one of the values. */
export interface Exclusion {
  readonly variable: Variable;
  readonly values: readonly (string | number | boolean)[];
  readonly inverted?: boolean;
}

/** Which statements of a table count. */
export interface StatementFilter {
  /** First and last moment, both included, in seconds since 1970; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  readonly exclusions: readonly Exclusion[];
}

export const EVERYTHING: StatementFilter = { from: null, to: null, exclusions: [] };

/** Whether a statement lies in the time of the filter. */
export function isInTime({ seconds }: CodedStatement, { from, to }: StatementFilter): boolean {
  return (from === null || seconds >= from) && (to === null || seconds <= to);
}

/** Whether no exclusion meets the statement. */
export function isWanted(statement: CodedStatement, exclusions: readonly Exclusion[]): boolean {
  return exclusions.every(({ variable, values, inverted = false }) => values.includes(valueOf(statement, variable)) === inverted);
}
