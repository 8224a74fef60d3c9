import { withRecord, type OpenRecord } from '../app/open-record.ts';
import { text, type Given } from './command-options.ts';
import { tell, type Terminal } from './terminal-io.ts';

/** Works on the record that is named by --record, or on the only one in the current folder. */
export async function withCurrentRecord<T>(
  given: Given,
  terminal: Terminal,
  work: (opened: OpenRecord) => Promise<T>,
): Promise<T> {
  return withRecord({ file: text(given, 'record'), folder: terminal.cwd }, async (opened) => {
    if (opened.codebookChanged !== null) tell(terminal, `The codebook ${opened.codebookChanged} has changed.`);
    return work(opened);
  });
}
