import * as fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleRounds, isRight } from '../../../eval/measures/round-measures.ts';
import { joinRounds } from '../../../src/link/meetings/rounds.ts';
import { publicationBounds, reportDay } from '../../../src/link/meetings/report-date-bounds.ts';
import { ingest, isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { readCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Round } from '../../../src/model/coverage/round.ts';
import { read } from '../../../src/read/read-report.ts';
import { straits } from '../../read/resolved-text.ts';
import { readingWithMeetings } from './reading-with-meetings.ts';

/** A reading of a text, in a report of a day or of none. */
async function reading(report: string, published: string | null, text: string, outlet?: string): Promise<Reading> {
  return readingWithMeetings(text, { report, published, ...(outlet !== undefined && { outlet }) });
}

/** One line a round: "2031-05-10 to 2031-05-11, Aldersund, held". */
function lines(rounds: readonly Round[]): string[] {
  return rounds.map(({ when, place, planned, kind }) => {
    const days =
      when && !when.bounds
        ? when.days.first === when.days.last
          ? when.days.last
          : `${when.days.first} to ${when.days.last}`
        : 'undated';
    return [days, kind === 'call' ? 'call' : (place ?? 'somewhere'), planned ? 'planned' : 'held'].join(', ');
  });
}

describe('two rounds are not one', () => {
  test('when others of one side met other guests on the same day', async () => {
    const readings = [
      await reading('a', '2031-05-12', 'Oda Brekke met Pia Lund on Sunday.'),
      await reading('b', '2031-05-12', 'Liv Aker of Norland met Zora Vint on Sunday.'),
    ];
    expect(joinRounds(readings, straits).map(({ people }) => people.length)).toEqual([2, 2]);
  });

  test('when all that is known is the month, and only one who took part is the same', async () => {
    const readings = [
      await reading('a', '2031-06-12', 'Oda Brekke met Pia Lund last month.'),
      await reading('b', '2031-06-13', 'Envoys of Tarsia met Oda Brekke in Aldersund last month.'),
    ];
    expect(joinRounds(readings, straits)).toHaveLength(2);
  });
});

test('a meeting of nobody who is named is told where its place and its day are, and nowhere else', async () => {
  const told = async (text: string): Promise<number> => joinRounds([await reading('a', '2031-05-12', text)], straits).length;
  expect(await told('The talks in Aldersund ended on Sunday.')).toBe(1);
  expect(await told('They came to Aldersund for another meeting.')).toBe(0);
});

test('two who met on a day are told of once where the report goes on with one by name and the other by its side', async () => {
  const text = 'Zora Vint met Oda Brekke on Sunday. Tarsia met Brekke at the old mill.';
  expect(joinRounds([await reading('a', '2031-05-12', text)], straits)).toHaveLength(1);
});

test('a meeting in a zone and one of the same two in a town on that day are one', async () => {
  const zone = await reading('a', '2031-05-12', 'Zora Vint met Oda Brekke in the Neutral Zone on Sunday.');
  const town = await reading('b', '2031-05-12', 'Zora Vint met Oda Brekke in Aldersund on Sunday.');
  expect(joinRounds([zone, town], straits)).toHaveLength(1);
});

test('a plan that names no day is the one of the same two that has a day, however far ahead', async () => {
  const dated = await reading('a', '2031-05-12', 'Zora Vint will meet Oda Brekke in July.');
  const undated = await reading('b', '2031-05-13', 'Zora Vint is to meet Oda Brekke, aides said.');
  expect(lines(joinRounds([dated, undated], straits))).toEqual(['2031-07-01 to 2031-07-31, somewhere, planned']);
  const others = await reading('b', '2031-05-13', 'Zora Vint is to meet Liv Aker of Norland, aides said.');
  expect(joinRounds([dated, others], straits)).toHaveLength(2);
});

describe('a meeting of one party alone', () => {
  const about = async (text: string): Promise<number> => joinRounds([await reading('a', '2031-05-12', text)], straits).length;

  test.each([
    ['with nobody knows whom', 'Norland held talks on Sunday.'],
    ['at a place', 'Norland held talks in Aldersund on Sunday.'],
    ['with officials', 'Oda Brekke held talks with officials on Sunday.'],
    ['with its own people', 'Liv Aker met Oda Brekke, the Norlandic foreign minister, in Aldersund on Sunday.'],
    ['on no day', 'Oda Brekke will meet with officials, she said on Sunday.'],
  ])('%s is told of nowhere', async (_, text) => {
    expect(await about(text)).toBe(0);
  });

  test.each([
    ['the other one', 'Norland held talks with Tarsia on Sunday.'],
    ['somebody of none', 'Ada Moss met Zora Vint in Aldersund on Sunday.'],
  ])('is none where %s was there', async (_, text) => {
    expect(await about(text)).toBe(1);
  });
});

describe('tellings of one round are joined', () => {
  test('over reports, by day and place', async () => {
    const readings = [
      await reading('a', '2031-05-12', 'Zora Vint met Oda Brekke in Aldersund on Sunday.'),
      await reading('b', '2031-05-13', 'Norland and Tarsia held talks in Aldersund on Sunday.'),
    ];
    const [round, ...others] = joinRounds(readings, straits);
    expect(others).toEqual([]);
    expect(round).toMatchObject({ place: 'Aldersund', parties: ['norland', 'tarsia'], people: ['oda-brekke', 'zora-vint'] });
  });

  test('when they went on the next day', async () => {
    const report = await reading(
      'a',
      '2031-05-12',
      'Zora Vint met Oda Brekke for five hours in Aldersund on Sunday. They resumed the talks on Monday morning.',
    );
    expect(lines(joinRounds([report], straits))).toEqual(['2031-05-11 to 2031-05-12, Aldersund, held']);
  });

  test('when one report only speaks of "the talks in" the place', async () => {
    const readings = [
      await reading('a', '2031-05-12', 'Zora Vint met Oda Brekke in Aldersund on Sunday.'),
      await reading('b', '2031-05-20', 'Norland has been silent since the talks in Aldersund.'),
    ];
    expect(lines(joinRounds(readings, straits))).toEqual(['2031-05-11, Aldersund, held']);
  });

  test('when they were planned and then held', async () => {
    const readings = [
      await reading('a', '2031-05-08', 'Ministers will meet in Aldersund on Sunday.'),
      await reading('b', '2031-05-12', 'Zora Vint met Oda Brekke in Aldersund on Sunday.'),
    ];
    expect(lines(joinRounds(readings, straits))).toEqual(['2031-05-11, Aldersund, held']);
  });

  test('of those who met, when each report names others of them', async () => {
    const readings = [
      await reading('a', '2031-05-12', 'Norland and Tarsia held talks on Sunday, Oda Brekke among them.'),
      await reading('b', '2031-05-12', 'Zora Vint met Oda Brekke on Sunday.'),
    ];
    expect(joinRounds(readings, straits)).toHaveLength(1);
  });

  test.each([
    [
      'one of which names the room, the other the town',
      'Zora Vint met Oda Brekke in the Round Room on Sunday.',
      'Zora Vint met Oda Brekke in Aldersund on Sunday.',
    ],
    [
      'one of which names the house and no day',
      'Zora Vint met with Oda Brekke at the Stone Palace and left.',
      'Zora Vint met Oda Brekke in Aldersund on Sunday.',
    ],
    ['one of which names no day', 'Zora Vint met with Oda Brekke and left.', 'Zora Vint met Oda Brekke on Sunday.'],
    ['of the same two, a day apart', 'Zora Vint met Oda Brekke on Sunday.', 'Oda Brekke met Zora Vint in Aldersund on Saturday.'],
    [
      'neither of which names a day',
      'Zora Vint met with Oda Brekke and left.',
      'Oda Brekke met with Zora Vint at the Harbour Hotel.',
    ],
  ])('%s', async (_, one, other) => {
    const readings = [await reading('a', '2031-05-12', one), await reading('b', '2031-05-12', other)];
    expect(joinRounds(readings, straits)).toHaveLength(1);
  });

  test.each([
    ['at one place', 'Zora Vint met Oda Brekke in Aldersund on 2 May.', 'Oda Brekke met Zora Vint in Aldersund on 7 May.'],
    ['one of them in a week', 'Zora Vint met Oda Brekke in Aldersund on 27 April.', 'Oda Brekke met Zora Vint last week.'],
  ])('with the days that other reports give them, where these differ: %s', async (_, one, other) => {
    const readings = [await reading('a', '2031-05-12', one), await reading('b', '2031-05-12', other)];
    const [round, ...others] = joinRounds(readings, straits);
    expect(others).toEqual([]);
    expect(round?.when?.days.last).not.toBe(round?.otherDays?.[0]?.days.last);
    expect(round?.otherDays).toHaveLength(1);
  });

  test.each([
    ['a report came before the second of them', '2031-05-05', 'Zora Vint met Oda Brekke in Aldersund on 2 May.'],
    ['others came', '2031-05-12', 'Zora Vint met Liv Aker and Oda Brekke in Aldersund on 2 May.'],
    ['they were elsewhere', '2031-05-12', 'Zora Vint met Oda Brekke in Brenn on 2 May.'],
    [
      'one report tells both',
      '2031-05-12',
      'Zora Vint met Oda Brekke in Aldersund on 2 May. Oda Brekke met Zora Vint in Aldersund on 7 May.',
    ],
  ])('but are two meetings where %s', async (_, published, one) => {
    const other = 'Oda Brekke met Zora Vint in Aldersund on 7 May.';
    const readings = [await reading('a', published, one), await reading('b', '2031-05-12', other)];
    expect(joinRounds(readings, straits).map(({ otherDays = [] }) => otherDays)).toEqual([[], []]);
  });

  test('when only weekdays are known, in reports without a date', async () => {
    const readings = [
      await reading('a', null, 'Zora Vint met Oda Brekke in Aldersund on Sunday.'),
      await reading('b', null, 'Negotiators wrapped up a second day of talks in Aldersund on Monday.'),
    ];
    expect(joinRounds(readings, straits)).toHaveLength(1);
  });
});

describe('rounds are kept apart', () => {
  test.each([
    ['another place', 'Zora Vint met Oda Brekke in Aldersund on Sunday.', 'Zora Vint met Oda Brekke in Korsvik on Sunday.'],
    [
      'another time at the same place',
      'Zora Vint met Oda Brekke in Aldersund on Sunday.',
      'The ministers met in Aldersund on 2 March.',
    ],
    ['a call and a meeting', 'Zora Vint met Oda Brekke on Sunday.', 'Zora Vint spoke by phone with Oda Brekke on Sunday.'],
    [
      'another house',
      'Zora Vint met Oda Brekke at the Stone Palace on Sunday.',
      'Zora Vint met Oda Brekke at the Harbour Hotel on Sunday.',
    ],
    ['weeks later', 'Zora Vint met Oda Brekke on Sunday.', 'Zora Vint met Oda Brekke on 20 April.'],
    ['others', 'Zora Vint met with Oda Brekke and left.', 'Marko Dellin met Liv Aker on Sunday.'],
    [
      'calls of two days',
      'Zora Vint spoke by phone with Oda Brekke on Sunday.',
      'Zora Vint spoke by phone with Oda Brekke on Saturday.',
    ],
    ['another number', 'The second round was held at Aldersund on Saturday.', 'The third round was held at Aldersund on Sunday.'],
    ['one held, one to come', 'Zora Vint met Oda Brekke in Aldersund on Sunday.', 'Ministers will meet in Aldersund on 10 June.'],
  ])('%s', async (_, one, other) => {
    const readings = [await reading('a', '2031-05-12', one), await reading('b', '2031-05-12', other)];
    expect(joinRounds(readings, straits)).toHaveLength(2);
  });
});

describe('a report without a date', () => {
  test('is no older than what it tells as past, and no younger than the last dated report: bounds, and said to be', async () => {
    const undated = await reading(
      'a',
      null,
      'The strait was closed in 2 March 2031. Zora Vint met Oda Brekke in Aldersund on Sunday.',
    );
    const dated = await reading('b', '2031-05-12', 'Nothing happened.');
    const [round] = joinRounds([undated, dated], straits);
    expect(round?.when).toMatchObject({ days: { first: '2031-03-02', last: '2031-05-12' }, bounds: true });
    expect(round?.when?.evidence).toMatch(/Sunday; which week is not told/);
  });

  test('came out before its page was fetched', async () => {
    const undated = {
      ...(await reading('a', null, 'It was closed on 2 March 2031.')),
      given: { fetched: '2031-03-09T10:00:00Z' },
    };
    expect(publicationBounds(undated, [undated])).toMatchObject({ after: { day: '2031-03-02' }, before: { day: '2031-03-09' } });
  });

  test('has no bounds where nothing in the coverage has a day', async () => {
    const undated = await reading('a', null, 'Zora Vint met Oda Brekke in Aldersund on Sunday.');
    expect(reportDay(undated, [undated])).toBeNull();
  });
});

describe('on the example', () => {
  test('the rounds are those that a careful reader marked, and nothing else', async () => {
    const example = await exampleRounds();
    expect(example).not.toBeNull();
    for (const marked of example?.marked ?? []) expect(example?.found.filter((round) => isRight(round, marked))).toHaveLength(1);
    expect(example?.found).toHaveLength(example?.marked.length ?? -1);
  });

  test('are the same in whatever order the reports come', async () => {
    const example = await exampleRounds();
    const codebook = straits;
    const readings = example?.readings ?? [];
    const rounds = JSON.stringify(joinRounds(readings, codebook));
    fc.assert(
      fc.property(fc.shuffledSubarray([...readings], { minLength: readings.length }), (shuffled) => {
        expect(JSON.stringify(joinRounds(shuffled, codebook))).toBe(rounds);
      }),
      { numRuns: 20 },
    );
  });
});

const COVERAGE = '../shared/coverage/ukraine-talks/';
const here = existsSync(COVERAGE);
if (!here) console.warn(`skipped: ${COVERAGE} is not there, so the rounds of reports as they came off the web are not read`);

describe('on five real reports', () => {
  test.skipIf(!here)('the rounds stand in their order, and what is only bounded is said to be', async () => {
    const codebook = await readCodebook(`${COVERAGE}codebook.yaml`);
    const readings: Reading[] = [];
    for await (const input of ingest([`${COVERAGE}reports`], {}))
      if (isOriginal(input)) readings.push(await read(input, codebook));
    const rounds = joinRounds(readings, codebook);
    const held = rounds.filter(({ planned }) => !planned);
    expect(
      held.map(({ kind, mentions }) => (kind === 'call' ? 'call' : mentions.length > 1 ? 'days of talks' : 'meeting')),
    ).toEqual(['meeting', 'call', 'days of talks', 'meeting', 'meeting']);
    for (const round of rounds) expect(round.when === null || round.when.bounds).toBe(true);
  });
});
