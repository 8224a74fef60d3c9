import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { TEST_PATIENCE_MS, WAITING_PATIENCE_MS } from './test/runner/patience.ts';
import { SlowFirst } from './test/runner/slow-first.ts';
import { APART_TESTS, WHOLE_TESTS } from './test/runner/whole-tests.ts';

// The runtime sees what stands here before it is loaded. See src/read/neural/onnx-runtime.ts.
process.env['ORT_DISABLE_TELEMETRY'] = '1';

// What the networks answered is kept for all threads and processes of the tests.
const KEEPING = new URL('test/runner/kept-answers.mjs', import.meta.url).href;
process.env['READOUT_KEPT_ANSWERS'] = fileURLToPath(new URL('.cache/answers', import.meta.url));
process.env['NODE_OPTIONS'] = [process.env['NODE_OPTIONS'] ?? '', `--import=${KEEPING}`].join(' ').trim();

export default defineConfig({
  test: {
    projects: [
      // Modules are loaded once for all quick tests of a process: who changes what is shared puts it back.
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [...WHOLE_TESTS], isolate: false } },
      // So are they, with the trained models, for tests of the whole program.
      { extends: true, test: { name: 'whole', include: [...WHOLE_TESTS], exclude: [...APART_TESTS], isolate: false } },
      { extends: true, test: { name: 'apart', include: [...APART_TESTS] } },
    ],
    testTimeout: TEST_PATIENCE_MS,
    hookTimeout: TEST_PATIENCE_MS,
    expect: { poll: { timeout: WAITING_PATIENCE_MS } },
    // A thread that ends while a network runs in it takes all of the run along: one test that has left something behind would.
    pool: 'forks',
    sequence: { sequencer: SlowFirst },
    reporters: ['default', './test/runner/closing-line.ts'],
  },
});
