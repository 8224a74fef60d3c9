import { expect, it } from 'vitest';
import { RecordProblem } from '../../../src/record/record-problem.ts';
import { isRecordAddress, recordAddress } from '../../../src/record/postgres/record-address.ts';

it('an address is told from a file by how it begins', () => {
  expect(
    ['postgres://a/b', 'postgresql://a@b:1/c?schema=d', 'talks.readout', './postgres:/a', 'https://a/b', 'postgres.readout'].map(
      isRecordAddress,
    ),
  ).toEqual([true, true, false, false, false, false]);
  // Mistyped, and taken for the name of a file it would be shown with its password.
  expect(['postgresql:/ana:secret@coast/press', 'postgres:ana:secret@coast/press'].map(isRecordAddress)).toEqual([true, true]);
});

it('an address names server, database and schema, and is shown without its password', () => {
  expect(recordAddress('postgresql://ana:secret@coast:5433/press?sslmode=require')).toMatchObject({
    server: 'postgresql://ana:secret@coast:5433/press?sslmode=require',
    schema: 'readout',
    shown: 'postgresql://ana@coast:5433/press',
  });
  expect(recordAddress('postgres://coast/press?schema=night shifts')).toMatchObject({
    server: 'postgres://coast/press',
    schema: 'night shifts',
    shown: 'postgres://coast/press?schema=night%20shifts',
  });
});

it('an address that is not whole is refused, with one that is, and without what stood in it', () => {
  for (const address of [
    'postgres://',
    'postgres://ana:secret@coast',
    'postgres://ana:se/cret@co ast:x/press',
    'postgresql://ana:secret@:70000/b',
    'postgresql://ana:secret%zz@coast/b',
    'postgresql:/ana:secret@coast/press',
    'postgres:ana:secret@coast/press',
  ]) {
    let told: unknown = null;
    try {
      recordAddress(address);
    } catch (error) {
      told = error;
    }
    expect(told, address).toBeInstanceOf(RecordProblem);
    expect(String(told)).toMatch(/no whole address[^]*For example: postgresql:/);
    expect(String(told)).not.toMatch(/secret|cret/);
  }
});
