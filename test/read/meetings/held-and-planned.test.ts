import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031. */
async function meetings(text: string): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, { published: '2031-05-12' })).reading.meetings;
}

async function only(text: string): Promise<MeetingMention> {
  const found = await meetings(text);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('a meeting', () => {
  test.each([
    ['No deal was reached in the talks in Aldersund on Sunday.', 'No deal was reached'],
    ['In the talks in Aldersund on Sunday no breakthrough has been made.', 'no breakthrough has been made'],
  ])('came to nothing where nothing was reached: %s', async (text, wanted) => {
    const { outcome } = await only(text);
    expect(text.slice(outcome?.start, outcome?.end)).toBe(wanted);
  });

  test.each([
    'The talks between Norland and Tarsia that opened in Aldersund on Thursday were over by Saturday evening.',
    'The talks between Norland and Tarsia which began in Aldersund on Thursday, in the rain, broke up on Saturday.',
    'Talks between Norland and Tarsia began on Thursday in Aldersund and ended on Saturday.',
  ])('lasts from the day it began to the day it ended: %s', async (text) => {
    const found = await only(text);
    expect(found.when?.days).toEqual({ first: '2031-05-08', last: '2031-05-10' });
    expect(found).toMatchObject({ planned: false, parties: ['norland', 'tarsia'] });
  });

  test('ends on no day on which something else did', async () => {
    const found = await only(
      'Talks between Norland and Tarsia began in Aldersund on Thursday, and a strike was called on Saturday.',
    );
    expect(found.when?.days).toEqual({ first: '2031-05-08', last: '2031-05-08' });
  });

  test.each([
    'Oda Brekke waited in vain until dusk on Sunday for the talks with Tarsia to begin.',
    'Oda Brekke had waited since Friday for the promised talks in Aldersund to resume.',
  ])('is none that somebody waited for: %s', async (text) => {
    expect(await meetings(text)).toEqual([]);
  });

  test('was held where those who had waited for it are told of it', async () => {
    const found = await only('Oda Brekke had waited a year for the talks that Zora Vint opened in Aldersund on Sunday.');
    expect(found).toMatchObject({ place: 'Aldersund', planned: false });
  });

  test.each([
    'Oda Brekke received Zora Vint in Aldersund on Sunday for talks about the gates.',
    'Oda Brekke had welcomed Zora Vint to Aldersund for talks on Sunday.',
  ])('is of who receives and who is received for it: %s', async (text) => {
    const found = await only(text);
    expect([...found.people].sort()).toEqual(['oda-brekke', 'zora-vint']);
    expect([...found.parties].sort()).toEqual(['norland', 'tarsia']);
  });

  test('is of nobody who was only received by somebody before it', async () => {
    const [found] = await meetings('Oda Brekke received a letter. The talks were held in Aldersund on Sunday.');
    expect(found?.people).toEqual([]);
  });

  test('is to be again where those who met will do so again', async () => {
    const found = await meetings(
      'Oda Brekke and Zora Vint sat down for talks in Aldersund on Sunday. They will do so again on May 19.',
    );
    expect(found.map(({ planned, when }) => [planned, when?.days.first])).toEqual([
      [false, '2031-05-11'],
      [true, '2031-05-19'],
    ]);
    expect(found[1]).toMatchObject({ people: ['oda-brekke', 'zora-vint'], parties: ['norland', 'tarsia'] });
    expect(await meetings('Oda Brekke and Zora Vint voted on Sunday. They will do so again on May 19.')).toEqual([]);
  });

  test.each([
    'A further session, the sixth, is pencilled in for May 19, at a venue still to be chosen.',
    'A sixth session has been pencilled in for May 19, but nobody knows where.',
    'The next meeting has been fixed for May 19.',
  ])('is planned on the day that is arranged for it: %s', async (text) => {
    const found = await only(text);
    expect(found).toMatchObject({ planned: true, place: null });
    expect(found.when?.days.first).toBe('2031-05-19');
  });

  test.each(['negotiated for five hours', 'haggled into the night'])('is one where two %s', async (verb) => {
    const found = await only(`Oda Brekke and Zora Vint ${verb} on Sunday.`);
    expect(found).toMatchObject({ planned: false, parties: ['norland', 'tarsia'] });
    expect(await meetings('Oda Brekke negotiated the price on Sunday.')).toEqual([]);
  });
});
