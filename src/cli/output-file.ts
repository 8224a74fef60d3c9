import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text, type Given } from './command-options.ts';
import { WrongUse } from './exit-codes.ts';
import { print, tell, type Terminal } from './terminal-io.ts';

/** To the file that --output names, else to standard output. */
export async function deliver(content: string, given: Given, terminal: Terminal): Promise<void> {
  const file = text(given, 'output');
  if (file === null) return print(terminal, content);
  const path = resolve(terminal.cwd, file);
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new WrongUse(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      'Name another file.',
    );
  }
  tell(terminal, `Wrote ${file}.`);
}
