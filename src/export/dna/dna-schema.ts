import type { DnaTable } from '../../model/exchange/dna-project.ts';

/** Longest value that DNA takes in most of its columns, in characters. */
export const MAX_DNA_CHARS = 190;

const ID = 'ID INTEGER PRIMARY KEY NOT NULL';
const FLAGS = ['ColorByCoder', 'PopupDecoration'] as const;
/** What a coder of DNA may do, each a column of its own. */
export const DNA_PERMISSIONS = [
  'AddDocuments',
  'EditDocuments',
  'DeleteDocuments',
  'ImportDocuments',
  'AddStatements',
  'EditStatements',
  'DeleteStatements',
  'EditAttributes',
  'EditRegex',
  'EditStatementTypes',
  'EditCoders',
  'EditCoderRelations',
  'ViewOthersDocuments',
  'EditOthersDocuments',
  'ViewOthersStatements',
  'EditOthersStatements',
] as const;
const COLOURS = ['Red', 'Green', 'Blue'] as const;

const short = (name: string, before = ''): string =>
  `${name} TEXT NOT NULL ${before} CHECK (LENGTH(${name}) < ${MAX_DNA_CHARS + 1})`;
const between = (name: string, least: number, greatest: number, preset: number): string =>
  `${name} INTEGER NOT NULL DEFAULT ${preset} CHECK (${name} BETWEEN ${least} AND ${greatest})`;
const flag = (name: string, preset: 0 | 1): string => between(name, 0, 1, preset);
const colours = COLOURS.map((name) => between(name, 0, 255, 0)).join(', ');
const refers = (column: string, table: DnaTable): string => `FOREIGN KEY(${column}) REFERENCES ${table}(ID) ON DELETE CASCADE`;
const value = (column: string, ...more: readonly string[]): string =>
  [
    ID,
    'StatementId INTEGER NOT NULL',
    'VariableId INTEGER NOT NULL',
    column,
    ...more,
    refers('StatementId', 'STATEMENTS'),
    refers('VariableId', 'VARIABLES'),
    'UNIQUE (StatementId, VariableId)',
  ].join(', ');

/** What DNA 3 makes its tables of, constraint by constraint: a file that lacks one of them opens, and breaks later. */
export const DNA_SCHEMA: Readonly<Record<DnaTable, string>> = {
  SETTINGS: 'Property TEXT PRIMARY KEY, Value TEXT NOT NULL',
  CODERS: [
    ID,
    short('Name'),
    colours,
    between('Refresh', 0, 9999, 0),
    between('FontSize', 1, 99, 14),
    short('Password'),
    'PopupWidth INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999)',
    ...FLAGS.map((name) => flag(name, 0)),
    flag('PopupAutoComplete', 1),
    ...DNA_PERMISSIONS.map((name) => flag(`Permission${name}`, 1)),
  ].join(', '),
  CODERRELATIONS: [
    ID,
    'Coder INTEGER CHECK (Coder > 0)',
    'OtherCoder INTEGER CHECK (OtherCoder > 0)',
    ...['viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'].map((name) => flag(name, 1)),
    'CHECK (Coder != OtherCoder)',
    refers('Coder', 'CODERS'),
    refers('OtherCoder', 'CODERS'),
  ].join(', '),
  DOCUMENTS: [
    ID,
    short('Title'),
    'Text TEXT NOT NULL',
    'Coder INTEGER',
    ...['Author', 'Source', 'Section'].map((name) => short(name, "DEFAULT ''")),
    "Notes TEXT NOT NULL DEFAULT ''",
    short('Type', "DEFAULT ''"),
    'Date INTEGER NOT NULL',
    refers('Coder', 'CODERS'),
  ].join(', '),
  STATEMENTTYPES: `${ID}, ${short('Label')}, ${colours}`,
  VARIABLES:
    `${ID}, ${short('Variable')}, DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean','integer','long text','short text')), ` +
    `StatementTypeId INTEGER, ${refers('StatementTypeId', 'STATEMENTTYPES')}, UNIQUE (Variable, StatementTypeId)`,
  VARIABLELINKS:
    `${ID}, SourceVariableId INTEGER, TargetVariableId INTEGER, CHECK (SourceVariableId != TargetVariableId), ` +
    `${refers('SourceVariableId', 'VARIABLES')}, ${refers('TargetVariableId', 'VARIABLES')}`,
  REGEXES: `Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < ${MAX_DNA_CHARS + 1}), ${colours}`,
  ENTITIES: [
    ID,
    'VariableId INTEGER NOT NULL',
    short('Value', "DEFAULT ''"),
    ...COLOURS.map((name) => `${name} INTEGER CHECK (${name} BETWEEN 0 AND 255)`),
    'ChildOf INTEGER CHECK (ChildOf > 0)',
    'UNIQUE (VariableId, Value)',
    refers('ChildOf', 'ENTITIES'),
    refers('VariableId', 'VARIABLES'),
  ].join(', '),
  STATEMENTS: [
    ID,
    'StatementTypeId INTEGER',
    'DocumentId INTEGER',
    'Start INTEGER NOT NULL CHECK (Start >= 0)',
    'Stop INTEGER NOT NULL CHECK (Stop >= 0)',
    'Coder INTEGER',
    'CHECK (Start < Stop)',
    refers('StatementTypeId', 'STATEMENTTYPES'),
    refers('Coder', 'CODERS'),
    refers('DocumentId', 'DOCUMENTS'),
  ].join(', '),
  DATABOOLEAN: value('Value INTEGER NOT NULL DEFAULT 1'),
  DATAINTEGER: value('Value INTEGER NOT NULL DEFAULT 0'),
  DATALONGTEXT: value("Value TEXT DEFAULT ''"),
  DATASHORTTEXT: value('Entity INTEGER NOT NULL', refers('Entity', 'ENTITIES')),
  ATTRIBUTEVARIABLES: `${ID}, VariableId INTEGER NOT NULL, ${short('AttributeVariable')}, UNIQUE (VariableId, AttributeVariable), ${refers('VariableId', 'VARIABLES')}`,
  ATTRIBUTEVALUES:
    `${ID}, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, ${short('AttributeValue', "DEFAULT ''")}, ` +
    `UNIQUE (EntityId, AttributeVariableId), ${refers('EntityId', 'ENTITIES')}, ${refers('AttributeVariableId', 'ATTRIBUTEVARIABLES')}`,
};
