import { expect, test } from 'vitest';
import { CONCLUDING } from '../../../src/app/coverage/conclusion-key.ts';
import { dependencies } from '../../../src/read/versions/module-version.ts';

const FILES = dependencies(CONCLUDING).map(([name]) => name);

test('what is kept of many reports is made anew when a rule changes that links, derives, decides, lists or makes the brief', () => {
  for (const file of [
    'src/link/meetings/meeting-likeness.ts',
    'src/link/statements/statement-clustering.ts',
    'src/derive/moves.ts',
    'src/review/apply-reviews.ts',
    'src/app/lists/list-table.ts',
    'src/brief/build-brief.ts',
  ])
    expect(FILES).toContain(file);
});

test('and stays when only how a report is read changes: that is the version of the reading', () => {
  expect(FILES.filter((name) => /^(?:models\/|src\/read\/(?:attribute|coding\/neural)\/)/.test(name))).toEqual([]);
});
