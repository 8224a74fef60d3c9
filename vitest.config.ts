import { defineConfig } from 'vitest/config';

// Tests run in threads, whose runtime sees what the main thread said. See src/read/neural/onnx-runtime.ts.
process.env['ORT_DISABLE_TELEMETRY'] = '1';

/** Tests that run the whole program or hold the floors of the measures: minutes, not seconds. All others are quick. */
const WHOLE = [
  'test/eval/floors.test.ts',
  'test/eval/calibration.test.ts',
  'test/eval/measures/event-cases.test.ts',
  'test/link/meetings/rounds.test.ts',
  'test/cli/**/*.test.ts',
  'test/docs/readme.test.ts',
  'test/app/**/*.test.ts',
  'test/hostile/**/*.test.ts',
  'test/read/read-report.test.ts',
  'test/read/reading-version.test.ts',
  'test/read/versions/source-tokens.test.ts',
  'test/read/attribute/neural/neural-tagger.test.ts',
  'test/record/sqlite/killed-while-adding.test.ts',
  'test/render/html/html-brief.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: WHOLE } },
      { extends: true, test: { name: 'whole', include: WHOLE } },
    ],
    // A test says what is true, not how quick the machine is: a busy one must not fail it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'threads',
    reporters: ['default', './test/closing-line.ts'],
  },
});
