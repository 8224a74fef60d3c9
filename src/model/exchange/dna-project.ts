import { z } from 'zod';

/** The tables of a project of Discourse Network Analyzer 3, in an order in which each refers only to those before it, with their columns. */
export const DNA_TABLES = {
  SETTINGS: ['Property', 'Value'],
  CODERS: [
    'ID',
    'Name',
    'Red',
    'Green',
    'Blue',
    'Refresh',
    'FontSize',
    'Password',
    'PopupWidth',
    'ColorByCoder',
    'PopupDecoration',
    'PopupAutoComplete',
    'PermissionAddDocuments',
    'PermissionEditDocuments',
    'PermissionDeleteDocuments',
    'PermissionImportDocuments',
    'PermissionAddStatements',
    'PermissionEditStatements',
    'PermissionDeleteStatements',
    'PermissionEditAttributes',
    'PermissionEditRegex',
    'PermissionEditStatementTypes',
    'PermissionEditCoders',
    'PermissionEditCoderRelations',
    'PermissionViewOthersDocuments',
    'PermissionEditOthersDocuments',
    'PermissionViewOthersStatements',
    'PermissionEditOthersStatements',
  ],
  CODERRELATIONS: ['ID', 'Coder', 'OtherCoder', 'viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'],
  DOCUMENTS: ['ID', 'Title', 'Text', 'Coder', 'Author', 'Source', 'Section', 'Notes', 'Type', 'Date'],
  STATEMENTTYPES: ['ID', 'Label', 'Red', 'Green', 'Blue'],
  VARIABLES: ['ID', 'Variable', 'DataType', 'StatementTypeId'],
  VARIABLELINKS: ['ID', 'SourceVariableId', 'TargetVariableId'],
  REGEXES: ['Label', 'Red', 'Green', 'Blue'],
  ENTITIES: ['ID', 'VariableId', 'Value', 'Red', 'Green', 'Blue', 'ChildOf'],
  STATEMENTS: ['ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop', 'Coder'],
  DATABOOLEAN: ['ID', 'StatementId', 'VariableId', 'Value'],
  DATAINTEGER: ['ID', 'StatementId', 'VariableId', 'Value'],
  DATALONGTEXT: ['ID', 'StatementId', 'VariableId', 'Value'],
  DATASHORTTEXT: ['ID', 'StatementId', 'VariableId', 'Entity'],
  ATTRIBUTEVARIABLES: ['ID', 'VariableId', 'AttributeVariable'],
  ATTRIBUTEVALUES: ['ID', 'EntityId', 'AttributeVariableId', 'AttributeValue'],
} as const;

export type DnaTable = keyof typeof DNA_TABLES;
export const DNA_TABLE_NAMES = Object.keys(DNA_TABLES) as readonly DnaTable[];

/** The table in which the values of each type of variable stand. */
export const DNA_VALUE_TABLES = {
  boolean: 'DATABOOLEAN',
  integer: 'DATAINTEGER',
  'long text': 'DATALONGTEXT',
  'short text': 'DATASHORTTEXT',
} as const satisfies Readonly<Record<string, DnaTable>>;
export type DnaValueTable = (typeof DNA_VALUE_TABLES)[keyof typeof DNA_VALUE_TABLES];
export const DNA_VALUE_TABLE_NAMES: readonly DnaValueTable[] = Object.values(DNA_VALUE_TABLES);

export const DnaRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).readonly();
export type DnaRow = Readonly<Record<string, string | number | null>>;

/** A whole project, row by row: what Readout has no use for as well, so that nothing is lost on the way back. */
export const DnaProject = z
  .object(Object.fromEntries(DNA_TABLE_NAMES.map((table) => [table, z.array(DnaRow).readonly()])))
  .readonly() as unknown as z.ZodType<DnaProject>;
export type DnaProject = { readonly [T in DnaTable]: readonly DnaRow[] };

/** The number in a column; NaN where there is none. */
export function numberIn(row: DnaRow, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : Number.NaN;
}

/** The words in a column; empty where there are none. */
export function wordsIn(row: DnaRow, column: string): string {
  const value = row[column];
  return value === null || value === undefined ? '' : String(value);
}
