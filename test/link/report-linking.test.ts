import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkReports } from '../../src/link/report-linking.ts';
import { originsOf } from '../../src/link/origins/origin-count.ts';
import { Links } from '../../src/model/coverage/links.ts';
import { truth } from '../truth/marked-statements.ts';

const { readings, statementOf, nameOf } = truth();
const { links } = linkReports(readings);

function expectedIn(id: string): string[] {
  const statement = links.statements.find((each) => each.id === id);
  return statement?.renditions.map(({ report, attribution }) => statementOf.get(report)?.[attribution] ?? '') ?? [];
}

function statementsWith(expectedId: string): typeof links.statements {
  return links.statements.filter(({ id }) => expectedIn(id).includes(expectedId));
}

describe('the links of the river talks', () => {
  it('keeps to its schema', () => {
    expect(Links.safeParse(links).error).toBeUndefined();
    expect(links.statements.length).toBeGreaterThan(0);
  });

  it('never joins two statements into one', () => {
    for (const { id } of links.statements) expect(new Set(expectedIn(id)).size, expectedIn(id).join(' ')).toBe(1);
  });

  it('finds the quotation of the water minister in all five papers that print the wire', () => {
    const [statement, ...others] = statementsWith('st-043');
    expect(others).toEqual([]);
    expect(new Set(statement?.renditions.map(({ report }) => report)).size).toBe(5);
    const lead = statement?.renditions[0];
    const reading = readings.find(({ report }) => report === lead?.report);
    expect(lead && reading?.attributions[lead.attribution]?.manner).toBe('direct');
  });

  it('knows the speech in two translations as one', () => {
    const [statement] = statementsWith('st-014');
    expect(new Set(statement?.renditions.map(({ report }) => nameOf.get(report)))).toEqual(
      new Set(['02-speech-in-karsk.txt', '03-answer-from-dellin.html']),
    );
  });

  it('counts one origin behind the concession that five reports tell', () => {
    const ids = statementsWith('st-042').map(({ id }) => id);
    expect(originsOf(ids, links)).toEqual({ least: 1, most: 1 });
    const [origin] = links.origins.filter(({ kind }) => kind === 'wire story');
    expect(origin?.name).toContain('Northline');
  });

  it('is the same in whatever order the reports come', () => {
    assert(
      property(shuffledSubarray([...readings], { minLength: readings.length }), (shuffled) => {
        expect(linkReports(shuffled).links).toEqual(links);
      }),
      { numRuns: 5 },
    );
  });
});
