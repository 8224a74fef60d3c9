import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked, type SeenWords } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031, in which the network sees some words so. */
async function meetings(text: string, ...seen: readonly SeenWords[]): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, { published: '2031-05-12', seen })).reading.meetings;
}

const HUDDLED = 'On Sunday Oda Brekke and Zora Vint huddled in Aldersund.';
const WHO = ['who', 'Oda Brekke', 0.9] as const;
const OTHER = ['who', 'Zora Vint', 0.9] as const;

describe('a meeting in words of no list', () => {
  test('is told as far as the network sees it: who, where and when', async () => {
    const [one, ...more] = await meetings(
      HUDDLED,
      ['held', 'huddled', 0.6],
      WHO,
      OTHER,
      ['where', 'Aldersund', 0.8],
      ['when', 'Sunday', 0.9],
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      planned: false,
      place: 'Aldersund',
      parties: ['norland', 'tarsia'],
      people: ['oda-brekke', 'zora-vint'],
    });
    expect(one?.when?.days).toEqual({ first: '2031-05-11', last: '2031-05-11' });
  });

  test('is told of both who are named as one where the network sees one of them', async () => {
    expect(await meetings(HUDDLED, ['held', 'huddled', 0.6], WHO)).toMatchObject([{ parties: ['norland', 'tarsia'] }]);
  });

  test('without a day and a place asks for surer words', async () => {
    const text = 'Oda Brekke and Zora Vint huddled.';
    expect(await meetings(text, ['held', 'huddled', 0.8], WHO, OTHER)).toHaveLength(1);
    expect(await meetings(text, ['held', 'huddled', 0.79], WHO, OTHER)).toEqual([]);
  });

  test.each([
    ['what tells of it is not likely', [['held', 'huddled', 0.59], WHO, OTHER]],
    [
      'nobody is likely to have been there',
      [
        ['held', 'huddled', 0.9],
        ['who', 'Oda Brekke', 0.54],
      ],
    ],
    ['words beside it tell that it was called off', [['held', 'huddled', 0.9], WHO, OTHER, ['off', 'in', 0.5]]],
    ['it only looks like a meeting', [['other', 'huddled', 0.99], WHO, OTHER]],
  ] as const)('is none where %s', async (_, seen) => {
    expect(await meetings(HUDDLED, ...seen)).toEqual([]);
  });

  test.each([
    'Oda Brekke and Zora Vint were to have huddled in Aldersund on Sunday.',
    'Oda Brekke and Zora Vint huddle in Aldersund every day, and did on Sunday.',
    'A huddle of Oda Brekke and Zora Vint in Aldersund on Sunday was cancelled.',
    '“Oda Brekke and Zora Vint huddled in Aldersund,” a clerk said.',
  ])('is none where it did not come to be, or is told in a quotation: %s', async (text) => {
    expect(await meetings(text, ['held', 'huddle', 0.9], WHO, OTHER)).toEqual([]);
  });

  test('is planned where the network sees it so, unless its day is over', async () => {
    const seen = [['planned', 'thrash', 0.8], WHO, OTHER] as const;
    const text = (verb: string, day: string): string => `Oda Brekke and Zora Vint ${verb} it out in Aldersund on ${day}.`;
    expect(await meetings(text('will thrash', 'Wednesday'), ...seen, ['when', 'Wednesday', 0.9])).toMatchObject([
      { planned: true },
    ]);
    expect(await meetings(text('thrash', 'May 2'), ...seen, ['when', 'May 2', 0.9])).toMatchObject([{ planned: false }]);
  });

  test('is that of those who met in the sentence before, where "they" did', async () => {
    const text = 'Oda Brekke and Zora Vint settled on a fee on Friday in Aldersund. On Sunday they huddled once more.';
    expect(await meetings(text, ['held', 'huddled', 0.8], ['who', 'they', 0.9], ['when', 'Sunday', 0.9])).toMatchObject([
      { people: ['oda-brekke', 'zora-vint'], when: { days: { first: '2031-05-11' } } },
    ]);
  });
});

describe('a meeting in words of a list', () => {
  test('has the side whom only the network sees there', async () => {
    const text = 'A meeting took place in Aldersund on Sunday, Oda Brekke in one chair and Zora Vint in the other.';
    expect(await meetings(text, WHO, OTHER)).toMatchObject([{ parties: ['norland', 'tarsia'] }]);
    expect(await meetings(text)).not.toMatchObject([{ parties: ['norland', 'tarsia'] }]);
  });

  test('has all who stand in one list with those who took part', async () => {
    const text = 'Delegations from Norland, Tarsia and Velia wound up two days of talks in Aldersund on Sunday.';
    expect((await meetings(text, ['who', 'Tarsia', 0.8]))[0]?.parties).toEqual(expect.arrayContaining(['norland', 'tarsia']));
  });
});
