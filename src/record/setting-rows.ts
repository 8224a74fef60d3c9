import { sql, type Kysely } from 'kysely';
import type { Tables } from './row-types.ts';

/** What a setting says; null where there is none of this name. */
export async function settingOf(db: Kysely<Tables>, key: string): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function settingsBeginning(db: Kysely<Tables>, beginning: string): Promise<ReadonlyMap<string, string>> {
  const all = db.selectFrom('settings').select(['key', 'value']);
  const rows = await all.where(sql`substr(key, 1, length(${beginning}))`, '=', beginning).execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Puts settings in the place of those of the same name. */
export async function putSettings(db: Kysely<Tables>, settings: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    await db
      .insertInto('settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  }
}

/** Whether each setting that `seen` names says what it said then; null: it was not there. */
export async function areAsSeen(db: Kysely<Tables>, seen: Readonly<Record<string, string | null>>): Promise<boolean> {
  for (const [key, said] of Object.entries(seen)) if ((await settingOf(db, key)) !== said) return false;
  return true;
}

export async function dropSetting(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom('settings').where('key', '=', key).execute();
}
