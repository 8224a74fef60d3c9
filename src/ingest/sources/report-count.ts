import { createReadStream } from 'node:fs';
import { isWebAddress } from './web/web-reports.ts';
import type { Unreadable } from '../../model/original.ts';
import { find, type PassedOver } from './file-search.ts';

/** Why files, folders and patterns hold no report, where they do not. */
export async function whyNoReports(
  paths: readonly string[],
  table?: string | null,
): Promise<readonly (Unreadable | PassedOver)[]> {
  const reasons: (Unreadable | PassedOver)[] = [];
  for (const path of paths.filter((each) => each !== '-' && !isWebAddress(each)))
    for await (const found of find(path, table)) if (!('kind' in found)) reasons.push(found);
  return reasons;
}

/** How many reports there are in files, folders and patterns, for a progress line: files, and the lines of .jsonl. */
export async function countReports(paths: readonly string[], table?: string | null): Promise<number> {
  let count = 0;
  for (const path of paths.filter((each) => each !== '-')) {
    if (isWebAddress(path)) count += 1;
    if (isWebAddress(path)) continue;
    for await (const found of find(path, table)) {
      if ('kind' in found) count += found.kind === 'application/json' ? await lines(found.path) : 1;
    }
  }
  return count;
}

async function lines(path: string): Promise<number> {
  let count = 0;
  let last = 0x0a;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) count += 1;
      last = chunk.at(-1) ?? last;
    }
  } catch {
    // The reading itself says what is wrong with the file.
  }
  return last === 0x0a ? count : count + 1;
}
