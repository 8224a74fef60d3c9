import { resolve } from 'node:path';
import { exportDna, type DnaExport } from '../../../app/exchange/dna/export-dna.ts';
import { UNTOLD } from '../../../app/exchange/dna/row-changes.ts';
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

function summary({ documents, statements, changed, gone, untold, newConcepts, newCoders }: DnaExport, password: string): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const since = [...(changed > 0 ? [`${changed} changed`] : []), ...(gone > 0 ? [`${gone} taken away`] : [])].join(', ');
  return [
    `${count(documents, 'document')}, ${count(statements, 'statement')}.`,
    ...(since === '' ? [] : [`Of the statements that came in: ${since}.`]),
    ...(newConcepts.length > 0
      ? [`New in the project, because no concept of it stands for them: ${newConcepts.join('; ')}.`]
      : []),
    ...(untold.size > 0
      ? [
          `Not told, because DNA has no place for it: ${[...untold].map(([what, often]) => `${UNTOLD[what]} (${often})`).join('; ')}.`,
        ]
      : []),
    ...(newCoders.length > 0 ? [`The password of ${newCoders.join(', ')} is ${password}.`] : []),
  ].join('\n  ');
}
