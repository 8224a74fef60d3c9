import type { OpenRecord } from '../../../app/record/open-record.ts';
import { shortName } from '../../../app/record/short-name.ts';
import { announcedRoom, startRoom } from '../../../server/start-room.ts';
import { printableLine } from '../../../text/printable.ts';
import { decider, type Given } from '../../command-options.ts';
import { withCurrentRecord } from '../../current-record.ts';
import { EXIT, type Exit } from '../../exit-codes.ts';
import { portGiven, stopped } from './listening.ts';
import { openInBrowser } from '../../open-in-browser.ts';
import { print, tell, type Terminal } from '../../terminal-io.ts';

/** readout open */
export async function open(given: Given, terminal: Terminal): Promise<Exit> {
  const isReadOnly = given['readOnly'] === true;
  return withCurrentRecord(given, terminal, async (opened) => room(opened, given, terminal, isReadOnly), {
    forShowing: isReadOnly,
  });
}

/** Keeps the room open until Ctrl-C; where the same person has it open already, leads there and ends. */
export async function room(opened: OpenRecord, given: Given, terminal: Terminal, isReadOnly: boolean): Promise<Exit> {
  const wanted = { who: decider(given, terminal).who, isReadOnly: isReadOnly || opened.record.readOnly };
  const port = portGiven(given);
  const name = printableLine(shortName(opened.record.path));
  const other = port === 0 ? await announcedRoom(opened.record.path, wanted) : null;
  if (other !== null) {
    await print(terminal, `The reading room of ${name} is open already.\n  ${other}\n`);
    if (given['browser'] !== false) openInBrowser(other, terminal);
    return EXIT.done;
  }
  const opening = await startRoom({
    opened,
    port,
    ...wanted,
    now: terminal.now,
    onFault: (error) => tell(terminal, `Readout made a mistake: ${printableLine(error.message)}`),
  });
  try {
    await print(terminal, `The reading room of ${name} is open; Ctrl-C closes it.\n  ${opening.address}\n`);
    if (given['browser'] !== false) openInBrowser(opening.address, terminal);
    // A record that cannot be read ends the room; one that is whole stays open.
    await Promise.race([stopped(terminal.signal), opening.whole.then(() => stopped(terminal.signal))]);
    return EXIT.done;
  } finally {
    await opening.close();
  }
}
