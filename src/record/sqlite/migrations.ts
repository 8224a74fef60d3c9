import { Migrator, sql, type CreateTableBuilder, type Kysely, type Migration } from 'kysely';
import type { Tables } from './row-types.ts';

/**
 * Steps from an empty database to the format of today, in order. A step that was once released never changes; a new format is a
 * new step. `bytea` is PostgreSQL's name for bytes; SQLite takes any name and keeps bytes as they are.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-reports-readings-reviews': {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('reports')
        .addColumn('number', 'integer', (column) => column.notNull().unique())
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addColumn('media_type', 'text', (column) => column.notNull())
        .addColumn('encoding', 'text', (column) => column.notNull())
        .addColumn('given', 'text', (column) => column.notNull())
        .addColumn('provenance', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('readings')
        .addColumn('report', 'text', (column) => column.primaryKey().notNull().references('reports.id'))
        .addColumn('version', 'text', (column) => column.notNull())
        .addColumn('codebook', 'text', (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('reviews')
        .addColumn('number', 'integer', (column) => column.notNull().unique())
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('report', 'text', (column) => column.notNull().references('reports.id'))
        .addColumn('json', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('settings')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '002-codings': { up: (db: Kysely<Tables>) => codingsTable(db.schema).execute() },
  '003-files': {
    up: (db: Kysely<Tables>) =>
      db.schema
        .createTable('files')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .execute(),
  },
  '004-conclusions': { up: conclusionTables },
};

/** Readings made before there were codings hold their codes; their versions are equal to none of today's, so that they are made again. */
function codingsTable(schema: Kysely<Tables>['schema']): CreateTableBuilder<'codings', string> {
  return schema
    .createTable('codings')
    .addColumn('report', 'text', (column) => column.primaryKey().notNull().references('reports.id'))
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('codebook', 'text', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull());
}

/** What linking and deriving have found, row by row, of which state of the record it is, and who is at it. */
async function conclusionTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('revision')
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('conclusions')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('conclusions_place', ['name', 'id'])
    .execute();
  await db.schema.createTable('concluded').addColumn('key', 'text').addColumn('writer', 'text').execute();
  await db.schema
    .createTable('leases')
    .addColumn('work', 'text', (column) => column.primaryKey().notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('pid', 'integer', (column) => column.notNull())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'text', (column) => column.notNull())
    .execute();
  await db.insertInto('revision').values({ number: 1 }).execute();
  await db.insertInto('concluded').values({ key: null, writer: null }).execute();
}

/** Stands in, while the record is open, for what a step would add to a record that may only be read. */
export async function standIn(db: Kysely<Tables>, steps: readonly string[]): Promise<void> {
  if (!steps.includes('002-codings'))
    await sql`create temp table codings (report text, reading text, version text, codebook text, json text)`.execute(db);
  if (!steps.includes('003-files')) await sql`create temp table files (id text, bytes blob, added_at text)`.execute(db);
  if (steps.includes('004-conclusions')) return;
  await sql`create temp table revision (number integer)`.execute(db);
  await sql`create temp table conclusions (name text, id text, json text, hash text, revision integer)`.execute(db);
  await sql`create temp table concluded (key text, writer text)`.execute(db);
}

/** Takes the steps that this database has not had. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
