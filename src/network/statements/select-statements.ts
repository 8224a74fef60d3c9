import type { NetworkSettings } from '../network-settings.ts';
import { dataType, inOrderOfTime, valueOf, type CodedStatement, type StatementTable, type Variable } from './coded-statement.ts';
import { scopeOf } from './duplicate-scope.ts';
import { isInTime, isWanted } from './statement-filter.ts';

/** The statements a network is made of, in order of time. */
export interface Selection {
  /** All within the time and about the wanted documents: what isolates are taken from. */
  readonly original: readonly CodedStatement[];
  /** What counts: without what is excluded, what is empty and what was said before. */
  readonly kept: readonly CodedStatement[];
}

/** The statements that count under the settings. */
export function selectStatements(table: StatementTable, settings: NetworkSettings): Selection {
  const { filter } = settings;
  const aboutDocuments = filter.exclusions.filter(({ variable }) => variable.of === 'document');
  const original = table.statements
    .filter((statement) => isInTime(statement, filter) && isWanted(statement, aboutDocuments))
    .sort(inOrderOfTime);
  const wanted = original.filter(
    (statement) => isWanted(statement, filter.exclusions) && missingIn(statement, table, settings) === null,
  );
  return { original, kept: withoutDuplicates(wanted, settings) };
}

/** Every statement within the time that no exclusion meets, with gaps and repetitions: a table for other programs. */
export function eventList(table: StatementTable, { filter }: Pick<NetworkSettings, 'filter'>): CodedStatement[] {
  return table.statements
    .filter((statement) => isInTime(statement, filter) && isWanted(statement, filter.exclusions))
    .sort(inOrderOfTime);
}

/** The variables without whose words a statement says nothing in this network. */
function needed(table: StatementTable, { first, second, qualifier }: NetworkSettings): Variable[] {
  return qualifier !== null && dataType(table, qualifier) === 'text' ? [first, second, qualifier] : [first, second];
}

/** The first variable that a statement is empty in and without which it says nothing in this network; null where it is complete. */
export function missingIn(statement: CodedStatement, table: StatementTable, settings: NetworkSettings): Variable | null {
  return needed(table, settings).find((variable) => valueOf(statement, variable) === '') ?? null;
}

/** Keeps the first of those that say the same within one scope. */
function withoutDuplicates(statements: readonly CodedStatement[], settings: NetworkSettings): readonly CodedStatement[] {
  const { first, second, qualifier, aggregation, duplicates, conventions } = settings;
  const compared = aggregation === 'ignore' || qualifier === null ? [first, second] : [first, second, qualifier];
  const seen = new Set<string>();
  return statements.filter((statement) => {
    const scope = scopeOf(statement, duplicates, conventions.calendar);
    if (scope === null) return true;
    const said = JSON.stringify([scope, ...compared.map((variable) => valueOf(statement, variable))]);
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}
