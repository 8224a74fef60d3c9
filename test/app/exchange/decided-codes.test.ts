import { expect, it } from 'vitest';
import { codesAt } from '../../../src/app/exchange/decided-codes.ts';
import type { Code } from '../../../src/model/reading/code.ts';
import { ANALYST } from '../../../src/review/code-decisions.ts';
import { reading } from '../../truth/made-readings.ts';

const made = reading({
  text: 'The union said it wants no shifts in the night, and fears the day.',
  cited: [
    { by: 'speaker-of-union', words: 'it wants no shifts in the night, and fears the day', party: 'union' },
    { by: 'speaker-of-union', words: 'no shifts in the night', party: 'union', within: 0 },
    { by: 'speaker-of-union', words: 'the day', party: 'union', within: 0 },
  ],
});

const code = (attribution: number, alternative: string, confidence: number): Code => ({
  attribution,
  issue: 'nights',
  alternative,
  holder: 'union',
  stance: 'supports',
  declared: true,
  asserted: true,
  condition: [],
  redLine: false,
  words: made.attributions[attribution]!.content,
  confidence,
  by: 'by hand',
  rival: null,
});

it('words are coded with what their speaker wants within them, where that is sure enough to be a position', () => {
  const coded = { ...made, codes: [code(0, 'shorter', 0.1), code(1, 'none', 0.95), code(2, 'some', 0.1)] };
  expect(codesAt(coded, 0).map(({ alternative }) => alternative)).toEqual(['shorter', 'none']);
  expect(codesAt(coded, 1).map(({ alternative }) => alternative)).toEqual(['none']);
  expect(codesAt(coded, 9)).toEqual([]);
});

it('words that an analyst has coded by hand have the codes that he gave them, whatever the machine finds within them', () => {
  const coded = { ...made, codes: [{ ...code(0, 'none', 1), stance: 'opposes' as const, by: ANALYST }, code(1, 'none', 0.95)] };
  expect(codesAt(coded, 0).map(({ stance }) => stance)).toEqual(['opposes']);
});
