import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031. */
async function meetings(text: string): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, {})).reading.meetings;
}

const MET = 'Zora Vint met Oda Brekke in Aldersund on Sunday.';

describe('"they", right behind a meeting of two sides', () => {
  test.each([
    ['will meet once more', `${MET} They will meet again on 20 May.`],
    ['will sit down', `${MET} The two are to sit down again on 20 May.`],
    ['will come back to the table', `${MET} The pair agreed to return to the table on 20 May.`],
    ['will sit down, said otherwise', `${MET} They are to sit down once more on 20 May.`],
    ['hold further talks', `${MET} They will hold talks on 20 May.`],
    ['are still meant behind words on the talks', `${MET} The talks on fish were long. They will meet again on 20 May.`],
  ])('are those who met, where they %s', async (_, text) => {
    expect((await meetings(text)).at(-1)).toMatchObject({
      people: ['zora-vint', 'oda-brekke'],
      parties: ['tarsia', 'norland'],
      planned: true,
      when: { days: { first: '2031-05-20', last: '2031-05-20' } },
    });
  });

  test.each([
    ['others are named', `${MET} They will meet Liv Aker on 20 May.`],
    ['two sides are, whoever speaks for them then', `${MET} Both sides will meet again on 20 May.`],
    ['others act in between', `${MET} Pilots stood outside. They will meet again on 20 May.`],
    ['others are the ones who meet', `${MET} They went home and pilots will meet again on 20 May.`],
    ['one side alone was told of', 'Zora Vint met pilots in Aldersund on Sunday. They will meet again on 20 May.'],
  ])('are not, where %s', async (_, text) => {
    const ahead = (await meetings(text)).filter(({ planned }) => planned);
    expect(ahead.filter(({ people }) => people.includes('zora-vint'))).toEqual([]);
  });

  test('met where the report said, if it says "there"', async () => {
    const places = async (words: string): Promise<(string | null)[]> =>
      (await meetings(`${MET} They will meet ${words} on 20 May.`)).map(({ place }) => place);
    expect(await places('again there')).toEqual(['Aldersund', 'Aldersund']);
    expect(await places('again')).toEqual(['Aldersund', null]);
  });
});

describe('those whom a clause behind a name tells to have met', () => {
  test.each([
    ['Zora Vint carried a letter to Liv Aker from Oda Brekke, with whom the envoy met on Sunday.', ['oda-brekke']],
    ['Pilot Zora Vint carried a letter to Liv Aker from Oda Brekke, whom she met on Sunday.', ['oda-brekke']],
  ])('are not all who stand before it: %s', async (text, people) => {
    expect((await meetings(text))[0]?.people).toEqual(people);
  });
});

describe('the first day of talks that the report told of', () => {
  const lastDays = async (words: string): Promise<unknown> => (await meetings(`${MET} ${words}`)).at(-1)?.when?.days;

  test.each([
    'The talks in Aldersund had begun on Friday.',
    'These negotiations had opened late on Friday.',
    'They had been at the table since Friday.',
  ])('begins what lasted until the day told before: %s', async (words) => {
    expect(await lastDays(words)).toEqual({ first: '2031-05-09', last: '2031-05-11' });
  });

  test('begins nothing that was elsewhere', async () => {
    expect(await lastDays('The talks in Bellmar had begun on Friday.')).toEqual({ first: '2031-05-09', last: '2031-05-09' });
  });
});

describe('two who are told of as one subject', () => {
  const AGREED = 'Zora Vint and Oda Brekke settled on a fee on Saturday at the customs house in Aldersund.';

  test('are "they" of a meeting in the next sentence', async () => {
    const [found] = await meetings('Zora Vint and Oda Brekke flew home in the night. They will meet again on 20 May.');
    expect(found).toMatchObject({ people: ['zora-vint', 'oda-brekke'], planned: true });
  });

  test('had talked where and until they agreed', async () => {
    const [found] = await meetings(`${AGREED} The two had been at the table there since Thursday.`);
    expect(found).toMatchObject({ place: 'Aldersund', parties: ['tarsia', 'norland'] });
    expect(found?.when?.days).toEqual({ first: '2031-05-08', last: '2031-05-10' });
  });

  test('had talked, whatever titles stand between them', async () => {
    const [found] = await meetings(
      `Zora Vint and Foreign Minister Oda Brekke signed on Saturday in Hest. Their talks had opened on Friday.`,
    );
    expect(found).toMatchObject({ parties: ['tarsia', 'norland'], when: { days: { first: '2031-05-09', last: '2031-05-10' } } });
  });

  test('had talked in the week in which they agreed', async () => {
    const [found] = await meetings(`${AGREED} The two had been at the table there since Sunday.`);
    expect(found?.when?.days).toEqual({ first: '2031-05-04', last: '2031-05-10' });
  });

  test.each([
    ['one is only named beside them', 'Zora Vint and a clerk of Oda Brekke flew home. They will meet again on 20 May.'],
    ['both are of one side', 'Liv Aker and Oda Brekke flew home. They will meet again on 20 May.'],
    ['a third is told of', 'Zora Vint and Oda Brekke told Pia Lund all. They will meet again on 20 May.'],
  ])('are not, where %s', async (_, text) => expect(await meetings(text)).toEqual([]));
});

describe('what was only asked for', () => {
  test.each([
    'Norland is pushing for talks with Tarsia in Aldersund on 20 May.',
    'Norland has asked for a meeting with Tarsia in Aldersund on 20 May.',
    'Norland insisted on a session with Tarsia in Aldersund on 20 May.',
    'Oda Brekke tried to meet Zora Vint in Aldersund on Sunday.',
    'Pia Lund asked both ministers to meet in Aldersund on 20 May.',
  ])('is no meeting: %s', async (text) => expect(await meetings(text)).toEqual([]));
});

describe('what was decided on', () => {
  test.each(['decided', 'resolved', 'arranged', 'had agreed'])('is yet to be: the two delegations %s to gather', async (verb) => {
    const [found] = await meetings(`Oda Brekke said on Sunday the two delegations ${verb} to reconvene in Aldersund.`);
    expect(found).toMatchObject({ planned: true, place: 'Aldersund', when: null });
  });
});

describe('the day of what ends, opens or is decided', () => {
  test.each(['before the old licences lapse on 20 May', 'before the season opens on 20 May', 'until the court rules on 20 May'])(
    'is none of a meeting %s',
    async (words) => {
      const [found] = await meetings(`Zora Vint will meet Oda Brekke in Aldersund ${words}.`);
      expect(found).toMatchObject({ place: 'Aldersund', when: null });
    },
  );

  test('is told apart from the hour of the meeting', async () => {
    const [found] = await meetings('Zora Vint will meet Oda Brekke in Aldersund before dawn on 20 May.');
    expect(found?.when?.days.last).toBe('2031-05-20');
  });
});

describe('the talks of a report', () => {
  test.each([
    'Norland and Tarsia haggle over fish.',
    'Norland and Tarsia are negotiating over fish.',
    'Norland bargains with Tarsia over fish.',
    'Norland and Tarsia move closer on fish.',
    'Norland and Tarsia are edging nearer to a deal.',
    'Norland and Tarsia have narrowed their differences.',
    'Norland and Tarsia remain far apart over fish.',
  ])('are of those of whom it says that they negotiate: %s', async (words) => {
    const [found] = await meetings(`${words} The third round ended in Aldersund on Sunday.`);
    expect(found?.parties.toSorted()).toEqual(['norland', 'tarsia']);
  });

  test.each([
    'Norland negotiates a loan, and Tarsia waits.',
    'Norland and Tarsia wait. Pilots negotiate.',
    'Norland and Tarsia come closer every winter.',
  ])('are not of those who do not: %s', async (words) =>
    expect((await meetings(`${words} The third round ended in Aldersund on Sunday.`))[0]?.parties).toEqual([]),
  );
});
