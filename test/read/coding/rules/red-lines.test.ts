import { describe, expect, it } from 'vitest';
import type { Code } from '../../../../src/model/reading/code.ts';
import { redLines } from '../../../../src/read/coding/rules/red-lines.ts';
import { codedPosition, reading, type Cited } from '../../../truth/made-readings.ts';

const FIRST: Cited = { by: 'chair', party: 'union', words: 'that night shifts be abolished' };

/** What is made of a first statement, coded, and a second that calls something a red line. */
function pointedAt(second: Cited, codes: readonly Code[] = [codedPosition(0)], between = ''): Code[] {
  const text = `She demanded that night shifts be abolished. ${between}She ${second.cue ?? ''} ${second.words}.`;
  return redLines({ ...reading({ text, cited: [FIRST, second] }), codes });
}

const CALLED: Cited = { by: 'chair', party: 'union', cue: 'called it', words: '“a red line”' };

describe('a red line that is only pointed at', () => {
  it('is the position that the same party told just before', () => {
    expect(pointedAt(CALLED)).toMatchObject([
      { attribution: 1, alternative: 'abolish', stance: 'supports', redLine: true, by: 'rules: red line pointed at' },
    ]);
    expect(pointedAt(CALLED)[0]?.confidence).toBeLessThan(0.8);
  });

  it('is the last of several', () => {
    expect(pointedAt(CALLED, [codedPosition(0, { alternative: 'keep' }), codedPosition(0)])).toMatchObject([
      { alternative: 'abolish' },
    ]);
  });

  it('is none where the words call nothing so, or point at nothing', () => {
    expect(pointedAt({ ...CALLED, words: '“a pity”' })).toEqual([]);
    expect(pointedAt({ ...CALLED, cue: 'spoke of' })).toEqual([]);
  });

  it('is none where they tell a position themselves', () => {
    expect(pointedAt(CALLED, [codedPosition(0), codedPosition(1)])).toEqual([]);
  });

  it('is none of what another party holds, is only ascribed, or is denied', () => {
    for (const more of [{ holder: 'operator' }, { declared: false }, { asserted: false }])
      expect(pointedAt(CALLED, [codedPosition(0, more)])).toEqual([]);
    expect(pointedAt({ by: 'chair', cue: 'called it', words: '“a red line”' })).toEqual([]);
  });

  it('is none of what was told long before, or comes after', () => {
    expect(pointedAt(CALLED, [codedPosition(0)], 'The talks went on. '.repeat(40))).toEqual([]);
    const after = reading({
      text: 'She called it a red line. Nights end.',
      cited: [
        { ...CALLED, words: 'a red line' },
        { ...FIRST, words: 'Nights end' },
      ],
    });
    expect(redLines({ ...after, codes: [codedPosition(1)] })).toEqual([]);
  });
});
