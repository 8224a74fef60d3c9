import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What only SQLite says, or what only it is called. */
const SQLITE_WORDS =
  /sqlite|\bfts5\b|\bpragma\b|\bvacuum\b|\browid\b|\bdbstat\b|insert or (?:replace|ignore)|\binstr\(|\bautoincrement\b|\bwal\b|begin immediate/i;

/** Who may: what keeps a record as such a file, what chooses that, and who reads or writes files of others that are of this kind. */
const ALLOWED = /^src\/(?:record\/sqlite\/|record\/record-place\.ts$|(?:ingest|export)\/dna\/|ingest\/formats\/open-report\.ts$)/;

function filesThatSay(words: RegExp): string[] {
  const entries = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name));
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => words.test(readFileSync(path, 'utf8')))
    .map((path) => relative(ROOT, path));
}

test('no word of SQLite stands above what keeps a record as such a file', () => {
  const said = filesThatSay(SQLITE_WORDS);
  expect(said).toContain('src/record/sqlite/database-file.ts');
  expect(said.filter((path) => !ALLOWED.test(path))).toEqual([]);
});
