import { briefOf } from '../../app/make-brief.ts';
import { BRIEF_FORMS, type BriefFormName } from '../../render/brief-forms.ts';
import { day, text, type Given } from '../command-options.ts';
import { coverage } from '../coverage-progress.ts';
import { withShownRecord } from '../current-record.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { deliver } from '../output-file.ts';
import { colour, width, type Terminal } from '../terminal-io.ts';

export interface BriefGiven extends Given {
  readonly format: BriefFormName;
}

/** readout brief */
export async function brief(given: BriefGiven, terminal: Terminal): Promise<Exit> {
  const since = day(given, 'since');
  return withShownRecord(given, terminal, async (opened) => {
    const made = briefOf(await coverage(opened, terminal), { since, now: terminal.now().toISOString() });
    const form = await BRIEF_FORMS[given.format]();
    const toFile = text(given, 'output') !== null;
    await deliver(form(made, { width: width(terminal), colour: !toFile && colour(terminal) }), given, terminal);
    return EXIT.done;
  });
}
