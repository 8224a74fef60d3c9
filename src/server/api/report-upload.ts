import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Context } from 'hono';
import type { Outcome } from '../../app/add-reports.ts';
import { askedDay } from '../../app/asked-day.ts';
import type { Told } from '../../model/correction.ts';
import type { Original } from '../../model/original.ts';
import type { AddedReport } from '../../model/room/added-report.ts';
import { decider, type RoomContext } from '../room-context.ts';
import { Problem } from '../room-problem.ts';

/** Most bytes that are sent at once: a report has at most 20 MB. */
export const MAX_UPLOAD_BYTES = 24 * 1024 * 1024;

/**
 * Adds what one request brings: a file or a pasted text as the body, or what is at a web address; its name and what is told of it as fields
 * of the address. An outcome is given only when it is on the disk.
 */
export async function addedReports(asked: Context, context: RoomContext): Promise<readonly AddedReport[]> {
  const fields = new URL(asked.req.url).searchParams;
  const address = fields.get('address')?.trim() || null;
  if (address !== null) return addAddress(address, toldBy(fields), context);
  const name = fields.get('name')?.trim() || 'pasted.txt';
  const bytes = new Uint8Array(await asked.req.arrayBuffer());
  if (bytes.length === 0) throw new Problem(400, `${name} is empty.`, 'Choose another file, or paste a text.');
  const folder = await mkdtemp(join(tmpdir(), 'readout-added-'));
  try {
    const path = join(folder, `report${safeEnding(name)}`);
    await writeFile(path, bytes, { mode: 0o600 });
    return await addPath(path, () => basename(name), toldBy(fields), context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A page, or what a feed names; the fetching keeps out of private networks. */
async function addAddress(address: string, told: Told, context: RoomContext): Promise<AddedReport[]> {
  if (!/^https?:\/\/\S+$/i.test(address))
    throw new Problem(400, `"${address}" is no address.`, 'Write it whole, for example https://coast.example/talks.');
  return addPath(address, (path) => path, told, context);
}

async function addPath(path: string, nameOf: (path: string) => string, told: Told, context: RoomContext): Promise<AddedReport[]> {
  const { warm, stopping, now } = context;
  const outcomes: AddedReport[] = [];
  const options = {
    told: { of: () => told, by: decider(context, '') },
    nameOf: ({ provenance }: Original) => nameOf(provenance.path),
    signal: stopping,
    threads: 1,
    apart: true,
    now: () => now().toISOString(),
  };
  for await (const outcome of warm.workspace.add([path], options)) {
    outcomes.push(addedReport(outcome, nameOf));
    if (outcome.kind === 'added') warm.changed();
  }
  return outcomes;
}

function addedReport(outcome: Outcome, nameOf: (path: string) => string): AddedReport {
  if (outcome.kind === 'unreadable') {
    const { path, why, remedy } = outcome.input;
    return { name: nameOf(path), kind: outcome.kind, report: null, why, remedy };
  }
  const { id, provenance } = outcome.original;
  return { name: nameOf(provenance.path), kind: outcome.kind, report: id, why: '', remedy: '' };
}

/** Only the ending of a name that came from outside is used, and only as letters. */
function safeEnding(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? ending : '.txt';
}

function toldBy(fields: URLSearchParams): Told {
  const published = fields.get('published')?.trim() || null;
  const outlet = fields.get('outlet')?.trim() || null;
  return { ...(published !== null && { published: askedDay('published', published) }), ...(outlet !== null && { outlet }) };
}
