import {
  DNA_VALUE_TABLE_NAMES,
  numberIn,
  wordsIn,
  type DnaProject,
  type DnaRow,
  type DnaTable,
} from '../../../../model/exchange/dna-project.ts';
import type { KeptDna } from '../../../../model/exchange/kept-dna.ts';
import type { StoredRecord } from '../../../../record/stored-record.ts';
import { originalOf } from '../../../coverage/stored-original.ts';
import { withoutStatements } from '../kept-project.ts';
import type { NextVersion } from './next-version.ts';

/**
 * The rows that are kept of a version: without the decisions of this record, which are given back beside them, and with the statements that were taken
 * away here, which come back where that is taken back.
 */
export async function versionRows(
  theirs: DnaProject,
  {
    base,
    version,
    reports,
    record,
  }: {
    readonly base: DnaProject;
    readonly version: NextVersion;
    readonly reports: KeptDna['reports'];
    readonly record: StoredRecord;
  },
): Promise<DnaProject> {
  const left = withoutStatements(theirs, version.own);
  const documents: DnaRow[] = [];
  for (const row of left.DOCUMENTS) {
    const stored = await record.report(reports[wordsIn(row, 'ID')] ?? '');
    documents.push(stored && originalOf(stored).source === wordsIn(row, 'Text') ? { ...row, Text: '' } : row);
  }
  return withAbsent({ ...left, DOCUMENTS: documents }, base, version.absent);
}

/** With the statements of before that were taken away here, where all that they name is there still. */
function withAbsent(left: DnaProject, base: DnaProject, absent: ReadonlySet<number>): DnaProject {
  if (absent.size === 0) return left;
  const taken = idsIn(left, 'STATEMENTS');
  const there = new Map<DnaTable, ReadonlySet<number>>(
    (['DOCUMENTS', 'CODERS', 'STATEMENTTYPES', 'VARIABLES', 'ENTITIES'] as const).map((table) => [table, idsIn(left, table)]),
  );
  const has = (table: DnaTable, id: DnaRow[string] | undefined): boolean => there.get(table)?.has(Number(id)) === true;
  const whole = base.STATEMENTS.filter(
    (row) =>
      absent.has(numberIn(row, 'ID')) &&
      !taken.has(numberIn(row, 'ID')) &&
      has('DOCUMENTS', row['DocumentId']) &&
      has('CODERS', row['Coder']) &&
      has('STATEMENTTYPES', row['StatementTypeId']),
  );
  const kept = new Set(whole.map((row) => numberIn(row, 'ID')));
  const values = DNA_VALUE_TABLE_NAMES.map((table) => {
    const last = left[table].reduce((most, row) => Math.max(most, numberIn(row, 'ID')), 0);
    const own = base[table]
      .filter((row) => kept.has(numberIn(row, 'StatementId')) && (row['Entity'] === undefined || has('ENTITIES', row['Entity'])))
      .map((row, at) => ({ ...row, ID: last + at + 1 }));
    return [table, [...left[table], ...own]] as const;
  });
  return { ...left, ...Object.fromEntries(values), STATEMENTS: [...left.STATEMENTS, ...whole] };
}

function idsIn(project: DnaProject, table: DnaTable): ReadonlySet<number> {
  return new Set(project[table].map((row) => numberIn(row, 'ID')));
}
