import { describe, expect, it } from 'vitest';
import { decided } from './made-decisions.ts';

describe('a decision of several together', () => {
  it('is told of each, and begins with the first', () => {
    expect(decided('The union and Corvane Lines sued the port on Friday.').sort()).toEqual([
      'line went to court',
      'union went to court',
    ]);
  });

  it('is told of each of the places of which the sentence tells', () => {
    expect(decided('The towns of Corvane Lines and the union sued the port.').sort()).toEqual([
      'line went to court',
      'union went to court',
    ]);
  });

  it('is none of a party that only stands before another', () => {
    expect(decided('In talks with the union, Corvane Lines sued the port on Friday.')).toEqual(['line went to court']);
    expect(decided('The mayor met the union and Corvane Lines sued the port.')).toEqual(['line went to court']);
  });
});

describe('a decision that is told in more words', () => {
  it.each([
    ['Grant Abbot (R) signed the settlement on Friday.', 'line signed'],
    ['Grant Abbot, owner of two ferries, has threatened to sell them.', 'line threatened'],
    ['Delegates at the annual convention of the Deckhands\u2019 Union approved the offer.', 'union voted for'],
    ['The union adopted a resolution against the plan on Friday.', 'union voted for'],
    ['The deckhands filed a lawsuit on Friday against the port.', 'union went to court'],
    ['Corvane Lines sued the port on Friday.', 'line went to court'],
    ['The company on Friday filed an appeal.', 'line went to court'],
    ['The union threatened on Monday to stop all sailings.', 'union threatened'],
    ['Corvane Lines reached a tentative agreement with its crews on Friday.', 'line reached a deal'],
    ['On Friday the company announced a deal with the crews.', 'line reached a deal'],
    ['The union blocked the ferry bill on Friday.', 'union blocked'],
    ['The union walked out of the talks on Friday.', 'union left the talks'],
    ['The company pulled out of the agreement.', 'line left the talks'],
    ['The deckhands went on strike on Monday.', 'union went on strike'],
    ['The union ended its five-week strike on Monday.', 'union ended a strike'],
    ['Corvane Lines imposed new restrictions on late crews.', 'line imposed'],
    ['The company lifted the ban on Monday.', 'line lifted'],
    ['The union reached agreement with Corvane Lines.', 'union reached a deal'],
    ['Abbot signed a much shortened and often amended version of the Ferry Workers Act on Friday.', 'line signed'],
  ])('is one: %s', (text, found) => expect(decided(text)).toEqual([found]));

  it.each([
    'Grant Abbot, who signed the settlement, left.',
    'The company, and not the union, withdrew nothing.',
    'In a separate quarrel, Corvane Lines threatened to leave the port of Halden.',
    'In another dispute Corvane Lines sued a shipyard.',
    'Grant Abbot approved the plan.',
    'The company filed a report on the plan.',
    'The company passed the quay.',
    'Corvane Lines was sued by a passenger.',
    'A passenger of Corvane Lines sued the port.',
    'The union might have adopted the resolution.',
    'The union has not reached a deal.',
    'The company left the quay before the talks.',
    'The union would have ended its strike.',
    'The company imposed a new timetable.',
    'The union announced that no agreement had been reached with the company.',
    'The union reached the deadline without a deal on Friday.',
    'The union announced a contract offer.',
    'The company struck the agreement down.',
    'The company eased fears of a ban in the contract.',
    'The company imposed no sanctions for breaking the agreement.',
    'The company imposed conditions before lifting the ban.',
    'The union suspended its strike ballot over the contract.',
    'The company left the final agreement vague.',
    'Both left the city: the company left the talks open.',
    'The union blocked the road to protest against the bill.',
    'Grant Abbot walked out of the talks.',
  ])('is none: %s', (text) => expect(decided(text)).toEqual([]));
});
