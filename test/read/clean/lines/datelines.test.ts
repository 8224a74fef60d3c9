import { describe, expect, it } from 'vitest';
import { datelineAt } from '../../../../src/read/clean/lines/datelines.ts';

function placesIn(line: string): readonly string[] | null {
  return datelineAt(line)?.places.map(({ words }) => words) ?? null;
}

describe('a dateline', () => {
  it.each([
    ['HALMOS — The minister said so.', ['HALMOS']],
    ['HALMOS, Norland — The minister said so.', ['HALMOS', 'Norland']],
    ['HALMOS, South Norland — The minister said so.', ['HALMOS', 'South Norland']],
    ['PORT HALMOS, United Isles of Tarn -- The minister said so.', null],
    ['ST. AUBIN, New Tarn - The minister said so.', ['ST. AUBIN', 'New Tarn']],
    ['HALMOS, Costa del Tarn — The minister said so.', ['HALMOS', 'Costa del Tarn']],
  ])('names town and country: %s', (line, places) => {
    expect(placesIn(line)).toEqual(places);
  });

  it.each([
    'Halmos, South Norland — the two towns that were hit worst — are cut off.',
    'EXCLUSIVE, South Norland — The minister said so.',
    'HALMOS, where South Norland meets — The minister said so.',
  ])('is not read into other words before a dash: %s', (line) => {
    expect(placesIn(line)).toBeNull();
  });
});
