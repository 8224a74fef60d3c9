import { basename, dirname } from 'node:path';
import { makeExample } from '../../app/make-example.ts';
import { withRecord } from '../../app/record/open-record.ts';
import { BRIEF_FORMS } from '../../render/brief-forms.ts';
import type { Given } from '../command-options.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { Progress } from '../progress-line.ts';
import { colour, print, width, type Terminal } from '../terminal-io.ts';
import { room } from './serving/open-action.ts';

/** readout example */
export async function example(given: Given, terminal: Terminal): Promise<Exit> {
  const progress = await Progress.begin(terminal, 'Reading', null);
  const made = makeExample({
    now: terminal.now().toISOString(),
    signal: terminal.signal,
    onReport: () => progress.step(),
  });
  const { brief, page, record } = await made.finally(() => progress.stop());
  const form = await BRIEF_FORMS.terminal();
  await print(terminal, form(brief, { width: width(terminal), colour: colour(terminal) }));
  await print(terminal, `\nThe same brief as a page; every citation in it opens the words it rests on:\n  ${page}\n`);
  await print(terminal, `\nThe record it was made from:\n  ${record}\n`);
  const isAttended = terminal.stdout.isTTY === true && !terminal.env['CI'];
  if (given['open'] === false || !isAttended) {
    await print(terminal, `\nIts reading room:\n  ${called()} open --record ${record}\n`);
    return EXIT.done;
  }
  await print(terminal, '\n');
  return withRecord({ file: record, folder: dirname(record) }, async (opened) => room(opened, given, terminal, false));
}

/** How the program was called: where it is not installed, its bare name is unknown to whoever runs it for the first time. */
function called(): string {
  const program = process.argv[1] ?? 'readout';
  return basename(program) === 'readout' ? 'readout' : `node ${program}`;
}
