import { basename, join, resolve } from 'node:path';
import { initRecord, writeCodebookTemplate } from '../../app/record/init-record.ts';
import { text, type Given } from '../command-options.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout init DIR [--codebook FILE] */
export async function init(dir: string, given: Given, terminal: Terminal): Promise<Exit> {
  const folder = resolve(terminal.cwd, dir);
  const file = text(given, 'codebook');
  if (file === null) {
    const shown = join(dir, basename(await writeCodebookTemplate(folder)));
    await print(
      terminal,
      `Wrote ${shown}, a codebook to start from.\nNext: write in it who takes part and what is on the table, then\n  readout init ${dir} --codebook ${shown}\n`,
    );
    return EXIT.done;
  }
  const path = await initRecord(folder, resolve(terminal.cwd, file), terminal.now().toISOString());
  await print(
    terminal,
    `Made the record ${join(dir, basename(path))}.\nNext:\n  cd ${dir}\n  readout add REPORTS...\n  readout brief\n`,
  );
  return EXIT.done;
}
