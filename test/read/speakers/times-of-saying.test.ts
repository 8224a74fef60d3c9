import { describe, expect, it } from 'vitest';
import { readMarked } from '../resolved-text.ts';

/** When the last words of a text were said, in a report of Monday, 12 May 2031. */
async function when(source: string): Promise<string> {
  const said = (await readMarked(source)).voices.at(-1)?.said;
  if (!said) return 'unknown';
  const { days, bounds, past, ongoing } = said;
  const time = days.first === days.last ? days.last : `${days.first}/${days.last}`;
  return `${past === true ? 'past ' : ''}${ongoing === true ? 'long ' : ''}${bounds ? 'by ' : ''}${time}`;
}

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
    ['{s1|Zora Vint} {c1|said} {t1|this year was the worst for the gates}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|defended} {t1|what she called the gates of the 2027 plan}.', 'by 2031-05-12'],
    ['Oda Brekke, a pilot, appointed in March, {c1|said} {t1|the gates leak}.', 'by 2031-05-12'],
    ['{s1|Zora Vint}, who wrote of it in a December column, {c1|said} {t1|the gates must go}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|said} {t1|that Oda Brekke broke her word in her 2027 speech}.', 'by 2031-05-12'],
  ])('are not those that name one beside: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });
});
