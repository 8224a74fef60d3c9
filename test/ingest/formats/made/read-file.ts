import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Extractor } from '../../../../src/ingest/extraction/extractor.ts';
import { ingest, isOriginal, type IngestOptions } from '../../../../src/ingest/sources/ingest.ts';
import type { Original, Unreadable } from '../../../../src/model/original.ts';

/** One process for all files of a test: to begin one takes longer than to read a file. */
const shared = new Extractor();
afterAll(() => shared.close());

/** What came out of one file. */
export interface ReadFile {
  readonly reports: readonly Original[];
  readonly unreadable: readonly Unreadable[];
}

/** Reads one file as `readout add` does: from a disk, in a process of its own, with its limits. */
export async function readFile(
  name: string,
  bytes: string | Uint8Array,
  { extractor = shared, limits = {} }: Pick<IngestOptions, 'extractor' | 'limits'> = {},
): Promise<ReadFile> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-format-'));
  const path = join(folder, name);
  try {
    await writeFile(path, bytes);
    const results: (Original | Unreadable)[] = [];
    for await (const result of ingest([path], { extractor, limits })) results.push(result);
    return {
      reports: results.filter(isOriginal),
      unreadable: results.filter((one): one is Unreadable => !isOriginal(one)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of the only report of a file; throws where there are others or something could not be read. */
export async function onlyText(name: string, bytes: string | Uint8Array): Promise<string> {
  const { reports, unreadable } = await readFile(name, bytes);
  const [report] = reports;
  if (unreadable.length > 0 || !report || reports.length > 1)
    throw new Error(`${reports.length} reports; ${unreadable.map(({ why }) => why).join('; ')}`);
  return report.source;
}

/** Why nothing of a file could be read, and what to do. */
export async function refusalOf(name: string, bytes: string | Uint8Array, extractor = shared): Promise<Unreadable> {
  const { reports, unreadable } = await readFile(name, bytes, { extractor });
  const [first] = unreadable;
  if (reports.length > 0 || !first || unreadable.length > 1) throw new Error('it was read');
  return first;
}
