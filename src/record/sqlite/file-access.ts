import { resolve } from 'node:path';
import type { Kysely } from 'kysely';
import type { RecordAccess } from '../record-access.ts';
import type { Tables } from '../row-types.ts';
import { inWords } from './database-file.ts';

/** The last work of this process at each record that is done alone, by its path. */
const last = new Map<string, Promise<unknown>>();

/**
 * A file's tables, with transactions one after the other. A second connection of this process that
 * waited for SQLite's lock would wait in vain: it holds up the thread on which the first one is to finish.
 */
export class FileAccess implements RecordAccess {
  readonly db: Kysely<Tables>;
  readonly #path: string;

  constructor(db: Kysely<Tables>, path: string) {
    this.db = db;
    this.#path = resolve(path);
  }

  /** Does the work; what the database reports is told in words. */
  async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw inWords(this.#path, error);
    }
  }

  /** Does the work in a transaction that writes: all of it is kept, or none. */
  async transaction<T>(work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.alone(() => this.db.transaction().execute(work));
  }

  /** Does the work when all that came before it is done, and lets nothing begin before it is done itself. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const before = last.get(this.#path) ?? Promise.resolve();
    const mine = before.then(work);
    const ended = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(this.#path, ended);
    try {
      return await this.guarded(() => mine);
    } finally {
      if (last.get(this.#path) === ended) last.delete(this.#path);
    }
  }
}
