import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/runner/slow-first.ts';
import { WHOLE_TESTS } from './test/runner/whole-tests.ts';

// Tests run in threads, whose runtime sees what the main thread said. See src/read/neural/onnx-runtime.ts.
process.env['ORT_DISABLE_TELEMETRY'] = '1';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [...WHOLE_TESTS] } },
      { extends: true, test: { name: 'whole', include: [...WHOLE_TESTS] } },
    ],
    // A test says what is true, not how quick the machine is: a busy one must not fail it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'threads',
    sequence: { sequencer: SlowFirst },
    reporters: ['default', './test/runner/closing-line.ts'],
  },
});
