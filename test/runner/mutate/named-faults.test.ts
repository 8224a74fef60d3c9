import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceWith } from './fault-sample.ts';
import { NAMED_FAULTS, plantedFault } from './named-faults.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

test('every named fault can be planted in the source as it is, and is a program', () => {
  const names = NAMED_FAULTS.map(({ fault }) => fault);
  expect(new Set(names).size).toBe(names.length);
  for (const fault of NAMED_FAULTS) {
    const planted = plantedFault(ROOT, fault);
    const { diagnostics } = ts.transpileModule(sourceWith(planted), { reportDiagnostics: true });
    expect(sourceWith(planted), fault.fault).not.toBe(planted.source);
    expect(diagnostics, fault.fault).toEqual([]);
  }
});
