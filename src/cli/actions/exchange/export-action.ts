import { extname } from 'node:path';
import { RECORD_FILES } from '../../../app/exchange/files/record-files.ts';
import { text, type Given } from '../../command-options.ts';
import { coverage } from '../../coverage-progress.ts';
import { withShownRecord } from '../../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../../exit-codes.ts';
import { writeWhole } from '../../output-file.ts';
import { tell, type Terminal } from '../../terminal-io.ts';
import { exportDnaProject } from './export-dna-action.ts';
import { exportQdaFile } from './export-qda-action.ts';
import { exportTidy } from './export-tidy-action.ts';

/** readout export FILE, or --tidy FOLDER */
export async function exportRecord(path: string | null, given: Given, terminal: Terminal): Promise<Exit> {
  const folder = text(given, 'tidy');
  if ((path === null) === (folder === null))
    throw new WrongUse(
      path === null ? 'There is nothing to write to.' : 'A file and --tidy are two exports.',
      'Give a file, for example coded.dna, or --tidy FOLDER.',
    );
  if (folder !== null) return exportTidy(folder, given, terminal);
  const file = path ?? '';
  const ending = extname(file).slice(1).toLowerCase();
  if (ending === 'dna') return exportDnaProject(file, given, terminal);
  if (ending === 'qdpx' || ending === 'qdc') return exportQdaFile(file, given, terminal);
  const writer = Object.hasOwn(RECORD_FILES, ending) ? RECORD_FILES[ending] : undefined;
  if (!writer)
    throw new WrongUse(
      `${file} has no ending that names a format`,
      `End it in .dna, .qdpx, .qdc, .${Object.keys(RECORD_FILES).join(', .')}; lists and networks are written with list and network.`,
    );
  return withShownRecord(given, terminal, async (opened) => {
    const write = await writer();
    const { content, summary } = write(await coverage(opened, terminal), terminal.now().toISOString());
    await writeWhole(file, content, terminal);
    tell(terminal, `Wrote ${file}: ${summary}.`);
    return EXIT.done;
  });
}
