import { exportQda, exportQdaCodebook, type QdaExport } from '../../../app/exchange/qda/export-qda.ts';
import type { Given } from '../../command-options.ts';
import { coverage } from '../../coverage-progress.ts';
import { withShownRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { writeWhole } from '../../output-file.ts';
import { tell, type Terminal } from '../../terminal-io.ts';

/** readout export FILE.qdpx, or the codebook alone: FILE.qdc */
export async function exportQdaFile(file: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async (opened) => {
    if (file.toLowerCase().endsWith('.qdc')) {
      await writeWhole(file, await exportQdaCodebook(opened), terminal);
      tell(terminal, `Wrote ${file}: the codebook.`);
      return EXIT.done;
    }
    const done = await exportQda(opened, await coverage(opened, terminal), terminal.now().toISOString());
    await writeWhole(file, done.bytes, terminal);
    tell(terminal, `Wrote ${file}: ${summary(done)}`);
    return EXIT.done;
  });
}

function summary({ sources, selections, leftOut }: QdaExport): string {
  const left = leftOut > 0 ? `\n  Left out: ${leftOut} that others ascribe, or that the words deny.` : '';
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(sources, 'source')}, ${count(selections, 'selection')}.${left}`;
}
