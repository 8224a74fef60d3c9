import {
  sql,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import postgres from 'postgres';
import type { Tables } from '../row-types.ts';
import type { RecordAddress } from './record-address.ts';

/** How long a server is waited for, in seconds. */
const CONNECT_SECONDS = 10;
/** A machine that is gone is noticed after so many seconds: what it was writing is then taken back. */
const KEPT_ALIVE_SECONDS = 60;
/** The kind of whole numbers of eight bytes: counts and sizes are such. */
const INT8 = 20;
const BYTEA = 17;
/** How long questions under way are waited for when a record is closed, in seconds. */
const MAX_CLOSING_SECONDS = 5;

/** Asks a server one thing. */
type Ask = (question: string, values: readonly unknown[]) => Promise<postgres.RowList<postgres.Row[]>>;

export interface ConnectionOptions {
  /** How long to wait for another who writes, in milliseconds. */
  readonly patience: number;
  /** Whether the server is to refuse whatever writes. */
  readonly readOnly: boolean;
}

/** Connections to one record on a server, for questions that stand alone; they are made when they are needed. */
export class ServerConnections {
  readonly db: Kysely<Tables>;
  readonly #client: postgres.Sql;

  /** `most` is how many questions are asked at the same time at most; `onEnded` is told of each connection that has ended. */
  constructor(address: RecordAddress, options: ConnectionOptions, most: number, onEnded: () => void = () => undefined) {
    this.#client = clientFor(address, options, { max: most, onclose: onEnded });
    this.db = tablesOver((question, values) => this.#asked(question, values));
  }

  /** A connection may have ended since it was last used. What stands alone is asked again then, on a new one. */
  async #asked(question: string, values: readonly unknown[]): ReturnType<Ask> {
    try {
      return await asked(this.#client, question, values);
    } catch (error) {
      if (!isLoss(error)) throw error;
      return asked(this.#client, question, values);
    }
  }

  async close(): Promise<void> {
    await this.#client.end({ timeout: MAX_CLOSING_SECONDS });
  }
}

/** One connection to a record on a server, for one transaction after the other. */
export class ServerLine {
  readonly db: Kysely<Tables>;
  readonly #client: postgres.Sql;
  #lose: () => void = () => undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(address: RecordAddress, options: ConnectionOptions) {
    this.#client = clientFor(address, options, { max: 1, onclose: () => this.#lose() });
    this.db = tablesOver((question, values) => asked(this.#client, question, values));
  }

  /** Does the work in a transaction when those before it have ended; `how` is what stands behind "begin". */
  async within<T>(how: string, work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => this.#transaction(how, work));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /**
   * The client makes a new connection where one was lost, and would go on outside the transaction: from then on nothing more is asked. What the
   * server has not acknowledged it has taken back.
   */
  async #transaction<T>(how: string, work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    let isLost = false;
    const lost = new Promise<never>((_, reject) => {
      this.#lose = () => {
        isLost = true;
        reject(connectionLost());
      };
    });
    lost.catch(() => undefined);
    const ask: Ask = (question, values) => (isLost ? lost : Promise.race([asked(this.#client, question, values), lost]));
    await asked(this.#client, `begin ${how}`, []);
    try {
      const done = await Promise.race([work(tablesOver(ask)), lost]);
      const { command } = await ask('commit', []);
      if (command !== 'COMMIT') throw new Error('The transaction was taken back.');
      return done;
    } catch (error) {
      if (!isLost) await ask('rollback', []).catch(() => undefined);
      throw error;
    } finally {
      // Whatever the work has left to ask is no part of the next transaction.
      isLost = true;
      this.#lose();
      this.#lose = () => undefined;
    }
  }

  async close(): Promise<void> {
    await this.#client.end({ timeout: MAX_CLOSING_SECONDS });
  }
}

const LOST = 'CONNECTION_CLOSED';

function connectionLost(): Error {
  return Object.assign(new Error('The connection has ended.'), { code: LOST });
}

function isLoss(error: unknown): boolean {
  return error instanceof Error && 'code' in error && [LOST, 'ECONNRESET', 'EPIPE', '57P01'].includes(String(error.code));
}

function asked(client: postgres.Sql, question: string, values: readonly unknown[]): ReturnType<Ask> {
  return client.unsafe(question, [...values] as never[], { prepare: values.length > 0 }).execute();
}

function clientFor(
  { server, schema }: RecordAddress,
  { patience, readOnly }: ConnectionOptions,
  own: Pick<postgres.Options<Record<string, postgres.PostgresType>>, 'max' | 'onclose'>,
): postgres.Sql {
  return postgres(server, {
    ...own,
    connect_timeout: CONNECT_SECONDS,
    max_lifetime: null,
    fetch_types: false,
    onnotice: () => undefined,
    types: {
      large: { to: INT8, from: [INT8], serialize: String, parse: Number },
      bytes: { to: BYTEA, from: [BYTEA], serialize: hexOf, parse: bytesOf },
    },
    connection: {
      application_name: 'readout',
      search_path: quoted(schema),
      lock_timeout: Math.max(1, patience),
      // What is acknowledged is on the disk, whatever the server does for others.
      synchronous_commit: 'on',
      default_transaction_isolation: 'read committed',
      default_transaction_read_only: readOnly,
      tcp_keepalives_idle: KEPT_ALIVE_SECONDS,
    },
  });
}

function tablesOver(ask: Ask): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOver(ask),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** The client shares connections out by itself, and a transaction is begun where it is known when one is lost. */
function driverOver(ask: Ask): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const rows = await ask(query.sql, query.parameters);
      return { rows: [...rows] as R[], numAffectedRows: BigInt(rows.count ?? 0) };
    },
    streamQuery: () => {
      throw new Error('Rows are read a page at a time.');
    },
  };
  const elsewhere = async (): Promise<void> => {
    throw new Error('A transaction is begun by ServerLine.within.');
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: elsewhere,
    commitTransaction: elsewhere,
    rollbackTransaction: elsewhere,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
}

/** The number of the schema of the record. What is asked by a name has that quoted, or the server takes it for another one. */
export const OWN_SCHEMA = sql`quote_ident(current_schema())::regnamespace`;

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function hexOf(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

function bytesOf(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.slice(2), 'hex'));
}
