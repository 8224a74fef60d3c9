import type { CoverageOptions } from '../app/coverage/concluded-coverage.ts';
import type { Coverage } from '../app/coverage/coverage.ts';
import { RecordConclusions } from '../app/coverage/current-coverage.ts';
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
      onRebuilt: (what) => tell(terminal, `What was kept of the comparison (${what}) is damaged, and is made again.`),
      onDamaged: (report) => tell(terminal, `The reading of report ${report.slice(0, 8)} is damaged, and is made again.`),
    });
  } finally {
    progress.stop();
  }
}

/** Does work with what the record says, with a progress line while readings are made again. */
export async function withConclusions<T>(
  { record, codebook }: OpenRecord,
  terminal: Terminal,
  work: (conclusions: RecordConclusions) => Promise<T>,
): Promise<T> {
  return withRenewing(terminal, (options) => work(new RecordConclusions(record, codebook, options)));
}

/** All that the record says. */
export async function coverage(opened: OpenRecord, terminal: Terminal): Promise<Coverage> {
  return withConclusions(opened, terminal, (conclusions) => conclusions.coverage());
}
