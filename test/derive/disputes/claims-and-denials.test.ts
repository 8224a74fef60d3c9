import { describe, expect, it } from 'vitest';
import { claimAndDenialTest } from '../../../src/derive/disputes/claims-and-denials.ts';
import { deniedReports } from '../../../src/derive/disputes/denied-reports.ts';
import { merged, report, type Claimed } from './made-claims.ts';

const TOLD: Claimed = { by: 'vark', party: 'operator', words: 'the union asked for eight' };
const DENIAL: Claimed = { by: 'holt', party: 'union', cue: 'rejected', words: 'those claims', act: 'deny' };

function sound(claim: Claimed, denial: Claimed): boolean[] {
  const reading = report(1, [claim, denial]);
  const all = merged(reading);
  return deniedReports(all, [reading]).map(claimAndDenialTest(all));
}

describe('a claim and its denial', () => {
  it('are two sides of one thing', () => expect(sound(TOLD, DENIAL)).toEqual([true]));

  it('are none where both dispute a third', () => {
    expect(sound({ ...TOLD, cue: 'disputed' }, DENIAL)).toEqual([false]);
  });

  it.each(['did not directly deny', 'stopped short of denying', 'never disputed', 'were twice denied'])(
    'are none where one %s it',
    (cue) => {
      expect(sound(TOLD, { ...DENIAL, cue })).toEqual([false]);
    },
  );

  it.each(['declined to answer but rejected', 'not only denied', 'did not hesitate to deny'])(
    'are two sides where one %s it',
    (cue) => {
      expect(sound(TOLD, { ...DENIAL, cue })).toEqual([true]);
    },
  );
});
