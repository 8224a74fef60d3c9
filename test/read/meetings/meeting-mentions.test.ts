import { describe, expect, test } from 'vitest';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { readMarked } from '../resolved-text.ts';

/** The meetings of a text in a report of Monday, 12 May 2031. */
async function meetings(text: string, published: string | null = '2031-05-12'): Promise<readonly MeetingMention[]> {
  return (await readMarked(text, { published })).reading.meetings;
}

async function only(text: string, published?: string | null): Promise<MeetingMention> {
  const found = await meetings(text, published);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('a meeting', () => {
  test('has a day, a place and those whom the words put there', async () => {
    const found = await only('Zora Vint met Oda Brekke, the Norlandic foreign minister, in Aldersund on Sunday.');
    expect(found).toMatchObject({ kind: 'meeting', place: 'Aldersund', planned: false, people: ['zora-vint', 'oda-brekke'] });
    expect(found.parties).toEqual(['tarsia', 'norland']);
    expect(found.when).toMatchObject({ days: { first: '2031-05-11', last: '2031-05-11' }, bounds: false });
  });

  test.each(['have finished', 'completed', 'wrapped up'])('is one that two sides %s', async (verb) => {
    const found = await only(`Norland and Tarsia ${verb} their second round of talks in Aldersund.`);
    expect(found).toMatchObject({ place: 'Aldersund', planned: false, parties: ['norland', 'tarsia'] });
  });

  test('has nobody of whom the words say that he did not come', async () => {
    const found = await only('Zora Vint did not attend the talks in Aldersund on Sunday with Oda Brekke.');
    expect(found).toMatchObject({ place: 'Aldersund', people: ['oda-brekke'] });
  });

  test('is planned when the words look ahead', async () => {
    const found = await only('Ministers will meet in Aldersund on 20 and 21 May.');
    expect(found).toMatchObject({ planned: true, place: 'Aldersund' });
    expect(found.when?.days).toEqual({ first: '2031-05-20', last: '2031-05-21' });
  });

  test('of two days that ended on a Sunday began on the Saturday', async () => {
    const found = await only('Two days of talks ended in Aldersund on Sunday without an agreement.');
    expect(found.when?.days).toEqual({ first: '2031-05-10', last: '2031-05-11' });
    expect(found.outcome).not.toBeNull();
  });

  test.each([
    ['Almost nothing was settled when Oda Brekke met Zora Vint in Aldersund on Sunday.', 'Almost nothing was settled'],
    ['Next to no headway was made in the talks in Aldersund on Sunday.', 'Next to no headway was made'],
  ])('came to as little as the words say: %s', async (text, wanted) => {
    const { outcome } = await only(text);
    expect(text.slice(outcome?.start, outcome?.end)).toBe(wanted);
  });

  test('without a day of its own is only no later than the report', async () => {
    const found = await only('The talks in Aldersund brought no result.');
    expect(found.when).toMatchObject({ days: { last: '2031-05-12' }, bounds: true });
  });

  test('bears the day it was held, not the day it was spoken of', async () => {
    const found = await only('Marko Dellin said on Friday that the sides had held talks in Aldersund.');
    expect(found.when?.bounds).toBe(true);
  });

  test('keeps a call apart from a meeting', async () => {
    expect((await only('Liv Aker spoke on Saturday with Marko Dellin.')).kind).toBe('call');
  });

  test('has the mediator among those who took part', async () => {
    const found = await only('Talks between Norland and Tarsia, involving the EU, opened in Aldersund on Sunday.');
    expect(found).toMatchObject({ mediator: 'europe', parties: ['norland', 'tarsia'] });
  });
});

describe('who was there too', () => {
  const met = 'Zora Vint met Liv Aker in Aldersund on Sunday.';

  test.each([
    ['was present', 'Oda Brekke was also present.'],
    ['was at the table', 'It was a long day. Oda Brekke, the foreign minister, was at the table.'],
    ['took part', 'Oda Brekke also attended the talks.'],
    ['joined one of them', 'Oda Brekke joined Aker.'],
  ])('is told by a later sentence: %s', async (_, words) => {
    const [found] = await meetings(`${met} ${words}`);
    expect(found?.people).toEqual(['zora-vint', 'liv-aker', 'oda-brekke']);
  });

  test.each([
    ['he was not', 'Oda Brekke was not present.'],
    ['he came to something else', 'Oda Brekke attended the funeral of a friend.'],
    ['he joined somebody who was not there', 'Oda Brekke joined Dellin.'],
    ['he is only spoken of', 'Officials of Oda Brekke were present.'],
    ['it is of another meeting', `${'They spoke of fish. '.repeat(40)} Oda Brekke was present.`],
  ])('is nobody where %s', async (_, words) => {
    const [found] = await meetings(`${met} ${words}`);
    expect(found?.people).toEqual(['zora-vint', 'liv-aker']);
  });
});

describe('who is added to those who met', () => {
  test.each([
    [
      'as well as',
      'Liv Aker met with Norlandic pilots, as well as Zora Vint, in Aldersund on Sunday.',
      ['liv-aker', 'zora-vint'],
    ],
    ['as well as with', 'Liv Aker met with aides in Aldersund on Sunday, as well as with Zora Vint.', ['liv-aker', 'zora-vint']],
    ['and also with', 'Liv Aker met with pilots in Aldersund on Sunday and also with Zora Vint.', ['liv-aker', 'zora-vint']],
    ['along with', 'Liv Aker held talks with pilots in Aldersund on Sunday, along with Zora Vint.', ['liv-aker', 'zora-vint']],
    [
      'before the verb',
      'Liv Aker as well as Oda Brekke met with Zora Vint in Aldersund on Sunday.',
      ['liv-aker', 'oda-brekke', 'zora-vint'],
    ],
  ])('was there: %s', async (_, text, people) => expect((await only(text)).people).toEqual(people));

  test.each([
    ['met as somebody', 'Liv Aker met Zora Vint in Aldersund on Sunday as Oda Brekke flew home.', ['liv-aker', 'zora-vint']],
    [
      'is spoken of',
      'Liv Aker met Zora Vint in Aldersund on Sunday about the fleet, as well as Oda Brekke.',
      ['liv-aker', 'zora-vint'],
    ],
  ])('was not there: who %s', async (_, text, people) => expect((await only(text)).people).toEqual(people));
});

describe('who chaired', () => {
  test('is told by another sentence of the same report', async () => {
    const found = await only(
      'Norland and Tarsia held talks in Aldersund on Sunday. Pia Lund, the Danish prime minister, who chaired the sessions, was pleased.',
    );
    expect(found.mediator).toBe('europe');
  });

  test('is nobody where the mediator only speaks', async () => {
    const found = await only(
      'Norland and Tarsia held talks in Aldersund on Sunday. Pia Lund, the Danish prime minister, was pleased.',
    );
    expect(found.mediator).toBeNull();
  });
});

describe('nobody is put at a table where the words do not put him', () => {
  test('who speaks of talks did not take part in them', async () => {
    const found = await only(
      'Oda Brekke told reporters that Norland expected an answer from Tarsia after the talks in Aldersund.',
    );
    expect(found.people).toEqual([]);
    expect(found.parties).toEqual([]);
  });

  test('whose adviser was there was not', async () => {
    const found = await only('Zora Vint met Marko Dellin’s adviser in Aldersund on Sunday.');
    expect(found.people).toEqual(['zora-vint']);
  });

  test('a meeting spoken of inside a quotation is left to who says it', async () => {
    expect(await meetings('“We met in Aldersund on Sunday and nobody came,” a fisherman said.')).toEqual([]);
  });

  test.each([
    'He has met her on several occasions in Aldersund.',
    'The association meets on Monday to elect a treasurer.',
    'The talks were hard.',
    'A news conference was held in Aldersund on Sunday.',
  ])('%s', async (text) => expect(await meetings(text)).toEqual([]));
});

describe('without a date of report', () => {
  test('a weekday dates nothing', async () => {
    expect((await only('Zora Vint met Oda Brekke in Aldersund on Sunday.', null)).when).toBeNull();
  });
});

describe('bad input', () => {
  test.each(['Talks in A on Monday ', 'A A ', 'met with ', '“Talks ', '🕊️ '])(
    'a line of 4,000 times “%s” tells of no meeting',
    async (words) => {
      expect(await meetings(words.repeat(4_000))).toEqual([]);
    },
  );
});

describe('who took part without being named beside the meeting', () => {
  const both = { parties: ['norland', 'tarsia'] };

  test.each([
    ['the one whom "he" names', 'Oda Brekke added that he plans to meet Zora Vint in late June.', 'oda-brekke'],
    ['the one whom "he" names', 'Oda Brekke told Pia Lund that he would meet Zora Vint in Aldersund.', 'oda-brekke'],
    ['the one whom "who" names', 'Oda Brekke, who met Zora Vint in Aldersund on Sunday, was content.', 'oda-brekke'],
    [
      'the one of whom a description stands between',
      'Oda Brekke, once a critic as a deputy, met Zora Vint in Hest on Sunday.',
      'oda-brekke',
    ],
    ['whoever speaks after it', 'Following talks with Zora Vint in Aldersund on Sunday, Oda Brekke said little.', 'oda-brekke'],
    ['whoever spoke after it', 'Oda Brekke said after meeting with Zora Vint on Sunday that there was hope.', 'oda-brekke'],
    ['whoever came for it', 'Oda Brekke flew to Aldersund on Sunday for talks with Zora Vint.', 'oda-brekke'],
    ['whoever went there', 'Oda Brekke landed in Aldersund on Sunday, where she held talks with Zora Vint.', 'oda-brekke'],
  ])('%s: %s', async (_, text, person) => {
    const found = await only(text);
    expect([...found.parties].sort()).toEqual(both.parties);
    expect(found.people).toContain(person);
  });

  test('those who held it, and the day on which they did', async () => {
    const found = await only('Denmark praised the talks that Norland and Tarsia held in Aldersund on Sunday.');
    expect(found).toMatchObject({ ...both, mediator: null });
    expect(found.when?.days).toEqual({ first: '2031-05-11', last: '2031-05-11' });
  });

  test('the party whose envoys did', async () => {
    expect((await only('Norland’s senior negotiators met Zora Vint in Aldersund on Sunday.')).parties).toEqual([
      'tarsia',
      'norland',
    ]);
  });

  test('nobody who only says so of others', async () => {
    const found = await only('Pia Lund said that after talks with Zora Vint in Aldersund on Sunday the sides had parted.');
    expect(found.people).not.toContain('pia-lund');
  });

  test('"the two leaders" are the two whom the sentence names, a mediator among them', async () => {
    const found = await only('Pia Lund and Zora Vint traded notes, and the two leaders hold talks in Aldersund on Sunday.');
    expect(found).toMatchObject({ parties: ['tarsia'], mediator: 'europe' });
  });
});

describe('the day and the kind of a meeting', () => {
  test('are not those of a paper that tells of it', async () => {
    const told = 'On Friday, a Tarsian weekly, the Lantern, reported that Zora Vint would meet Oda Brekke in Aldersund.';
    expect((await only(told)).when).toBeNull();
  });

  test('are not those from which it was put off', async () => {
    const found = await only('The talks in Aldersund, delayed from Sunday, are now scheduled for 25 May.');
    expect(found).toMatchObject({ planned: true, when: { days: { first: '2031-05-25', last: '2031-05-25' } } });
  });

  test('are all from the one day to the other where it will be on one of two', async () => {
    const found = await only('Zora Vint expects to meet Oda Brekke in June or early July.');
    expect(found.when?.days).toEqual({ first: '2031-06-01', last: '2031-07-11' });
  });

  test.each(['in June or by early July', 'in June, or possibly early July'])('however that is said: %s', async (when) => {
    const found = await only(`Zora Vint expects to meet Oda Brekke ${when}.`);
    expect(found.when?.days).toEqual({ first: '2031-06-01', last: '2031-07-11' });
  });

  test('are to come where a meeting is expected during them', async () => {
    const found = await only(
      'Envoys of Norland and Tarsia are expected to meet during the coming weekend, possibly in Aldersund.',
    );
    expect(found).toMatchObject({ planned: true, place: null, parties: ['norland', 'tarsia'] });
  });

  test('a visit to speak with somebody is no call', async () => {
    const found = await only('Zora Vint travelled to Aldersund on Saturday to speak with Oda Brekke.');
    expect(found.kind).toBe('meeting');
  });

  test('what is agreed about another meeting is no meeting', async () => {
    expect(await meetings('The two sides agreed to a common picture of the summit.')).toEqual([]);
  });
});

describe('the day of another thing is none of the meeting', () => {
  const dayOf = async (text: string): Promise<string | null> => {
    const { when } = await only(text);
    return when === null || when.bounds ? null : when.days.last;
  };

  test.each([
    ['of a call before it', 'Oda Brekke rang both of them on Friday and will meet Zora Vint in Aldersund.', null],
    [
      'of a call before it, and it has its own',
      'Oda Brekke rang him on Friday and is to meet Zora Vint on Tuesday.',
      '2031-05-13',
    ],
    ['of the saying', 'Oda Brekke, announcing on Friday that she had met Zora Vint in Aldersund, was content.', null],
    ['its own', 'Oda Brekke rang him and met Zora Vint on Friday.', '2031-05-09'],
  ])('%s', async (_, text, day) => expect(await dayOf(text)).toBe(day));

  test.each([
    'Oda Brekke first met Zora Vint at Aldersund in 2019.',
    'Oda Brekke met Zora Vint in Aldersund last winter.',
    'Oda Brekke married a woman she met in Aldersund.',
  ])('what was long ago is no round: %s', async (text) => expect(await meetings(text)).toEqual([]));

  test('a treaty of long ago makes no talks old', async () => {
    expect(await only('Zora Vint met Oda Brekke in Aldersund over a treaty signed in 2019.')).toMatchObject({
      place: 'Aldersund',
    });
  });
});

describe('the day of a meeting that its own sentence does not tell', () => {
  const dayOf = async (text: string): Promise<string | null> => {
    const [found] = await meetings(text);
    return found?.when && !found.when.bounds ? found.when.days.last : null;
  };

  test.each([
    ['behind it', 'Oda Brekke met Zora Vint in Aldersund. The talks on Friday lasted six hours.', '2031-05-09'],
    ['behind it, of theirs', 'Oda Brekke met Zora Vint in Aldersund. Their meeting late on Saturday was short.', '2031-05-10'],
    ['of a visit before it', 'Zora Vint came for a Stone House visit Friday. There Oda Brekke met Vint.', '2031-05-09'],
    ['of a visit to its place', 'Zora Vint ended a visit to Hest on Friday. Oda Brekke met Vint for an hour.', '2031-05-09'],
  ])('is that of the sentence %s', async (_, text, day) => expect(await dayOf(text)).toBe(day));

  test.each([
    ['another thing', 'Oda Brekke met Zora Vint in Aldersund. The vote on Friday was close.'],
    ['what is to come', 'Oda Brekke met Zora Vint in Aldersund. The talks on Friday, 16 May, will be short.'],
    ['another paragraph', 'Oda Brekke met Zora Vint in Aldersund.\n\nThe talks on Friday lasted six hours.'],
    ['the visit of another', 'Pia Lund ended a visit to Hest on Friday. Oda Brekke met Zora Vint in Aldersund.'],
  ])('is not that of %s', async (_, text) => expect(await dayOf(text)).toBeNull());
});

describe('words like those of a meeting', () => {
  test.each([
    'The Hall says that Oda Brekke has no plans to meet with Zora Vint on Friday.',
    'Oda Brekke would like to go to Aldersund to meet with Zora Vint.',
    'The rules allow for a threshold met only by Norland and Tarsia.',
    'In the first round of balloting in Aldersund, Oda Brekke had forty votes.',
    'Norland announced a round of sanctions in Aldersund on Sunday.',
    'Oda Brekke spoke with her network of consulates on Sunday.',
    'Oda Brekke met with her national security council on Sunday.',
  ])('tell of none: %s', async (text) => expect(await meetings(text)).toEqual([]));

  test.each([
    ['A third round of direct talks was held in Aldersund on Sunday.', 'Aldersund'],
    ['Oda Brekke met with her Tarsian counterpart in Aldersund on Sunday.', 'Aldersund'],
    ['Oda Brekke met former envoy Zora Vint in Aldersund on Sunday.', 'Aldersund'],
  ])('and such as do: %s', async (text, place) => expect((await only(text)).place).toBe(place));
});

describe('what stands near a meeting and is of something else', () => {
  test('the place of a speech', async () => {
    const found = await only('Oda Brekke met Zora Vint on Sunday and left for a speech at the Harbour Hall.');
    expect(found.place).toBeNull();
  });

  test.each([
    ['where somebody arrived', 'Liv Aker arrived in Aldersund on Sunday, meeting with Zora Vint and pilots.'],
    ['where somebody had landed', 'Liv Aker landed in Aldersund on Sunday and met with Zora Vint.'],
    ['of an office', 'Liv Aker met Zora Vint and pilots at the Aldersund-based harbour union on Sunday.'],
    ['that is only possible', 'Liv Aker will meet Zora Vint on Tuesday, possibly in Aldersund.'],
  ])('the place %s', async (_, text) => expect((await only(text)).place).toBeNull());

  test('but not the place to which somebody came for the talks', async () => {
    expect((await only('Liv Aker arrived in Aldersund on Sunday for talks with Zora Vint.')).place).toBe('Aldersund');
  });

  test('those who came to a rally', async () => {
    const found = await only('After the talks in Aldersund on Sunday there was a rally attended by Zora Vint and Oda Brekke.');
    expect(found.people).toEqual([]);
  });

  test('not those who came to the talks', async () => {
    const found = await only('There were talks in Aldersund on Sunday, attended by Zora Vint and Oda Brekke.');
    expect(found.people).toEqual(['zora-vint', 'oda-brekke']);
  });
});
