import { array, assert, constantFrom, nat, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclusionsOf } from '../../../src/app/coverage/coverage-conclusions.ts';
import { buildCoverage, type Coverage } from '../../../src/app/coverage/coverage.ts';
import { briefOf } from '../../../src/app/make-brief.ts';
import type { Correction } from '../../../src/model/correction.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Review } from '../../../src/model/review.ts';
import { anchor } from '../../../src/text/anchor.ts';
import { codebook, truth } from '../../truth/marked-statements.ts';

const { readings } = truth();

/** One decision on one attribution, by their numbers among those that there are. */
interface Chosen {
  readonly decision: (typeof DECISIONS)[number];
  readonly reading: number;
  readonly attribution: number;
}

const DECISIONS = ['accept', 'reject', 'reject its codes', 'give it to the other side', 'give it another day'] as const;
const CORRECTIONS: Readonly<Record<Chosen['decision'], Correction | null>> = {
  accept: null,
  reject: null,
  'reject its codes': null,
  'give it to the other side': { party: 'osmar' },
  'give it another day': { said: { first: '2031-05-02', last: '2031-05-02' } },
};

function reviewOf({ decision, reading: at, attribution: which }: Chosen, number: number, among: readonly Reading[]): Review[] {
  const reading = among[at % among.length];
  const content = reading?.attributions[which % Math.max(1, reading.attributions.length)]?.content;
  const [first, last] = [content?.[0], content?.at(-1)];
  if (!reading || !first || !last) return [];
  return [
    {
      id: `r${number}-1`,
      at: '2031-06-19T08:00:00Z',
      who: 'ana',
      decision: decision === 'accept' ? 'accept' : decision.startsWith('reject') ? 'reject' : 'correct',
      target: decision === 'reject its codes' ? 'code' : 'attribution',
      anchor: anchor(reading.report, reading.text, { start: first.start, end: last.end }),
      correction: CORRECTIONS[decision],
      undoes: null,
      note: '',
    },
  ];
}

/** What follows, made of things that nothing was found of before. */
function madeAnew(now: readonly Reading[], reviews: readonly Review[]): Coverage {
  return buildCoverage(structuredClone(now), structuredClone(reviews), structuredClone(codebook), new Map());
}

const chosen = record({ decision: constantFrom(...DECISIONS), reading: nat(), attribution: nat() });

describe('a coverage that reports are added to and decided on', () => {
  it('is after each step what it is when all is made anew, in whatever order they come', () => {
    assert(
      property(
        shuffledSubarray([...readings], { minLength: readings.length }),
        array(chosen, { minLength: 3 }),
        (order, decisions) => {
          let reviews: readonly Review[] = [];
          const steps = [Math.floor(order.length / 2), order.length - 1, order.length];
          for (const [step, count] of steps.entries()) {
            const now = order.slice(0, count);
            buildCoverage(now, reviews, codebook, new Map());
            const share = decisions.filter((_, at) => at % steps.length === step);
            reviews = [...reviews, ...share.flatMap((one, at) => reviewOf(one, reviews.length + at, now))];
            // Another record with most of the same reports is gone through in between.
            buildCoverage(order.slice(1 + step, count), [], codebook, new Map());
            const [kept, anew] = [buildCoverage(now, reviews, codebook, new Map()), madeAnew(now, reviews)];
            expect(kept).toEqual(anew);
            expect(briefOf(kept, { since: null, now: '' })).toEqual(briefOf(anew, { since: null, now: '' }));
          }
        },
      ),
      { numRuns: 4 },
    );
  });

  it('is kept in rows that are the same whatever was found before', async () => {
    const rowsOf = async (coverage: Coverage): Promise<readonly string[]> =>
      (await conclusionsOf(coverage, new Map())).map(({ name, id, hash }) => `${name} ${id} ${hash}`);
    for (const count of [readings.length - 2, readings.length]) {
      const now = readings.slice(0, count);
      expect(await rowsOf(buildCoverage(now, [], codebook, new Map()))).toEqual(await rowsOf(madeAnew(now, [])));
    }
  });

  it('writes after a decision no more than the parts that it touches', async () => {
    const rowsOf = async (reviews: readonly Review[]): Promise<ReadonlySet<string>> => {
      const coverage = buildCoverage(readings, reviews, codebook, new Map());
      return new Set((await conclusionsOf(coverage, new Map())).map(({ name, id, hash }) => `${name} ${id} ${hash}`));
    };
    const before = await rowsOf([]);
    const after = await rowsOf(reviewOf({ decision: 'accept', reading: 3, attribution: 0 }, 1, readings));
    const written = [...after].filter((row) => !before.has(row)).map((row) => row.split(' ')[0]);
    expect(after.size).toBeGreaterThan(60);
    expect(written.filter((name) => name === 'passage')).toEqual([]);
    expect(written.filter((name) => name === 'statement').length).toBeLessThanOrEqual(1);
    expect(written.length).toBeLessThan(after.size / 3);
  });

  it('finds nothing again of what a decision leaves as it is', () => {
    const before = buildCoverage(readings, [], codebook, new Map());
    const [review] = reviewOf({ decision: 'accept', reading: 3, attribution: 0 }, 1, readings);
    const after = buildCoverage(readings, review ? [review] : [], codebook, new Map());
    const changed = after.readings.filter((reading, at) => reading !== before.readings[at]);
    expect(changed.map(({ report }) => report)).toEqual([review?.anchor.report]);
    expect(after.links.shared.length).toBeGreaterThan(0);
    for (const [at, passage] of after.links.shared.entries()) expect(passage).toBe(before.links.shared[at]);
    const same = after.links.statements.filter(({ renditions }) =>
      renditions.every(({ report }) => report !== review?.anchor.report),
    );
    expect(same.length).toBeGreaterThan(10);
    for (const statement of same) expect(statement).toBe(before.byStatement.get(statement.id));
  });

  it('finds nothing again of the words of reports in which a decision makes codes likelier', () => {
    const unsure = readings.map((reading) => ({
      ...reading,
      codes: reading.codes.map((code) => ({ ...code, confidence: 0.8 })),
    }));
    const before = buildCoverage(unsure, [], codebook, new Map());
    const coded = unsure.flatMap((reading, at) => reading.codes.map(({ attribution }) => ({ reading: at, attribution })));
    const after = coded
      .map((place) => buildCoverage(unsure, reviewOf({ decision: 'accept', ...place }, 1, unsure), codebook, new Map()))
      .find(({ readings: now }) => now.filter((reading, at) => reading !== before.readings[at]).length > 2);
    expect(after).toBeDefined();
    const linesOf = (coverage: Coverage) =>
      briefOf(coverage, { since: null, now: '' }).said.flatMap(({ statements }) => statements);
    const [lines, again] = [new Map(linesOf(before).map((line) => [line.id, line])), linesOf(after ?? before)];
    const same = again.filter(({ id }) => after?.byStatement.get(id) === before.byStatement.get(id));
    expect(same.length).toBeGreaterThan(again.length / 2);
    for (const line of same) expect(line).toBe(lines.get(line.id));
  });
});
