import { RecordFile } from '../../../src/record/sqlite/record-file.ts';

// Takes a lease, says so, and holds it until it is killed.
const record = await RecordFile.open(process.argv[2] ?? '');
process.stdout.write(`${await record.leases.take('concluding')}\n`);
setInterval(() => undefined, 1_000);
