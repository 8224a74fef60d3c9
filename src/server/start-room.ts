import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { ConcludingProcess } from '../app/serving/concluding-process.ts';
import type { OpenRecord } from '../app/record/open-record.ts';
import { closeServer, listenOnLoopback, LOOPBACK, PortNotFree } from '../app/serving/loopback.ts';
import { packageVersion } from '../app/serving/package-version.ts';
import { Workspace } from '../app/workspace.ts';
import { announceRoom } from './announced-room.ts';
import { CodebookDesk } from './codebook-desk.ts';
import { DecisionDesk } from './decision-desk.ts';
import { RoomSession } from './guards/room-session.ts';
import { roomApp } from './room-app.ts';
import { BUILT_SCRIPT, roomAssets } from './room-assets.ts';
import { Problem } from './room-problem.ts';
import { WarmRecord } from './room-record.ts';

export { announcedRoom } from './announced-room.ts';

/** How long a request may take to come in whole, and its heads alone, in milliseconds: a slow one must not hold a place for ever. */
const MAX_REQUEST_MS = 120_000;
const MAX_HEADS_MS = 20_000;
/** How long a line that nobody asks on stays open, in milliseconds: one that is cut as it is used again loses a decision on its way. */
const IDLE_LINE_MS = 600_000;

export interface RoomOptions {
  readonly opened: OpenRecord;
  /** 0: any free one. */
  readonly port: number;
  readonly isReadOnly: boolean;
  /** The person at the desk. */
  readonly who: string;
  readonly now: () => Date;
  /** The folder of the page's script; the built one where it is absent. */
  readonly scripts?: string;
  /** Told of a mistake of ours. */
  readonly onFault?: (error: Error) => void;
}

export interface Room {
  readonly port: number;
  /** With the key that lets a browser in. */
  readonly address: string;
  readonly token: string;
  /** Resolves when all of the record is at hand: until then the room shows its front page. Rejects with why it cannot be read. */
  readonly whole: Promise<void>;
  /** Ends what is under way, and resolves when nothing of the room is left. */
  readonly close: () => Promise<void>;
}

/** A server that holds a line open for whoever comes back on it, and none for whoever never ends. */
function patientServer(fetch: (request: Request) => Promise<Response>): Server {
  const server = createAdaptorServer({ fetch }) as Server;
  server.requestTimeout = MAX_REQUEST_MS;
  server.headersTimeout = MAX_HEADS_MS;
  server.keepAliveTimeout = IDLE_LINE_MS;
  return server;
}

/** The port on which the server listens now. Leaves, and throws Problem, where it cannot. */
async function takenPort(server: Server, port: number, leave: () => Promise<unknown>): Promise<number> {
  try {
    return await listenOnLoopback(server, port);
  } catch (error) {
    await leave();
    if (!(error instanceof PortNotFree)) throw error;
    throw new Problem(503, error.message, 'Give another with --port, or leave --port out.');
  }
}

/** Opens the room of a record on the loopback address, and resolves when it answers. Throws Problem where the port is taken. */
export async function startRoom({ opened, port, isReadOnly, who, now, scripts, onFault }: RoomOptions): Promise<Room> {
  const stop = new AbortController();
  const concluder = new ConcludingProcess(opened.record.place);
  const warm = await WarmRecord.open(await Workspace.over(opened, { signal: stop.signal, concluder }));
  const assets = await roomAssets(scripts ?? BUILT_SCRIPT);
  let answer: ((request: Request) => Response | Promise<Response>) | null = null;
  const server = patientServer(async (request) => answer?.(request) ?? new Response(null, { status: 503 }));
  const leave = async (): Promise<unknown> => Promise.all([concluder.close(), warm.close()]);
  const taken = await takenPort(server, port, leave);
  const session = new RoomSession(taken);
  const context = {
    warm,
    desk: new DecisionDesk(warm),
    codebookDesk: new CodebookDesk(warm, now),
    isReadOnly,
    who,
    now,
    stopping: stop.signal,
    onFault: (error: Error) => onFault?.(error),
  };
  const app = roomApp({ context, session, port: taken, assets, version: packageVersion() });
  answer = (request) => app.fetch(request);
  const address = `http://${LOOPBACK}:${taken}/?key=${session.token}`;
  const takeBack = await announceRoom(opened.record.path, { address, token: session.token });
  return {
    port: taken,
    address,
    token: session.token,
    whole: warm.whole,
    close: async () => {
      await takeBack();
      stop.abort();
      await closeServer(server);
      await leave();
    },
  };
}
