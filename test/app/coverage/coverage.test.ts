import { array, assert, constantFrom, nat, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCoverage, type Coverage } from '../../../src/app/coverage/coverage.ts';
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
            expect(buildCoverage(now, reviews, codebook, new Map())).toEqual(madeAnew(now, reviews));
          }
        },
      ),
      { numRuns: 4 },
    );
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
});
