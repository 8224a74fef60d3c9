import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { AS_DNA, CORRECTED } from '../../src/network/conventions.ts';
import { networkOf, type Network } from '../../src/network/network.ts';
import { AGGREGATIONS, DEFAULT_SETTINGS, NORMALISATIONS, type NetworkSettings } from '../../src/network/network-settings.ts';
import { networksOverEvents } from '../../src/network/windows/event-windows.ts';
import { kernelNetworks } from '../../src/network/windows/kernel-networks.ts';
import { networksOverTime } from '../../src/network/windows/time-windows.ts';
import { momentOf, statementTable, type StatementLine } from './made-statements.ts';

const ONE_MODE: NetworkSettings = { ...DEFAULT_SETTINGS, mode: 'one-mode', aggregation: 'congruence' };
const TWO_MODE: NetworkSettings = { ...DEFAULT_SETTINGS, aggregation: 'subtract' };

/** Three actors on two concepts: A and B are for the dam, C against it; B and C are for the treaty, B twice. */
const DEBATE: readonly StatementLine[] = [
  ['2031-01-01', 'A', 'dam', true],
  ['2031-01-02', 'B', 'dam', true],
  ['2031-01-03', 'C', 'dam', false],
  ['2031-01-04', 'B', 'treaty', true],
  ['2031-01-04', 'B', 'treaty', true],
  ['2031-01-05', 'C', 'treaty', true],
];

function cells({ cells: rows }: Network): number[][] {
  return rows.map((row) => [...row]);
}

describe('a network among actors', () => {
  const table = statementTable(DEBATE);
  const weights = (settings: Partial<NetworkSettings>): number[][] => cells(networkOf(table, { ...ONE_MODE, ...settings }));

  it('counts pairs of statements that agree', () => {
    expect(weights({})).toEqual([
      [0, 1, 0],
      [1, 0, 2],
      [0, 2, 0],
    ]);
  });

  it('counts pairs that disagree', () => {
    expect(weights({ aggregation: 'conflict' })).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [1, 1, 0],
    ]);
  });

  it('takes one from the other', () => {
    expect(weights({ aggregation: 'subtract' })[1]).toEqual([1, 0, 1]);
  });

  it('counts all that speak of the same when the qualifier is ignored', () => {
    expect(weights({ aggregation: 'ignore' })[1]).toEqual([1, 0, 3]);
  });

  it('divides by the mean of what both say', () => {
    // B says three things, C says two.
    expect(weights({ normalisation: 'average' })[1]?.[2]).toBeCloseTo(2 / 2.5, 12);
  });

  it('divides by the lengths of both rows for the cosine: nobody is nearer to anybody than to itself', () => {
    // B: once the dam, twice the treaty; C: once each. 2 / (sqrt 5 * sqrt 2).
    expect(weights({ normalisation: 'cosine' })[1]?.[2]).toBeCloseTo(2 / Math.sqrt(10), 12);
    expect(weights({ normalisation: 'cosine', conventions: AS_DNA })[1]?.[2]).toBeCloseTo(2 / 6, 12);
  });

  it('divides by all that at least one of both says', () => {
    // Only B is for the dam, only C is against it, both are for the treaty: 1 + 1 + 2 * 1.
    expect(weights({ normalisation: 'jaccard' })[1]?.[2]).toBeCloseTo(2 / 4, 12);
  });

  it('counts the same thing said twice once within a month', () => {
    expect(weights({ duplicates: 'month' })[1]?.[2]).toBe(1);
  });

  it('refuses what it does not have instead of giving something else', () => {
    expect(() => networkOf(table, { ...ONE_MODE, aggregation: 'combine' })).toThrow(/no aggregation "combine"/);
    expect(() => networkOf(table, { ...TWO_MODE, normalisation: 'average' })).toThrow(/no normalisation "average"/);
    expect(() => networkOf(table, { ...ONE_MODE, qualifier: null })).toThrow(/needs a qualifier/);
  });
});

describe('a network from actors to concepts', () => {
  const table = statementTable(DEBATE);
  const weights = (settings: Partial<NetworkSettings>): number[][] => cells(networkOf(table, { ...TWO_MODE, ...settings }));

  it('counts how much more an actor is for it than against', () => {
    expect(weights({})).toEqual([
      [1, 0],
      [1, 2],
      [-1, 1],
    ]);
  });

  it('divides by what the actor says, or by what is said of the concept', () => {
    expect(weights({ normalisation: 'activity' })[1]).toEqual([1 / 3, 2 / 3]);
    expect(weights({ normalisation: 'prominence' })[1]).toEqual([1 / 3, 2 / 3]);
  });

  it('tells for, against and both apart', () => {
    const both = statementTable([...DEBATE, ['2031-01-06', 'A', 'dam', false]]);
    expect(cells(networkOf(both, { ...TWO_MODE, aggregation: 'combine' }))).toEqual([
      [3, 0],
      [1, 1],
      [2, 1],
    ]);
  });

  it('counts a statement as much as it weighs', () => {
    const doubtful = statementTable([['2031-01-01', 'A', 'dam', true, { weight: 0.25 }]]);
    expect(cells(networkOf(doubtful, TWO_MODE))).toEqual([[0.25]]);
  });
});

describe('an integer scale', () => {
  const lines: readonly StatementLine[] = [
    ['2031-01-01', 'A', 'dam', 1],
    ['2031-01-02', 'B', 'dam', 2],
    ['2031-01-03', 'C', 'tax', 5],
  ];
  const abc: NetworkSettings = {
    ...ONE_MODE,
    filter: { from: momentOf('2031-01-01'), to: momentOf('2031-01-02'), exclusions: [] },
  };

  it('is as long as all statements are apart, whatever a filter keeps', () => {
    const table = statementTable(lines, 'integer');
    expect(cells(networkOf(table, abc))[0]?.[1]).toBe(0.75);
    expect(cells(networkOf(table, { ...abc, conventions: AS_DNA }))[0]?.[1]).toBe(0);
  });

  it('is as long as it is said to be', () => {
    const table = { ...statementTable(lines, 'integer'), scales: { agreement: [1, 11] as const } };
    expect(cells(networkOf(table, abc))[0]?.[1]).toBe(0.9);
  });
});

describe('duplicates within a week or a month', () => {
  const years = statementTable([
    ['2031-01-08', 'A', 'dam', true],
    ['2032-01-08', 'A', 'dam', true],
  ]);

  it.each(['week', 'month'] as const)('are not looked for in the same %s of another year', (duplicates) => {
    expect(networkOf(years, { ...TWO_MODE, duplicates }).statements).toHaveLength(2);
    expect(networkOf(years, { ...TWO_MODE, duplicates, conventions: AS_DNA }).statements).toHaveLength(1);
  });
});

describe('windows over time', () => {
  const days = statementTable(
    Array.from({ length: 10 }, (_, day) => [`2031-01-${String(day + 1).padStart(2, '0')}`, 'A', 'dam', true]),
  );

  it('last as long as they are said to', () => {
    const networks = networksOverTime(days, TWO_MODE, { unit: 'days', width: 4 });
    expect(networks.map(({ statements }) => statements.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
  });

  it('reach one day further on request, as other programs have it', () => {
    const networks = networksOverTime(days, { ...TWO_MODE, conventions: AS_DNA }, { unit: 'days', width: 4 });
    expect(networks.map(({ statements }) => statements.length)).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('one after the other hold every statement once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (offsets, width) => {
          const table = statementTable(
            offsets.map((offset) => [new Date(Date.UTC(2031, 0, 1 + offset)).toISOString().slice(0, 10), 'A', 'dam', true]),
          );
          const networks = networksOverTime(table, TWO_MODE, { unit: 'days', width, step: width });
          expect(networks.flatMap(({ statements }) => statements.map(({ id }) => id)).sort((a, b) => a - b)).toEqual(
            table.statements.map(({ id }) => id),
          );
        },
      ),
    );
  });

  it('of a month begin on the last day of a short one', () => {
    const table = statementTable([
      ['2031-01-31', 'A', 'dam', true],
      ['2031-04-30', 'A', 'dam', true],
    ]);
    const starts = networksOverTime(table, TWO_MODE, { unit: 'months', width: 1, step: 1 }).map(({ from }) =>
      new Date(from * 1000).toISOString().slice(0, 10),
    );
    expect(starts).toEqual(['2031-01-31', '2031-02-28', '2031-03-31', '2031-04-30']);
  });

  it('of so many statements move on by one', () => {
    const networks = networksOverEvents(days, TWO_MODE, 3);
    expect(networks.map(({ statements }) => statements.map(({ id }) => id))).toEqual(
      Array.from({ length: 8 }, (_, at) => [at + 1, at + 2, at + 3]),
    );
  });
});

describe('kernels', () => {
  const table = statementTable([
    ['2031-01-01', 'A', 'dam', true],
    ['2031-01-05', 'A', 'dam', true],
    ['2031-01-09', 'A', 'dam', true],
  ]);
  const moving = { unit: 'days', width: 10, indented: false } as const;
  const onDay = (kernel: 'triangular' | 'gaussian' | 'uniform' | 'epanechnikov', settings: NetworkSettings): number =>
    kernelNetworks(table, settings, { ...moving, kernel })[4]?.cells[0]?.[0] ?? Number.NaN;

  it('weigh a statement by how near it is', () => {
    // On 5 January: one statement on the day, two that are four of five days away.
    expect(onDay('uniform', TWO_MODE)).toBeCloseTo(1.5, 12);
    expect(onDay('triangular', TWO_MODE)).toBeCloseTo(1 + 0.2 + 0.2, 12);
    expect(onDay('epanechnikov', TWO_MODE)).toBeCloseTo(0.75 * (1 + 0.36 + 0.36), 12);
    expect(onDay('gaussian', TWO_MODE)).toBeCloseTo((1 + 2 * Math.exp(-0.32)) / Math.sqrt(2 * Math.PI), 12);
  });

  it('fall off to both sides, not up again after the moment', () => {
    expect(onDay('triangular', { ...TWO_MODE, conventions: AS_DNA })).toBeCloseTo(1 + 0.2 + 1.8, 12);
  });
});

describe('whatever the statements are', () => {
  const line = fc.tuple(
    fc.integer({ min: 1, max: 28 }).map((day) => `2031-02-${String(day).padStart(2, '0')}`),
    fc.constantFrom('A', 'B', 'C', 'D', ''),
    fc.constantFrom('dam', 'treaty', 'tax', ''),
    fc.boolean(),
  );
  const lines = fc.array(line, { minLength: 1, maxLength: 40 });
  const conventions = fc.constantFrom(CORRECTED, AS_DNA);
  const norms = NORMALISATIONS.filter((norm) => !['activity', 'prominence'].includes(norm));

  test('agreement and disagreement add up to all that is said of the same', () => {
    fc.assert(
      fc.property(lines, (made) => {
        const table = statementTable(made);
        const [agreed, disagreed, all] = (['congruence', 'conflict', 'ignore'] as const).map((aggregation) =>
          cells(networkOf(table, { ...ONE_MODE, aggregation })),
        );
        expect(agreed?.map((row, i) => row.map((weight, j) => weight + (disagreed?.[i]?.[j] ?? 0)))).toEqual(all);
      }),
    );
  });

  test('lines go both ways alike, and every number is one', () => {
    fc.assert(
      fc.property(
        lines,
        conventions,
        fc.constantFrom(...norms),
        fc.constantFrom(...AGGREGATIONS.filter((each) => each !== 'combine')),
        (made, kept, normalisation, aggregation) => {
          const matrix = cells(networkOf(statementTable(made), { ...ONE_MODE, conventions: kept, normalisation, aggregation }));
          for (const [i, row] of matrix.entries())
            for (const [j, weight] of row.entries()) {
              expect(Number.isFinite(weight)).toBe(true);
              expect(matrix[j]?.[i]).toBe(weight);
            }
        },
      ),
    );
  });

  test('a cosine lies between 0 and 1', () => {
    fc.assert(
      fc.property(lines, (made) => {
        const matrix = cells(networkOf(statementTable(made), { ...ONE_MODE, normalisation: 'cosine' }));
        for (const weight of matrix.flat()) expect(weight >= 0 && weight <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  test('the order in which they are given changes nothing', () => {
    fc.assert(
      fc.property(lines, (made) => {
        const table = statementTable(made);
        const turned = { ...table, statements: table.statements.toReversed() };
        expect(networkOf(turned, { ...ONE_MODE, duplicates: 'week' })).toEqual(
          networkOf(table, { ...ONE_MODE, duplicates: 'week' }),
        );
      }),
    );
  });
});
