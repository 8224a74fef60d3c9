/**
 * Tests that run the whole program or hold the floors of the measures: minutes, not seconds. All others are quick. They are begun in this
 * order, the longest first.
 */
export const WHOLE_TESTS: readonly string[] = [
  'test/eval/position-floors.test.ts',
  'test/eval/contrast-floors.test.ts',
  'test/server/**/*.test.ts',
  'test/eval/example-floors.test.ts',
  'test/eval/attribution-floors.test.ts',
  'test/read/read-report.test.ts',
  'test/eval/floors.test.ts',
  'test/docs/readme.test.ts',
  'test/docs/library.test.ts',
  'test/docs/packed.test.ts',
  'test/docs/start.test.ts',
  'test/docs/tidy-tables.test.ts',
  'test/eval/measures/cases/case-measures.test.ts',
  'test/app/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/link/meetings/rounds.test.ts',
  'test/read/layer-versions.test.ts',
  'test/read/versions/source-tokens.test.ts',
  'test/read/attribute/neural/neural-tagger.test.ts',
  'test/record/killed-while-adding.test.ts',
  'test/record/sqlite/killed-copy.test.ts',
  'test/render/html/html-brief.test.ts',
  'test/eval/calibration.test.ts',
  'test/ingest/extraction/extractor.test.ts',
  'test/hostile/**/*.test.ts',
];

/** Those of them that change what all modules share, measure what a full memory would slow, or count the processes that they began: each has a process of its own. */
export const APART_TESTS: readonly string[] = ['test/ingest/extraction/extractor.test.ts', 'test/hostile/**/*.test.ts'];
