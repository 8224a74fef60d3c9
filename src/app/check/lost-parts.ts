import type { Codebook } from '../../model/codebook.ts';
import { Reading } from '../../model/reading/reading.ts';
import { codedReading } from '../../read/coded-reading.ts';
import { RecordProblem } from '../../record/record-problem.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { renewReadings, type Outdated } from '../coverage/renew-readings.ts';

/**
 * Why work on a record ended in a mistake: a reading that has lost a part deep within it is seen only where that part is used, because to
 * look at all parts each time would take longer than reading them. Such readings are made again; null where there are none.
 */
export async function lostParts(record: StoredRecord, codebook: Codebook): Promise<RecordProblem | null> {
  const broken: Outdated[] = [];
  for await (const { reading, coding } of record.layers(() => undefined))
    if (!Reading.safeParse(codedReading(reading, coding)).success) broken.push({ report: reading.report, layer: 'reading' });
  if (broken.length === 0) return null;
  let renewed = 0;
  if (!record.readOnly) for await (const { reading } of renewReadings(record, broken, codebook)) renewed += reading ? 1 : 0;
  const names = broken.map(({ report }) => report.slice(0, 8)).join(', ');
  return new RecordProblem(
    record.path,
    `it is damaged: a part is missing in the reading of report ${names}`,
    renewed === broken.length
      ? 'It was made again from the report; give the command once more.'
      : 'Work on a copy that may be written to.',
  );
}
