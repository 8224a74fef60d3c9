import { describe, expect, it } from 'vitest';
import { left, said, SURE } from './quarry-proposals.ts';

describe('what is found too weak', () => {
  const against = { issue: 'blasting', alternative: 'day', stance: 'opposes' as const };
  it.each([
    'daytime blasts do not go far enough.',
    'the rule on daytime blasts falls well short.',
    'daytime blasts are a half-measure.',
  ])('is not rejected by that: %s', (content) => expect(said(content, against)).toBeLessThan(0.65));
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
