import { describe, expect, it } from 'vitest';
import { opposedClaims } from '../../../src/derive/disputes/opposed-claims.ts';
import { merged, report } from './made-claims.ts';

/** How many disputes there are between what the one side tells and what the other does. */
function disputes(claim: string, denial: string, cue = 'said'): number {
  const all = merged(
    report(1, [{ by: 'vark', party: 'operator', cue, words: claim }]),
    report(2, [{ by: 'holt', party: 'union', words: denial }]),
  );
  return opposedClaims(all).length;
}

const NO_RISE = 'that they had not seen an increase in thefts of rope from the quays';

describe('that there is more of something', () => {
  it.each([
    ['that there had been a surge in rope thefts on the quays', 'said'],
    ['thefts of rope on the quays had risen', 'said'],
    ['a “sharp rise in thefts of rope from the quays,”', 'complained about'],
    ['an influx of thefts of rope on the quays', 'reported'],
  ])('is in dispute where others have not seen it: %s', (claim, cue) => expect(disputes(claim, NO_RISE, cue)).toBe(1));

  it('is in dispute whatever it is called', () => {
    const claim = 'that thefts of rope from the quays had grown';
    expect(disputes(claim, 'there was no growth in thefts of rope from the quays')).toBe(1);
    expect(disputes(claim, 'the thefts of rope from the quays have not increased')).toBe(1);
  });

  it.each([
    ['there is more of another thing', 'that there had been a surge in night sailings'],
    ['it is only feared', 'that there could be a surge in rope thefts on the quays'],
    ['both have not seen it', 'that they had seen no surge in thefts of rope on the quays'],
    ['something else is said of it', 'that thefts of rope from the quays had stopped'],
  ])('is in dispute neither where %s', (_, claim) => expect(disputes(claim, NO_RISE)).toBe(0));

  it('is no claim where it is only named', () => {
    expect(disputes('a surge in thefts of rope on the quays', NO_RISE, 'spoke of')).toBe(0);
    expect(disputes('the thefts of rope from the quays', NO_RISE, 'complained about')).toBe(0);
  });

  it('is nobody’s deed, but who raised something did it', () => {
    expect(disputes('that there had been an increase in rope fees', 'there was no increase in rope fees')).toBe(1);
    const named = (words: string, who: string) => ({ words, named: { [who.toLowerCase()]: who } });
    const all = merged(
      report(1, [{ by: 'vark', party: 'operator', ...named('Lund had increased the fees for rope', 'Lund') }]),
      report(2, [{ by: 'holt', party: 'union', ...named('Orm had not increased the fees for rope', 'Orm') }]),
    );
    expect(opposedClaims(all)).toEqual([]);
  });
});
