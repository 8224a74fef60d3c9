/** A value of a variable of a statement. */
export type Value = string | number | boolean;

/** How the values of a variable are compared: as words, as points of a scale, or as yes and no. */
export type DataType = 'text' | 'integer' | 'boolean';

/** One statement as a coder left it: where it stands, when, and a value for each variable. */
export interface CodedStatement {
  readonly id: number;
  readonly document: number;
  /** When its document appeared, in seconds since 1970; the time of the clock on the wall, taken for UTC. */
  readonly seconds: number;
  /** Place in the text of the document, of which only the order matters. */
  readonly start: number;
  readonly stop: number;
  readonly values: Readonly<Record<string, Value>>;
  /** What is known of the document: author, source, section, type, id, title. */
  readonly about: Readonly<Record<string, string>>;
  /** How far it counts, from 0 to 1: the confidence of the machine that coded it. 1 where absent. */
  readonly weight?: number;
}

/** The statements of one type, with what their variables hold. */
export interface StatementTable {
  readonly statements: readonly CodedStatement[];
  readonly types: Readonly<Record<string, DataType>>;
  /** Both ends of each scale that has been said to have some; of others, the least and the greatest value that occur. */
  readonly scales?: Readonly<Record<string, readonly [least: number, greatest: number]>>;
  /** When the first and the last document of the collection appeared, with or without statements; in seconds since 1970. */
  readonly documents: { readonly first: number; readonly last: number };
}

/** A variable of the statement, or one of its document. */
export interface Variable {
  readonly name: string;
  readonly of: 'statement' | 'document';
}

/** The value of a variable in a statement; an empty word where it has none. */
export function valueOf({ values, about }: CodedStatement, { name, of }: Variable): Value {
  return (of === 'statement' ? values[name] : about[name]) ?? '';
}

/** What a variable of a table holds; all that is known of a document is words. */
export function dataType({ types }: StatementTable, { name, of }: Variable): DataType {
  return of === 'document' ? 'text' : (types[name] ?? 'text');
}

/** Order of time; within one moment that of documents, places and ids. */
export function inOrderOfTime(a: CodedStatement, b: CodedStatement): number {
  return a.seconds - b.seconds || a.document - b.document || a.start - b.start || a.stop - b.stop || a.id - b.id;
}
