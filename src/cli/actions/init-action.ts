import { basename, join, resolve } from 'node:path';
import { initRecord, initRecordAt, writeCodebookTemplate } from '../../app/record/init-record.ts';
import { isOnServer } from '../../app/record/open-record.ts';
import { printableLine } from '../../text/printable.ts';
import { text, type Given } from '../command-options.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout init DIR [--codebook FILE], readout init --record ADDRESS --codebook FILE */
export async function init(dir: string | undefined, given: Given, terminal: Terminal): Promise<Exit> {
  const address = text(given, 'record');
  if (address !== null) return initOnServer(address, dir, given, terminal);
  if (dir === undefined) throw new WrongUse('No folder was named.', 'For example: readout init talks');
  return initInFolder(dir, given, terminal);
}

/** What stands in the address is not shown: it may hold a password. */
async function initOnServer(address: string, dir: string | undefined, given: Given, terminal: Terminal): Promise<Exit> {
  if (!isOnServer(address) || dir !== undefined)
    throw new WrongUse(
      '--record is the address of a record on a server, instead of a folder',
      'For example: readout init --record postgresql://name@host/database --codebook codebook.yaml',
    );
  const file = text(given, 'codebook');
  if (file === null)
    throw new WrongUse(
      'A record on a server is made with its codebook',
      'Name it with --codebook FILE; readout init DIR writes one to start from.',
    );
  const shown = await initRecordAt(address, resolve(terminal.cwd, file), terminal.now().toISOString());
  await print(
    terminal,
    `Made the record ${printableLine(shown)}.\nNext, with --record and the same address:\n  readout add REPORTS...\n  readout brief\n`,
  );
  return EXIT.done;
}

async function initInFolder(dir: string, given: Given, terminal: Terminal): Promise<Exit> {
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
