import { sql, type Kysely } from 'kysely';
import type { Tables } from '../row-types.ts';

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
