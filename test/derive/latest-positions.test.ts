import { describe, expect, it } from 'vitest';
import { isLater, lastDayOfPosition, latestPositions, takesBack } from '../../src/derive/latest-positions.ts';
import { may, position } from './made-facts.ts';

const [first, second, third, undated] = [
  position('union', 1, 'two'),
  position('union', 2, 'four'),
  position('union', 2, 'six'),
  position('union', null, 'none'),
];

describe('the latest positions', () => {
  it('are all of the latest day, and with them those without a day', () => {
    expect(latestPositions([undated, first, second, third])).toEqual([undated, second, third]);
    expect(latestPositions([undated])).toEqual([undated]);
    expect(latestPositions([])).toEqual([]);
  });

  it('are those said by a day, too, unless another is known to have been said more than three days later', () => {
    const by = (day: number): typeof first => ({
      ...position('union', day, 'eight'),
      when: { ...first.when!, days: { first: may(day), last: may(day) }, bounds: true },
    });
    const exact = position('union', 6, 'two');
    expect(latestPositions([exact, by(9)])).toHaveLength(2);
    expect(latestPositions([exact, by(10)])).toEqual([by(10)]);
    expect(latestPositions([by(5), exact])).toEqual([exact]);
    expect([isLater(by(9), exact), isLater(by(10), exact), isLater(exact, by(6)), isLater(exact, by(5))]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('have the last day on which they can have been told', () => {
    expect(lastDayOfPosition({ ...first, when: { ...first.when!, days: { first: may(1), last: may(9) } } })).toBe(may(9));
    expect([lastDayOfPosition(undated), lastDayOfPosition(undefined)]).toEqual(['', '']);
  });

  it('are later than others only where both have a day', () => {
    expect([isLater(second, first), isLater(first, second), isLater(second, third)]).toEqual([true, false, false]);
    expect([isLater(second, undated), isLater(undated, second)]).toEqual([false, false]);
  });
});

describe('taking back', () => {
  const denial = { ...position('union', 3, 'two'), asserted: false };

  it('is the own later denial of what was declared', () => {
    expect(takesBack(denial, first)).toBe(true);
  });

  it.each([
    ['of another party', { holder: 'operator' }],
    ['of another issue', { issue: 'hours' }],
    ['of another alternative', { alternative: 'six' }],
    ['of another stance', { stance: 'opposes' as const }],
    ['that others ascribe', { mode: 'ascribed' as const }],
    ['that says it again', { asserted: true }],
    ['of an earlier day', { when: position('union', 1, 'two').when }],
    ['of no day', { when: null }],
  ])('is no denial %s', (_, more) => {
    expect(takesBack({ ...denial, ...more }, first)).toBe(false);
  });

  it('is not of what others ascribed, or of what was itself denied', () => {
    expect(takesBack(denial, { ...first, mode: 'ascribed' })).toBe(false);
    expect(takesBack(denial, { ...first, asserted: false })).toBe(false);
  });
});
