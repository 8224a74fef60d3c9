import { parse } from 'yaml';
import { z } from 'zod';
import type { Given } from '../../model/original.ts';

const Field = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString() : String(value)));

/** The fields a report may bring with it; others that stand beside them are left alone. */
const Fields = z.object({
  url: Field.optional().catch(undefined),
  outlet: Field.optional().catch(undefined),
  published: Field.optional().catch(undefined),
  title: Field.optional().catch(undefined),
  fetched: Field.optional().catch(undefined),
  byline: Field.optional().catch(undefined),
  section: Field.optional().catch(undefined),
  length: Field.optional().catch(undefined),
  loaded: Field.optional().catch(undefined),
});

/** Keeps of an unknown object what may come with a report. Empty and null values are as if they were not there. */
export function givenFrom(value: unknown): Given {
  const fields = Fields.safeParse(value);
  if (!fields.success) return {};
  return Object.fromEntries(Object.entries(fields.data).flatMap(([key, entry]) => (entry?.trim() ? [[key, entry.trim()]] : [])));
}

/** Longest front matter that is looked for: a rule of dashes further down belongs to the text. */
const MAX_FRONT_MATTER_CHARS = 8192;

/**
 * Splits YAML front matter (between lines of three dashes, at the very start) from the text below it. A head that is not YAML, or
 * not a list of fields, is text.
 */
export function splitFrontMatter(source: string): { readonly given: Given; readonly text: string } {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(source);
  if (!opening) return { given: {}, text: source };
  const head = source.slice(opening[0].length, MAX_FRONT_MATTER_CHARS);
  const closing = /^---[ \t]*\r?$/m.exec(head);
  if (!closing) return { given: {}, text: source };
  const fields = parseYaml(head.slice(0, closing.index));
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { given: {}, text: source };
  const rest = source.slice(opening[0].length + closing.index + closing[0].length);
  return { given: givenFrom(fields), text: rest.replace(/^\r?\n/, '') };
}

function parseYaml(source: string): unknown {
  try {
    // Dates stay as they were written: turning them into times would invent a time zone.
    // Its warnings would bring words of the report to the terminal as they are.
    return parse(source, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return null;
  }
}
