/** One question to a database, within a transaction that only reads. */
export type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** How a kind of database is asked: everything in one transaction that only reads, so that nobody's coding changes it half-way. */
export interface DatabaseKind {
  /** What stands around a name. */
  readonly quote: '"' | '`';
  /** SQL for the schema that holds the tables. */
  readonly schema: string;
  readonly within: <T>(address: URL, work: (ask: Ask) => Promise<T>) => Promise<T>;
}

/** Longest that a server may take to answer at all, in seconds. */
export const CONNECT_SECONDS = 10;
