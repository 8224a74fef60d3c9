import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const design = readFileSync(join(ROOT, 'docs/design.md'), 'utf8');
const [, section = ''] = design.split('## What is promised, and which test shows it');
const rows = [...section.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)]
  .map(([, promise = '', shownBy = '']) => ({ promise, shownBy }))
  .slice(2);
const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: object }).scripts;

/** Folders whose tests hold nothing but what is promised. */
const PROMISING = ['test/hostile', 'test/server', 'test/app/processes', 'test/app/readers', 'test/cli'];

/** Tests there of what is not promised but how it looks or is used. */
const OTHERS =
  /\/(?:codebook-changes|documents|exchange|listings|merging|refusal-messages|side-by-side|told-reports|without-codebook|room-places|second-room)\./;

test('every promise names tests that there are', () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const { promise, shownBy } of rows) {
    const named = [...shownBy.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named.length, promise).toBeGreaterThan(0);
    for (const path of named) expect(existsSync(join(ROOT, path)), `${promise}: ${path}`).toBe(true);
    for (const [, script = ''] of shownBy.matchAll(/`npm run ([\w:]+)/g)) expect(Object.keys(scripts), promise).toContain(script);
  }
});

test('no promise is held by a test that the table does not name', () => {
  const tests = PROMISING.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const unnamed = tests.filter((path) => path.endsWith('.test.ts') && !OTHERS.test(path) && !section.includes(path));
  expect(unnamed).toEqual([]);
});
