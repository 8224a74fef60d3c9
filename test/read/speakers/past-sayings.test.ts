import { describe, expect, it } from 'vitest';
import { readMarked } from '../resolved-text.ts';

/** When the last words of a text were said, in a report of 12 May 2031. */
async function when(source: string): Promise<string> {
  const said = (await readMarked(source)).voices.at(-1)?.said;
  if (!said) return 'unknown';
  const { days, bounds, past } = said;
  const time = days.first === days.last ? days.last : `${days.first}/${days.last}`;
  return `${past === true ? 'past ' : ''}${bounds ? 'by ' : ''}${time}`;
}

describe('words that tell of a time before the news', () => {
  it.each([
    '{s1|Zora Vint} {c1|had opposed} {t1|the second gate}.',
    '{s1|Oda Brekke} {c1|had long said} {t1|that the gates would stay}.',
    '{s1|Zora Vint} {c1|previously said} {t1|two gates were enough}.',
    '{s1|Oda Brekke} {c1|had initially backed} {t1|a third gate}, but thought better of it.',
    '{s1|Zora Vint} {c1|used to argue} {t1|that no gate was needed}.',
    '{s1|Oda Brekke} {c1|had not agreed} {t1|to a pilot}.',
    'Before the storm, {s1|Zora Vint} {c1|insisted} {t1|that the gates were safe}.',
    'As a candidate, {s1|Marko Dellin} {c1|promised} {t1|to open the strait}.',
    'At the time, {s1|Oda Brekke} {c1|rejected} {t1|a third gate}.',
    'Years ago, {s1|Zora Vint} {c1|called for} {t1|a fourth gate}.',
    '{s1|Zora Vint} {c1|had sought} {t1|a toll on all ships}.',
    'Last year Norland closed two gates. {s1|Zora Vint} {c1|refused} {t1|to meet anybody}.',
    'In 2019, Tarsia sold its tugs. {s1|Zora Vint} {c1|called} {t1|it a mistake}.',
    'During the primary {s1|Marko Dellin}, whom rivals pressed, {c1|came out against} {t1|the second gate}.',
    'During his campaign, {s1|Marko Dellin} {c1|vowed} {t1|to tear down the gates}.',
  ])('are before the report: %s', async (source) => {
    expect(await when(source)).toBe('past by 2031-05-11');
  });

  it.each([
    ['{s1|Zora Vint} {c1|said} in 2019 {t1|that the gates were safe}.', 'past 2019-01-01/2019-12-31'],
    ['In a statement last year, {s1|Oda Brekke} {c1|noted} {t1|that she had no ships}.', 'past 2030-01-01/2030-12-31'],
    ['{s1|Zora Vint} {c1|wrote} in November {t1|that the toll must go}.', 'past 2030-11-01/2030-11-30'],
    ['{s1|Oda Brekke} {c1|said} on 9 March 2031 {t1|that the toll must go}.', 'past 2031-03-09'],
    [
      'The quarrel goes back to November, when {s1|Zora Vint} {c1|claimed} {t1|that the gates leak}.',
      'past 2030-11-01/2030-11-30',
    ],
  ])('are history with the year or day that they tell: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });

  it.each([
    ['{s1|Zora Vint} {c1|has opposed} {t1|the second gate}.', 'by 2031-05-12'],
    ['{s1|Oda Brekke} {c1|had to admit} {t1|that the gates leak}.', 'by 2031-05-12'],
    ['{s1|Oda Brekke} {c1|had harsh words for} {t1|the gates}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|has long said} {t1|that the gates leak}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|had told} reporters on 11 May 2031 {t1|that the gates leak}.', '2031-05-11'],
    ['{s1|Zora Vint} {c1|said} {t1|that {s2|Oda Brekke} {c2|had agreed} {t2|to a pilot}}.', 'by 2031-05-12'],
    ['{s1|Zora Vint} {c1|said} {t1|the 2019 vote was a fraud}.', 'by 2031-05-12'],
    ['Tarsians deny that the gates leaked in November. {s1|Zora Vint} {c1|said} {t1|there was no proof}.', 'by 2031-05-12'],
    ['Last year Norland closed two gates. {s1|Zora Vint} {c1|says} {t1|it was a mistake}.', 'by 2031-05-12'],
    ['Just before Marko Dellin landed on 11 May 2031, {s1|Zora Vint} {c1|called} {t1|him a liar}.', '2031-05-11'],
    ['Shortly before the ships left on Monday, {s1|Oda Brekke} {c1|refused} {t1|to pay a toll}.', '2031-05-12'],
    ['{s1|Zora Vint} {c1|had also vowed} {t1|to stay on} earlier Monday.', '2031-05-12'],
    ['Before the vote, {s1|Zora Vint} {c1|says} {t1|she will speak}.', 'by 2031-05-12'],
  ])('are not those of now: %s', async (source, expected) => {
    expect(await when(source)).toBe(expected);
  });
});
