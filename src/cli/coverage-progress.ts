import type { Coverage } from '../app/coverage/coverage.ts';
import { coverageOf, type CoverageOptions } from '../app/coverage/current-coverage.ts';
import type { OpenRecord } from '../app/record/open-record.ts';
import { Progress } from './progress-line.ts';
import { tell, type Terminal } from './terminal-io.ts';

/** Does work that may make readings again, with a progress line while it does. */
export async function withRenewing<T>(terminal: Terminal, work: (options: CoverageOptions) => Promise<T>): Promise<T> {
  const progress = await Progress.begin(terminal, 'Reading again', null);
  try {
    return await work({
      signal: terminal.signal,
      onRenewing: (total) => {
        if (terminal.stderr.isTTY === true)
          tell(
            terminal,
            `Making ${total} ${total === 1 ? 'reading' : 'readings'} again: the codebook or the program has changed.`,
          );
        progress.expect(total);
      },
      onRenewed: () => progress.step(),
      onDamaged: (report) => tell(terminal, `The reading of report ${report.slice(0, 8)} is damaged, and is made again.`),
    });
  } finally {
    progress.stop();
  }
}

/** What the record says, with a progress line while readings are made again. */
export async function coverage({ record, codebook }: OpenRecord, terminal: Terminal): Promise<Coverage> {
  return withRenewing(terminal, (options) => coverageOf(record, codebook, options));
}
