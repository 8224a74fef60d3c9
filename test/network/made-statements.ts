import type { CodedStatement, StatementTable, Value } from '../../src/network/statements/coded-statement.ts';

const SECONDS_A_DAY = 86_400;

/** The first moment of a day, in seconds since 1970. */
export function momentOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

/** One statement as a line: day, actor, concept, and what it says of it. */
export type StatementLine = readonly [
  day: string,
  actor: string,
  concept: string,
  agreement: Value,
  more?: Partial<CodedStatement>,
];

/** A table of made-up statements, each in a document of its own. */
export function statementTable(
  lines: readonly StatementLine[],
  type: 'boolean' | 'integer' | 'text' = 'boolean',
): StatementTable {
  const statements = lines.map(([day, organization, concept, agreement, more], at): CodedStatement => ({
    id: at + 1,
    document: at + 1,
    seconds: momentOf(day),
    start: 0,
    stop: 1,
    values: { organization, concept, agreement },
    about: { author: '' },
    ...more,
  }));
  const times = statements.map(({ seconds }) => seconds);
  return {
    statements,
    types: { organization: 'text', concept: 'text', agreement: type },
    documents: { first: Math.min(...times), last: Math.max(...times) },
  };
}

export { SECONDS_A_DAY };
