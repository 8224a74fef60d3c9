import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031. */
async function meetings(text: string): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, { published: '2031-05-12' })).reading.meetings;
}

describe('those who met and agreed to meet again', () => {
  test.each([
    ['Oda Brekke and Zora Vint met for three hours in Aldersund on Sunday and agreed to meet again on May 19.', '2031-05-19'],
    [
      'Oda Brekke and Zora Vint sat down with a single clerk in Aldersund on Sunday, in the reading room of the old school, and agreed to meet again on May 20, by which time the tide tables will be out.',
      '2031-05-20',
    ],
    ['Oda Brekke met with Zora Vint in Aldersund on Sunday and will sit down again on Thursday.', '2031-05-15'],
    ['Oda Brekke and Zora Vint held talks in Aldersund on Sunday and decided to resume the talks on May 21.', '2031-05-21'],
    ['Oda Brekke and Zora Vint met in Aldersund on Sunday, and are due to meet again on May 22 in Bellhaven.', '2031-05-22'],
    ['Oda Brekke and Zora Vint met in Aldersund on Sunday, and agreed to reconvene on May 23 at Kellmar Lodge.', '2031-05-23'],
    ['Oda Brekke met Zora Vint in Aldersund on Sunday before agreeing to meet again on Friday.', '2031-05-16'],
  ])('met, and will again: %s', async (text, day) => {
    const [held, planned, ...more] = await meetings(text);
    expect(more).toEqual([]);
    expect(held).toMatchObject({ planned: false, place: 'Aldersund', people: ['oda-brekke', 'zora-vint'] });
    expect(held?.when?.days).toEqual({ first: '2031-05-11', last: '2031-05-11' });
    expect(planned).toMatchObject({ planned: true, people: ['oda-brekke', 'zora-vint'], parties: ['norland', 'tarsia'] });
    expect(planned?.when?.days).toEqual({ first: day, last: day });
    expect(planned?.place).not.toBe('Aldersund');
  });

  test.each([
    'Oda Brekke and Zora Vint met in Aldersund on Sunday and agreed to meet again soon.',
    'Oda Brekke and Zora Vint met in Aldersund on Sunday and agreed to meet again.',
    'Oda Brekke and Zora Vint met in Aldersund on Sunday and agreed to raise the toll on May 19.',
    'Oda Brekke and Zora Vint met in Aldersund on Sunday, agreeing to meet again in due course.',
    'Oda Brekke and Zora Vint met in Aldersund on Sunday and refused to meet again on May 19.',
  ])('have no second meeting without a day for it: %s', async (text) => {
    const found = await meetings(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ planned: false, place: 'Aldersund' });
  });

  test('have that told as what came of their meeting', async () => {
    const text = 'Oda Brekke and Zora Vint met in Aldersund on Sunday and agreed to meet again on May 19.';
    const [held, planned] = await meetings(text);
    expect(text.slice(held?.outcome?.start, held?.outcome?.end)).toBe('agreed to meet again on May 19');
    expect(planned?.outcome).toBeNull();
  });

  test('are those who agreed where the talks were only spoken of', async () => {
    const found = await meetings('Oda Brekke and Zora Vint had wanted talks for a year and agreed to meet again on May 19.');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ planned: true, parties: ['norland', 'tarsia'] });
  });
});
