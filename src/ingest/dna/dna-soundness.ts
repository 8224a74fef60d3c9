import { DNA_VALUE_TABLES, numberIn, wordsIn, type DnaProject, type DnaRow } from '../../model/exchange/dna-project.ts';
import { DnaProblem } from './dna-problem.ts';

/** How many faulty rows a message names. */
const MOST_NAMED = 5;

/** Throws DnaProblem unless every statement has a coder, lies in its document, and has one value for each variable of its type. */
export function checkProject(project: DnaProject, path: string): void {
  if (project.CODERS.length === 0) throw new DnaProblem(path, 'it has no coder', 'Give the .dna file that DNA 3 made.');
  const refuse = (faulty: readonly DnaRow[], what: string, remedy: string): void => {
    if (faulty.length > 0) throw new DnaProblem(path, `${named(faulty)} ${what}`, remedy);
  };
  const { STATEMENTS: statements } = project;
  const belongs = ['Coder', 'DocumentId', 'StatementTypeId'] as const;
  refuse(
    statements.filter((statement) => belongs.some((column) => statement[column] === null)),
    'without a coder, a document or a type',
    'DNA shows no such statement. Set its Coder, DocumentId and StatementTypeId in the file, or delete it there.',
  );
  refuse(
    statements.filter((statement) => !liesIn(statement, lengths(project))),
    'outside the text of its document',
    'The document has been cut, or the file is half written. Give a copy from before, or delete these statements in DNA.',
  );
  refuse(
    statements.filter((statement) => isIncomplete(statement, project)),
    'without a value for each variable',
    'The file is half written. Give a copy from before, or delete these statements in DNA.',
  );
}

function named(statements: readonly DnaRow[]): string {
  const ids = statements.slice(0, MOST_NAMED).map((statement) => numberIn(statement, 'ID'));
  const more = statements.length > MOST_NAMED ? ` and ${statements.length - MOST_NAMED} more` : '';
  return `${statements.length === 1 ? 'statement' : 'statements'} ${ids.join(', ')}${more}`;
}

const LENGTHS = new WeakMap<DnaProject, ReadonlyMap<number, number>>();

/** Length of each document in UTF-16 code units, as the program that made the statements counts. */
function lengths(project: DnaProject): ReadonlyMap<number, number> {
  const known = LENGTHS.get(project);
  if (known) return known;
  const made = new Map(project.DOCUMENTS.map((row) => [numberIn(row, 'ID'), wordsIn(row, 'Text').length]));
  LENGTHS.set(project, made);
  return made;
}

function liesIn(statement: DnaRow, lengthOf: ReadonlyMap<number, number>): boolean {
  const [start, stop] = [numberIn(statement, 'Start'), numberIn(statement, 'Stop')];
  return start >= 0 && start < stop && stop <= (lengthOf.get(numberIn(statement, 'DocumentId')) ?? -1);
}

const VALUES = new WeakMap<DnaProject, ReadonlySet<string>>();

function isIncomplete(statement: DnaRow, project: DnaProject): boolean {
  const there = VALUES.get(project) ?? new Set(valueKeys(project));
  VALUES.set(project, there);
  const variables = project.VARIABLES.filter(({ StatementTypeId }) => StatementTypeId === statement['StatementTypeId']);
  return variables.some(
    (variable) => !there.has(valueKey(wordsIn(variable, 'DataType'), numberIn(statement, 'ID'), numberIn(variable, 'ID'))),
  );
}

function valueKeys(project: DnaProject): string[] {
  return Object.entries(DNA_VALUE_TABLES).flatMap(([type, table]) =>
    project[table].map((row) => valueKey(type, numberIn(row, 'StatementId'), numberIn(row, 'VariableId'))),
  );
}

function valueKey(type: string, statement: number, variable: number): string {
  return `${type} ${statement} ${variable}`;
}
