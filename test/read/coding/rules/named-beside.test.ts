import { describe, expect, it } from 'vitest';
import type { Cited } from '../targets/made-coded-report.ts';
import { left, SURE } from './quarry-proposals.ts';

describe('what is named beside the point', () => {
  it.each([
    [
      'is the exception of a deal',
      'The villagers agreed to the blasting by day unless half the levy is paid.',
      { alternative: 'half' },
    ],
    [
      'is what a vote will be held on',
      'The village council agreed to hold a vote on full exemption from the levy for all quarries.',
      {},
    ],
  ])('%s: %s', (_, text, proposal) => {
    expect(left(text, proposal)).toBeLessThan(0.65);
  });

  it('is not a vote that is asked for itself', () => {
    expect(left('The village council agreed to full exemption from the levy for all quarries.', {})).toBe(SURE);
  });

  it('is what somebody finds too little of: he is not against it', () => {
    const proposal = { issue: 'blasting', alternative: 'stop', stance: 'opposes' as const };
    expect(left('The villagers criticized the failure to have blasting stop.', proposal)).toBeLessThan(0.65);
    expect(left('The villagers criticized that blasting stops.', proposal)).toBe(SURE);
  });

  it('is an evil where the speaker damns it in the next breath', () => {
    const cited = (content: string): Cited => ({ source: 'Ida Lund', cue: 'wrote', content, party: 'village' });
    const of = (verdict: string): number => {
      const text = `Ida Lund wrote: “The plan gives full exemption from the levy to all quarries. ${verdict}”`;
      return left(text, {}, [cited(`“The plan gives full exemption from the levy to all quarries. ${verdict}”`)]);
    };
    expect(of('That is unacceptable.')).toBeLessThan(0.65);
    expect(of('That is what we asked for.')).toBe(SURE);
  });
});
