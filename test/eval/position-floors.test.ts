import { describe, expect, it } from 'vitest';
import { below, readFloors } from '../../eval/floors.ts';
import { measureCodingSample } from '../../eval/measures/coding/coding-measures.ts';

describe('the floors', () => {
  it('hold for the positions of a third of our own test negotiations; npm run eval holds them for all', async () => {
    const measured = await measureCodingSample();
    expect(measured.length).toBeGreaterThan(0);
    expect(below(measured, readFloors())).toEqual([]);
  });
});
