import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { RoomAbout } from '../model/room/room-about.ts';

/** How long a room that is said to be open is waited for, in milliseconds: one that was killed has left its announcement behind. */
const MAX_WAIT_MS = 3_000;

/** What stands beside a record while its room is open, to be read by its owner alone. */
const Announcement = z.object({ address: z.url(), token: z.string() }).readonly();
type Announcement = z.infer<typeof Announcement>;

/** Whom a room is for: who decides in another one would decide under another name. */
export type RoomFor = Pick<RoomAbout, 'who' | 'isReadOnly'>;

/** Tells others where the room of a record is. Gives what takes that back. Where nothing can be written, nobody is told. */
export async function announceRoom(record: string, announcement: Announcement): Promise<() => Promise<void>> {
  const path = await placeFor(record).catch(() => null);
  // A record on a server has no place beside it where only its owner reads.
  if (path === null) return async () => undefined;
  const text = JSON.stringify(announcement);
  await rm(path, { force: true }).catch(() => undefined);
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  return async () => {
    // Another room may have announced itself since.
    if ((await readFile(path, 'utf8').catch(() => null)) === text) await rm(path, { force: true }).catch(() => undefined);
  };
}

/** The address of a room of this record that is open already, for the same person; null where there is none that answers. */
export async function announcedRoom(record: string, wanted: RoomFor): Promise<string | null> {
  try {
    const { address, token } = Announcement.parse(JSON.parse(await readFile(await placeFor(record), 'utf8')));
    const answer = await fetch(new URL('/api/room', address), {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(MAX_WAIT_MS),
    });
    const about = RoomAbout.parse(await answer.json());
    const isSame = about.record === (await realpath(record)) && about.who === wanted.who;
    return isSame && about.isReadOnly === wanted.isReadOnly ? address : null;
  } catch {
    return null;
  }
}

/** Beside the record, as the database puts its own files. */
async function placeFor(record: string): Promise<string> {
  return `${await realpath(record)}-room`;
}
