import { sql, type Kysely } from 'kysely';
import type { Tables } from '../row-types.ts';
import { OWN_SCHEMA } from './server-connection.ts';

/** What is only ever added: reports and reviews are irreplaceable. The server itself refuses to change or drop them. */
const ORIGINALS = ['reports', 'reviews', 'files'] as const;
/** What conclusions follow from: the server itself counts the changes, so that no program that writes can forget to. */
const COUNTED = ['reports', 'readings', 'codings', 'reviews'] as const;

/**
 * The one number is raised once in a transaction, which is enough for others to see that something is new when it ends; to raise it with each row
 * would take the longer the more rows there are.
 */
const FUNCTIONS = [
  `create or replace function only_added() returns trigger language plpgsql as $$
   begin raise exception '% are only ever added', tg_table_name; end $$`,
  `create or replace function count_change() returns trigger language plpgsql as $$
   declare now text := tg_table_schema || ' ' || pg_current_xact_id();
   begin
     if current_setting('readout.counted', true) is distinct from now then
       execute format('update %I.revision set number = number + 1', tg_table_schema);
       perform set_config('readout.counted', now, true);
     end if;
     return null;
   end $$`,
];

interface Guard {
  readonly name: string;
  readonly table: string;
  readonly definition: string;
}

const GUARDS: readonly Guard[] = [
  ...ORIGINALS.flatMap((table) => [
    {
      name: `${table}_no_change`,
      table,
      definition: `before update or delete on ${table} for each row execute function only_added()`,
    },
    {
      name: `${table}_no_truncate`,
      table,
      definition: `before truncate on ${table} for each statement execute function only_added()`,
    },
  ]),
  ...COUNTED.flatMap((table) => [
    {
      name: `${table}_counted`,
      table,
      definition: `after insert or update or delete on ${table} for each row execute function count_change()`,
    },
    {
      name: `${table}_counted_truncate`,
      table,
      definition: `after truncate on ${table} for each statement execute function count_change()`,
    },
  ]),
];

/** Sets up the guards that are missing or switched off; who may not is told so only where one is. */
export async function guard(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ readonly tgname: string }>`
    select tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = ${OWN_SCHEMA} and not tgisinternal and tgenabled in ('O', 'A')`.execute(db);
  const there = new Set(rows.map(({ tgname }) => tgname));
  const missing = GUARDS.filter(({ name }) => !there.has(name));
  if (missing.length === 0) return;
  for (const definition of FUNCTIONS) await sql.raw(definition).execute(db);
  for (const { name, table, definition } of missing) {
    await sql.raw(`drop trigger if exists ${name} on ${table}`).execute(db);
    await sql.raw(`create trigger ${name} ${definition}`).execute(db);
  }
}
