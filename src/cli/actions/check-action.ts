import { check as faultsOf } from '../../app/check/check-record.ts';
import { listAsTable } from '../../export/terminal-table.ts';
import type { RecordSizes } from '../../app/record/open-record.ts';
import { printableLine } from '../../text/printable.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import type { Given } from '../command-options.ts';
import { Progress } from '../progress-line.ts';
import { withShownRecord } from '../current-record.ts';
import { print, width, type Terminal } from '../terminal-io.ts';

/** readout check */
export async function check(given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async ({ record, codebook }) => {
    if (given['sizes'] === true) {
      await print(terminal, sizes(await record.sizes(), width(terminal)));
      return EXIT.done;
    }
    const count = (await record.layerStates()).length;
    const progress = await Progress.begin(terminal, 'Checking', count);
    let faults = 0;
    const onlyDerived = given['derived'] === true;
    const now = terminal.now().toISOString();
    const options = { signal: terminal.signal, now, onlyDerived, onReport: () => progress.step() };
    for await (const { place, what } of faultsOf(record, codebook, options)) {
      progress.stop();
      faults += 1;
      await print(terminal, `${printableLine(`${place}: ${what}`)}\n`);
    }
    progress.stop();
    if (terminal.signal.aborted) return EXIT.interrupted;
    await print(terminal, `${verdict(count, faults, onlyDerived)}\n`);
    return faults === 0 ? EXIT.done : EXIT.incomplete;
  });
}

function verdict(count: number, faults: number, onlyDerived: boolean): string {
  if (onlyDerived && faults === 0) return 'What follows from the readings was made again: it is what is kept.';
  const reports = `${count} ${count === 1 ? 'report' : 'reports'}`;
  return faults === 0 ? `${reports} checked: everything is as it claims to be.` : `${reports} checked: ${faults} wrong.`;
}

const BYTES_A_KB = 1_000;

/** Each table of the file with its size, the largest first, and what of it is free. */
function sizes({ tables, freeBytes }: RecordSizes, columns: number): string {
  const free = freeBytes === null ? [] : [{ table: 'free', bytes: freeBytes }];
  const rows = [...tables, ...free].map(({ table, bytes }) => ({
    table,
    kB: Math.round(bytes / BYTES_A_KB),
  }));
  return listAsTable({
    rows,
    columns: [
      ['table', 0],
      ['kB', 12],
    ],
    width: columns,
  });
}
