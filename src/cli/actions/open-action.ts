import { basename } from 'node:path';
import type { OpenRecord } from '../../app/record/open-record.ts';
import { startRoom } from '../../server/start-room.ts';
import { printableLine } from '../../text/printable.ts';
import { decider, type Given } from '../command-options.ts';
import { withCurrentRecord } from '../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { openInBrowser } from '../open-in-browser.ts';
import { print, tell, type Terminal } from '../terminal-io.ts';

const MAX_PORT = 65_535;

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

async function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function portGiven(given: Given): number {
  const port = given['port'];
  if (port === undefined) return 0;
  if (typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= MAX_PORT) return port;
  throw new WrongUse(`--port is not a number from 1 to ${MAX_PORT}`, 'Give a whole number, or leave it out.');
}
