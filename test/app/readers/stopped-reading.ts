import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Readers } from '../../../src/app/readers/readers.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { Codebook } from '../../../src/model/codebook.ts';

// Reads in a process of its own, where a network is slow, and stops in the middle of it or holds it to its limit. Says what came of it.
const [how = ''] = process.argv.slice(2);
const MANY = 20;

const stop = new AbortController();
const limit = how === 'limit' ? { limitMs: 1_000 } : {};
const codebook = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'None' } });
const readers = new Readers(codebook, { expected: MANY, threads: 1, signal: stop.signal, ...limit });
const report = openReport(new TextEncoder().encode('The union said that it would not pay.'), 'text/plain', { path: 'made.txt' });
if (!isOriginal(report)) throw new Error(report.why);
const reading = readers.read(report).then(
  ({ reading: json }) => (JSON.parse(json) as { readonly findings: readonly { readonly seen: string }[] }).findings[0]?.seen,
  (error: unknown) => `rejected: ${String(error)}`,
);
if (how !== 'limit') {
  while (!existsSync(process.env['READOUT_SLOW_NETWORK_BEGUN'] ?? '')) await pause(20);
  if (how === 'leave') process.exit(7);
  stop.abort();
}
if (how === 'limit') process.stdout.write(`${await reading}\n`);
const closing = performance.now();
await readers.close();
process.stdout.write(`closed in ${performance.now() - closing < 10_000 ? 'time' : 'no time'}\n`);
if (how !== 'limit') process.stdout.write(`${await reading}\n`);
