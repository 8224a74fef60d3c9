import { numberIn, wordsIn, type DnaProject, type DnaRow } from '../../model/exchange/dna-project.ts';
import type { CodedStatement, DataType, StatementTable, Value } from '../../network/statements/coded-statement.ts';

/** Types of variables of a project, as networks compare their values. */
const TYPES: Readonly<Record<string, DataType>> = {
  boolean: 'boolean',
  integer: 'integer',
  'short text': 'text',
  'long text': 'text',
};

/** The statements of one type of a project, as networks are made of them. Null where the project has no such type. */
export function dnaStatementTable(project: DnaProject, label: string): StatementTable | null {
  const type = project.STATEMENTTYPES.find((row) => row['Label'] === label);
  if (!type) return null;
  const variables = project.VARIABLES.filter(({ StatementTypeId }) => StatementTypeId === type['ID']);
  const documents = new Map(project.DOCUMENTS.map((row) => [numberIn(row, 'ID'), row]));
  const values = valuesByStatement(project);
  const times = project.DOCUMENTS.map((row) => numberIn(row, 'Date')).sort((a, b) => a - b);
  return {
    types: Object.fromEntries(variables.map((row) => [wordsIn(row, 'Variable'), TYPES[wordsIn(row, 'DataType')] ?? 'text'])),
    documents: { first: times[0] ?? 0, last: times.at(-1) ?? 0 },
    statements: project.STATEMENTS.filter(({ StatementTypeId }) => StatementTypeId === type['ID']).flatMap((row) => {
      const document = documents.get(numberIn(row, 'DocumentId'));
      return document ? [codedStatement(row, document, values.get(numberIn(row, 'ID')) ?? {})] : [];
    }),
  };
}

function codedStatement(row: DnaRow, document: DnaRow, values: Readonly<Record<string, Value>>): CodedStatement {
  return {
    id: numberIn(row, 'ID'),
    document: numberIn(row, 'DocumentId'),
    seconds: numberIn(document, 'Date'),
    start: numberIn(row, 'Start'),
    stop: numberIn(row, 'Stop'),
    values,
    about: {
      author: wordsIn(document, 'Author'),
      source: wordsIn(document, 'Source'),
      section: wordsIn(document, 'Section'),
      type: wordsIn(document, 'Type'),
      id: wordsIn(document, 'ID'),
      title: wordsIn(document, 'Title'),
    },
  };
}

/** The values of each statement by the names of its variables. */
export function valuesByStatement(project: DnaProject): ReadonlyMap<number, Readonly<Record<string, Value>>> {
  const names = new Map(project.VARIABLES.map((row) => [numberIn(row, 'ID'), wordsIn(row, 'Variable')]));
  const entities = new Map(project.ENTITIES.map((row) => [numberIn(row, 'ID'), wordsIn(row, 'Value')]));
  const all = new Map<number, Record<string, Value>>();
  const put = (row: DnaRow, value: Value): void => {
    const statement = numberIn(row, 'StatementId');
    const values = all.get(statement) ?? {};
    values[names.get(numberIn(row, 'VariableId')) ?? ''] = value;
    all.set(statement, values);
  };
  for (const row of project.DATABOOLEAN) put(row, numberIn(row, 'Value') === 1);
  for (const row of project.DATAINTEGER) put(row, numberIn(row, 'Value'));
  for (const row of project.DATALONGTEXT) put(row, wordsIn(row, 'Value'));
  for (const row of project.DATASHORTTEXT) put(row, entities.get(numberIn(row, 'Entity')) ?? '');
  return all;
}
