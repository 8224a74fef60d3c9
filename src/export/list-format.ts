/** One value of a list. */
export type Cell = string | number | boolean | null;

/** One line of a list: its fields by name, in the order in which they are written. */
export type Row = Readonly<Record<string, Cell>>;

/** A column of a table: the name of its field, and the greatest width in characters; 0 for one that takes what is left. */
export type Column = readonly [field: string, mostChars: number];

/** A list as a format gets it. */
export interface ListOfRows {
  readonly rows: readonly Row[];
  /** What a table shows, because all fields would not fit. */
  readonly columns: readonly Column[];
  /** Width to write for, in characters; only a table heeds it. */
  readonly width: number;
}

/** A list in one format, ready to be written. */
export type ListFormat = (list: ListOfRows) => string;
