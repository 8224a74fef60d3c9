import { ingest, isOriginal } from '../src/ingest/sources/ingest.ts';
import { emptyReading } from '../src/read/empty-reading.ts';
import { emptyCoding } from '../src/read/coding-layer.ts';
import { StoredRecord } from '../src/record/stored-record.ts';

// Adds what is in a file to a new record, without reading it, and tells how many reports it were.
const [path = '', record = ''] = process.argv.slice(2);
const NOW = '2031-05-29T08:00:00Z';

const file = await StoredRecord.create(record, {
  codebook: 'codebook: 1\nnegotiation: {id: a, title: A}\n',
  title: 'A',
  made: NOW,
});
let count = 0;
for await (const original of ingest([path])) {
  if (!isOriginal(original)) throw new Error(original.why);
  const { id: report } = original;
  const key = { report, version: '1', codebook: '1' };
  await file.add(
    original,
    {
      reading: { ...key, json: JSON.stringify(emptyReading(original)) },
      coding: { ...key, reading: '1', json: JSON.stringify(emptyCoding(report)) },
    },
    NOW,
  );
  count += 1;
}
await file.close();
process.send?.(count);
process.disconnect();
