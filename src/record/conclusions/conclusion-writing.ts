import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { RecordAccess } from '../record-access.ts';
import type { ConclusionRow, Tables } from '../row-types.ts';

/** Of the rows that are written in one transaction, so many in one statement. */
const ROWS_AT_ONCE = 25;

/** One program's turn at writing conclusions: once another one has begun, nothing more of it is written. */
export class ConclusionWriting {
  /** Tells this turn from every other. */
  readonly writer = newWriter();
  readonly #access: RecordAccess;

  constructor(access: RecordAccess) {
    this.#access = access;
  }

  /** Gives who has written before; null where the record has changed since. */
  async begin(revision: number): Promise<{ readonly before: string | null } | null> {
    return this.#access.transaction(async (transaction) => {
      const now = await transaction.selectFrom('revision').select('number').executeTakeFirst();
      if (now?.number !== revision) return null;
      const last = await transaction.selectFrom('concluded').select('writer').executeTakeFirst();
      await transaction.updateTable('concluded').set({ key: null, writer: this.writer }).execute();
      return { before: last?.writer ?? null };
    });
  }

  /** False, as from the other steps, where another writer has begun since. */
  async write(rows: readonly ConclusionRow[]): Promise<boolean> {
    return this.#inTurn(async (transaction) => {
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await putRows(transaction, rows.slice(at, at + ROWS_AT_ONCE));
    });
  }

  async drop(places: readonly string[]): Promise<boolean> {
    return this.#inTurn(async (transaction) => {
      for (const place of places) {
        const [name = '', id = ''] = place.split(BETWEEN);
        await transaction.deleteFrom('conclusions').where('name', '=', name).where('id', '=', id).execute();
      }
    });
  }

  /** Puts all that was written under a key, unless the record has changed since. */
  async end(key: string, revision: number): Promise<boolean> {
    let isCurrent = false;
    const inTurn = await this.#inTurn(async (transaction) => {
      const now = await transaction.selectFrom('revision').select('number').executeTakeFirst();
      isCurrent = now?.number === revision;
      if (isCurrent) await transaction.updateTable('concluded').set({ key }).execute();
    });
    return inTurn && isCurrent;
  }

  /** Does the work in a transaction, unless another writer has begun since. */
  async #inTurn(work: (transaction: Kysely<Tables>) => Promise<void>): Promise<boolean> {
    return this.#access.transaction(async (transaction) => {
      const now = await transaction.selectFrom('concluded').select('writer').executeTakeFirst();
      if (now?.writer !== this.writer) return false;
      await work(transaction);
      return true;
    });
  }
}

export function newWriter(): string {
  return randomBytes(8).toString('hex');
}

const BETWEEN = '\u0000';

/** Where a conclusion stands among all others. */
export function placeOf({ name, id }: Pick<ConclusionRow, 'name' | 'id'>): string {
  return `${name}${BETWEEN}${id}`;
}

export function placeInWords(place: string): string {
  return place.replace(BETWEEN, ' ').trim();
}

/** Rows of different places. */
export async function putRows(db: Kysely<Tables>, rows: readonly ConclusionRow[]): Promise<void> {
  await db
    .insertInto('conclusions')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['name', 'id']).doUpdateSet((row) => ({
        json: row.ref('excluded.json'),
        hash: row.ref('excluded.hash'),
        revision: row.ref('excluded.revision'),
      })),
    )
    .execute();
}
