import { lineFilter, listFacts } from '../../app/lists/list-facts.ts';
import { LISTINGS, type ListName } from '../../app/lists/list-table.ts';
import { LIST_FORMATS } from '../../export/list-formats.ts';
import { day, text, type Given } from '../command-options.ts';
import { withConclusions } from '../coverage-progress.ts';
import { withShownRecord } from '../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { deliver } from '../output-file.ts';
import { listForm } from '../output-form.ts';
import { tell, width, type Terminal } from '../terminal-io.ts';

/** A meeting and a vote are of the negotiation; which issue they were about is not read. */
const ON_NO_ISSUE: ReadonlySet<ListName> = new Set(['rounds', 'decisions']);

/** readout list WHAT */
export async function list(what: ListName | undefined, given: Given, terminal: Terminal): Promise<Exit> {
  if (what === undefined)
    throw new WrongUse(
      `Say what to list: ${Object.keys(LISTINGS).join(', ')}.`,
      'For example: readout list statements --party union --from 2031-05-01',
    );
  if (text(given, 'issue') !== null && ON_NO_ISSUE.has(what))
    throw new WrongUse(`${what} are on no issue of the codebook`, 'Leave --issue out; --party, --from and --to narrow them.');
  const form = listForm(given);
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
    const format = await LIST_FORMATS[form]();
    await deliver(format({ rows, columns, width: width(terminal) }), given, terminal);
    if (rows.length === 0) tell(terminal, `No ${what} found.`);
    return EXIT.done;
  });
}
