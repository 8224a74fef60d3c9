import { describe, expect, it } from 'vitest';
import type { Dated } from '../../../src/model/date.ts';
import { readMarked } from '../resolved-text.ts';

/** When the last words of a text were said, in a report of Monday, 12 May 2031. */
async function when(source: string): Promise<string> {
  const said = (await readMarked(source)).voices.at(-1)?.said;
  return said ? whenOf(said) : 'unknown';
}

function whenOf({ days, bounds, past, ongoing }: Dated): string {
  const time = days.first === days.last ? days.last : `${days.first}/${days.last}`;
  return `${past === true ? 'past ' : ''}${ongoing === true ? 'long ' : ''}${bounds ? 'by ' : ''}${time}`;
}

describe('words said right after others that have a day', () => {
  it.each([
    ['Twenty-four hours later', '2031-05-07'],
    ['The very next day', '2031-05-07'],
    ['Two days later', '2031-05-08'],
    ['Four hours later', '2031-05-06'],
  ])('are of the day that is counted from it: %s', async (later, expected) => {
    const before = '{s1|Oda Brekke} {c1|said} on May 6 {t1|that the gates leak}.';
    expect(await when(`${before} ${later} {s2|she} {c2|said} {t2|that they must go}.`)).toBe(expected);
  });
});

describe('words said on an occasion that has a date', () => {
  it.each([
    [
      'Zora Vint, a friend of tolls, praised the locks in a December column for the Gazette, {c1|saying} {t1|the gates must go}.',
      'past 2030-12-01/2030-12-31',
    ],
    ['{s1|Oda Brekke} {c1|warned} in a 2027 interview {t1|that the gates leak}.', 'past 2027-01-01/2027-12-31'],
    [
      'Pilots are angry with {s1|Marko Dellin} {c1|for promising} “{t1|free passage}” in his 2028 swearing-in speech.',
      'past 2028-01-01/2028-12-31',
    ],
    ['She meant a letter from 2011 in which {s1|Zora Vint} {c1|wrote} {t1|that no gate was safe}.', 'past 2011-01-01/2011-12-31'],
    ['In an essay in the Gazette this year, {s1|Oda Brekke} {c1|said} {t1|the gates leak}.', 'by 2031-01-01/2031-05-12'],
    ['“{t1|The gates leak},” {s1|Oda Brekke} {c1|said} this spring.', 'by 2031-03-01/2031-05-12'],
  ])('are of then: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });

  it.each([
    ['{s1|Zora Vint} {c1|blamed} {t1|the 2027 flood}.', 'by 2031-05-12'],
    ['Norland, which closed the lock on May 2 but also {c1|criticised} {t1|the toll}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|said} {t1|this year was the worst for the gates}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|defended} {t1|what she called the gates of the 2027 plan}.', 'by 2031-05-12'],
    ['Oda Brekke, a pilot, appointed in March, {c1|said} {t1|the gates leak}.', 'by 2031-05-12'],
    ['Since Norland bought the lock in March, {s1|it} {c1|has agreed} {t1|to sell its barges}.', 'by 2031-05-12'],
    ['{s1|Zora Vint}, who wrote of it in a December column, {c1|said} {t1|the gates must go}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|said} {t1|that Oda Brekke broke her word in her 2027 speech}.', 'by 2031-05-12'],
  ])('are not those that name one beside: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });
});

describe('a date beside a verb', () => {
  it('is not that of the next sentence, however near its verb stands', async () => {
    const source = '“{t1|The gates leak},” {s1|Zora Vint} {c1|said} at a fair in March. {s2|She} {c2|added} {t2|that they rust}.';
    const said = (await readMarked(source)).voices[0]?.said;
    expect(said && whenOf(said)).toBe('past 2031-03-01/2031-03-31');
  });

  it('is that of what is said by a participle behind it', async () => {
    const first = '{s1|Zora Vint} {c1|promised} on Friday {t1|to mend the gates}.';
    expect(await when(`${first} She came to Norland on Saturday, {c2|saying} {t2|she would pay}.`)).toBe('2031-05-10');
  });
});

describe('a date that ends a thing', () => {
  it.each([
    [
      '{s1|Norland} {c1|announced} {t1|a toll of a tenth in early March}, but {s2|it} {c2|offered} {t2|a rebate}.',
      0,
      'past 2031-03-01/2031-03-11',
    ],
    ['{s1|Zora Vint} {c1|proposed} {t1|a toll of two crowns in February}.', 0, 'past 2031-02-01/2031-02-28'],
    ['{s1|Zora Vint} {c1|demanded} {t1|a toll of two crowns in February}.', 0, 'past 2031-02-01/2031-02-28'],
    ['{s1|Zora Vint} {c1|rejected} {t1|a toll of two crowns last year}.', 0, 'past 2030-01-01/2030-12-31'],
    ['{s1|Zora Vint} {c1|supported} {t1|the 2030 toll}.', 0, 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|demanded} {t1|a toll of two crowns in July}.', 0, 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|criticised} {t1|a flood of barges in February}.', 0, 'by 2031-05-12'],
    ['{s1|Norland} {c1|announced} {t1|that barges sank in early March}.', 0, 'by 2031-05-12'],
  ])('is that of the deed which brings it about, and of no other: %s', async (source, at, expected) => {
    const said = (await readMarked(source)).voices[at]?.said;
    expect(said && whenOf(said)).toBe(expected);
  });
});

describe('a deed from which a date is counted', () => {
  it.each([
    ['{s1|Zora Vint} opened the lock on Friday, two days after {c1|refusing} {t1|to open it}.', '2031-05-07'],
    ['Norland closed the lock on Friday, a day after {s1|Oda Brekke} {c1|vowed} {t1|to keep it open}.', '2031-05-08'],
    ['Norland closed the lock on 2 May, one week before {s1|she} {c1|agreed} {t1|to a toll}.', '2031-05-09'],
  ])('lies as many days before it, or after it: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });

  it.each([
    ['Norland closed the lock on Friday, two years after {s1|Oda Brekke} {c1|vowed} {t1|to keep it open}.', 'by 2031-05-12'],
    ['Norland closed the lock on Friday, two weeks before {s1|she} {c1|agreed} {t1|to a toll}.', 'by 2031-05-12'],
  ])('has no day where it is counted in years, or would lie ahead: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });

  it.each([
    ['{s1|Zora Vint} {c1|refused} on Friday, two days after the storm, {t1|to open the lock}.', '2031-05-09'],
    ['On Friday, a day after the storm, {s1|Zora Vint} {c1|refused} {t1|to open the lock}.', '2031-05-09'],
    ['“{t1|The lock leaks},” {s1|she} {c1|wrote} on Friday evening, three days after the storm.', '2031-05-09'],
  ])('dates nothing else of its sentence: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });

  it('leaves a weekday open that may be the one after the report', async () => {
    const source = '“{t1|The lock leaks},” {s1|she} {c1|wrote} on Wednesday evening, two days after hastily closing it.';
    expect(await when(source)).toBe('by 2031-05-12');
    const lead = 'Two days after hastily closing the lock, Zora Vint called it a wreck.\n\n';
    expect(await when(`${lead}“{t1|The lock leaks},” {s1|she} {c1|posted} to a page Wednesday evening.`)).toBe('by 2031-05-12');
  });
});

describe('words that are no news', () => {
  it.each([
    'Even before the storm, {s1|Zora Vint} drew anger by {c1|expressing support for} “{t1|a full inquiry and a toll}.”',
    '{s1|Zora Vint} {c1|pressed} the council {t1|to open the lock} in the days leading up to the fair.',
    'In the final weeks before the strike, {s1|Oda Brekke} {c1|refused} {t1|to raise wages}.',
    'In an open letter last year, Norland said that it had no ships. {s1|It} {c1|laid out} {t1|eight aims for the locks}.',
    '{s1|Oda Brekke} {c1|sought in vain} {t1|to raise the toll}.',
  ])('are of before the report: %s', async (source) => {
    expect(await when(source)).toBe('past by 2031-05-11');
  });

  it.each([
    'For months, {s1|some ferrymen} {c1|have complained} {t1|that the gates leak}.',
    '{s1|Zora Vint} {c1|has long said} {t1|that the gates leak}.',
    '{s1|Oda Brekke} {c1|has complained} for years {t1|that the gates leak}.',
  ])('have long gone on: %s', async (source) => {
    expect(await when(source)).toBe('long by 2031-05-12');
  });

  it.each([
    '{s1|Zora Vint}, a pilot for years, {c1|said} {t1|that the gates leak}.',
    '{s1|Zora Vint}, who has long opposed tolls, {c1|said} {t1|that the gates leak}.',
    '{s1|Zora Vint} {c1|said} {t1|that for months nobody had mended the gates}.',
    '{s1|Zora Vint} {c1|warned} {t1|of a strike in the days before the fair}.',
    '{s1|Zora Vint} {c1|warned} in the days to come {t1|of a strike}.',
    'Before the fair opens, {s1|Zora Vint} is {c1|urging} {t1|a full inquiry}.',
  ])('are not those beside which such a time is told: %s', async (source) => {
    expect(await when(source)).toBe('by 2031-05-12');
  });

  it('tell how a story began, which may have been on the day of the report', async () => {
    expect(await when('{s1|Oda Brekke} {c1|initially pushed back against} {t1|the story}.')).toBe('past by 2031-05-12');
    expect(await when('{s1|Oda Brekke} {c1|had initially backed} {t1|the story}.')).toBe('past by 2031-05-11');
  });

  it('go on with the words before, of a month or a year, where they are told in the past', async () => {
    const column = '{s1|Zora Vint} {c1|wrote} in a December column {t1|that the gates leak}. ';
    expect(await when(`${column}“{t2|The toll must go},” {s2|Vint} {c2|added}.`)).toBe('past 2030-12-01/2030-12-31');
    expect(await when(`${column}“{t2|The toll must go},” {s2|Vint} {c2|says}.`)).toBe('by 2031-05-12');
    expect(await when(`${column}But “{t2|the toll must now go},” {s2|Vint} {c2|added}.`)).toBe('by 2031-05-12');
    expect(await when(`${column}“{t2|The toll must go},” {s2|Vint} {c2|said} on Friday.`)).toBe('2031-05-09');
  });

  it('have no day of the words before where they were said on several occasions', async () => {
    const before = '{s1|Zora Vint} {c1|asked} on Saturday {t1|whether the gates leak}. ';
    expect(await when(`${before}{s2|Vint} {c2|maintains} in interviews {t2|that the toll must go}.`)).toBe('by 2031-05-12');
    expect(await when(`${before}{s2|Vint} {c2|maintains in speeches} {t2|that the toll must go}.`)).toBe('by 2031-05-12');
    expect(await when(`${before}{s2|Vint} {c2|maintained} in an interview {t2|that the toll must go}.`)).toBe('2031-05-10');
  });
});

describe('words said beside the day of a deed', () => {
  it.each([
    ['on the eve of Saturday’s vote', '2031-05-09'],
    ['one day after Friday’s ballot', '2031-05-10'],
    ['on the eve of the May 8 ballot', '2031-05-07'],
  ])('are of that day: %s', async (time, expected) => {
    expect(await when(`{s1|Oda Brekke} {c1|told} pilots ${time} {t1|that the gates leak}.`)).toBe(expected);
  });
});
