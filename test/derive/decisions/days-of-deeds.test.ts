import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../../../src/derive/decisions/decisions.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import type { Dated, Days } from '../../../src/model/date.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading } from '../../truth/made-readings.ts';

const NO_PARTIES = Codebook.parse({ codebook: 1, negotiation: { id: 'ferry', title: 'Pay on the ferries' }, parties: [] });

describe('the day of a vote', () => {
  const when = (text: string, words: string, days: Days, precision: Dated['precision'], published = '2031-05-28'): unknown => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    const date = { span, type: 'DATE' as const, value: null, days, precision, ambiguous: false, tense: null, given: null };
    const made = { ...reading({ text, published }), dates: [date as unknown as Reading['dates'][number]] };
    return decisionsOf([made], NO_PARTIES)[0]?.when;
  };
  const MAY = { first: '2031-05-01', last: '2031-05-31' };

  it('is the week or the month that the words tell, as far as it has been', () => {
    expect(when('The Senate passed the bill earlier this month.', 'earlier this month', MAY, 'month')).toMatchObject({
      days: { first: '2031-05-01', last: '2031-05-28' },
      precision: 'month',
      bounds: false,
    });
  });

  it('and its month are of one vote, two days of the month of two', () => {
    const telling = (words: string, days: Days, precision: Dated['precision']): Reading => {
      const text = `The Senate passed the bill ${precision === 'day' ? 'on ' : ''}${words}.`;
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      const date = { span, type: 'DATE', value: null, days, precision, ambiguous: false, tense: null, given: null };
      return { ...reading({ text, published: '2031-05-28' }), dates: [date as unknown as Reading['dates'][number]] };
    };
    const month = telling('earlier this month', MAY, 'month');
    const sixth = telling('6 May', { first: '2031-05-06', last: '2031-05-06' }, 'day');
    const other = telling('20 May', { first: '2031-05-20', last: '2031-05-20' }, 'day');
    const lastDays = (readings: readonly Reading[]): unknown =>
      decisionsOf(readings, NO_PARTIES).map(({ when: day }) => day?.days.last);
    expect(lastDays([month, sixth])).toEqual(['2031-05-06']);
    expect(lastDays([month, sixth, other])).toEqual(['2031-05-20', '2031-05-06']);
  });

  it('is the day that opens the sentence', () => {
    const day = { first: '2031-05-26', last: '2031-05-26' };
    const text = 'On Monday, the Senate passed the bill.';
    expect(when(text, 'Monday', day, 'day')).toMatchObject({ days: day, bounds: false });
    const other = 'After the strike of Monday, the Senate passed the bill.';
    expect(when(other, 'Monday', day, 'day')).toMatchObject({ bounds: true });
  });

  it('is the last one of its name, even where the sentence tells of what will be', () => {
    const text = 'The Senate made sure that it will be law by voting 61-20 to override Monday night.';
    const next = { first: '2031-06-02', last: '2031-06-02' };
    const last = { first: '2031-05-26', last: '2031-05-26' };
    expect(when(text, 'Monday night', next, 'time')).toMatchObject({ days: last, bounds: false });
    const whole = 'The Senate passed the bill by voting 61-20 on Monday, 9 June.';
    expect(when(whole, 'Monday, 9 June', next, 'day')).not.toMatchObject({ days: last, bounds: false });
    expect(when('The Senate passed the bill for 2 June.', '2 June', next, 'day')).toMatchObject({ bounds: true });
  });

  it('is not that of another thing, nor one that is to come', () => {
    const another = 'The Senate passed the bill that crews had asked for this month.';
    expect(when(another, 'this month', MAY, 'month')).toMatchObject({ bounds: true });
    const june = { first: '2031-06-01', last: '2031-06-30' };
    expect(when('The Senate passed the bill for talks in June.', 'June', june, 'month')).toMatchObject({ bounds: true });
  });

  it('is news beside a year of long ago, unless that is all that is told', () => {
    const dated = (text: string): unknown => {
      const at = (words: string, days: Days): Reading['dates'][number] => {
        const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
        const date = { span, type: 'DATE', value: null, days, precision: 'day', ambiguous: false, tense: null, given: null };
        return date as unknown as Reading['dates'][number];
      };
      const monday = { first: '2031-05-26', last: '2031-05-26' };
      const dates = [
        ...(text.includes('Monday') ? [at('Monday', monday)] : []),
        at('2028', { first: '2028-01-01', last: '2028-12-31' }),
      ];
      return decisionsOf([{ ...reading({ text, published: '2031-05-28' }), dates }], NO_PARTIES).length;
    };
    expect(dated('The Senate passed the bill on Monday about the 2028 race.')).toBe(1);
    expect(dated('A grand jury indicted three pilots on Monday over the 2028 race.')).toBe(1);
    expect(dated('The Senate passed the bill about the 2028 race.')).toBe(0);
    expect(dated('The Senate passed the bill in 2028, as he said on Monday.')).toBe(0);
  });
});
