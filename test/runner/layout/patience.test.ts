import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TESTS = fileURLToPath(new URL('../../', import.meta.url));

/** A limit of time that a test gives itself, or gives to what it waits for. */
const OWN_LIMIT = /^\s*\},\s*[\d_]+,?\s*\);|\b(?:poll|waitFor|test|it)\([^;]*timeout:/m;

const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts'));

test('a limit of its own is found in a test that has one', () => {
  expect(
    [
      "it('a', () => {\n}, 60_000);",
      "it(\n  'a',\n  () => {\n  },\n  60_000,\n);",
      'await expect.poll(said, { timeout: 60_000 }).toBe(1);',
    ].every((text) => OWN_LIMIT.test(text)),
  ).toBe(true);
  expect(OWN_LIMIT.test("it('a', () => {\n});")).toBe(false);
});

test('no test has a limit of its own: how long one may take stands in one place, far from what any takes', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(
    files.filter((path) => !path.endsWith('patience.test.ts') && OWN_LIMIT.test(readFileSync(join(TESTS, path), 'utf8'))),
  ).toEqual([]);
});
