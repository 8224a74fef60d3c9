import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { jsonText } from '../text/printable-json.ts';
import type { RoomContext } from './room-context.ts';

/** How often an open page hears that the room is still there, in milliseconds: what lies between would close a silent line. */
const HEARTBEAT_MS = 15_000;

/** Tells an open page of every change until it leaves or the room closes. */
export function roomEvents(asked: Context, { warm, stopping }: RoomContext): Response {
  return streamSSE(asked, async (stream) => {
    const send = (event: string, data: unknown): void =>
      void stream.writeSSE({ event, data: jsonText(data) }).catch(() => undefined);
    const here = (): void => send('here', { version: warm.version, isWorking: warm.isWorking });
    const leave = warm.listen({ onChange: (change) => send('changed', change), onWork: here });
    here();
    const beat = setInterval(here, HEARTBEAT_MS);
    await new Promise<void>((resolve) => {
      const end = (): void => resolve();
      stopping.addEventListener('abort', end, { once: true });
      stream.onAbort(() => {
        stopping.removeEventListener('abort', end);
        resolve();
      });
    });
    clearInterval(beat);
    leave();
  });
}
