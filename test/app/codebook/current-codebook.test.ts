import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { currentCodebook } from '../../../src/app/record/open-record.ts';
import { RecordProblem } from '../../../src/record/record-problem.ts';
import { StoredRecord } from '../../../src/record/stored-record.ts';

it('a record that has lost its codebook is told as damaged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-codebook-'));
  const record = await StoredRecord.create(join(folder, 'harbour.readout'), {});
  const told = await currentCodebook(record).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(RecordProblem);
  expect(told).toMatchObject({ what: 'it is damaged: it has no codebook' });
  await record.close();
  await rm(folder, { recursive: true, force: true });
});
