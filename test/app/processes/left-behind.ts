import { processEntry } from '../../../src/ingest/extraction/process-entry.ts';
import { WorkProcess } from '../../../src/app/readers/processes/work-process.ts';

// Begins a process, says which, and has it wait without end, until this one is killed.
const working = new WorkProcess(processEntry('made-work', import.meta.url), 2);
process.stdout.write(`${String(await working.ask('pid', null))}\n`);
await working.ask('wait', null);
