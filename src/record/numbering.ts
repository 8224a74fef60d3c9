import type { Kysely } from 'kysely';
import type { Tables } from './row-types.ts';

/** What is numbered in the order in which it came, from 1. */
export type Series = 'reports' | 'reviews';

const ALL: readonly Series[] = ['reports', 'reviews'];

/**
 * The numbers that one transaction gives. The first of them takes the row that holds the last one, and with it the turn: whoever else would number
 * waits until this transaction has ended, and goes on from where it ended. A transaction that is taken back takes its numbers back.
 */
export class Numbering {
  readonly #transaction: Kysely<Tables>;
  readonly #series: Series;
  #given = 0;
  /** The last number that is ours to give. */
  #taken = 0;
  /** How many are taken next: one as a rule, ever more where many are put in together. */
  #step = 1;

  constructor(transaction: Kysely<Tables>, series: Series) {
    this.#transaction = transaction;
    this.#series = series;
  }

  async next(): Promise<number> {
    if (this.#given === this.#taken) await this.#take();
    this.#given += 1;
    return this.#given;
  }

  /** To be called before the transaction ends: what was taken and not given is given back. */
  async end(): Promise<void> {
    if (this.#given < this.#taken) await this.#row().set({ last: this.#given }).execute();
  }

  async #take(): Promise<void> {
    const step = this.#step;
    const { last } = await this.#row()
      .set((column) => ({ last: column('last', '+', step) }))
      .returning('last')
      .executeTakeFirstOrThrow();
    this.#taken = last;
    this.#given = last - step;
    this.#step = 2 * step;
  }

  #row() {
    return this.#transaction.updateTable('numbering').where('series', '=', this.#series);
  }
}

/** True where every series goes on after all that is there. */
export async function isNumbered(db: Kysely<Tables>): Promise<boolean> {
  const rows = await db.selectFrom('numbering').selectAll().execute();
  for (const series of ALL) {
    const last = rows.find((row) => row.series === series)?.last;
    if (last === undefined || last < (await lastIn(db, series))) return false;
  }
  return true;
}

/** Has every series go on after all that is there, whoever put it there: a program of before the numbers were kept may have been at it. */
export async function number(transaction: Kysely<Tables>): Promise<void> {
  for (const series of ALL) {
    const last = await lastIn(transaction, series);
    await transaction
      .insertInto('numbering')
      .values({ series, last })
      .onConflict((conflict) => conflict.column('series').doUpdateSet({ last }))
      .execute();
  }
}

async function lastIn(db: Kysely<Tables>, series: Series): Promise<number> {
  const row = await db.selectFrom(series).select('number').orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row?.number ?? 0;
}
