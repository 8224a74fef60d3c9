import { basename } from 'node:path';
import type { OpenRecord } from '../../../app/record/open-record.ts';
import { startRoom } from '../../../server/start-room.ts';
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

/** Keeps the room open until Ctrl-C. */
export async function room(opened: OpenRecord, given: Given, terminal: Terminal, isReadOnly: boolean): Promise<Exit> {
  const opening = await startRoom({
    opened,
    port: portGiven(given),
    isReadOnly: isReadOnly || opened.record.readOnly,
    who: decider(given, terminal).who,
    now: terminal.now,
    onFault: (error) => tell(terminal, `Readout made a mistake: ${printableLine(error.message)}`),
  });
  try {
    const name = printableLine(basename(opened.record.path));
    await print(terminal, `The reading room of ${name} is open; Ctrl-C closes it.\n  ${opening.address}\n`);
    if (given['browser'] !== false) openInBrowser(opening.address, terminal);
    await stopped(terminal.signal);
    return EXIT.done;
  } finally {
    await opening.close();
  }
}
