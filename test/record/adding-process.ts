import { StoredRecord } from '../../src/record/stored-record.ts';
import { layers, original } from './made-originals.ts';

// Adds reports without end, or so many and waits then, and says which are acknowledged, until it is killed.
const [path = '', from = '0', most = 'Infinity'] = process.argv.slice(2);
const record = await StoredRecord.open(path);
for (let at = Number(from); at < Number(from) + Number(most); at += 1) {
  const made = original(`Report ${at} of the strike. ${'It went on. '.repeat(500)}`);
  await record.add(made, layers(made), 'now');
  process.stdout.write(`${made.id}\n`);
}
setInterval(() => undefined, 1_000);
