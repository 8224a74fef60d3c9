import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tidyFiles } from '../../../app/exchange/tidy/tidy-tables.ts';
import type { Given } from '../../command-options.ts';
import { coverage } from '../../coverage-progress.ts';
import { withShownRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { notWritten, writeWhole } from '../../output-file.ts';
import { tell, type Terminal } from '../../terminal-io.ts';

/** readout export --tidy FOLDER: each table takes the place of one of its name, other files of the folder stay. */
export async function exportTidy(folder: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async (opened) => {
    const tables = tidyFiles(await coverage(opened, terminal));
    await mkdir(resolve(terminal.cwd, folder), { recursive: true }).catch((error: unknown) => {
      throw notWritten(folder, error);
    });
    for (const { file, content } of tables) await writeWhole(join(folder, file), content, terminal);
    const lines = tables.map(({ file, lines: count }) => `${file} (${count})`);
    tell(terminal, `Wrote ${folder}: ${lines.join(', ')}.`);
    return EXIT.done;
  });
}
