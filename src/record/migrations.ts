import { Migrator, sql, type CreateTableBuilder, type Kysely, type Migration, type RawBuilder } from 'kysely';
import { number } from './numbering.ts';
import { RecordProblem } from './record-problem.ts';
import type { Tables } from './row-types.ts';

/** What a database calls text that is compared sign by sign, whatever the language of the machine. */
export type TextType = RawBuilder<unknown>;

/**
 * Steps from an empty database to the format of today, in order. A step that was once released never changes; a new format is a
 * new step. What a database does not know by the name `bytea` it keeps as it is.
 */
const migrations = (text: TextType): Readonly<Record<string, Migration>> => ({
  '001-reports-readings-reviews': {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('reports')
        .addColumn('number', 'integer', (column) => column.notNull().unique())
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addColumn('media_type', text, (column) => column.notNull())
        .addColumn('encoding', text, (column) => column.notNull())
        .addColumn('given', text, (column) => column.notNull())
        .addColumn('provenance', text, (column) => column.notNull())
        .addColumn('added_at', text, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('readings')
        .addColumn('report', text, (column) => column.primaryKey().notNull().references('reports.id'))
        .addColumn('version', text, (column) => column.notNull())
        .addColumn('codebook', text, (column) => column.notNull())
        .addColumn('json', text, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('reviews')
        .addColumn('number', 'integer', (column) => column.notNull().unique())
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('report', text, (column) => column.notNull().references('reports.id'))
        .addColumn('json', text, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('settings')
        .addColumn('key', text, (column) => column.primaryKey().notNull())
        .addColumn('value', text, (column) => column.notNull())
        .execute();
    },
  },
  '002-codings': { up: (db: Kysely<Tables>) => codingsTable(db.schema, text).execute() },
  '003-files': {
    up: (db: Kysely<Tables>) =>
      db.schema
        .createTable('files')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addColumn('added_at', text, (column) => column.notNull())
        .execute(),
  },
  '004-conclusions': { up: (db: Kysely<Tables>) => conclusionTables(db, text) },
  '005-numbering': { up: (db: Kysely<Tables>) => numberingTable(db, text) },
});

const STEPS = Object.keys(migrations(sql`text`));

/** Readings made before there were codings hold their codes; their versions are equal to none of today's, so that they are made again. */
function codingsTable(schema: Kysely<Tables>['schema'], text: TextType): CreateTableBuilder<'codings', string> {
  return schema
    .createTable('codings')
    .addColumn('report', text, (column) => column.primaryKey().notNull().references('reports.id'))
    .addColumn('reading', text, (column) => column.notNull())
    .addColumn('version', text, (column) => column.notNull())
    .addColumn('codebook', text, (column) => column.notNull())
    .addColumn('json', text, (column) => column.notNull());
}

/** What linking and deriving have found, row by row, of which state of the record it is, and who is at it. */
async function conclusionTables(db: Kysely<Tables>, text: TextType): Promise<void> {
  await db.schema
    .createTable('revision')
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('conclusions')
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('json', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('conclusions_place', ['name', 'id'])
    .execute();
  await db.schema.createTable('concluded').addColumn('key', 'text').addColumn('writer', 'text').execute();
  await db.schema
    .createTable('leases')
    .addColumn('work', text, (column) => column.primaryKey().notNull())
    .addColumn('holder', text, (column) => column.notNull())
    .addColumn('pid', 'integer', (column) => column.notNull())
    .addColumn('host', text, (column) => column.notNull())
    .addColumn('taken_at', text, (column) => column.notNull())
    .execute();
  await db.insertInto('revision').values({ number: 1 }).execute();
  await db.insertInto('concluded').values({ key: null, writer: null }).execute();
}

/** The last number of each series: to look for the greatest one is no way to number where two write at once. */
async function numberingTable(db: Kysely<Tables>, text: TextType): Promise<void> {
  await db.schema
    .createTable('numbering')
    .addColumn('series', text, (column) => column.primaryKey().notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .execute();
  await number(db);
}

/** A record that a newer program has changed means what this one cannot know. */
export function refuseNewer(path: string, steps: readonly string[]): void {
  const unknown = steps.filter((step) => !STEPS.includes(step));
  if (unknown.length > 0)
    throw new RecordProblem(
      path,
      `it was written by a newer version of Readout (${unknown.join(', ')})`,
      'Install the newest version of Readout; nothing in it was changed.',
    );
}

/** Whether a database that has had these steps lacks one. */
export function lacksSteps(steps: readonly string[]): boolean {
  return STEPS.some((step) => !steps.includes(step));
}

/** Takes the steps that this database has not had, in the transaction that `db` is, if it is one; `schema` is where the tables stand. */
export async function migrate(db: Kysely<Tables>, text: TextType, schema?: string): Promise<void> {
  const provider = { getMigrations: async () => migrations(text) };
  const place = schema === undefined ? {} : { migrationTableSchema: schema };
  const migrator = new Migrator({ db, provider, disableTransactions: true, ...place });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
