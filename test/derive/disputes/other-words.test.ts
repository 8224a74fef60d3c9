import { describe, expect, it } from 'vitest';
import { opposedClaims } from '../../../src/derive/disputes/opposed-claims.ts';
import { code, merged, report, type Claimed } from './made-claims.ts';

/** How many disputes there are between what the one side tells and what the other does, in one report. */
function disputes(
  claim: string,
  denial: string,
  more: Partial<Claimed> = {},
  days: readonly [number, number] | null = null,
): number {
  const one: Claimed = { by: 'vark', party: 'operator', words: claim, ...more };
  const other: Claimed = { by: 'holt', party: 'union', words: denial, ...more };
  const readings = days ? [report(days[0], [one]), report(days[1], [other])] : [report(1, [one, other])];
  return opposedClaims(merged(...readings)).length;
}

describe('one act told in other words', () => {
  it.each([
    ['that the fee had been wired to the pilots', 'the pilots had received no fee'],
    ['that it had remitted the fee to the pilots', 'the pilots had never got the fee'],
    ['that the charts had been dispatched to the pilots', 'there had been no delivery of charts to the pilots'],
    ['that the old ferry dock had been shut', 'there had been no closure of the old ferry dock'],
    ['that the old ferry dock had been closed', 'there had been no shutdown of the old ferry dock'],
  ])('is one: %s, and %s', (claim, denial) => expect(disputes(claim, denial)).toBe(1));
});

describe('what is denied in the same breath as something else is claimed', () => {
  it('is all that is denied', () => {
    expect(
      disputes(
        'the pilots had asked for the ferry dock to be shut',
        'what they asked for was not the shutdown of the ferry dock but a second crew with its own cabin and two cooks at night',
      ),
    ).toBe(1);
    expect(disputes('the pilots had asked for a second crew', 'they asked not for a fee but for a second crew')).toBe(0);
  });

  it('is nothing where it is said not to be all', () => {
    expect(disputes('the pilots had asked for a second crew', 'the pilots had asked not only for a second crew')).toBe(0);
    expect(disputes('the pilots had asked for a second crew', 'the pilots had not asked for a second crew')).toBe(1);
  });
});

describe('two numbers for what is yet to be', () => {
  const [FEW, MANY] = ['40 pilots would lose their boats', '90 pilots would lose their boats'];

  it('cannot both be right', () => {
    expect(disputes(FEW, MANY)).toBe(1);
    expect(disputes(FEW, FEW)).toBe(0);
    expect(disputes(FEW, '90 pilots would lose their homes')).toBe(0);
  });

  it('may both have been right on their days', () => expect(disputes(FEW, MANY, {}, [1, 2])).toBe(0));

  it('are no dispute where a side asks or offers, or tells what it will do itself', () => {
    expect(disputes(FEW, MANY, { act: 'demand' })).toBe(0);
    expect(disputes(FEW, MANY, { codes: [code('operator', 'all')] })).toBe(0);
    expect(disputes('we will hire 40 pilots for the boats', 'we will hire 90 pilots for the boats')).toBe(0);
  });

  it.each(['could', 'should', 'might', 'wants that'])('are none where it only %s be', (may) => {
    expect(disputes(FEW.replace('would', may), MANY.replace('would', may))).toBe(0);
  });
});
