import { describe, expect, it } from 'vitest';
import type { GridCell } from '../../../src/model/brief.ts';
import { stateWords } from '../../../src/render/page/fact-phrases.ts';

function cell(more: Partial<GridCell>): GridCell {
  return { party: 'union', current: [], earlier: [], uncoded: 0, heard: [], ...more };
}

const coded = cell({ current: [{ title: 'nine per cent' } as GridCell['current'][number]] });

describe('the heading of an issue on which one side is coded', () => {
  it('says so where nothing is heard of the others', () => {
    expect(stateWords({ state: 'one side coded', cells: [coded, cell({})] })).toBe('one side coded');
  });

  it('says that others are heard where they speak on it without a position being made of their words', () => {
    const others = cell({ uncoded: 4 });
    expect(stateWords({ state: 'one side coded', cells: [coded, others] })).toBe('one side coded, others heard but not coded');
    expect(stateWords({ state: 'contested', cells: [coded, others] })).toBe('contested');
  });

  it('counts no words of the side that is coded itself', () => {
    expect(stateWords({ state: 'one side coded', cells: [{ ...coded, uncoded: 4 }] })).toBe('one side coded');
  });
});
