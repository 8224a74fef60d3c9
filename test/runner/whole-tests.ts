/** Tests that run the whole program or hold the floors of the measures: minutes, not seconds. All others are quick. */
export const WHOLE_TESTS: readonly string[] = [
  'test/eval/floors.test.ts',
  'test/eval/calibration.test.ts',
  'test/eval/measures/event-cases.test.ts',
  'test/link/meetings/rounds.test.ts',
  'test/cli/**/*.test.ts',
  'test/docs/readme.test.ts',
  'test/docs/start.test.ts',
  'test/app/**/*.test.ts',
  'test/server/**/*.test.ts',
  'test/hostile/**/*.test.ts',
  'test/read/read-report.test.ts',
  'test/read/layer-versions.test.ts',
  'test/read/versions/source-tokens.test.ts',
  'test/read/attribute/neural/neural-tagger.test.ts',
  'test/record/sqlite/killed-while-adding.test.ts',
  'test/render/html/html-brief.test.ts',
];
