import { resolve } from 'node:path';
import type { Given } from '../command-options.ts';
import { withShownRecord } from '../current-record.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { tell, type Terminal } from '../terminal-io.ts';

/** readout backup FILE */
export async function backup(file: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async ({ record }) => {
    await record.backUp(resolve(terminal.cwd, file));
    tell(terminal, `Wrote ${file}.`);
    return EXIT.done;
  });
}
