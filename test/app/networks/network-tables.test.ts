import { describe, expect, it } from 'vitest';
import { networkTable } from '../../../src/app/networks/network-tables.ts';
import { WHOLE_NETWORK, type NetworkRequest } from '../../../src/app/networks/network-request.ts';
import type { NetworkTableName } from '../../../src/app/networks/network-words.ts';
import type { StatementSource } from '../../../src/app/networks/statement-source.ts';
import { statementTable, type StatementLine } from '../../network/made-statements.ts';

/** Two camps in January; in February one of each goes over to the other. */
const LINES: readonly StatementLine[] = [
  ['2031-01-06', 'A', 'dam', true],
  ['2031-01-06', 'B', 'dam', true],
  ['2031-01-07', 'C', 'dam', false],
  ['2031-01-07', 'D', 'dam', false],
  ['2031-02-10', 'A', 'tax', true],
  ['2031-02-10', 'C', 'tax', true],
  ['2031-02-11', 'B', 'tax', false],
  ['2031-02-11', 'D', 'tax', false],
  ['2031-02-11', 'D', 'tax', false],
];

const SOURCE: StatementSource = {
  table: statementTable(LINES),
  actor: 'organization',
  concept: 'concept',
  stance: 'agreement',
  reviewed: new Set([1, 2]),
  leftOut: new Map([['denied', 3]]),
  levelName: (level) => (level === '1' || level === 'true' ? 'yes' : 'no'),
  partyOf: () => null,
  conceptsOf: (issue) => [issue],
};

const table = (name: NetworkTableName, asked: Partial<NetworkRequest> = {}) =>
  networkTable(name, SOURCE, { ...WHOLE_NETWORK, ...asked });

const BY_MONTH = { window: { unit: 'months', width: 1, kernel: null } } as const;

describe('a table of a network', () => {
  it('tells window by window who is in which camp', async () => {
    const { rows, columns } = await table('camps', BY_MONTH);
    expect(columns.map(([name]) => name)).toEqual(['from', 'to', 'polarisation', 'camps']);
    expect(rows).toEqual([
      { from: '2031-01-06', to: '2031-02-05', polarisation: 1, camps: 'A, B | C, D' },
      expect.objectContaining({ from: '2031-02-06', to: '2031-03-05', camps: 'A, C | B, D' }),
    ]);
  });

  it('tells window by window what the place of each node is, where it is tied to anybody', async () => {
    const { rows } = await table('nodes', { ...BY_MONTH, window: { unit: 'weeks', width: 1, kernel: null } });
    expect(rows.filter(({ node }) => node === 'A').map(({ from, community }) => [from, community])).toEqual([
      ['2031-01-06', 1],
      ['2031-02-10', 1],
    ]);
    expect((await table('nodes')).rows).toHaveLength(4);
  });

  it('says that there are no camps, and no communities, where nothing is divided', async () => {
    const alike = { ...SOURCE, table: statementTable(LINES.map(([day, actor]) => [day, actor, 'dam', true])) };
    const camps = await networkTable('camps', alike, WHOLE_NETWORK);
    expect(camps.rows).toEqual([{ from: null, to: null, polarisation: 0, camps: '' }]);
    expect(camps.shown).toMatchObject([{ camps: 'no camps: no division parts those who agree from those who differ' }]);
    const apart = { ...SOURCE, table: statementTable(LINES.map(([day, actor]) => [day, actor, `dam of ${actor}`, true])) };
    expect((await networkTable('camps', apart, WHOLE_NETWORK)).shown).toMatchObject([
      { camps: 'no camps: nobody agrees or differs with anybody' },
    ]);
    expect((await networkTable('nodes', alike, WHOLE_NETWORK)).remark).toContain('No communities');
    expect((await table('nodes')).remark).toBeUndefined();
  });

  it('counts who is for and against what, with a bar that is never longer than its column', async () => {
    const { rows, shown, columns } = await table('counts', { mode: 'concepts' });
    expect(rows).toEqual([
      { concept: 'dam', no: 2, yes: 2 },
      { concept: 'tax', no: 3, yes: 2 },
    ]);
    expect(shown?.map(({ bar }) => bar)).toEqual([`${'░'.repeat(10)}${'█'.repeat(9)}`, `${'░'.repeat(14)}${'█'.repeat(10)}`]);
    expect(columns.at(-1)).toEqual(['bar', 24]);
    expect((await table('counts')).rows[3]).toEqual({ actor: 'D', no: 3, yes: 0 });
  });

  it('has an answer of each actor to each concept', async () => {
    expect((await table('answers')).rows[1]).toEqual({ actor: 'B', dam: 1, tax: 0 });
    expect((await table('answers', { mode: 'concepts' })).rows[1]).toEqual({ actor: 'B', dam: 1, tax: 0 });
  });

  it('gives up concepts one after the other', async () => {
    const { rows } = await table('backbone');
    expect(rows.map((row) => row['given up'])).toEqual(['dam', 'tax']);
  });

  it('lists the statements, and says how many are left out and why', async () => {
    const { rows, statements, reviewed, leftOut } = await table('statements', {
      from: '2031-02-01',
      duplicates: 'acrossrange',
      without: ['c'],
    });
    expect(rows[0]).toEqual({
      day: '2031-02-10',
      actor: 'A',
      concept: 'tax',
      stance: 'yes',
      weight: 1,
      reviewed: false,
      outlet: '',
      report: '',
    });
    expect([rows.length, statements, reviewed]).toEqual([4, 3, 0]);
    expect([...leftOut]).toEqual([
      ['denied', 3],
      ['outside the days', 4],
      ['not asked for', 1],
      ['said before', 1],
    ]);
  });

  it('says of statements without an actor or a concept that they have none, and not that they were said before', async () => {
    const gaps: readonly StatementLine[] = [
      ['2031-02-11', '', 'tax', true],
      ['2031-02-11', '', '', true],
      ['2031-02-11', 'A', '', true],
    ];
    const source = { ...SOURCE, table: statementTable([...LINES, ...gaps]), leftOut: new Map<string, number>() };
    const { leftOut, statements } = await networkTable('counts', source, { ...WHOLE_NETWORK, duplicates: 'acrossrange' });
    expect([...leftOut]).toEqual([
      ['with an empty organization', 2],
      ['with an empty concept', 1],
      ['said before', 1],
    ]);
    expect(statements).toBe(8);
  });

  it('is one of the concepts of an issue alone', async () => {
    expect((await table('counts', { mode: 'concepts', issue: 'tax' })).rows.map(({ concept }) => concept)).toEqual(['tax']);
  });

  it('is refused where there is none of that kind', async () => {
    await expect(table('backbone', { mode: 'two-mode', relation: 'subtract' })).rejects.toThrow(/no such network/);
    await expect(networkTable('counts', { ...SOURCE, stance: null }, WHOLE_NETWORK)).rejects.toThrow(/no such network/);
    await expect(table('camps', { without: ['Nobody'] })).rejects.toThrow(/no such value/);
  });
});
