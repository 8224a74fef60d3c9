import type { z } from 'zod';
import { parsedOrNull } from '../../record/stored-rows.ts';
import type { StoredRecord } from '../../record/stored-record.ts';

/**
 * What a setting keeps as JSON; null where there is no such setting, or where it is damaged. It serves a command and is no part of what was reported:
 * the rest goes on without it, and `readout check` tells of it.
 */
export function keptIn<T>(schema: z.ZodType<T>, json: string | null): T | null {
  const kept = schema.safeParse(parsedOrNull(json ?? ''));
  return kept.success ? kept.data : null;
}

/** Before the name of a setting under which what was damaged in it is kept. */
const DAMAGED = 'damaged ';

/**
 * The setting `name` as it is to be from now on. Where what stands there is damaged it is not written over but kept beside it, for whoever can still
 * make something of it; what was kept so once stays.
 */
export async function settingInstead<T>(
  record: StoredRecord,
  name: string,
  schema: z.ZodType<T>,
  value: T,
): Promise<Readonly<Record<string, string>>> {
  const before = await record.setting(name);
  const isDamaged = before !== null && keptIn(schema, before) === null;
  const aside = `${DAMAGED}${name}`;
  const keepsAside = isDamaged && (await record.setting(aside)) === null;
  return { [name]: JSON.stringify(value), ...(keepsAside && { [aside]: before }) };
}
