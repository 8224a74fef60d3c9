import { DNA_PERMISSIONS, MAX_DNA_CHARS } from '../../../export/dna/dna-schema.ts';
import type { Value } from '../../../network/statements/coded-statement.ts';
import {
  DNA_TABLE_NAMES,
  DNA_VALUE_TABLES,
  numberIn,
  wordsIn,
  type DnaProject,
  type DnaRow,
  type DnaTable,
  type DnaValueTable,
} from '../../../model/exchange/dna-project.ts';

/** The type that DNA gives a new project, and its variables in their order. */
const DNA_STATEMENT = 'DNA Statement';
const VARIABLES = [
  ['person', 'short text'],
  ['organization', 'short text'],
  ['concept', 'short text'],
  ['agreement', 'boolean'],
] as const;
const ATTRIBUTES = ['Type', 'Alias', 'Notes'] as const;
const TYPE_COLOUR = { Red: 239, Green: 208, Blue: 51 };
const NO_COLOUR = { Red: 0, Green: 0, Blue: 0 };
const CODER_COLOUR = { Red: 255, Green: 255, Blue: 0 };

/** Where a statement stands, and whose it is. */
export interface DnaStatement {
  readonly document: number;
  readonly start: number;
  readonly stop: number;
  readonly coder: string;
}

/** Values of a statement by the names of its variables; for one that is not named what DNA begins with. */
export type DnaValues = Readonly<Record<string, Value>>;

const SECONDS_A_DAY = 86_400;

export interface DnaDocument {
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly source: string;
  readonly seconds: number;
}

/** A project to which rows are added so that DNA opens it and computes on it: every statement has a value for each variable, every entity each attribute, every two coders a relation. */
export class DnaRows {
  readonly #rows: Record<DnaTable, DnaRow[]>;
  readonly #passwordHash: () => string;
  #type: number | null = null;

  /** `passwordHash` is asked for where a coder is added: it takes long to make. */
  constructor(project: DnaProject, passwordHash: () => string) {
    this.#rows = Object.fromEntries(DNA_TABLE_NAMES.map((table) => [table, [...project[table]]])) as Record<DnaTable, DnaRow[]>;
    this.#passwordHash = passwordHash;
  }

  project(): DnaProject {
    return this.#rows;
  }

  textOf(document: number): string {
    const row = this.#rows.DOCUMENTS.find(({ ID }) => ID === document);
    return row ? wordsIn(row, 'Text') : '';
  }

  coder(name: string): number {
    const called = clipped(name) || 'Coder';
    const known = this.#rows.CODERS.find((row) => row['Name'] === called);
    if (known) return numberIn(known, 'ID');
    const others = this.#rows.CODERS.map((row) => numberIn(row, 'ID'));
    const defaults = { Refresh: 0, FontSize: 14, PopupWidth: 300, ColorByCoder: 0, PopupDecoration: 0, PopupAutoComplete: 1 };
    const id = this.#add('CODERS', {
      Name: called,
      ...CODER_COLOUR,
      ...defaults,
      ...ALL_PERMISSIONS,
      Password: this.#passwordHash(),
    });
    const all = { viewStatements: 1, editStatements: 1, viewDocuments: 1, editDocuments: 1 };
    for (const other of others) {
      this.#add('CODERRELATIONS', { Coder: id, OtherCoder: other, ...all });
      this.#add('CODERRELATIONS', { Coder: other, OtherCoder: id, ...all });
    }
    return id;
  }

  document({ title, text, author, source, seconds }: DnaDocument, coder: number): number {
    const about = { Author: clipped(author), Source: clipped(source), Section: '', Notes: '', Type: '' };
    return this.#add('DOCUMENTS', { Title: clipped(title), Text: text, Coder: coder, ...about, Date: seconds });
  }

  /** Adds a statement of a type, by default of that of a new project. */
  statement({ document, start, stop, coder }: DnaStatement, values: DnaValues, type: number = this.statementType()): void {
    const place = { DocumentId: document, Start: start, Stop: stop };
    const id = this.#add('STATEMENTS', { StatementTypeId: type, ...place, Coder: this.coder(coder) });
    for (const variable of this.#rows.VARIABLES.filter(({ StatementTypeId }) => StatementTypeId === type)) {
      const owner = { StatementId: id, VariableId: numberIn(variable, 'ID') };
      this.#add(tableOf(variable), { ...owner, ...this.#cell(variable, values[wordsIn(variable, 'Variable')]) });
    }
  }

  /** Gives a statement that is there other values for some of its variables. */
  change(statement: number, values: DnaValues): void {
    const type = this.#rows.STATEMENTS.find((row) => row['ID'] === statement)?.['StatementTypeId'];
    for (const variable of this.#rows.VARIABLES.filter(({ StatementTypeId }) => StatementTypeId === type)) {
      const value = values[wordsIn(variable, 'Variable')];
      if (value === undefined) continue;
      const table = this.#rows[tableOf(variable)];
      const at = table.findIndex((row) => row['StatementId'] === statement && row['VariableId'] === variable['ID']);
      const row = table[at];
      if (row) table[at] = { ...row, ...this.#cell(variable, value) };
    }
  }

  /** Gives a document another day, at the time of the day that it has, or another source. `day`: seconds since 1970. */
  changeDocument(document: number, { day, source }: { readonly day?: number; readonly source?: string }): void {
    const at = this.#rows.DOCUMENTS.findIndex((row) => row['ID'] === document);
    const row = this.#rows.DOCUMENTS[at];
    if (!row) return;
    const before = numberIn(row, 'Date');
    const onDay = day === undefined ? before : day + (((before % SECONDS_A_DAY) + SECONDS_A_DAY) % SECONDS_A_DAY);
    this.#rows.DOCUMENTS[at] = { ...row, Date: onDay, ...(source !== undefined && { Source: clipped(source) }) };
  }

  /** What a value is as a cell of its table. */
  #cell(variable: DnaRow, value: Value | undefined): DnaRow {
    switch (variable['DataType']) {
      case 'boolean':
        return { Value: value === false ? 0 : 1 };
      case 'integer':
        return { Value: Number(value ?? 0) };
      case 'long text':
        return { Value: String(value ?? '') };
      default:
        return { Entity: this.#entity(numberIn(variable, 'ID'), String(value ?? '')) };
    }
  }

  /** The type of a new project, made where the project has none that is called so and has its four variables. */
  statementType(): number {
    if (this.#type !== null) return this.#type;
    const fitting = this.#rows.STATEMENTTYPES.find(
      (type) => type['Label'] === DNA_STATEMENT && this.#hasVariables(numberIn(type, 'ID')),
    );
    this.#type = fitting ? numberIn(fitting, 'ID') : this.#newType();
    return this.#type;
  }

  #hasVariables(type: number): boolean {
    return VARIABLES.every(([name, kind]) =>
      this.#rows.VARIABLES.some((row) => row['StatementTypeId'] === type && row['Variable'] === name && row['DataType'] === kind),
    );
  }

  #newType(): number {
    const taken = this.#rows.STATEMENTTYPES.some((row) => row['Label'] === DNA_STATEMENT);
    const type = this.#add('STATEMENTTYPES', { Label: taken ? 'Readout' : DNA_STATEMENT, ...TYPE_COLOUR });
    for (const [Variable, DataType] of VARIABLES) {
      const variable = this.#add('VARIABLES', { Variable, DataType, StatementTypeId: type });
      if (DataType !== 'short text') continue;
      for (const AttributeVariable of ATTRIBUTES) this.#add('ATTRIBUTEVARIABLES', { VariableId: variable, AttributeVariable });
      // What DNA gives a statement that somebody begins by hand.
      this.#entity(variable, '');
    }
    return type;
  }

  #entity(variable: number, words: string): number {
    const value = clipped(words);
    const known = this.#rows.ENTITIES.find((row) => row['VariableId'] === variable && row['Value'] === value);
    if (known) return numberIn(known, 'ID');
    const entity = this.#add('ENTITIES', { VariableId: variable, Value: value, ...NO_COLOUR, ChildOf: null });
    for (const attribute of this.#rows.ATTRIBUTEVARIABLES.filter(({ VariableId }) => VariableId === variable))
      this.#add('ATTRIBUTEVALUES', { EntityId: entity, AttributeVariableId: numberIn(attribute, 'ID'), AttributeValue: '' });
    return entity;
  }

  readonly #last = new Map<DnaTable, number>();

  #add(table: DnaTable, row: DnaRow): number {
    const last = this.#last.get(table) ?? this.#rows[table].reduce((most, each) => Math.max(most, numberIn(each, 'ID')), 0);
    this.#last.set(table, last + 1);
    this.#rows[table].push({ ID: last + 1, ...row });
    return last + 1;
  }
}

function tableOf(variable: DnaRow): DnaValueTable {
  return DNA_VALUE_TABLES[wordsIn(variable, 'DataType') as keyof typeof DNA_VALUE_TABLES] ?? DNA_VALUE_TABLES['short text'];
}

const ALL_PERMISSIONS = Object.fromEntries(DNA_PERMISSIONS.map((name) => [`Permission${name}`, 1]));

/** As many characters as DNA takes, none of them half of one. */
function clipped(words: string): string {
  return Array.from(words).slice(0, MAX_DNA_CHARS).join('');
}
