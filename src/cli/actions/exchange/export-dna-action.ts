import { resolve } from 'node:path';
import { exportDna, type DnaExport } from '../../../app/exchange/dna/export-dna.ts';
import { text, type Given } from '../../command-options.ts';
import { withShownRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { notWritten } from '../../output-file.ts';
import { tell, type Terminal } from '../../terminal-io.ts';

/** readout export FILE.dna */
export async function exportDnaProject(path: string, given: Given, terminal: Terminal): Promise<Exit> {
  const password = text(given, 'password') ?? '';
  return withShownRecord(given, terminal, async (opened) => {
    const done = await exportDna(opened, resolve(terminal.cwd, path), password, terminal.now().toISOString().slice(0, 10)).catch(
      (error: unknown) => {
        if (error instanceof Error && 'code' in error) throw notWritten(path, error);
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
