import { basename, dirname, extname, resolve } from 'node:path';
import type { Coverage } from '../../app/coverage/coverage.ts';
import { unrecordedCoverage } from '../../app/coverage/unrecorded-coverage.ts';
import { briefOf } from '../../app/make-brief.ts';
import { codebookOfNobody } from '../../app/record/new-record.ts';
import type { Brief } from '../../model/brief.ts';
import { BRIEF_ENDINGS, BRIEF_FORMS, type BriefFormName } from '../../render/brief-forms.ts';
import { day, text, type Given } from '../command-options.ts';
import { withConclusions } from '../coverage-progress.ts';
import { withShownRecord } from '../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { absolute, noteLine, unreadableLines } from '../input-paths.ts';
import { Progress } from '../progress-line.ts';
import { deliver } from '../output-file.ts';
import { outputForm } from '../output-form.ts';
import { colour, tell, width, type Terminal } from '../terminal-io.ts';

/** readout brief [PATH...]: of the record, or of reports that are read for this and not kept. */
export async function brief(paths: readonly string[], given: Given, terminal: Terminal): Promise<Exit> {
  const since = day(given, 'since');
  const form = outputForm(given, BRIEF_ENDINGS, 'terminal');
  if (paths.length > 0) return briefOfReports(paths, { since, form }, given, terminal);
  return withShownRecord(given, terminal, async (opened) => {
    const options = { since, now: terminal.now().toISOString() };
    const made = await withConclusions(opened, terminal, (conclusions) => conclusions.brief(options));
    await deliverBrief(made, form, given, terminal);
    return EXIT.done;
  });
}

async function briefOfReports(
  paths: readonly string[],
  { since, form }: { readonly since: string | null; readonly form: BriefFormName },
  given: Given,
  terminal: Terminal,
): Promise<Exit> {
  if (text(given, 'record') !== null)
    throw new WrongUse('--record names a record, and reports were named as well', 'Name one of the two.');
  const unreadable: string[] = [];
  const progress = await Progress.begin(terminal, 'Reading', null);
  let said: Coverage;
  try {
    said = await unrecordedCoverage(absolute(paths, terminal), codebookOfNobody(titleOf(paths, terminal)), {
      signal: terminal.signal,
      stdin: terminal.stdin,
      onCounted: (expected) => progress.expect(expected),
      onRead: () => progress.step(),
      onNoted: (path, note) => progress.tell(noteLine(path, note, terminal)),
      onUnreadable: (input) => unreadable.push(...unreadableLines(input, terminal)),
    });
  } finally {
    progress.stop();
  }
  for (const line of unreadable) tell(terminal, line);
  if (said.readings.length === 0) {
    tell(terminal, 'No report was read, so there is no brief.');
    return EXIT.wrongUse;
  }
  await deliverBrief(briefOf(said, { since, now: terminal.now().toISOString() }), form, given, terminal);
  return unreadable.length > 0 ? EXIT.incomplete : EXIT.done;
}

/** A folder's name, or that of the folder in which the reports stand. */
function titleOf([first = '.']: readonly string[], { cwd }: Terminal): string {
  const named = first === '-' ? cwd : resolve(cwd, first);
  return basename(extname(named) === '' ? named : dirname(named)) || 'Reports';
}

async function deliverBrief(made: Brief, name: BriefFormName, given: Given, terminal: Terminal): Promise<void> {
  const form = await BRIEF_FORMS[name]();
  const toFile = text(given, 'output') !== null;
  await deliver(form(made, { width: width(terminal), colour: !toFile && colour(terminal) }), given, terminal);
}
