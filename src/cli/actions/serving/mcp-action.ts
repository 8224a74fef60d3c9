import { shortName } from '../../../app/record/short-name.ts';
import { PortNotFree } from '../../../app/serving/loopback.ts';
import { startHttp, startStdio, type McpOptions } from '../../../mcp/start-mcp.ts';
import { printableLine } from '../../../text/printable.ts';
import { decider, type Given } from '../../command-options.ts';
import { withCurrentRecord } from '../../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../../exit-codes.ts';
import { portGiven, stopped } from './listening.ts';
import { print, tell, type Terminal } from '../../terminal-io.ts';

/** readout mcp */
export async function mcp(given: Given, terminal: Terminal): Promise<Exit> {
  const mayWrite = given['write'] === true;
  if (given['port'] !== undefined && given['http'] !== true)
    throw new WrongUse('--port goes with --http', 'Give --http as well, or leave --port out.');
  return withCurrentRecord(
    given,
    terminal,
    async (opened) => {
      const options = {
        opened,
        who: decider(given, terminal).who,
        now: terminal.now,
        mayWrite,
        onFault: (error: Error) => tell(terminal, `Readout made a mistake: ${printableLine(error.message)}`),
      };
      return given['http'] === true ? overHttp(options, given, terminal) : overStdio(options, terminal);
    },
    { forShowing: !mayWrite },
  );
}

/** What stands on standard output is the protocol alone; until whoever asks has left. */
async function overStdio(options: McpOptions, terminal: Terminal): Promise<Exit> {
  const line = await startStdio(options, { input: terminal.stdin, output: terminal.stdout });
  await Promise.race([line.ended, stopped(terminal.signal)]);
  await line.close();
  return EXIT.done;
}

async function overHttp(options: McpOptions, given: Given, terminal: Terminal): Promise<Exit> {
  const port = portGiven(given);
  const opening = await startHttp(options, port).catch((error: unknown) => {
    throw error instanceof PortNotFree
      ? new WrongUse(`port ${port} cannot be had`, 'Give another with --port, or leave --port out.')
      : error;
  });
  const name = printableLine(shortName(options.opened.record.path));
  await print(
    terminal,
    `An assistant may ask ${name}; Ctrl-C ends it.\n  ${opening.address}\n  Authorization: Bearer ${opening.key}\n`,
  );
  await stopped(terminal.signal);
  await opening.close();
  return EXIT.done;
}
