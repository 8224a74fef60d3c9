import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A test says what is true, not how quick the machine is: a busy one must not fail it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'threads',
    reporters: ['default', './test/closing-line.ts'],
  },
});
