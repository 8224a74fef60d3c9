import { describe, expect, it } from 'vitest';
import { left, said, SURE } from './quarry-proposals.ts';

describe('what is found too weak', () => {
  const against = { issue: 'blasting', alternative: 'day', stance: 'opposes' as const };
  it.each([
    'daytime blasts do not go far enough.',
    'the rule on daytime blasts falls well short.',
    'daytime blasts are a half-measure.',
  ])('is not rejected by that: %s', (content) => expect(said(content, against)).toBeLessThan(0.65));
  it('is rejected where it is turned down for that', () => {
    expect(said('the villagers rejected daytime blasts, which fell short.', against)).toBe(SURE);
    expect(said('the council voted down daytime blasts as too timid.', against)).toBe(SURE);
  });
  it('is rejected where it is called wrong', () => expect(said('daytime blasts go too far.', against)).toBe(SURE));
});

describe('a fact that is granted', () => {
  const granted = (content: string, cue: string): number =>
    left(`Ida Lund ${cue} ${content}`, { issue: 'blasting', alternative: 'stop' }, [
      { source: 'Ida Lund', cue, content, party: 'village' },
    ]);
  it('is no stand', () => {
    expect(granted('that the stop to the blasting has not worked.', 'admitted')).toBeLessThan(0.65);
    expect(granted('the villagers were hurt by the stop to the blasting.', 'conceded')).toBeLessThan(0.65);
  });
  it('is one where it tells what is to be done', () => {
    expect(granted('that the blasting must stop.', 'conceded')).toBe(SURE);
    expect(granted('the blasting could stop in May.', 'acknowledged')).toBe(SURE);
    expect(granted('that the stop to the blasting has not worked.', 'said')).toBe(SURE);
  });
});

describe('what came before a deed', () => {
  const stop = { holder: 'quarry', issue: 'blasting', alternative: 'stop' } as const;
  it('is no stand of who did the deed, where another did it', () => {
    expect(left('The Stone Company sued hours after the mayor ordered a stop to the blasting.', stop)).toBeLessThan(0.65);
    expect(left('The Stone Company sued days before a judge backed a stop to the blasting.', stop)).toBeLessThan(0.65);
  });
  it('is none where “his” takes up who did it', () => {
    const text = 'Ida Lund went after Per Holm hours after the warden threw his weight behind a stop to the blasting.';
    const cited = [{ source: 'his', cue: 'weight behind', content: 'a stop to the blasting', party: 'village' }];
    expect(left(text, { ...stop, holder: 'village' }, cited)).toBeLessThan(0.65);
  });
  it('is one where it did it itself', () => {
    expect(left('The villagers sued hours after the company ordered a stop to the blasting.', stop)).toBe(SURE);
    expect(left('The Stone Company sued hours after it ordered a stop to the blasting.', stop)).toBe(SURE);
  });
});
