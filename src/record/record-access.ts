import type { Kysely } from 'kysely';
import type { Tables } from './row-types.ts';

/** What the parts of a record share: its tables, what goes wrong told in words, and transactions that write. */
export interface RecordAccess {
  /** The tables, for questions. What writes to them does so in a transaction. */
  readonly db: Kysely<Tables>;
  /** Does the work; what the database reports is told in words. */
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Does the work in a transaction that writes: all of it is kept, or none. There is one such at a time, whoever has the record open; it sees
   * all that those before it have written.
   */
  readonly transaction: <T>(work: (transaction: Kysely<Tables>) => Promise<T>) => Promise<T>;
}
