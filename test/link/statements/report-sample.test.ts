import { createHash } from 'node:crypto';
import { assert, nat, property, shuffledSubarray, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SAMPLED_REPORTS, reportSample } from '../../../src/link/statements/report-sample.ts';

const ids = Array.from({ length: 5 * MAX_SAMPLED_REPORTS }, (_, at) => createHash('sha256').update(`${at}`).digest('hex'));

function sampled(reports: readonly string[]): string[] {
  return reports.filter(reportSample(new Set(reports)));
}

describe('the reports that stand for all', () => {
  it('are all of them in a record of a thousand, and of more about half as many or more', () => {
    expect(sampled(ids.slice(0, MAX_SAMPLED_REPORTS))).toHaveLength(MAX_SAMPLED_REPORTS);
    for (const count of [1, 2, 3, 4, 5].map((times) => times * MAX_SAMPLED_REPORTS)) {
      const { length } = sampled(ids.slice(0, count));
      expect(length).toBeLessThanOrEqual(MAX_SAMPLED_REPORTS);
      expect(length).toBeGreaterThan(0.4 * MAX_SAMPLED_REPORTS);
    }
  });

  it('follow from which reports there are, in whatever order, and only leave as more come', () => {
    const some = shuffledSubarray(ids, { minLength: MAX_SAMPLED_REPORTS / 2 });
    assert(
      property(tuple(some, nat(3 * MAX_SAMPLED_REPORTS)), ([reports, more]) => {
        const chosen = sampled(reports);
        expect(new Set(sampled(reports.toReversed()))).toEqual(new Set(chosen));
        const later = new Set(sampled([...new Set([...reports, ...ids.slice(0, more)])]));
        const before = new Set(chosen);
        for (const report of reports) if (later.has(report)) expect(before.has(report)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
