import type { z } from 'zod';
import { parsedOrNull } from '../../record/stored-rows.ts';

/**
 * What a setting keeps as JSON; null where there is no such setting, or where it is damaged. It serves a command and is no part of what was reported:
 * the rest goes on without it, and `readout check` tells of it.
 */
export function keptIn<T>(schema: z.ZodType<T>, json: string | null): T | null {
  const kept = schema.safeParse(parsedOrNull(json ?? ''));
  return kept.success ? kept.data : null;
}
