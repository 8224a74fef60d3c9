import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Context } from 'hono';
import type { Told } from '../../model/correction.ts';
import type { AddedReport } from '../../model/room/added-report.ts';
import { isIsoDay } from '../../text/iso-days.ts';
import { decider, type RoomContext } from '../room-context.ts';
import { Problem } from '../room-problem.ts';

/** Most bytes that are sent at once: a report has at most 20 MB. */
export const MAX_UPLOAD_BYTES = 24 * 1024 * 1024;

/**
 * Adds what one request brings: a file or a pasted text as the body, its name and what is told of it as fields of the address. An outcome is
 * given only when it is on the disk.
 */
export async function addedReports(asked: Context, context: RoomContext): Promise<readonly AddedReport[]> {
  const fields = new URL(asked.req.url).searchParams;
  const name = fields.get('name')?.trim() || 'pasted.txt';
  const bytes = new Uint8Array(await asked.req.arrayBuffer());
  if (bytes.length === 0) throw new Problem(400, `${name} is empty.`, 'Choose another file, or paste a text.');
  const folder = await mkdtemp(join(tmpdir(), 'readout-added-'));
  try {
    const path = join(folder, `report${safeEnding(name)}`);
    await writeFile(path, bytes, { mode: 0o600 });
    return await addFile(path, name, toldBy(fields), context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function addFile(path: string, name: string, told: Told, context: RoomContext): Promise<AddedReport[]> {
  const { warm, stopping, now } = context;
  const outcomes: AddedReport[] = [];
  const options = {
    told: { of: () => told, by: decider(context, '') },
    nameOf: () => basename(name),
    signal: stopping,
    threads: 1,
    now: () => now().toISOString(),
  };
  for await (const outcome of warm.workspace.add([path], options)) {
    if (outcome.kind === 'unreadable')
      outcomes.push({ name, kind: outcome.kind, report: null, why: outcome.input.why, remedy: outcome.input.remedy });
    else outcomes.push({ name, kind: outcome.kind, report: outcome.original.id, why: '', remedy: '' });
    if (outcome.kind === 'added') warm.changed();
  }
  return outcomes;
}

/** Only the ending of a name that came from outside is used, and only as letters. */
function safeEnding(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? ending : '.txt';
}

function toldBy(fields: URLSearchParams): Told {
  const published = fields.get('published')?.trim() || null;
  const outlet = fields.get('outlet')?.trim() || null;
  if (published !== null && !isIsoDay(published))
    throw new Problem(400, `"${published}" is not a day.`, 'Write it as YYYY-MM-DD.');
  return { ...(published !== null && { published }), ...(outlet !== null && { outlet }) };
}
