import { check as faultsOf } from '../../app/check-record.ts';
import { printableLine } from '../../text/printable.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import type { Given } from '../command-options.ts';
import { Progress } from '../progress-line.ts';
import { withShownRecord } from '../current-record.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout check */
export async function check(given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async ({ record, codebook }) => {
    const count = (await record.layerStates()).length;
    const progress = await Progress.begin(terminal, 'Checking', count);
    let faults = 0;
    const options = { signal: terminal.signal, now: terminal.now().toISOString(), onReport: () => progress.step() };
    for await (const { place, what } of faultsOf(record, codebook, options)) {
      progress.stop();
      faults += 1;
      await print(terminal, `${printableLine(`${place}: ${what}`)}\n`);
    }
    progress.stop();
    if (terminal.signal.aborted) return EXIT.interrupted;
    const reports = `${count} ${count === 1 ? 'report' : 'reports'}`;
    await print(
      terminal,
      faults === 0 ? `${reports} checked: everything is as it claims to be.\n` : `${reports} checked: ${faults} wrong.\n`,
    );
    return faults === 0 ? EXIT.done : EXIT.incomplete;
  });
}
