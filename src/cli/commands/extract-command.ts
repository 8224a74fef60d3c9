import { readCodebook } from '../../ingest/codebook/codebook-file.ts';
import { resolve } from 'node:path';
import { Codebook } from '../../model/codebook.ts';
import { countReports } from '../../ingest/sources/report-count.ts';
import { readEach } from '../../app/extract-readings.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { text, type Given } from '../command-options.ts';
import { absolute, unreadableLines } from '../input-paths.ts';
import { harmless } from '../json-output.ts';
import { Progress } from '../progress-line.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** Without a codebook there are no parties and no issues, and so no codes. */
const NO_CODEBOOK: Codebook = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'No codebook' } });

/** readout extract FILE... */
export async function extract(paths: readonly string[], given: Given, terminal: Terminal): Promise<Exit> {
  const file = text(given, 'codebook');
  const codebook = file === null ? NO_CODEBOOK : await readCodebook(resolve(terminal.cwd, file));
  const places = absolute(paths, terminal);
  let exit: Exit = EXIT.done;
  const progress = await Progress.begin(terminal, 'Reading', countReports(places));
  try {
    for await (const result of readEach(places, codebook, { signal: terminal.signal, stdin: terminal.stdin })) {
      progress.step();
      if ('json' in result) await print(terminal, `${harmless(result.json)}\n`);
      else {
        exit = EXIT.incomplete;
        for (const line of unreadableLines(result, terminal)) progress.tell(line);
      }
    }
  } finally {
    progress.stop();
  }
  return exit;
}
