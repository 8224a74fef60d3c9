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

describe('the place of a meeting', () => {
  test.each([
    ['Oda Brekke and Zora Vint held talks in the Orlish port of Kellmar on Sunday.', 'Kellmar'],
    ['Oda Brekke met Zora Vint in the small salt-mining town of Brevik on Sunday.', 'Brevik'],
    ['Oda Brekke met Zora Vint in the Tarsian capital of Tolm on Sunday.', 'Tolm'],
    ['Oda Brekke met Zora Vint on Sunday in the old Orlish resort of Sankt Elva, over tea.', 'Sankt Elva'],
    ['Talks between Norland and Tarsia in Port-Amund ended on Sunday.', 'Port-Amund'],
    ['A day of talks between Norland and Tarsia in Amund-Les-Bains broke up on Sunday in silence.', 'Amund-Les-Bains'],
  ])('is what its name is, behind what kind of place it is or who met: %s', async (text, place) => {
    expect(await only(text)).toMatchObject({ place, parties: ['norland', 'tarsia'], planned: false });
  });

  test.each([
    'Talks on Sunday between Oda Brekke and Zora Vint in Norland-Tarsia style were short.',
    'Oda Brekke met Zora Vint on Sunday in Tarsian winter coats.',
    'Oda Brekke met Zora Vint on Sunday over the towns of the coast.',
  ])('is nothing that only says whose something is: %s', async (text) => {
    expect((await only(text)).place).toBeNull();
  });
});

describe('the days of a meeting', () => {
  test.each([
    ['Oda Brekke and Zora Vint held talks in Aldersund on Friday and Saturday, the first in a year.', '2031-05-09', '2031-05-10'],
    ['Oda Brekke and Zora Vint met in Aldersund on Thursday, Friday and Saturday.', '2031-05-08', '2031-05-10'],
    ['On Saturday and Sunday the two sides met in Aldersund.', '2031-05-10', '2031-05-11'],
    ['Oda Brekke and Zora Vint will meet on May 20 and 21 in Aldersund.', '2031-05-20', '2031-05-21'],
    [
      'Talks between Norland and Tarsia in Aldersund ended on Saturday. They had opened on Thursday with a toast.',
      '2031-05-08',
      '2031-05-10',
    ],
  ])('are all that are told in a row: %s', async (text, first, last) => {
    expect((await only(text)).when?.days).toEqual({ first, last });
  });

  test.each([
    ['Oda Brekke met Zora Vint in Aldersund on Saturday and on Sunday she flew home.', '2031-05-10', '2031-05-10'],
    ['Oda Brekke met Zora Vint in Aldersund on Friday and Sunday, in the rain.', '2031-05-09', '2031-05-09'],
    ['Oda Brekke flew out on Friday and on Saturday met Zora Vint in Aldersund.', '2031-05-10', '2031-05-10'],
    [
      'Talks between Norland and Tarsia in Aldersund ended on Saturday. They had quarrelled on Thursday.',
      '2031-05-10',
      '2031-05-10',
    ],
    ['Talks between Norland and Tarsia were held on Saturday. The fair had opened on Thursday.', '2031-05-10', '2031-05-10'],
  ])('are not those of something else, nor those between: %s', async (text, first, last) => {
    expect((await only(text)).when?.days).toEqual({ first, last });
  });
});
