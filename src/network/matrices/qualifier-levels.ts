import type { Conventions } from '../conventions.ts';
import {
  dataType,
  valueOf,
  type CodedStatement,
  type DataType,
  type StatementTable,
  type Variable,
} from '../statements/coded-statement.ts';

/** The values a qualifier takes, in their order. */
export interface QualifierLevels {
  readonly type: DataType;
  readonly values: readonly (string | number)[];
  /** The least and the greatest level of the scale; both 0 for words. */
  readonly ends: readonly [least: number, greatest: number];
  /** The place of the level of a statement. */
  readonly placeOf: (statement: CodedStatement) => number;
}

/** One level for everything: what a network without a qualifier has. */
const NO_LEVELS: QualifierLevels = { type: 'text', values: [''], ends: [0, 0], placeOf: () => 0 };

/** The levels of a qualifier in some statements of a table. */
export function qualifierLevels(
  table: StatementTable,
  qualifier: Variable | null,
  statements: readonly CodedStatement[],
  scale: Conventions['scale'],
): QualifierLevels {
  if (qualifier === null) return NO_LEVELS;
  const type = dataType(table, qualifier);
  const levels = (some: readonly CodedStatement[]): (string | number)[] => some.map((each) => levelOf(each, qualifier, type));
  const values = type === 'boolean' ? [0, 1] : sortedLevels(levels(statements));
  const places = new Map(values.map((value, place) => [value, place]));
  const placeOf = (statement: CodedStatement): number => places.get(levelOf(statement, qualifier, type)) ?? 0;
  if (type !== 'integer') return { type, values, ends: type === 'boolean' ? [0, 1] : [0, 0], placeOf };
  const said = scale === 'of the variable' ? table.scales?.[qualifier.name] : undefined;
  return { type, values, ends: said ?? extremes(levels(scale === 'of the variable' ? table.statements : statements)), placeOf };
}

function levelOf(statement: CodedStatement, qualifier: Variable, type: DataType): string | number {
  const value = valueOf(statement, qualifier);
  if (type === 'text') return String(value);
  return Number(value);
}

function sortedLevels(levels: readonly (string | number)[]): (string | number)[] {
  return [...new Set(levels)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function extremes(levels: readonly (string | number)[]): readonly [number, number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const level of levels) {
    least = Math.min(least, Number(level));
    greatest = Math.max(greatest, Number(level));
  }
  return greatest >= least ? [least, greatest] : [0, 0];
}

/** How far two levels are apart: 0 for one level, 1 for the two ends of the scale. */
export function levelDistances({ type, values, ends: [least, greatest] }: QualifierLevels): readonly (readonly number[])[] {
  const range = greatest - least;
  if (type === 'text') return values.map((_, k) => values.map((__, l) => (k === l ? 0 : 1)));
  return values.map((a) => values.map((b) => (range === 0 ? 0 : Math.abs(Number(a) - Number(b)) / range)));
}

/** The same by the places of the levels among those that occur. */
export function placeDistances({ type, values }: QualifierLevels): readonly (readonly number[])[] {
  if (type === 'text') return values.map(() => values.map(() => 0));
  const steps = Math.max(1, values.length - 1);
  return values.map((_, k) => values.map((__, l) => Math.abs(k - l) / steps));
}
