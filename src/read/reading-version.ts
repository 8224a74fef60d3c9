import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a reading depends on beside the report and the codebook: the program of the stages, and the weights they use. */
const PARTS = ['../model', '../text', '../language', '../ingest', '../read', '../../models'];

let known: string | null = null;

/**
 * The version of the reading stages: that of the package, and a hash of what makes a reading. A number raised by hand would be
 * forgotten once, and a record would then keep old readings without anybody knowing.
 */
export function readingVersion(): string {
  known ??= `${packageVersion()}-${partsHash()}`;
  return known;
}

/** Takes the version that another thread of this program has found out already. */
export function setReadingVersion(version: string): void {
  known = version;
}

export function packageVersion(): string {
  return z.object({ version: z.string() }).parse(createRequire(import.meta.url)('../../package.json')).version;
}

function partsHash(): string {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    const folder = fileURLToPath(new URL(part, import.meta.url));
    for (const name of filesIn(folder)) hash.update(`${part}/${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Names of the files in a folder and below, in one order on every system; what only describes is left out. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = all.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  return names.filter((name) => !/\.(?:d\.ts|md|map)$/.test(name)).sort();
}
