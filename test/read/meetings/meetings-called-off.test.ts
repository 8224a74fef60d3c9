import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031. */
async function meetings(text: string): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, { published: '2031-05-12' })).reading.meetings;
}

describe('a meeting that was called off', () => {
  test.each([
    'Sunday’s meeting between President Marko Dellin and the foreign minister of Norland, Oda Brekke, did not take place because Brekke had lost her voice.',
    'Sunday’s talks between Norland and Tarsia in Aldersund did not go ahead.',
    'The talks between Norland and Tarsia on Sunday fell through.',
    'Sunday’s meeting between Oda Brekke and Zora Vint was postponed.',
  ])('is none: %s', async (text) => {
    expect(await meetings(text)).toEqual([]);
  });

  test.each([
    'Sunday’s meeting between Oda Brekke and Zora Vint did not take place because Vint was snowed in. It has been moved to May 20 at Kellmar Lodge.',
    'The meeting between Oda Brekke and Zora Vint that was due on Sunday did not take place. It will now be held on May 20.',
    'The talks between Oda Brekke and Zora Vint on Sunday never took place. They will now be held on May 20.',
    'Sunday’s meeting between Oda Brekke and Zora Vint was called off. They will now meet on May 20.',
    'Sunday’s meeting between Oda Brekke and Zora Vint was cancelled. The meeting has been put off until May 20.',
    'Sunday’s meeting between Oda Brekke and Zora Vint did not happen, but has been rescheduled for May 20.',
    'Sunday’s meeting between Oda Brekke and Zora Vint has been moved to May 20.',
    'Sunday’s meeting between Oda Brekke and Zora Vint was called off and moved to May 20.',
    'The meeting between Oda Brekke and Zora Vint was postponed from Sunday to May 20.',
  ])('is planned for the day to which it was moved: %s', async (text) => {
    const found = await meetings(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ planned: true, parties: ['norland', 'tarsia'] });
    expect(found[0]?.when?.days).toEqual({ first: '2031-05-20', last: '2031-05-20' });
  });

  test.each([
    'Oda Brekke and Zora Vint held talks in Aldersund on Sunday, and the dinner did not take place.',
    'At the talks between Oda Brekke and Zora Vint in Aldersund on Sunday the vote did not take place.',
    'The talks between Oda Brekke and Zora Vint in Aldersund on Sunday ended, and a dinner never took place.',
  ])('is not one at which something else was: %s', async (text) => {
    const found = await meetings(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ planned: false, place: 'Aldersund' });
    expect(found[0]?.when?.days.last).toBe('2031-05-11');
  });

  test.each([
    'Oda Brekke and Zora Vint quarrelled on Sunday. It has been moved to May 20 at Kellmar Lodge.',
    'Sunday’s concert in Aldersund did not take place. It has been moved to May 20 at Kellmar Lodge.',
    'Sunday’s meeting between Oda Brekke and Zora Vint did not take place. Pilots went home. It has been moved to May 20.',
    'Sunday’s meeting between Oda Brekke and Zora Vint did not take place. It could be moved to May 20.',
  ])('is no other on a day to which something else, or nothing yet, was moved: %s', async (text) => {
    expect(await meetings(text)).toEqual([]);
  });
});
