import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderHtml } from '../../render/html/html-brief.ts';
import { renderTerminal } from '../../render/terminal/terminal-brief.ts';
import { add } from '../../app/add-reports.ts';
import { briefOf } from '../../app/coverage.ts';
import { coverage } from '../coverage-progress.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import type { Given } from '../command-options.ts';
import { Progress } from '../progress-line.ts';
import { withRecord } from '../open-record.ts';
import { colour, print, width, type Terminal } from '../terminal-io.ts';
import { makeRecord } from './init-command.ts';

/** The made-up coverage that is packed with the program. */
const EXAMPLE = fileURLToPath(new URL('../../../examples/river-talks/', import.meta.url));

/** readout example: from the reports to the brief, in a folder of its own. */
export async function example(_given: Given, terminal: Terminal): Promise<Exit> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-'));
  const path = await makeRecord(folder, join(EXAMPLE, 'codebook.yaml'), terminal);
  return withRecord({ record: path }, terminal, async (opened) => {
    const now = terminal.now().toISOString();
    const progress = await Progress.begin(terminal, 'Reading', 0);
    for await (const outcome of add(opened.record, [join(EXAMPLE, 'reports')], opened.codebook, {
      signal: terminal.signal,
      now: () => now,
    })) {
      if (outcome.kind === 'unreadable')
        throw new Error(`The example cannot be read: ${outcome.input.path}: ${outcome.input.why}`);
      progress.step();
    }
    progress.stop();
    const brief = briefOf(await coverage(opened, terminal), { since: null, now });
    await print(terminal, renderTerminal(brief, { width: width(terminal), colour: colour(terminal) }));
    const page = join(folder, 'brief.html');
    await writeFile(page, renderHtml(brief));
    await print(terminal, `\nThe same brief as a page; every citation in it opens the words it rests on:\n  ${page}\n`);
    await print(terminal, `\nThe record it was made from:\n  ${path}\n`);
    return EXIT.done;
  });
}
