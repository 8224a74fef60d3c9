import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031. */
async function meetings(text: string): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, { published: '2031-05-12' })).reading.meetings;
}

describe('a meeting of others than those who negotiate is none of theirs', () => {
  test.each([
    ['the press', 'Oda Brekke met with reporters in Aldersund on Sunday.'],
    ['the press', 'The nets are full, Oda Brekke said during a meeting with several journalists in Aldersund on Sunday.'],
    ['voters', 'Liv Aker met supporters in Aldersund on Saturday.'],
    ['somebody of no side', 'Liv Aker met Queen Ansa of Morwen in Aldersund on Sunday.'],
    ['allies whom a name of capitals tells', 'Liv Aker spent the week meeting with NATC allies in Aldersund.'],
    ['a board', 'A board meeting of the ferry company was held in Aldersund on Sunday.'],
    ['a body with a name of its own', 'The IMPC Expert Meeting on Tides was held in Aldersund on Sunday.'],
    ['whoever owns it', 'Fishermen shouted during the guild’s winter meeting in Aldersund on Sunday.'],
    ['those who meet by the calendar', 'The annual meeting in Aldersund ended on Sunday.'],
    ['a group of whom nobody is named', 'The contact group on tides will meet in Aldersund on Tuesday.'],
    ['a committee', 'The tides committee will meet at 10 on Tuesday in Aldersund.'],
    ['the press', 'Zora Vint sat down with editors in Bellhaven on Friday.'],
    ['families', 'Marko Dellin met families of drowned sailors in Aldersund on Friday.'],
    ['a court', 'A court session in Aldersund on Friday heard the charges against the captain.'],
    ['those who gave money', 'Marko Dellin held a meeting with donors in Bellhaven on Friday.'],
    ['whose it is', 'The Tides Panel reported on its work and fifteenth meeting in Aldersund in March.'],
    ['whose it is', 'The boatmen ended their yearly gathering and their third session in Aldersund on Sunday.'],
    ['a league', 'The league summit in Aldersund ended on Sunday.'],
  ])('of %s: %s', async (_, text) => expect(await meetings(text)).toEqual([]));

  test.each([
    'Negotiators met in Aldersund on Sunday.',
    'The two sides met in Aldersund on Sunday.',
    'Monday’s talks in Aldersund ended early.',
    'Negotiators ended their third session in Aldersund on Sunday.',
    'The two sides wound up their talks in Aldersund on Sunday.',
    'The next meeting will be held in Aldersund on 20 May.',
    'Wage talks resumed in Aldersund on Sunday.',
    'Oda Brekke met with officials in Aldersund on Sunday.',
    'Oda Brekke met Tarsian reporters’ leader Zora Vint in Aldersund on Sunday.',
    'Ministers gathered for a closed-door session in Aldersund on Sunday.',
    'An emergency meeting in Aldersund on Sunday brought no result.',
    'A third round of talks opened in Aldersund on Sunday.',
  ])('but is where the words leave it to them: %s', async (text) => expect(await meetings(text)).toHaveLength(1));
});

describe('a meeting that is only thought of', () => {
  test.each([
    'Envoys weighed three options: holding a meeting in Aldersund in June or none.',
    'The summit could be held in Aldersund on 20 May.',
    'Both spoke of a possible meeting in Aldersund on 20 May.',
    'They named two proposals: a session in Aldersund on 20 May, or letters.',
    'A meeting might take place in Aldersund on 20 May.',
  ])('is none: %s', async (text) => expect(await meetings(text)).toEqual([]));

  test.each([
    'Zora Vint will meet Oda Brekke on 20 May in Aldersund or Halmos.',
    'Zora Vint will meet Oda Brekke on 20 May; a possible venue is the inn in Aldersund.',
    'Zora Vint is to meet Oda Brekke on 20 May either in Halmos or in Aldersund.',
    'Zora Vint will meet Oda Brekke on 20 May, and Aldersund offered to host the talks in Aldersund.',
    'Zora Vint met Oda Brekke on Sunday, a week after Liv Aker, who was born in Aldersund, had left.',
  ])('at a place is at none: %s', async (text) => expect((await meetings(text)).map(({ place }) => place)).toEqual([null]));
});

describe('two sides who met', () => {
  test.each([
    ['on a day that nobody tells', 'Zora Vint met Oda Brekke and was pleased.'],
    ['with words between them', 'Zora Vint met with — and apologised to — Oda Brekke.'],
    ['with words between them', 'Zora Vint met with, and thanked, Oda Brekke.'],
    ['in private', 'Zora Vint met privately with Oda Brekke.'],
    ['as "he" of the sentence before did', 'Zora Vint came at noon. She also met Oda Brekke.'],
  ])('did so by the day of the report, %s: %s', async (_, text) => {
    const [found, ...others] = await meetings(text);
    expect(others).toEqual([]);
    expect([...(found?.parties ?? [])].sort()).toEqual(['norland', 'tarsia']);
    expect(found?.when).toMatchObject({ bounds: true, days: { last: '2031-05-12' } });
  });

  test.each([
    'Zora Vint had once met Oda Brekke.',
    'Zora Vint met Oda Brekke years ago.',
    'Zora Vint would meet Oda Brekke if asked.',
    'Zora Vint never met Oda Brekke.',
    'A deal might be told of before Zora Vint met Oda Brekke.',
    'Having written twice and once sat down with Oda Brekke, Zora Vint was calm.',
    'Nothing would change until Zora Vint met with Oda Brekke.',
    'Zora Vint and Oda Brekke first met in 2019.',
  ])('long before, or never, are not in the news: %s', async (text) => expect(await meetings(text)).toEqual([]));

  test.each([
    'Zora Vint told the Mail that she spoke with Norlandic officials about the nets.',
    'Zora Vint spoke with aides of Oda Brekke.',
    'Zora Vint said she had spoken with many people in Norland.',
  ])('are not told where one of them only spoke with people of the other: %s', async (text) =>
    expect(await meetings(text)).toEqual([]),
  );

  test.each([
    'Zora Vint spoke with Oda Brekke about the nets.',
    'Zora Vint spoke by phone with Norlandic officials on Sunday.',
    'Zora Vint spoke on Sunday with aides of Oda Brekke.',
  ])('are where it is known with whom, how or when: %s', async (text) =>
    expect(await meetings(text)).toMatchObject([{ kind: 'call' }]),
  );

  test.each(['Zora Vint plans to meet soon with Oda Brekke.', 'Zora Vint will meet Oda Brekke, the Hall said.'])(
    'may be going to: %s',
    async (text) => expect(await meetings(text)).toMatchObject([{ planned: true, when: null }]),
  );
});

describe('who took part', () => {
  test.each([
    ['whoever came and met them', 'Oda Brekke arrived in Aldersund on Sunday, meeting with Tarsian officials and boatmen.'],
    [
      'those whose offices are named',
      'Oda Brekke and Zora Vint said little. The foreign minister and the negotiator met on Sunday.',
    ],
    ['not those whom somebody saw before', 'Oda Brekke rang Pia Lund and will meet Zora Vint in Aldersund on Tuesday.'],
    ['not what somebody is', 'Oda Brekke, a former envoy to the EU, met Zora Vint in Aldersund on Sunday.'],
    [
      'not those of the time before',
      'Oda Brekke met Zora Vint on Sunday for the first time since their talks with Pia Lund in March.',
    ],
  ])('is %s: %s', async (_, text) => {
    const [found] = await meetings(text);
    expect([...(found?.parties ?? [])].sort()).toEqual(['norland', 'tarsia']);
    expect(found?.mediator).toBeNull();
  });

  test('is nobody by an office that two hold', async () => {
    const text = 'President Liv Aker and President Marko Dellin were tired. The president met Zora Vint in Aldersund on Sunday.';
    expect((await meetings(text))[0]?.people).toEqual(['zora-vint']);
  });
});

describe('a meeting of two of whom one is not known', () => {
  test.each([
    'A captain, 75, who once ran the yard, met with Oda Brekke in Aldersund on Sunday.',
    'A pilot from the north met with Zora Vint in Aldersund on Sunday.',
    'The last of the old captains spoke by phone with Liv Aker on Sunday from Aldersund.',
    'Two of the boatmen met with Marko Dellin in Bellhaven on Friday.',
    'His brother, a pilot, met privately with Oda Brekke in Aldersund on Friday.',
    'The owner of the yard met again with Zora Vint in Bellhaven on Sunday.',
    'Whoever wrote it had met with Liv Aker in Aldersund on Friday.',
    'The winner of the race met with Marko Dellin in Aldersund on Saturday.',
    'Five captains met on Sunday with Oda Brekke in Aldersund.',
    'A late guest met briefly with Zora Vint in Aldersund on Sunday.',
  ])('is not told: %s', async (text) => expect(await meetings(text)).toEqual([]));

  test.each([
    'Zora Vint met with Oda Brekke in Aldersund on Sunday.',
    'Oda Brekke met with officials in Aldersund on Sunday.',
    'Oda Brekke, who came by sea, met with Zora Vint in Aldersund on Sunday.',
    'Norland met with Tarsia in Aldersund on Sunday.',
  ])('and is where the words leave nobody out: %s', async (text) => expect(await meetings(text)).toHaveLength(1));
});
