import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseCodebook, readCodebook } from '../../ingest/codebook/codebook-file.ts';
import { codebookTemplate } from '../../ingest/codebook/codebook-template.ts';
import type { Codebook } from '../../model/codebook.ts';
import { RecordFile } from '../../record/sqlite/record-file.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { text, type Given } from '../command-options.ts';
import { EXTENSION, SETTING, sourceOrNull } from '../open-record.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout init DIR [--codebook FILE] */
export async function init(dir: string, given: Given, terminal: Terminal): Promise<Exit> {
  const folder = resolve(terminal.cwd, dir);
  const file = text(given, 'codebook');
  if (file === null) return begin(dir, folder, terminal);
  const path = await makeRecord(folder, resolve(terminal.cwd, file), terminal);
  await print(
    terminal,
    `Made the record ${join(dir, basename(path))}.\nNext:\n  cd ${dir}\n  readout add REPORTS...\n  readout brief\n`,
  );
  return EXIT.done;
}

/** Makes a record with its codebook beside it, and gives its path. */
export async function makeRecord(folder: string, codebookPath: string, terminal: Terminal): Promise<string> {
  // First of all the codebook: when something is wrong with it, nothing is made.
  const codebook: Codebook = await readCodebook(codebookPath);
  const source = await sourceOrNull(codebookPath);
  if (source === null) throw new WrongUse(`${codebookPath} is no longer there.`, 'Check the file and try again.');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${codebook.negotiation.id}${EXTENSION}`);
  const beside = join(folder, basename(codebookPath));
  const record = await RecordFile.create(path, {
    [SETTING.codebook]: source,
    [SETTING.codebookFile]: basename(codebookPath),
    title: codebook.negotiation.title,
    made: terminal.now().toISOString(),
  });
  await record.close();
  if (beside !== codebookPath) await writeFile(beside, source, { flag: 'wx' }).catch(() => undefined);
  return path;
}

/** Without a codebook there is nothing to read by: a template to write one from. */
async function begin(dir: string, folder: string, terminal: Terminal): Promise<Exit> {
  const path = join(folder, 'codebook.yaml');
  const template = codebookTemplate();
  parseCodebook(template, path);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, template, { flag: 'wx' });
  } catch {
    throw new WrongUse(
      `${path} is already there.`,
      `Make the record with it: readout init ${dir} --codebook ${join(dir, 'codebook.yaml')}`,
    );
  }
  const shown = join(dir, 'codebook.yaml');
  await print(
    terminal,
    `Wrote ${shown}, a codebook to start from.\nNext: write in it who takes part and what is on the table, then\n  readout init ${dir} --codebook ${shown}\n`,
  );
  return EXIT.done;
}
