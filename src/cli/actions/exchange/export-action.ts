import { resolve } from 'node:path';
import { exportDna, type DnaExport } from '../../../app/exchange/dna/export-dna.ts';
import { text, type Given } from '../../command-options.ts';
import { withShownRecord } from '../../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../../exit-codes.ts';
import { tell, type Terminal } from '../../terminal-io.ts';

/** readout export FILE */
export async function exportProject(path: string, given: Given, terminal: Terminal): Promise<Exit> {
  if (!path.toLowerCase().endsWith('.dna'))
    throw new WrongUse(
      `${path} has no ending that names a format`,
      'End it in .dna; lists and networks are written with list and network.',
    );
  const password = text(given, 'password') ?? '';
  return withShownRecord(given, terminal, async (opened) => {
    const done = await exportDna(opened, resolve(terminal.cwd, path), password, terminal.now().toISOString().slice(0, 10)).catch(
      (error: unknown) => {
        if (error instanceof Error && 'code' in error)
          throw new WrongUse(
            `${path} cannot be written: ${error.message}`,
            'Name another file, or make room; what was there before is as it was.',
          );
        throw error;
      },
    );
    tell(terminal, `Wrote ${path}: ${summary(done, password)}`);
    return EXIT.done;
  });
}

function summary({ documents, statements, leftOut, newCoders }: DnaExport, password: string): string {
  const open = leftOut > 0 ? `\n  Left out: ${leftOut} for which DNA has neither yes nor no.` : '';
  const coders = newCoders.length > 0 ? `\n  The password of ${newCoders.join(', ')} is ${password}.` : '';
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(documents, 'document')}, ${count(statements, 'statement')}.${open}${coders}`;
}
