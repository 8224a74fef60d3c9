import { YAMLParseError } from 'yaml';
import { z } from 'zod';

/** What is to be done with a mapping that has faults. */
export const MAPPING_REMEDY = 'Mend the file, or delete it to have one proposed.';

/** Why a file that was read is no mapping, on one line. */
export function whyNoMapping(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    if (!first) return 'it says nothing';
    return first.path.length === 0 ? first.message : `${first.path.join('.')}: ${first.message}`;
  }
  if (error instanceof YAMLParseError) return error.message.split('\n')[0]?.replace(/:$/, '') ?? '';
  return error instanceof Error ? error.message : String(error);
}

/** What stands in a mapping beside things of a project, and the codebook does not have, each with what it has. */
export function missingTargets(
  all: Readonly<Record<string, string | null>>,
  there: ReadonlySet<string>,
  what: string,
): readonly string[] {
  const known = [...there].join(', ');
  return Object.entries(all).flatMap(([value, target]) =>
    target === null || there.has(target)
      ? []
      : [`the codebook has no ${what} "${target}", which stands beside "${value}"; it has ${known === '' ? 'none' : known}`],
  );
}

/** What a mapping names of a project that does not have it. */
export function missingValues(
  named: Readonly<Record<string, unknown>>,
  there: ReadonlySet<string>,
  what: string,
): readonly string[] {
  return Object.keys(named).flatMap((value) => (there.has(value) ? [] : [`the project has no ${what} "${value}"`]));
}

/** The first of the faults, and how many more there are; null where there is none. */
export function faultsInWords([first, ...others]: readonly string[]): string | null {
  return first === undefined ? null : `${first}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
}
