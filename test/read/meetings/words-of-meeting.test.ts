import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031. */
async function meetings(text: string): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, { published: '2031-05-12' })).reading.meetings;
}

function shown({ when, place, planned, parties }: MeetingMention): string {
  const days = when && !when.bounds ? [...new Set([when.days.first, when.days.last])].join('/') : '-';
  return [days, place ?? '-', planned ? 'planned' : 'held', [...parties].sort().join('&')].join(' ');
}

describe('two sides met', () => {
  test.each([
    [
      'Envoys of Norland and Tarsia sat at the same table for the first time in a decade on Sunday.',
      '2031-05-11 - held norland&tarsia',
    ],
    [
      'Oda Brekke and Zora Vint met on Sunday, spending two hours together at a farm in Aldersund.',
      '2031-05-11 Aldersund held norland&tarsia',
    ],
    [
      'Norland and Tarsia return to the bargaining table in Aldersund on Thursday.',
      '2031-05-15 Aldersund planned norland&tarsia',
    ],
    ['Oda Brekke was received by Zora Vint in Aldersund on Sunday.', '2031-05-11 Aldersund held norland&tarsia'],
    [
      'Oda Brekke travelled to Aldersund on Sunday and met Zora Vint for an hour in a library there.',
      '2031-05-11 Aldersund held norland&tarsia',
    ],
    [
      'Talks between Norland and Tarsia, which opened in Aldersund on Friday, dragged on into a third day on Sunday.',
      '2031-05-09/2031-05-11 Aldersund held norland&tarsia',
    ],
    [
      'Talks between Norland and Tarsia that began in Aldersund on Friday, where snow had closed both roads to the coast and the airfield, broke up on Sunday.',
      '2031-05-09/2031-05-11 Aldersund held norland&tarsia',
    ],
    [
      'Norland and Tarsia will table rival maps when the talks resume in Aldersund on May 20.',
      '2031-05-20 Aldersund planned norland&tarsia',
    ],
    [
      'Talks between Norland and Tarsia in Aldersund entered their third day on Sunday.',
      '2031-05-09/2031-05-11 Aldersund held norland&tarsia',
    ],
    [
      'Oda Brekke and Zora Vint parted without a word in Aldersund on Sunday after nine hours of talks.',
      '2031-05-11 Aldersund held norland&tarsia',
    ],
    [
      'Pia Lund summoned Norland and Tarsia to Aldersund on Sunday for talks on the river.',
      '2031-05-11 Aldersund held norland&tarsia',
    ],
    ['Talks between Norland and Tarsia opened in Amar Idris on Sunday.', '2031-05-11 Amar Idris held norland&tarsia'],
  ])('in these words too: %s', async (text, wanted) => {
    expect((await meetings(text)).map(shown)).toEqual([wanted]);
  });

  test('on a day, and will try again on another', async () => {
    const found = await meetings('Oda Brekke and Zora Vint met in Aldersund on Sunday and will try again on Thursday.');
    expect(found.map(shown)).toEqual(['2031-05-11 Aldersund held norland&tarsia', '2031-05-15 - planned norland&tarsia']);
  });

  test('and will there again, by the sentence behind', async () => {
    const found = await meetings('Oda Brekke met Zora Vint in Aldersund on Sunday. They will reconvene there on Thursday.');
    expect(found.map(shown)).toEqual(['2031-05-11 Aldersund held norland&tarsia', '2031-05-15 Aldersund planned norland&tarsia']);
  });

  test('in a round whose talks are called theirs before', async () => {
    const found = await meetings(
      'Norland and Tarsia accuse each other of wrecking their talks on the river. The last round was held in Aldersund on May 4.',
    );
    expect(found.map(shown)).toEqual(['2031-05-04 Aldersund held norland&tarsia']);
  });
});

describe('no meeting', () => {
  test.each([
    'Shepherds demanded on Sunday that Norland open direct talks with Tarsia in Aldersund.',
    'The bishop insisted that Norland return to the negotiating table in Aldersund.',
    'Oda Brekke said she would sit down with Zora Vint any night of the week.',
    'The letter was received by Norland on Sunday.',
  ])('is told by: %s', async (text) => {
    expect(await meetings(text)).toEqual([]);
  });

  test('is denied by a claim that talks were held', async () => {
    const found = await meetings('Oda Brekke insisted that talks with Zora Vint in Aldersund on Sunday had gone well.');
    expect(found).toHaveLength(1);
  });
});

test('several who are met one after the other are as many meetings', async () => {
  const text = 'Pia Lund met Oda Brekke and Zora Vint one after the other in Aldersund on Sunday.';
  const found = await meetings(text);
  expect(found.map(({ place }) => place)).toEqual(['Aldersund', 'Aldersund']);
  expect(found.map(({ people }) => [...people].sort())).toEqual([
    ['oda-brekke', 'pia-lund'],
    ['pia-lund', 'zora-vint'],
  ]);
});

describe('those of the codebook who open a sentence by their surnames', () => {
  test.each([
    ['Brekke and Vint last met in Aldersund on Sunday.', '2031-05-11 Aldersund held norland&tarsia'],
    ['Brekke, Vint and Lund met in Aldersund on Sunday.', '2031-05-11 Aldersund held norland&tarsia'],
    [
      'Brekke flew to Aldersund on Sunday and sat down with Zora Vint in an inn there.',
      '2031-05-11 Aldersund held norland&tarsia',
    ],
  ])('were there: %s', async (text, wanted) => {
    expect((await meetings(text)).map(shown)).toEqual([wanted]);
  });
});
