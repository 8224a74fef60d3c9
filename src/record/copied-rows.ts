import { sql, type Kysely } from 'kysely';
import { number } from './numbering.ts';
import type { Tables } from './row-types.ts';

/** What a person put in and what was read of it, each with the column by which its rows are gone through. */
const COPIED = [
  ['reports', 'number'],
  ['files', 'id'],
  ['readings', 'report'],
  ['codings', 'report'],
  ['reviews', 'number'],
  ['settings', 'key'],
] as const satisfies readonly (readonly [keyof Tables, string])[];

/** How many rows are held at once. */
const PAGE_ROWS = 64;

type Row = Readonly<Record<string, unknown>>;

/** Puts all rows of one record into an empty one. What follows from the readings is not copied: it is made again. */
export async function copyRows(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  for (const [table, column] of COPIED) {
    for (let last: Row | null = null; ;) {
      const page: readonly Row[] = await pageOf(from, table, column, last?.[column] ?? null);
      for (const row of page) await to.insertInto(table).values(row).execute();
      last = page.at(-1) ?? null;
      if (last === null) break;
    }
  }
  await number(to);
}

async function pageOf(from: Kysely<Tables>, table: string, column: string, after: unknown): Promise<readonly Row[]> {
  const beyond = after === null ? sql`` : sql`where ${sql.ref(column)} > ${after}`;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${beyond} order by ${sql.ref(column)} limit ${sql.lit(PAGE_ROWS)}`.execute(from);
  return rows;
}
