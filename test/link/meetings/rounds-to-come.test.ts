import { expect, test } from 'vitest';
import { joinRounds } from '../../../src/link/meetings/rounds.ts';
import { straits } from '../../read/resolved-text.ts';
import { readingWithMeetings } from './reading-with-meetings.ts';

/** One line a round of reports of 12 and 13 May 2031: "held 2031-05-11 Aldersund norland tarsia". */
async function rounds(...texts: readonly string[]): Promise<string[]> {
  const readings = await Promise.all(
    texts.map((text, at) => readingWithMeetings(text, { report: `report ${at}`, published: `2031-05-${12 + at}` })),
  );
  return joinRounds(readings, straits).map(({ planned, when, place, parties }) =>
    [planned ? 'planned' : 'held', when?.bounds === false ? when.days.last : 'some day', place ?? '-', ...parties].join(' '),
  );
}

test('those who met and agreed to meet again have two rounds, however many reports tell of them', async () => {
  const both = ['held 2031-05-11 Aldersund norland tarsia', 'planned 2031-05-16 - norland tarsia'];
  const met = 'Oda Brekke and Zora Vint met for three hours in Aldersund on Sunday and agreed to meet again on Friday.';
  expect(await rounds(met)).toEqual(both);
  expect(await rounds(met, 'Norland and Tarsia held talks in Aldersund on Sunday and will meet again on May 16.')).toEqual(both);
});

test('those who agreed to meet again soon have one', async () => {
  const text = 'Oda Brekke and Zora Vint met in Aldersund on Sunday and agreed to meet again soon.';
  expect(await rounds(text)).toEqual(['held 2031-05-11 Aldersund norland tarsia']);
});

test('a meeting that did not take place is no round, and the one to which it was moved is', async () => {
  const text = 'Sunday’s meeting between Oda Brekke and Zora Vint did not take place because of a storm.';
  expect(await rounds(text)).toEqual([]);
  const moved = ['planned 2031-05-20 Kellmar Lodge norland tarsia'];
  expect(await rounds(`${text} It has been moved to May 20 at Kellmar Lodge.`)).toEqual(moved);
  expect(await rounds(text, 'The meeting between Oda Brekke and Zora Vint was moved from Sunday to May 20.')).toEqual([
    'planned 2031-05-20 - norland tarsia',
  ]);
});
