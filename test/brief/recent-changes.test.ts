import { describe, expect, it } from 'vitest';
import { buildBrief } from '../../src/brief/build-brief.ts';
import type { Dated } from '../../src/model/date.ts';
import { pageOf } from '../../src/render/page/page-sections.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const SINCE = '2031-05-20';
const input = { ...riverTalks(), since: SINCE };
const isNewNow = buildBrief(input).changes.flatMap((change) => (change.kind === 'position' ? [change.position] : []));
const [fresh] = isNewNow;

/** Whether the position is new where it was said on this day, or is only known to have been said by it. */
function isNew(day: string, bounds: boolean, other: Partial<Dated> = {}): boolean {
  const when: Dated = { days: { first: day, last: day }, precision: 'day', bounds, evidence: '', span: null, ...other };
  const positions = input.derived.positions.map((one) => (one.id === fresh!.id ? { ...one, when } : one));
  const { changes } = buildBrief({ ...input, derived: { ...input.derived, positions } });
  return changes.some((change) => change.kind === 'position' && change.position.id === fresh!.id);
}

describe('what is new since a day', () => {
  it('was said on it or later, as far as that is known', () => {
    expect([isNew(SINCE, false), isNew('2031-05-22', false)]).toEqual([true, true]);
    expect(isNew('2031-05-19', true)).toBe(true);
  });

  it('is nothing that was said before, though a report tells it only now', () => {
    expect(isNew('2031-05-19', false)).toBe(false);
  });

  it('is not what was said in a month or a year that began before, nor what has long gone on', () => {
    const month = { first: '2031-05-01', last: '2031-05-22' };
    expect(isNew('2031-05-22', false, { days: month, precision: 'month' })).toBe(false);
    expect(isNew('2031-05-22', true, { days: { first: '2031-01-01', last: '2031-05-22' }, precision: 'year' })).toBe(false);
    expect(isNew('2031-05-22', true, { ongoing: true })).toBe(false);
  });

  it('is what was said in a week or on a weekend that goes on into it', () => {
    expect(isNew('2031-05-22', false, { days: { first: '2031-05-19', last: '2031-05-22' }, precision: 'week' })).toBe(true);
  });
});

describe('what is new where no codebook names issues', () => {
  const bare = { ...input, codebook: { ...input.codebook, issues: [] } };
  const brief = buildBrief(bare);
  const heard = brief.changes.flatMap((change) => (change.kind === 'heard' ? [change] : []));

  it('is what was said since, of every speaker once before any twice, and how much more there is', () => {
    expect(heard).toHaveLength(1);
    const [{ issue, statements, more }] = heard as [(typeof heard)[0]];
    const voices = statements.map(({ grounds }) => grounds.by.join());
    expect(issue).toBeNull();
    expect(new Set(voices.slice(0, 5)).size).toBe(5);
    expect(more).toBeGreaterThan(0);
    expect(statements.every(({ grounds }) => !grounds.sourcing.includes('second hand'))).toBe(true);
  });

  it('stands with the name of whoever said it', () => {
    const since = pageOf(brief).sections.find(({ id }) => id === 'since');
    const lines = since?.blocks.flatMap((block) => (block.kind === 'line' ? block.line.under : [])) ?? [];
    expect(lines.map(({ runs }) => runs[0]?.words)).toContain(heard[0]?.statements[0]?.grounds.by[0]);
  });

  it('is told without a word on moves, red lines and gaps that only positions could show', () => {
    const titles = pageOf({ ...brief, moves: [], redLines: [], oneSided: [], possible: [], gaps: [] }).sections.map(
      ({ id }) => id,
    );
    expect(titles).toEqual(
      [
        'decided',
        'since',
        'state',
        'disputed',
        'rounds',
        'said',
        'origins',
        'wordings',
        'shared',
        'doubts',
        'reports',
        'codebook',
      ].filter((id) => id !== 'decided' || brief.decisions.length > 0),
    );
  });
});
