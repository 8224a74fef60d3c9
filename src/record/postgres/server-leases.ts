import { sql } from 'kysely';
import type { RecordLeases } from '../record-database.ts';
import { ServerConnections } from './server-connection.ts';
import type { RecordAddress } from './record-address.ts';

/** Each lease is a lock of one connection: when that ends, in whatever way and on whatever machine, the lease is free. */
export class ServerLeases implements RecordLeases {
  readonly #address: RecordAddress;
  readonly #patience: number;
  readonly #held = new Set<string>();
  #connection: ServerConnections | null = null;

  constructor(address: RecordAddress, patience: number) {
    this.#address = address;
    this.#patience = patience;
  }

  async take(work: string): Promise<boolean> {
    if (this.#held.has(work)) return true;
    const { rows } = await sql<{ readonly taken: boolean }>`
      select pg_try_advisory_lock(${lockOf(this.#address, work)}) as taken`.execute(this.#asked().db);
    if (rows[0]?.taken === true) this.#held.add(work);
    return this.#held.has(work);
  }

  async giveBack(work: string): Promise<void> {
    if (!this.#held.delete(work)) return;
    await sql`select pg_advisory_unlock(${lockOf(this.#address, work)})`.execute(this.#asked().db);
  }

  async close(): Promise<void> {
    await this.#connection?.close();
  }

  /** One connection, whose locks end with it. */
  #asked(): ServerConnections {
    const options = { patience: this.#patience, readOnly: false };
    this.#connection ??= new ServerConnections(this.#address, options, 1, () => this.#held.clear());
    return this.#connection;
  }
}

/** The number of a lock of a record: no other record, and no other program, has the same. */
export function lockOf({ schema }: RecordAddress, what: string) {
  return sql<number>`hashtextextended(${`readout ${schema} ${what}`}, 0)`;
}
