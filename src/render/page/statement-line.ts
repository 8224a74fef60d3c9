import type { StatementLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import { LINE, type Line } from './page.ts';
import * as wording from './fact-phrases.ts';

/** A statement: the report's own word for it, which says what is done better than a class of acts would, the words, and what a reader needs to weigh them. */
export function statementLine(statement: StatementLine, days: DayWords, shown: { readonly speaker: boolean }): Line {
  return {
    ...LINE,
    runs: wording.statementRuns(statement),
    notes: wording.sourcingNotes(statement.grounds, days, shown),
    flags: wording.sourcingFlags(statement.grounds),
    cites: statement.grounds.evidence,
  };
}
