import { StoredRecord } from '../../src/record/stored-record.ts';

// Takes a lease, says so, and holds it until it is killed.
const record = await StoredRecord.open(process.argv[2] ?? '');
process.stdout.write(`${await record.leases.take('concluding')}\n`);
setInterval(() => undefined, 1_000);
