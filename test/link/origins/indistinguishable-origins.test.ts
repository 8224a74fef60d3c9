import { describe, expect, it } from 'vitest';
import { linkReports } from '../../../src/link/report-linking.ts';
import { may } from '../../derive/made-facts.ts';
import { reading, unnamed, type Report } from '../../truth/made-readings.ts';

/** How many origins the coverage rests on, at least and at most. */
function counts(...reports: Report[]): readonly [number, number] {
  const { originCount } = linkReports(reports.map(reading)).links;
  return [originCount.least, originCount.most];
}

describe('an unnamed source of one outlet', () => {
  const tells = (day: number, words: string, by = 'An official', outlet = 'Morning Post'): Report => ({
    outlet,
    published: may(day),
    text: `${by} said ${words}.`,
    cited: [{ by: unnamed(by), words, cue: 'said' }],
  });
  const [OFFER, SAME_TOPIC] = [
    'the operator would pay for the night shift in April',
    'payment of the night shift was near, and the operator glad',
  ];

  it('may be the one that told the same outlet of the same thing within three weeks', () => {
    expect(counts(tells(1, OFFER), tells(22, SAME_TOPIC))).toEqual([1, 2]);
    expect(counts(tells(1, OFFER), tells(23, SAME_TOPIC))).toEqual([2, 2]);
  });

  it('is another when it tells of something else, another outlet, or is of another kind', () => {
    expect(counts(tells(1, OFFER), tells(5, 'ships wait outside in the bay'))).toEqual([2, 2]);
    expect(counts(tells(1, OFFER), tells(5, SAME_TOPIC, 'An official', 'Bay Radio'))).toEqual([2, 2]);
    expect(counts(tells(1, OFFER), tells(5, SAME_TOPIC, 'A diplomat'))).toEqual([2, 2]);
  });
});

describe('a speech of which no report tells the day', () => {
  const spoke = (day: number, words: string, said?: number): Report => ({
    outlet: `Post of the ${day}th`,
    published: may(day),
    text: `Brandt said in a speech that ${words}.`,
    cited: [{ by: 'brandt', words, cue: 'said', ...(said !== undefined && { said: may(said) }) }],
  });
  const [CRANE, SHIPS] = ['the crane will stand still', 'ships may leave the bay at night'];

  it('may be one of which a report tells it within seven days', () => {
    expect(counts(spoke(8, CRANE, 8), spoke(15, SHIPS))).toEqual([1, 2]);
    expect(counts(spoke(8, CRANE, 8), spoke(16, SHIPS))).toEqual([2, 2]);
    expect(counts(spoke(8, CRANE, 8), spoke(10, SHIPS, 10))).toEqual([2, 2]);
  });
});
