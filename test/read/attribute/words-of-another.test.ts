import { describe, expect, test } from 'vitest';
import { linked } from './linked-text.ts';

const said = (marked: string): string[] => linked(marked, 'report', 'said');

describe('who lets others know a thing', () => {
  test.each([
    [
      'By phone Ruth Lang let s[her growers] c[know] on Friday t[that the price was fair].',
      'Ruth Lang | let her growers know | that the price was fair',
    ],
    ['The mayor lets s[everybody] c[know] t[that she will sell].', 'The mayor | lets everybody know | that she will sell'],
  ])('tells it, and not those who are let know: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test('is nobody where those who know are let do nothing', () => {
    expect(said('s[The growers] c[know] t[that the price is fair].')).toEqual(['The growers | know | that the price is fair']);
  });
});

describe('what is quoted of a third in what somebody is for or against', () => {
  test.each([
    [
      's[The growers] c[rejected] t[a price that Orrin had sold to the town as “a gift”].',
      ['The growers | rejected | a price', 'Orrin | had sold to the town as | “a gift”'],
    ],
    [
      's[Ruth Lang] c[welcomed] t[a lease which the millers billed as “nine fat years”].',
      ['Ruth Lang | welcomed | a lease', 'the millers | billed as | “nine fat years”'],
    ],
  ])('is the third’s: %s', (marked, wanted) => {
    expect(said(marked)).toEqual(wanted);
  });

  test.each([
    's[The growers] c[rejected] t[a price that would serve as “a gift”].',
    's[The growers] c[said] t[that they reject “a gift”].',
  ])('is whose the sentence is where no third calls it so: %s', (marked) => {
    expect(said(marked)).toHaveLength(1);
  });
});

describe('words that are not those of whoever is named beside them', () => {
  test.each([
    's[The mayor] drew c[criticism for] t[selling the mill].',
    's[Orrin], in the face of c[criticism] t[that the mill was sold too cheaply], stayed away.',
    's[Ruth Lang] faced c[outrage over] t[the sale of the mill].',
    's[The growers] face c[accusations] t[that they burn straw].',
    's[The council] has been under c[pressure] t[to sell the mill].',
    's[The mayor] was met by c[complaints about] t[the noise of the mill].',
    's[Ruth Lang] fended off c[speculation that] t[she would sell].',
    's[Ruth Lang,] c[asked] t[if the mill should be sold], said nothing of it.',
    's[Ruth Lang, the mayor,] c[asked] t[whether growers would pay], declined to answer.',
    's[Ruth Lang,] c[asked] t[what the mill was worth], laughed.',
    'Many c[called on] t[the mayor to sell the mill], as s[the growers] went on with the harvest.',
    'The council joined in c[urging] t[the mayor to resign], while s[she] held her ground.',
    'c[Responding] t[to the charge of the growers], s[Ruth Lang] sold the mill.',
    'c[Referring] t[to the sale of the mill], s[Orrin] shook his head.',
    'If s[Ruth Lang] c[were to reject] t[the offer], the mill would close.',
    'If s[the growers] c[were to demand] t[a new sale], nobody would come.',
    's[Neither Orrin nor Ruth Lang] c[has confirmed] t[the sale of the mill].',
    's[Neither the board nor the growers] c[would comment on] t[the sale of the mill].',
    'To get s[the growers] c[to accept] t[a new sale] would take a miracle.',
    'There is no hope of persuading s[Ruth Lang] c[to sign] t[the sale of the mill].',
  ])('are cited from nobody: %s', (marked) => {
    expect(said(marked)).toEqual([]);
  });

  test.each([
    's[The mayor’s] c[criticism of] t[the sale of the mill] was sharp.',
    's[Ruth Lang’s] c[complaints about] t[the noise] went unheard.',
    's[Ruth Lang] c[asked] t[whether growers would pay].',
    's[Ruth Lang, the mayor,] c[asked] t[if he would comment on the sale].',
    't[The mill stays], as s[Ruth Lang] c[said].',
    'c[Calling] t[the sale a shame], s[Orrin] left the room.',
    's[The growers] c[were to demand] t[a new sale] on Friday.',
    's[Neither Orrin nor Ruth Lang] c[accepts] t[the sale of the mill].',
    's[Orrin and Ruth Lang] c[have confirmed] t[the sale of the mill].',
    'Orrin managed to get s[the growers] c[to accept] t[a new sale].',
  ])('are cited from whose they are: %s', (marked) => {
    expect(said(marked)).toHaveLength(1);
  });
});

test.each([
  'Should s[the mill] ever c[concede] t[that it is fair], all will faint.',
  'Were s[the mill] c[to say] t[that it is fair], all would faint.',
  's[Were the mill] c[to say] t[that it is fair], all would faint.',
  'Had s[the mill] c[said] t[that it is fair], all would be well.',
  'All would be well, had s[the mill] c[said] t[that it is fair].',
])('a condition that only the order of its words tells has nobody say anything: %s', (marked) => {
  expect(linked(marked, 'report', 'said')).toEqual([]);
});

test('what was said before is no condition', () => {
  expect(linked('s[The mill] c[had said] t[that it is fair].', 'report', 'said')).toHaveLength(1);
});

test('a red line is drawn with the words that call it one', () => {
  expect(linked('s[Ruth Lang] c[called] t[any return of the guards] to the quay a red line.')).toEqual([
    'Ruth Lang | called | any return of the guards to the quay a red line',
  ]);
  expect(linked('s[Ruth Lang] c[called] t[the return of the guards] at noon.')).toEqual([
    'Ruth Lang | called | the return of the guards',
  ]);
});
