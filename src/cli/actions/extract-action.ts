import { resolve } from 'node:path';
import { extractReadings } from '../../app/extract-readings.ts';
import { escapedJson } from '../../text/printable-json.ts';
import { text, type Given } from '../command-options.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { absolute, noteLine, unreadableLines } from '../input-paths.ts';
import { Progress } from '../progress-line.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout extract FILE... */
export async function extract(paths: readonly string[], given: Given, terminal: Terminal): Promise<Exit> {
  const file = text(given, 'codebook');
  let exit: Exit = EXIT.done;
  const progress = await Progress.begin(terminal, 'Reading', null);
  const results = extractReadings(absolute(paths, terminal), file === null ? null : resolve(terminal.cwd, file), {
    signal: terminal.signal,
    stdin: terminal.stdin,
    onCounted: (count) => progress.expect(count),
    onNoted: (path, note) => progress.tell(noteLine(path, note, terminal)),
  });
  try {
    for await (const result of results) {
      progress.step();
      if ('json' in result) await print(terminal, `${escapedJson(result.json)}\n`);
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
