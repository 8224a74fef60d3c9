import { describe, expect, it } from 'vitest';
import type { FoundCode } from '../../../../eval/measures/coding/code-scores.ts';
import { tallyOf } from '../../../../eval/measures/coding/rule-measures.ts';
import type { MarkedCode } from '../../../truth/marked-positions.ts';

const POSITION = {
  text: 'a',
  start: 0,
  end: 10,
  holder: 'union',
  issue: 'nights',
  alternative: 'none',
  stance: 'supports',
  asserted: true,
} as const;
const MARK: MarkedCode = { ...POSITION, declared: true, condition: false, redLine: false, sure: true };

function code(by: string, change: Partial<FoundCode> = {}): FoundCode {
  return { ...POSITION, confidence: 0.9, by, ...change };
}

describe('what a maker of codes wins and costs', () => {
  it('is won where nothing else finds the position, and only then', () => {
    const alone = { found: [code('a'), code('b', { stance: 'opposes' })], marked: [MARK] };
    expect(tallyOf('a', alone)).toEqual({ found: 1, right: 1, won: 1 });
    const both = { found: [code('a'), code('b')], marked: [MARK] };
    expect(tallyOf('a', both)).toEqual({ found: 1, right: 1, won: 0 });
  });

  it('is lost where no reader marked it', () => {
    expect(tallyOf('b', { found: [code('b', { start: 20, end: 30 })], marked: [MARK] })).toEqual({ found: 1, right: 0, won: 0 });
  });

  it('is right but not won where only one reader marked it', () => {
    expect(tallyOf('a', { found: [code('a')], marked: [{ ...MARK, sure: false }] })).toEqual({ found: 1, right: 1, won: 0 });
  });
});
