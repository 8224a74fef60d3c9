import { describe, expect, test } from 'vitest';
import { isOfNegotiation } from '../../../src/link/meetings/negotiation-rounds.ts';
import { joinRounds } from '../../../src/link/meetings/rounds.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { straits } from '../../read/resolved-text.ts';
import { readingWithMeetings } from './reading-with-meetings.ts';

/** The two states on the strait, and what they negotiate about. */
const TOLLS = Codebook.parse({
  ...straits,
  issues: [
    {
      id: 'tolls',
      title: 'Tolls on the strait',
      words: ['toll', 'shipping fee'],
      alternatives: [
        { id: 'high', title: 'every ship pays' },
        { id: 'none', title: 'ships pass free of charge' },
      ],
      ends: ['every ship pays', 'ships pass free of charge'],
    },
  ],
});

async function reading(text: string, report = 'a'): Promise<Reading> {
  return readingWithMeetings(text, { report, published: '2031-05-12', codebook: TOLLS });
}

async function rounds(...texts: readonly string[]): Promise<ReturnType<typeof joinRounds>> {
  return joinRounds(await Promise.all(texts.map((text, at) => reading(text, `r${at}`))), TOLLS);
}

describe('a meeting is a round of the negotiation', () => {
  test.each([
    ['where two who take part in it met', 'Zora Vint met Oda Brekke in Aldersund on Sunday.'],
    ['where a mediator met one of them', 'Pia Lund met Oda Brekke in Aldersund on Sunday.'],
    ['where one met somebody about something on the table', 'Lars Holm met Oda Brekke in Aldersund on Sunday about the tolls.'],
    [
      'where it names nobody and is about that',
      'A toll of ten crowns is on the table. Ministers will meet in Aldersund on Sunday.',
    ],
    ['where it names nobody and is "the talks"', 'The talks in Aldersund on Sunday were long.'],
    ['where two met who are called by their offices', 'The president met the prime minister of Tarsia in Aldersund on Sunday.'],
    [
      'where it names nobody, and those before it are the two',
      'Norland and Tarsia are near a deal. The two sides will meet in Aldersund on Sunday.',
    ],
  ])('%s', async (_, text) => expect(await rounds(text)).toHaveLength(1));
});

describe('a meeting is no round of the negotiation', () => {
  test.each([
    ['where one who takes part received a guest', 'Oda Brekke met Queen Ansa of Sund in Hest on Sunday.'],
    ['where one party is alone', 'Norland held talks in Aldersund on Sunday about the tolls.'],
    [
      'where one met its own people about something on the table',
      'Oda Brekke held talks with officials in Aldersund on Sunday about the tolls.',
    ],
    ['where others met', 'Three leaders of the south met in Aldersund on Sunday.'],
    ['where the other party is only spoken of', 'Oda Brekke met Queen Ansa in Hest on Sunday and spoke ill of Tarsia.'],
  ])('%s', async (_, text) => expect(await rounds(text)).toEqual([]));

  test('but is shown to who has named no issue', async () => {
    const one = await reading('Lars Holm met Oda Brekke in Aldersund on Sunday.');
    expect(joinRounds([one], TOLLS)).toEqual([]);
    expect(joinRounds([one], straits)).toHaveLength(1);
  });
});

describe('a meeting with a guest', () => {
  test.each([
    ['Oda Brekke received Karl Voss in Hest, and said that the tolls would fall.', false],
    ['Oda Brekke received Karl Voss to talk of the tolls, and then left.', true],
  ])('is a round where the words at the name of the guest are about something on the table: %s', async (text, isRound) => {
    const made = await reading(text);
    const start = text.indexOf('Karl Voss');
    const guest = {
      ...made.actors[0]!,
      id: 'karl-voss',
      kind: 'person' as const,
      name: 'Karl Voss',
      names: ['Karl Voss'],
      party: null,
    };
    const at = {
      people: ['karl-voss'],
      parties: ['norland'],
      mediator: null,
      planned: false,
      outcome: null,
      place: null,
      when: null,
    };
    const told = {
      ...made,
      actors: [...made.actors.filter(({ id }) => id !== 'karl-voss'), guest],
      mentions: [{ span: { start, end: start + 'Karl Voss'.length }, actor: 'karl-voss' }],
      meetings: [{ ...at, kind: 'meeting' as const, span: { start: 0, end: text.length } }],
    } as Reading;
    const round = { ...at, id: 'one', kind: 'meeting' as const, mentions: [{ report: 'a', meeting: 0 }] };
    expect(isOfNegotiation(round as unknown as Parameters<typeof isOfNegotiation>[0], new Map([['a', told]]), TOLLS)).toBe(
      isRound,
    );
  });
});

describe('of one who met two guests on a day', () => {
  test('the meetings are two', async () => {
    expect(await rounds('Oda Brekke met Zora Vint on Sunday. Oda Brekke also met Pia Lund on Sunday.')).toHaveLength(2);
  });

  test('and a meeting of three is one', async () => {
    const [round, ...others] = await rounds(
      'Oda Brekke met Zora Vint and Pia Lund on Sunday. Oda Brekke met Zora Vint on Sunday.',
    );
    expect(others).toEqual([]);
    expect(round).toMatchObject({ mediator: 'europe', parties: ['norland', 'tarsia'] });
  });
});

describe('who was expected', () => {
  test('took part where the reports tell of one of the two alone', async () => {
    const found = await rounds(
      'Zora Vint is scheduled to meet with Oda Brekke in Aldersund on Monday.',
      'Oda Brekke was pleased after a meeting in Aldersund on Monday.',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.parties).toEqual(['norland', 'tarsia']);
  });

  test('did not where the reports tell of others', async () => {
    const found = await rounds(
      'Zora Vint, Marko Dellin and Oda Brekke will meet in Aldersund on Monday.',
      'Zora Vint met Oda Brekke in Aldersund on Monday.',
    );
    expect(found.map(({ people }) => people)).toEqual([['oda-brekke', 'zora-vint']]);
  });
});
