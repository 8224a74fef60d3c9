import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { DateMention, Published } from '../../../src/model/date.ts';
import { dateMentions } from '../../../src/read/dates/date-mentions.ts';

/** A Wednesday. */
const REPORT = '2031-05-14';

function on(date: string | null): Published {
  return { date, precision: date ? 'day' : 'unknown', evidence: [] };
}

function mentions(text: string, published: string | null = REPORT): DateMention[] {
  return dateMentions(text, [{ start: 0, end: text.length }], on(published));
}

/** The expressions of a text with their values. */
function values(text: string, published: string | null = REPORT): string[] {
  return mentions(text, published).map(({ span, value }) => `${text.slice(span.start, span.end)} = ${value}`);
}

describe('the weekend of a holiday', () => {
  test('is the one nearest to the day, whatever follows it', () => {
    expect(values('She sailed to Halmos over Easter weekend and found him gone.')).toEqual(['over Easter weekend = 2031-W15-WE']);
    expect(values('The talks broke off on Labor Day weekend.', '2031-09-03')).toEqual(['Labor Day weekend = 2031-W35-WE']);
    expect(values('They met over Thanksgiving weekend.', '2031-12-01')).toEqual(['over Thanksgiving weekend = 2031-W48-WE']);
    expect(values('They met over Easter.')).toEqual(['over Easter = 2031-04-13']);
  });
});

describe('weekdays', () => {
  test('the tense of the verb decides between the last and the next', () => {
    expect(values('The envoys met on Monday.')).toEqual(['Monday = 2031-05-12']);
    expect(values('The envoys will meet on Monday.')).toEqual(['Monday = 2031-05-19']);
    expect(values('The envoys are expected to meet on Friday.')).toEqual(['Friday = 2031-05-16']);
    expect(values('On Friday, the union agreed to talks.')).toEqual(['Friday = 2031-05-09']);
  });

  test('with "fortnight" behind it, or a length before it that counts from it, is so long after the next one', () => {
    expect(values('The crews will meet on Friday fortnight.')).toEqual(['Friday fortnight = 2031-05-30']);
    expect(values('The court sits again a fortnight from Friday.')).toEqual(['a fortnight from Friday = 2031-05-30']);
    expect(values('The gates open a week from Friday.')).toEqual(['a week from Friday = 2031-05-23']);
    expect(values('The gates will be shut for a week from Friday.').at(-1)).toBe('Friday = 2031-05-16');
    expect(values('The gates stood open for a fortnight.')).not.toContainEqual(expect.stringContaining('2031'));
  });

  test('and days that come right behind the one the text spoke of are told by whole days of hours too', () => {
    expect(values('She left on 4 May. Forty-eight hours later she was back.').at(-1)).toBe(
      'Forty-eight hours later = 2031-05-06',
    );
    expect(values('She left on 4 May. The very next day she was back.').at(-1)).toBe('The very next day = 2031-05-05');
    expect(values('She left on 4 May. Six hours later she was back.').at(-1)).toBe('Six hours later = PT6H');
    expect(values('She was gone for 24 hours.').at(-1)).toContain('PT24H');
  });

  test('of that week, or the following one, counts from the day that the text spoke of', () => {
    expect(values('They met on 7 April. On Friday of that week they parted.').at(-1)).toBe('Friday of that week = 2031-04-11');
    expect(values('They met on 7 April. The following Thursday they parted.').at(-1)).toBe('The following Thursday = 2031-04-10');
    expect(values('They met on 10 April. The next Thursday they parted.').at(-1)).toBe('The next Thursday = 2031-04-17');
    expect(values('They will meet on 20 May and the following Monday.').at(-1)).toBe('the following Monday = 2031-05-26');
    expect(values('They will meet the next Monday.')).toEqual(['the next Monday = 2031-05-19']);
  });

  test('beside a count of days or weeks is the day that both tell of', () => {
    expect(values('The talks broke off on 4 May. On Tuesday, two days later, she left.').slice(1)).toEqual([
      'Tuesday = 2031-05-06',
      'two days later = 2031-05-06',
    ]);
    expect(values('They struck on 1 May. Three days later, on Sunday, they stopped.').at(-1)).toBe('Sunday = 2031-05-04');
    expect(values('Two weeks ago, on a Saturday, she left.').at(-1)).toBe('Saturday = 2031-05-03');
    expect(values('The talks broke off on 4 May. On Friday, two days later, she left.').at(1)).toBe('Friday = 2031-05-09');
  });

  test('the weekday of the report is its own day, whatever the tense', () => {
    expect(values('She said on Wednesday that they meet.')).toEqual(['Wednesday = 2031-05-14']);
  });

  test('a term that was set runs until the next weekday of its name', () => {
    expect(values('The court gave the growers until Friday to answer.')).toEqual(['Friday = 2031-05-16']);
    expect(values('Until Friday, nobody had seen the annex.')).toEqual(['Friday = 2031-05-09']);
  });

  test('a title or "vs." before a name does not end the sentence of a date', () => {
    expect(values('On Friday, in Vale vs. Halmos, the court ruled.')).toEqual(['Friday = 2031-05-09']);
    expect(values('On Friday, Gen. Ost will return.')).toEqual(['Friday = 2031-05-16']);
  });

  test('the value always falls on the weekday that is named', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const sentence = fc.constantFrom(
      'They met on',
      'They will meet on',
      'They may return next',
      'It was last',
      'The envoys arrive',
    );
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.nat(6), sentence, day, (weekday, words, published) => {
        const [found] = mentions(`${words} ${names[weekday]}.`, published.toISOString().slice(0, 10));
        expect(new Date(`${found?.value}T00:00:00Z`).getUTCDay()).toBe((weekday + 1) % 7);
      }),
    );
  });
});

describe('a relative date', () => {
  test.each([
    ['yesterday', '2031-05-13'],
    ['last week', '2031-W19'],
    ['next month', '2031-06'],
    ['last year', '2030'],
    ['three days ago', '2031-05-11'],
    ['two years ago', '2029'],
    ["in '98", '1998'],
    ['a decade ago', '2021'],
    ['in the full year', '2031'],
    ['early in 2022', '2022'],
    ['the third quarter', '2030-Q3'],
    ['Q1', '2031-Q1'],
    ['the 1990s', '199'],
    ['the 20th century', '19'],
    ['last spring', '2030-SP'],
    ['Christmas Eve', '2030-12-24'],
    ['on Monday of last week', '2031-05-05'],
    ['at Easter', '2031-04-13'],
    ['at Orthodox Easter', '2031-04-13'],
    ['on Good Friday', '2031-04-11'],
    ['on Eid al-Fitr', '2031-01-24'],
    ['on Thanksgiving Day', '2030-11-28'],
    ['in the first half of 2029', '2029-H1'],
    ['on 6-7 May', '2031-05-06/2031-05-07'],
    ['8 a.m. Monday', '2031-05-12T08:00'],
    ['Friday evening', '2031-05-09TEV'],
    ['this morning', '2031-05-14TMO'],
  ])('%s, told as past', (words, value) => {
    expect(mentions(`They had it ${words}.`).map((each) => each.value)).toEqual([value]);
  });

  test('two days earlier counts from the date that the text spoke of', () => {
    expect(values('The dam opened on May 3. Two days earlier the gates had failed.')).toEqual([
      'May 3 = 2031-05-03',
      'Two days earlier = 2031-05-01',
    ]);
  });

  test('a year earlier is the same quarter of the year before, until the text goes on to several months', () => {
    const text =
      'In the first quarter they sold 4, down from 6 a year earlier. Sales in the 2030 period were slow. The quarter was better. ' +
      'In the nine months they sold 9, down from 12 a year earlier.';
    expect(mentions(text).map((each) => each.value)).toEqual(['2031-Q1', '2030-Q1', '2030-Q1', '2031-Q1', 'P9M', '2030']);
  });

  test.each([
    'the same period last year',
    'the corresponding quarter of 2030',
    "the previous year's quarter",
    'the same 2030 period',
  ])('%s is the quarter that the text reports on, a year before', (words) => {
    expect(mentions(`In the first quarter they sold 4, against 6 in ${words}.`).map((each) => each.value)).toEqual([
      '2031-Q1',
      '2030-Q1',
    ]);
  });

  test('a quarter still under way is not the one that the text reports on', () => {
    expect(
      values('In the first quarter they lost 4. It may win in the second quarter. The latest quarter was poor.').at(-1),
    ).toBe('The latest quarter = 2031-Q1');
  });

  test('a year is known without a date of report, a weekday only by its place in the week', () => {
    expect(values('On Monday, 3 March 2030 and in 2028.', null)).toEqual(['Monday, 3 March 2030 = 2030-03-03', '2028 = 2028']);
    expect(values('They met on Monday and on May 3.', null)).toEqual(['Monday = XXXX-WXX-1', 'May 3 = XXXX-05-03']);
    expect(values('They met yesterday.', null)).toEqual(['yesterday = null']);
  });
});

describe('the days that an expression covers', () => {
  const days = (text: string): (string | null)[] =>
    mentions(text).map((each) => each.days && `${each.days.first} to ${each.days.last}`);

  test('are all of its stretch, or the part that early, mid and late leave of it', () => {
    expect(days('They met last week.')).toEqual(['2031-05-05 to 2031-05-11']);
    expect(days('They met in early 2022.')).toEqual(['2022-01-01 to 2022-05-02']);
    expect(days('They will meet later this week.')).toEqual(['2031-05-14 to 2031-05-18']);
    expect(days('They met for five hours.')).toEqual([null]);
  });

  test('never end before they begin', () => {
    const words = fc.constantFrom(
      'early',
      'late',
      'last',
      'next',
      'this',
      'mid',
      'week',
      'month',
      'year',
      'spring',
      'Monday',
      '2031',
      'May',
      '7',
      'the',
      'end of',
      'quarter',
      'third',
      'decade',
      'ago',
      'two',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        for (const each of mentions(parts.join(' '))) if (each.days) expect(each.days.first <= each.days.last).toBe(true);
      }),
    );
  });
});

describe('lengths and sets', () => {
  test.each([
    ['for five hours', 'PT5H'],
    ['for two and a half years', 'P2Y6M'],
    ['over the past three months', 'P3M'],
    ['a 16-hour session', 'PT16H'],
    ['for days', 'PXD'],
    ['for half an hour', 'PT30M'],
    ['a weeklong pause', 'P1W'],
    ['for decades', 'PXY'],
    ['a month after the talks began', 'P1M'],
    ['for the year ended', 'P1Y'],
    ['in recent weeks', 'PXW'],
    ['several quarters of drought', 'PXQ'],
    ['every Monday', 'XXXX-WXX-1'],
    ['every day', 'P1D'],
    ['twice a week', 'P1W'],
  ])('%s', (words, value) => {
    expect(mentions(`It was ${words}.`).map((each) => each.value)).toEqual([value]);
  });

  test('a rate of hours a day is no length of time', () => {
    expect(values('They met ten hours a day.')).toEqual([]);
  });

  test('an age is no length of time', () => {
    expect(values('The 6-year-old boy and his brother, 12 years old, left.')).toEqual([]);
  });
});

describe('what is not told more closely', () => {
  test.each([
    ['The current draft is short.', 'PRESENT_REF'],
    ['It will one day open.', 'FUTURE_REF'],
    ['Nobody knew what would come in the future.', 'FUTURE_REF'],
  ])('%s', (text, value) => {
    expect(mentions(text).map((each) => each.value)).toEqual([value]);
  });

  test('the future of a thing is no time', () => {
    expect(values('They spoke of the future of the dam.')).toEqual([]);
  });
});

describe('words that only look like dates', () => {
  test.each([
    'They may march.',
    'It costs $2000.',
    'No. 1999 sank.',
    'On the sidelines of the forum',
    'He saw the house fall.',
    'Sun sat down.',
  ])('%s', (text) => expect(values(text)).toEqual([]));
});

describe('bad input', () => {
  test.each([
    ['31 February 2031', null],
    ['February 31', null],
    ['1 January 0000', null],
    ['99/99/9999', null],
  ])('%s has no value and stops nothing', (text, value) => {
    for (const each of mentions(text)) expect([value, '0000', 'XXXX-02', '2031-02']).toContain(each.value);
  });

  test('any text gives sound spans in order', () => {
    const words = fc.constantFrom(
      'Monday',
      'last',
      'year',
      '31',
      'May',
      '2031',
      ',',
      'the',
      'ago',
      'two',
      ' days',
      '🕊️',
      '٣',
      "'90s",
      'a.m.',
      '8',
      ':',
      'of',
      '-',
      '\n\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }),
        fc.constantFrom(REPORT, null, '9999-12-31', '0001-01-01'),
        (parts, date) => {
          const text = parts.join(' ');
          let last = 0;
          for (const { span } of mentions(text, date)) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            last = span.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test('a number of 100,000 digits and a line of 10,000 weekdays are read in time that grows with them', () => {
    expect(mentions('9'.repeat(100_000))).toEqual([]);
    expect(mentions('Monday '.repeat(10_000))).toHaveLength(10_000);
  });

  test('text before an absolute date does not change it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (before) => {
        expect(values(`${before}\n\nIt opened on 3 March 2030.`).at(-1)).toBe('3 March 2030 = 2030-03-03');
      }),
    );
  });
});
