import { searchRecord } from '../../app/search-record.ts';
import { LIST_FORMATS } from '../../export/list-formats.ts';
import { count, day, text, type Given } from '../command-options.ts';
import { withConclusions } from '../coverage-progress.ts';
import { withShownRecord } from '../current-record.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { deliver } from '../output-file.ts';
import { listForm } from '../output-form.ts';
import { tell, width, type Terminal } from '../terminal-io.ts';

/** How many are shown where it is not said. */
const SHOWN = 20;

/** readout search WORDS... */
export async function search(words: readonly string[], given: Given, terminal: Terminal): Promise<Exit> {
  const filter = {
    party: text(given, 'party'),
    outlet: text(given, 'outlet'),
    from: day(given, 'from'),
    to: day(given, 'to'),
    limit: count(given, 'limit') ?? SHOWN,
  };
  const form = listForm(given);
  return withShownRecord(given, terminal, async (opened) => {
    const result = await withConclusions(opened, terminal, (conclusions) =>
      searchRecord(opened, conclusions, words.join(' '), filter),
    );
    const { rows, columns } = result;
    const format = await LIST_FORMATS[form]();
    await deliver(format({ rows, columns, width: width(terminal) }), given, terminal);
    if (rows.length === 0) tell(terminal, 'Nothing found.');
    if (rows.length < result.count) tell(terminal, `${rows.length} of ${result.count}; --limit shows more.`);
    return EXIT.done;
  });
}
