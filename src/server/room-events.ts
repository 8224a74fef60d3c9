import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { jsonText } from '../text/printable-json.ts';
import type { RoomHere } from '../model/room/room-event.ts';
import type { RoomContext } from './room-context.ts';
import type { WarmRecord } from './room-record.ts';

/** How often an open page hears that the room is still there, in milliseconds: what lies between would close a silent line. */
const HEARTBEAT_MS = 15_000;

/** How often an open page hears how much of a record has been read, in milliseconds. */
const READING_MS = 1_000;

function hereOf({ version, isWorking, isWhole, rowsRead }: WarmRecord): RoomHere {
  return { version, isWorking, rowsRead: isWhole ? null : rowsRead };
}

/** Tells an open page of every change until it leaves or the room closes. */
export function roomEvents(asked: Context, { warm, stopping }: RoomContext): Response {
  return streamSSE(asked, async (stream) => {
    const send = (event: string, data: unknown): void =>
      void stream.writeSSE({ event, data: jsonText(data) }).catch(() => undefined);
    const here = (): void => send('here', hereOf(warm));
    const leave = warm.listen({ onChange: (change) => send('changed', change), onWork: here });
    here();
    const beat = setInterval(here, HEARTBEAT_MS);
    // While the record is being read, whoever waits for it is told how far that is.
    const reading = warm.isWhole ? null : setInterval(() => (warm.isWhole ? undefined : here()), READING_MS);
    await new Promise<void>((resolve) => {
      const end = (): void => resolve();
      stopping.addEventListener('abort', end, { once: true });
      stream.onAbort(() => {
        stopping.removeEventListener('abort', end);
        resolve();
      });
    });
    clearInterval(beat);
    if (reading) clearInterval(reading);
    leave();
  });
}
