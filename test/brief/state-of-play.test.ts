import { describe, expect, it } from 'vitest';
import { withRivalsUnsure } from '../../src/brief/state-of-play.ts';
import { buildBrief } from '../../src/brief/build-brief.ts';
import type { PositionLine } from '../../src/model/brief.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const brief = buildBrief(riverTalks());
const line = brief.grid.flatMap(({ cells }) => cells.flatMap(({ current }) => current)).find(({ grounds }) => !grounds.unsure)!;

/** The line with other alternatives and stances, and which of them are unsure. */
function unsure(...told: readonly (Partial<PositionLine> & { reviewed?: boolean })[]): boolean[] {
  const lines = told.map(({ reviewed = false, ...more }) => ({ ...line, ...more, grounds: { ...line.grounds, reviewed } }));
  return withRivalsUnsure(lines).map(({ grounds }) => grounds.unsure);
}

describe('what a party stands for now', () => {
  it('is unsure where it is said to be for and against one thing', () => {
    const [pro, contra] = [
      { alternative: 'a', stance: 'supports' },
      { alternative: 'a', stance: 'opposes' },
    ] as const;
    expect(unsure(pro, contra)).toEqual([true, true]);
    expect(unsure(pro, { ...contra, alternative: 'b' })).toEqual([false, false]);
    expect(unsure(pro, { ...contra, mode: line.mode === 'declared' ? 'ascribed' : 'declared' })).toEqual([false, false]);
  });

  it('is unsure where it is for three things of one issue at once, and not where for two', () => {
    const wanted = ['a', 'b', 'c'].map((alternative) => ({ alternative, stance: 'supports' }) as const);
    expect(unsure(...wanted)).toEqual([true, true, true]);
    expect(unsure(...wanted.slice(1))).toEqual([false, false]);
    expect(unsure(...wanted, { alternative: 'd', stance: 'opposes' })).toEqual([true, true, true, false]);
  });

  it('is sure where an analyst has looked at it', () => {
    const [pro, contra] = [
      { alternative: 'a', stance: 'open', reviewed: true },
      { alternative: 'a', stance: 'opposes' },
    ] as const;
    expect(unsure(pro, contra)).toEqual([false, true]);
  });

  it('has a row for each issue of the codebook', () => {
    expect(brief.grid.map(({ issue }) => issue)).toEqual(riverTalks().codebook.issues.map(({ id }) => id));
  });
});
