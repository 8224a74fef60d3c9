import { lineFilter, listFacts } from '../../app/list-facts.ts';
import type { ListName } from '../../app/lists/list-table.ts';
import { LIST_FORMATS, type ListFormatName } from '../../export/list-formats.ts';
import { day, text, type Given } from '../command-options.ts';
import { withConclusions } from '../coverage-progress.ts';
import { withShownRecord } from '../current-record.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { deliver } from '../output-file.ts';
import { tell, width, type Terminal } from '../terminal-io.ts';

export interface ListGiven extends Given {
  readonly format: ListFormatName;
}

/** readout list WHAT */
export async function list(what: ListName, given: ListGiven, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async (opened) => {
    const isWanted = lineFilter(
      {
        party: text(given, 'party'),
        issue: text(given, 'issue'),
        outlet: text(given, 'outlet'),
        from: day(given, 'from'),
        to: day(given, 'to'),
      },
      opened.codebook,
    );
    const lines = await withConclusions(opened, terminal, (conclusions) => conclusions.lines(what));
    const { rows, columns } = await listFacts(what, lines, isWanted);
    const format = await LIST_FORMATS[given.format]();
    await deliver(format({ rows, columns, width: width(terminal) }), given, terminal);
    if (rows.length === 0) tell(terminal, `No ${what} found.`);
    return EXIT.done;
  });
}
