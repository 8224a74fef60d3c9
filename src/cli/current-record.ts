import { withRecord, type OpenRecord } from '../app/record/open-record.ts';
import { unfinishedAdds, unfinishedWords, type UnfinishedAdd } from '../app/record/unfinished-adds.ts';
import { text, type Given } from './command-options.ts';
import { tell, type Terminal } from './terminal-io.ts';

/** For a command that shows what the record says, and changes nothing that a person put in. */
export async function withShownRecord<T>(given: Given, terminal: Terminal, work: (opened: OpenRecord) => Promise<T>): Promise<T> {
  return withCurrentRecord(given, terminal, work, { forShowing: true });
}

function unfinishedLine(add: UnfinishedAdd): string {
  const { command, day, missing, remedy } = unfinishedWords(add);
  return `"${command}" of ${day} was broken off: ${missing}.\n  ${remedy}`;
}

/** Works on the record that is named by --record, or on the only one in the current folder. */
export async function withCurrentRecord<T>(
  given: Given,
  terminal: Terminal,
  work: (opened: OpenRecord) => Promise<T>,
  options: Parameters<typeof withRecord>[2] = {},
): Promise<T> {
  const place = { file: text(given, 'record'), folder: terminal.cwd };
  const told = async (opened: OpenRecord): Promise<T> => {
    if (opened.codebookChanged !== null) tell(terminal, `The codebook ${opened.codebookChanged} has changed.`);
    for (const add of await unfinishedAdds(opened.record)) tell(terminal, unfinishedLine(add));
    return work(opened);
  };
  return withRecord(place, told, options);
}
