import { describe, expect, it } from 'vitest';
import { Given } from '../../src/model/original.ts';
import { parsedOrNull, sound, storedReport } from '../../src/record/stored-rows.ts';
import type { ReportRow } from '../../src/record/row-types.ts';
import { original } from './made-originals.ts';

const made = original('The dockers strike.');
const ROW: ReportRow = {
  number: 3,
  id: made.id,
  bytes: made.bytes,
  media_type: made.mediaType,
  encoding: made.encoding,
  given: JSON.stringify(made.given),
  provenance: JSON.stringify(made.provenance),
  added_at: '2031-05-18T08:00:00Z',
};

describe('a row', () => {
  it('gives the report back as it was put in', () => {
    const { source: _, ...kept } = made;
    expect(storedReport(ROW, 'talks.readout')).toEqual({ ...kept, number: 3, addedAt: '2031-05-18T08:00:00Z' });
  });

  it.each([
    ['media_type', 'image/png'],
    ['given', '{'],
    ['provenance', '[]'],
  ])('with a damaged %s is said to be damaged', (column, value) => {
    expect(() => storedReport({ ...ROW, [column]: value }, 'talks.readout')).toThrow(
      `it is damaged: report ${made.id} cannot be read`,
    );
  });

  it('holds JSON, or nothing that can be read', () => {
    expect([parsedOrNull('{"a":1}'), parsedOrNull('{"a":')]).toEqual([{ a: 1 }, null]);
    expect(sound('talks.readout', Given, '{"outlet":"Coast Courier"}', 'it')).toEqual({ outlet: 'Coast Courier' });
  });
});
