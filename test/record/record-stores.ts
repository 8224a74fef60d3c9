import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
import postgres from 'postgres';
import { afterAll, beforeAll, describe } from 'vitest';

/** The address of a server on which databases may be made, as postgresql://name@host:5432/postgres; without it the tests on one are skipped. */
const { READOUT_TEST_POSTGRES: ON_POSTGRES = '' } = process.env;

/** Something that keeps records, as a test needs it. */
export interface RecordStore {
  readonly isServer: boolean;
  /** Where a record may be made that is not there yet. */
  readonly place: () => string;
  /** What another program does to a record, with what it is given back. Throws what the database says. */
  readonly execute: (place: string, ...statements: readonly string[]) => Promise<readonly unknown[]>;
}

/** The same tests of a record wherever it is kept: in a file, and on a server where there is one. */
export function describeStores(what: string, tests: (store: RecordStore) => void): void {
  describe(`${what}, in a file`, () => tests(files()));
  describeServer(`${what}, on PostgreSQL`, tests);
}

/** Tests of a record on a server alone. */
export function describeServer(what: string, tests: (store: RecordStore) => void): void {
  describe.skipIf(ON_POSTGRES === '')(what, () => tests(schemas()));
}

function files(): RecordStore {
  let folder = '';
  let made = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readout-store-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    isServer: false,
    place: () => join(folder, `harbour-${(made += 1)}.readout`),
    execute: async (place, ...statements) => {
      const raw = new DatabaseSync(place);
      try {
        raw.exec('pragma foreign_keys = on');
        return statements.flatMap((statement) => raw.prepare(statement).all());
      } finally {
        raw.close();
      }
    },
  };
}

function schemas(): RecordStore {
  const database = `readout_record_${process.pid}_${threadId}_${Math.trunc(performance.now())}`;
  let made = 0;
  beforeAll(() => onServer(ON_POSTGRES, [`create database ${database}`]).then(() => undefined));
  afterAll(() => onServer(ON_POSTGRES, [`drop database ${database} with (force)`]).then(() => undefined));
  return {
    isServer: true,
    place: () => {
      const url = new URL(ON_POSTGRES);
      url.pathname = `/${database}`;
      url.searchParams.set('schema', `harbour-${(made += 1)}`);
      return url.href;
    },
    execute: (place, ...statements) => {
      const url = new URL(place);
      const schema = url.searchParams.get('schema') ?? '';
      url.searchParams.delete('schema');
      return onServer(url.href, [`set search_path to "${schema}"`, ...statements]);
    },
  };
}

async function onServer(address: string, statements: readonly string[]): Promise<readonly unknown[]> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined });
  const given: unknown[] = [];
  try {
    for (const statement of statements) given.push(...(await sql.unsafe(statement)));
  } finally {
    await sql.end();
  }
  return given;
}
