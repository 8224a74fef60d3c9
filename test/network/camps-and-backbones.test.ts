import { describe, expect, it } from 'vitest';
import { nestedBackbone } from '../../src/network/backbone/nested-backbone.ts';
import { polarisation } from '../../src/network/camps/polarisation.ts';
import { AS_DNA, CORRECTED } from '../../src/network/conventions.ts';
import { itemResponses } from '../../src/network/counts/item-responses.ts';
import { stanceCounts } from '../../src/network/counts/stance-counts.ts';
import { nodeId } from '../../src/network/graphs/actor-graph.ts';
import { nodeMeasures } from '../../src/network/graphs/node-measures.ts';
import { networkOf } from '../../src/network/network.ts';
import { DEFAULT_SETTINGS, type NetworkSettings } from '../../src/network/network-settings.ts';
import { statementTable, type StatementLine } from './made-statements.ts';

const ONE_MODE: NetworkSettings = { ...DEFAULT_SETTINGS, mode: 'one-mode', aggregation: 'congruence', isolates: true };

/** Two camps of two that say the opposite of one another on everything. */
const SPLIT: readonly StatementLine[] = ['dam', 'treaty'].flatMap((concept): StatementLine[] => [
  ['2031-01-01', 'A', concept, true],
  ['2031-01-01', 'B', concept, true],
  ['2031-01-01', 'C', concept, false],
  ['2031-01-01', 'D', concept, false],
]);

function campsOf(lines: readonly StatementLine[], seed = 1) {
  const table = statementTable(lines);
  return polarisation(networkOf(table, ONE_MODE), networkOf(table, { ...ONE_MODE, aggregation: 'conflict' }), { seed });
}

describe('polarisation', () => {
  it('is whole, with the true camps, where two camps contradict each other in everything', () => {
    const found = campsOf(SPLIT);
    expect(found.polarisation).toBeCloseTo(1, 12);
    expect(found.camps).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
  });

  it('is less where one of a camp goes over on one thing', () => {
    const found = campsOf([...SPLIT, ['2031-01-02', 'B', 'tax', true], ['2031-01-02', 'C', 'tax', true]]);
    expect(found.polarisation).toBeGreaterThan(0.5);
    expect(found.polarisation).toBeLessThan(1);
    expect(found.camps).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
  });

  it('is none where nobody is connected to anybody', () => {
    expect(campsOf([['2031-01-01', 'A', 'dam', true]])).toEqual({ polarisation: 0, camps: [], isConnected: false });
  });

  it('is none, and there are no camps, where all of one camp fit best', () => {
    const alike: readonly StatementLine[] = ['A', 'B', 'C'].map((actor) => ['2031-01-01', actor, 'dam', true]);
    expect(campsOf(alike)).toEqual({ polarisation: 0, camps: [], isConnected: true });
    // Each differs with each on one thing, and agrees on the other two.
    const crossed = ['dam', 'treaty', 'tax'].flatMap((concept, at) =>
      ['A', 'B', 'C'].map((actor, of): StatementLine => ['2031-01-01', actor, concept, of !== at]),
    );
    expect(campsOf([...crossed, ...alike]).camps).toEqual([]);
  });

  it('is the same for the same seed', () => {
    expect(campsOf(SPLIT, 7)).toEqual(campsOf(SPLIT, 7));
  });
});

describe('a backbone', () => {
  const said = (actors: readonly string[], concept: string, times: number): StatementLine[] =>
    Array.from({ length: times }, () => actors.map((actor): StatementLine => ['2031-01-01', actor, concept, true])).flat();
  const table = statementTable([
    ...said(['A', 'B'], 'dam', 4),
    ...said(['C', 'D'], 'treaty', 3),
    ...said(['A', 'E'], 'footnote', 1),
  ]);

  it('gives up first what changes the network among actors the least, and at once what is missed alike', () => {
    const steps = nestedBackbone(table, ONE_MODE);
    // Either of the two that are left leaves one line alone.
    expect(steps.map(({ removed }) => removed)).toEqual([['footnote'], ['dam', 'treaty']]);
    expect(steps.map(({ statements }) => statements)).toEqual([14, 0]);
  });

  it('loses all with the last concept', () => {
    for (const conventions of [CORRECTED, AS_DNA])
      expect(nestedBackbone(table, { ...ONE_MODE, conventions }).at(-1)?.backboneLoss).toBeCloseTo(1, 9);
  });

  it('compares eigenvalues of Laplacians: those of one line of weight w are 2 w and 0', () => {
    // With all: lines of 16, 9 and 1; A, B and E hang together, with eigenvalues of 17 ± sqrt(241); C and D have 18. Without the footnote: 32 and 18 of 50.
    const whole = [17 + Math.sqrt(241), 18, 17 - Math.sqrt(241)].map((value) => value / 52);
    const left = [32 / 50, 18 / 50, 0];
    const loss = whole.reduce((sum, value, at) => sum + Math.abs(value - (left[at] ?? 0)), 0);
    expect(nestedBackbone(table, ONE_MODE)[0]?.backboneLoss).toBeCloseTo(loss, 9);
  });

  it('compares sums of rows on request, as other programs do', () => {
    // 17, 16, 9, 9, 1 of 52 beside 16, 16, 9, 9, 0 of 50.
    const loss = Math.abs(17 / 52 - 16 / 50) + Math.abs(16 / 52 - 16 / 50) + 2 * Math.abs(9 / 52 - 9 / 50) + 1 / 52;
    expect(nestedBackbone(table, { ...ONE_MODE, conventions: AS_DNA })[0]?.backboneLoss).toBeCloseTo(loss, 9);
  });
});

describe('counts', () => {
  it('tell for each concept how many are against and for it', () => {
    const counts = stanceCounts(statementTable(SPLIT), DEFAULT_SETTINGS, DEFAULT_SETTINGS.second);
    expect(counts.rows).toEqual(['dam', 'treaty']);
    expect(counts.columns).toEqual(['0', '1']);
    expect(counts.cells.map((row) => [...row])).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it('keep the stance of yes and no, and leave out what one actor alone speaks of', () => {
    const told = itemResponses(
      statementTable([...SPLIT, ['2031-01-02', 'A', 'alone', true], ['2031-01-02', 'E', 'dam', true]]),
      DEFAULT_SETTINGS,
    );
    expect(told.concepts).toEqual(['dam', 'treaty']);
    expect(told.answers).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 0],
      [1, null],
    ]);
  });

  it('keep the order of an integer scale', () => {
    const scaled = statementTable(
      [
        ['2031-01-01', 'A', 'dam', -2],
        ['2031-01-01', 'B', 'dam', 2],
        ['2031-01-01', 'C', 'dam', 1],
      ],
      'integer',
    );
    expect(itemResponses(scaled, DEFAULT_SETTINGS).answers).toEqual([[0], [1], [1]]);
  });
});

describe('measures of a node', () => {
  it('count its lines, and put those who agree into one community', () => {
    const measures = nodeMeasures(networkOf(statementTable(SPLIT), ONE_MODE), 'one-mode');
    const of = (actor: string) => measures.get(nodeId('row', actor));
    expect(of('A')).toEqual({ strength: 2, lines: 1, betweenness: 0, community: 1 });
    expect(of('B')?.community).toBe(1);
    expect(of('C')?.community).toBe(2);
  });

  it('name no community where all would be of one', () => {
    const alike = statementTable(['A', 'B', 'C'].map((actor): StatementLine => ['2031-01-01', actor, 'dam', true]));
    const measures = nodeMeasures(networkOf(alike, ONE_MODE), 'one-mode');
    expect([...measures.values()].map(({ lines, community }) => [lines, community])).toEqual([
      [2, 0],
      [2, 0],
      [2, 0],
    ]);
  });

  it('tell who stands between others', () => {
    const chain = statementTable([
      ['2031-01-01', 'A', 'dam', true],
      ['2031-01-01', 'B', 'dam', true],
      ['2031-01-01', 'B', 'treaty', true],
      ['2031-01-01', 'C', 'treaty', true],
    ]);
    const measures = nodeMeasures(networkOf(chain, ONE_MODE), 'one-mode');
    expect([...measures.values()].map(({ betweenness }) => betweenness)).toEqual([0, 1, 0]);
  });
});
