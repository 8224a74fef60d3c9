import { createConnection } from 'mysql2/promise';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDatabaseAddress, readDnaAt, shownAddress } from '../../../src/ingest/dna/dna-server.ts';
import { MYSQL } from '../../../src/ingest/dna/mysql-database.ts';
import { POSTGRES } from '../../../src/ingest/dna/postgres-database.ts';
import { DNA_TABLE_NAMES, DNA_TABLES, type DnaProject, type DnaTable } from '../../../src/model/exchange/dna-project.ts';
import { madeProject } from './made-project.ts';

/** The addresses of servers on which databases may be made, as postgresql://name@host:5432/postgres; without them these tests are skipped. */
const { READOUT_TEST_POSTGRES: ON_POSTGRES = '', READOUT_TEST_MYSQL: ON_MYSQL = '' } = process.env;
const NAME = `readout_dna_${process.pid}`;

const PROJECT = madeProject(
  ['The union rejects it. “We will not sign,” Maria Holt said. \u{1F600} naïve 中文.', 'Nobody spoke.'],
  [
    {
      document: 0,
      words: 'We will not sign',
      coder: 'Ada',
      person: 'Maria Holt',
      organisation: 'Union',
      concept: 'paper',
      agreement: false,
    },
    {
      document: 0,
      words: 'The union rejects it',
      coder: 'Zoë',
      person: '',
      organisation: 'Union',
      concept: 'paper',
      agreement: false,
    },
    {
      document: 1,
      words: 'Nobody spoke',
      coder: 'Ada',
      person: 'Jon “J” O\u2019Vark',
      organisation: '',
      concept: 'nights',
      agreement: true,
    },
  ],
);

/** The kinds of columns that DNA gives its tables on a server: days are large numbers, texts long. */
function kindOf(table: DnaTable, column: string, long: string): string {
  if (table === 'DOCUMENTS' && column === 'Date') return 'BIGINT';
  if (['Text', 'Notes'].includes(column) || (table === 'DATALONGTEXT' && column === 'Value')) return long;
  const numbers = PROJECT[table].map((row) => row[column]);
  return numbers.length > 0 && numbers.every((each) => each === null || typeof each === 'number') ? 'INTEGER' : 'VARCHAR(190)';
}

const definition = (table: DnaTable, long: string): string =>
  `create table ${table}(${DNA_TABLES[table].map((column) => `${column} ${kindOf(table, column, long)}`).join(', ')})`;

function sqlValue(value: string | number | null): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

function insertions(project: DnaProject): string[] {
  return DNA_TABLE_NAMES.flatMap((table) =>
    project[table].map(
      (row) => `insert into ${table} values (${DNA_TABLES[table].map((column) => sqlValue(row[column] ?? null)).join(', ')})`,
    ),
  );
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

describe('an address', () => {
  it('is told from the path of a file, and shown without its password', () => {
    expect(['postgresql://a@b/c', 'mysql://b/c', 'mariadb://b/c', 'a.dna', 'https://b/c'].map(isDatabaseAddress)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(shownAddress('mysql://ada:secret@host/dna?ssl=true')).toBe('mysql://ada@host/dna');
    expect(shownAddress('mysql://ada:se/cr@et@ho st:x/dna')).toBe('mysql://ho st:x/dna');
  });

  it('at which nobody answers is named, with what to do, and without the password', async () => {
    for (const address of ['postgresql://ada:secret@127.0.0.1:1/dna', 'mysql://ada:secret@127.0.0.1:1/dna']) {
      const failure = await readDnaAt(address).catch((error: unknown) => error);
      expect(String(failure)).toMatch(/ECONNREFUSED[^]*whether the server runs/);
      expect(String(failure)).not.toContain('secret');
    }
    await expect(readDnaAt('mysql://host')).rejects.toThrow('no whole address');
  });
});

describe.skipIf(ON_POSTGRES === '')('a project of DNA on PostgreSQL', () => {
  const address = ON_POSTGRES === '' ? '' : addressOf(ON_POSTGRES, NAME);
  const onServer = async (at: string, ...questions: readonly string[]): Promise<void> => {
    const sql = postgres(at, { max: 1, onnotice: () => undefined });
    for (const question of questions) await sql.unsafe(question);
    await sql.end();
  };
  beforeAll(async () => {
    await onServer(ON_POSTGRES, `create database ${NAME}`);
    await onServer(address, ...DNA_TABLE_NAMES.map((table) => definition(table, 'TEXT')), ...insertions(PROJECT));
  });
  afterAll(() => onServer(ON_POSTGRES, `drop database ${NAME} with (force)`));

  it('is read row by row, and is the one that was made', async () => {
    expect(await readDnaAt(address)).toEqual(PROJECT);
  });

  it('is only read', async () => {
    await expect(POSTGRES.within(new URL(address), (ask) => ask('delete from statements'))).rejects.toThrow('read-only');
  });

  it('that is none, half written or of another version is refused', async () => {
    await expect(readDnaAt(ON_POSTGRES)).rejects.toThrow('database of another program');
    await expect(readDnaAt(addressOf(ON_POSTGRES, 'no_such_database'))).rejects.toThrow('does not exist');
    await onServer(address, 'insert into statements values (99, 1, 77, 0, 1, 1)');
    await expect(readDnaAt(address)).rejects.toThrow('half written: 1 row of STATEMENTS');
    await onServer(
      address,
      'delete from statements where id = 99',
      "update settings set value = '2.0' where property = 'version'",
    );
    await expect(readDnaAt(address)).rejects.toThrow('written by DNA 2.0');
  });
});

describe.skipIf(ON_MYSQL === '')('a project of DNA on MySQL or MariaDB', () => {
  const address = ON_MYSQL === '' ? '' : addressOf(ON_MYSQL, NAME);
  const onServer = async (at: string, ...questions: readonly string[]): Promise<void> => {
    const connection = await createConnection({ uri: at, charset: 'utf8mb4' });
    for (const question of questions) await connection.query(question);
    await connection.end();
  };
  beforeAll(async () => {
    await onServer(ON_MYSQL, `create database ${NAME} character set utf8mb4`);
    await onServer(address, ...DNA_TABLE_NAMES.map((table) => definition(table, 'MEDIUMTEXT')), ...insertions(PROJECT));
  });
  afterAll(() => onServer(ON_MYSQL, `drop database ${NAME}`));

  it('is read row by row, and is the one that was made', async () => {
    expect(await readDnaAt(address)).toEqual(PROJECT);
  });

  it('is only read', async () => {
    await expect(MYSQL.within(new URL(address), (ask) => ask('delete from STATEMENTS'))).rejects.toThrow(/read.only/i);
  });

  it('is refused to whom the server refuses it', async () => {
    await expect(readDnaAt(address.replace('//root@', '//root:wrong@'))).rejects.toThrow('ACCESS_DENIED');
    await expect(readDnaAt(addressOf(ON_MYSQL, 'no_such_database'))).rejects.toThrow('BAD_DB');
  });
});
