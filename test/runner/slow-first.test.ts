import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slownessRank } from './slow-first.ts';
import { WHOLE_TESTS } from './whole-tests.ts';

test('slow tests are begun in the order of their list, and before all quick ones', () => {
  expect(slownessRank('test/eval/position-floors.test.ts')).toBeLessThan(slownessRank('test/hostile/kills.test.ts'));
  expect(slownessRank('test/hostile/kills.test.ts')).toBeLessThan(slownessRank('test/text/anchor.test.ts'));
});

test('every slow test that is named is there', () => {
  for (const pattern of WHOLE_TESTS) expect(existsSync(pattern.split('*')[0] ?? ''), pattern).toBe(true);
});
