import type { Kysely } from 'kysely';
import type { RecordAccess } from './record-access.ts';
import type { SearchIndex } from './search-index.ts';
import type { Tables } from './row-types.ts';

/**
 * A database that keeps a record. All that differs from one to another is behind this; what stands above it is SQL that every one takes. A
 * database has the tables of `migrations.ts`, refuses by itself to change or drop originals, and counts by itself what changes.
 */
export interface RecordDatabase extends RecordAccess {
  /** What it is called where a person reads it. */
  readonly path: string;
  /** By what it can be opened again. It may hold a password, and is never shown. */
  readonly place: string;
  /** The folder in which what belongs to it stands beside it; null where it stands in none. */
  readonly folder: string | null;
  /** True when nothing can be written to it. */
  readonly readOnly: boolean;
  readonly search: SearchIndex;
  readonly leases: RecordLeases;
  /** Does work that only reads, on the database as it is at this moment. */
  readonly snapshot: <T>(work: (moment: RecordDatabase) => Promise<T>) => Promise<T>;
  /** Makes a record that is one plain file and has all that this one has at this moment; `files` is how such are made. */
  readonly copyInto: (path: string, files: DatabaseKind) => Promise<void>;
  readonly sizes: () => Promise<RecordSizes>;
  readonly close: () => Promise<void>;
}

/** How databases of a kind are made and opened. */
export interface DatabaseKind {
  /**
   * A new one with what `fill` puts into it: all of it is there, or nothing. Throws RecordProblem where something of this name is there, which
   * stays as it is.
   */
  readonly create: (place: string, fill: (transaction: Kysely<Tables>) => Promise<void>) => Promise<RecordDatabase>;
  /** Throws RecordProblem where it cannot be opened so; `patience` is how long one waits for another who writes, in milliseconds. */
  readonly open: (place: string, readOnly: boolean, patience?: number) => Promise<RecordDatabase>;
}

/**
 * Who of those that have the record open does a piece of work that one is enough for. A lease spares work and guards nothing: whatever is
 * written is guarded where it is written. That of a process that was killed is free.
 */
export interface RecordLeases {
  /** True when the work is ours to do; false while another one that lives is at it. */
  readonly take: (work: string) => Promise<boolean>;
  readonly giveBack: (work: string) => Promise<void>;
}

/** What a table takes, its indices among it. */
export interface TableSize {
  readonly table: string;
  readonly bytes: number;
}

/** How large each table is, the largest first, and what is free; null where that cannot be told. The index of words counts as one table. */
export interface RecordSizes {
  readonly tables: readonly TableSize[];
  readonly freeBytes: number | null;
}
