import type { Coverage } from '../app/coverage.ts';
import { coverageOf } from '../app/current-coverage.ts';
import { Progress } from './progress-line.ts';
import type { Opened } from './open-record.ts';
import { tell, type Terminal } from './terminal-io.ts';

/** What the record says, with a progress line while readings are made again. */
export async function coverage({ record, codebook }: Opened, terminal: Terminal): Promise<Coverage> {
  let count: (total: number) => void = () => undefined;
  const progress = await Progress.begin(terminal, 'Reading again', new Promise<number>((resolve) => (count = resolve)));
  try {
    return await coverageOf(record, codebook, {
      signal: terminal.signal,
      onRenewing: (total) => {
        if (terminal.stderr.isTTY === true)
          tell(
            terminal,
            `Making ${total} ${total === 1 ? 'reading' : 'readings'} again: the codebook or the program has changed.`,
          );
        count(total);
      },
      onRenewed: () => progress.step(),
    });
  } finally {
    progress.stop();
  }
}
