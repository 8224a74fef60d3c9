import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** More than this and a newcomer no longer takes a folder in at a glance. */
const MOST_SIBLINGS = 20;

const entries = ['src', 'test', 'eval', 'bench', 'docs/generate'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }),
);
const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));

/** Those that stand more than once, each once. */
function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

test('no two files have one name, so that a name found is the right one', () => {
  expect(repeated(['person.ts', 'place.ts', 'person.ts'])).toEqual(['person.ts']);
  expect(files.length).toBeGreaterThan(400);
  expect(repeated(files.map(({ name }) => name).filter((name) => name !== 'index.ts'))).toEqual([]);
});

test('no folder holds more than can be taken in at a glance', () => {
  const siblings = new Map<string, number>();
  for (const { parentPath } of entries) siblings.set(parentPath, (siblings.get(parentPath) ?? 0) + 1);
  const crowded = [...siblings].filter(([, count]) => count > MOST_SIBLINGS);
  expect(crowded.map(([path, count]) => `${basename(path)}: ${count}`)).toEqual([]);
});
