import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StoredRecord } from '../../src/record/stored-record.ts';

const ADDING = fileURLToPath(new URL('adding-process.ts', import.meta.url));

/**
 * Runs a program that adds, kills it with -9 once it has acknowledged so many, and gives what it acknowledged. It is killed in the midst of
 * adding more, or where it adds no more than `most`, while it waits.
 */
export async function addAndKill(path: string, from: number, enough: number, most = Infinity): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', ADDING, path, String(from), String(most)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (said.split('\n').length > enough) child.kill('SIGKILL');
  }
  // The last line may be cut off in the middle.
  return said.split('\n').slice(0, -1);
}

/** The ids of the reports in a record. */
export async function held(path: string): Promise<ReadonlySet<string>> {
  const record = await StoredRecord.open(path);
  const ids = new Set((await record.layerStates()).map(({ report }) => report));
  await record.close();
  return ids;
}
