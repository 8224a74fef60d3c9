import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { RecordFile } from '../../src/record/sqlite/record-file.ts';
import { CODEBOOK, readout, REPORTS } from '../cli/run-readout.ts';
import { Chance } from './mutations.ts';

const WRITER = fileURLToPath(new URL('record-writer.ts', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));

/** What is killed: each writes without end and says on a line of its own what is kept. */
export const WORKS = ['add', 'review', 'undo', 'renew', 'migrate'] as const;
export type Work = (typeof WORKS)[number];

export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  /** Records that were not sound, with what SQLite says of them. */
  readonly broken: readonly string[];
}

/** Kills writers with -9 at seeded moments, so many or as many as the time allows, and counts what they had acknowledged and what of it is gone. */
export async function killWriters(seed: number, most: number, budgetMs = Infinity): Promise<Killed> {
  const chance = new Chance(seed);
  const folder = await mkdtemp(join(tmpdir(), 'readout-kills-'));
  const seedRecord = await madeRecord(folder);
  const lost: string[] = [];
  const broken: string[] = [];
  let acknowledged = 0;
  const end = performance.now() + budgetMs;
  let kills = 0;
  for (; kills < most && performance.now() < end; kills += 1) {
    const done = kills;
    const work = chance.of(WORKS);
    const path = join(folder, `killed-${done}.readout`);
    await cp(seedRecord, path);
    const said = await killedAfter(work, path, chance.below(40), chance.below(12));
    acknowledged += said.length;
    const fault = await faultOf(path);
    if (fault !== null) broken.push(`${work} ${done}: ${fault}`);
    else lost.push(...(await missing(path, said)).map((line) => `${work} ${done}: ${line}`));
    for (const name of await readdir(folder)) if (name.startsWith(`killed-${done}.`)) await rm(join(folder, name));
  }
  await rm(folder, { recursive: true, force: true });
  return { kills, acknowledged, lost, broken };
}

async function madeRecord(folder: string): Promise<string> {
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(folder, name), text);
  await readout(folder, ['init', 'seed', '--codebook', 'codebook.yaml']);
  await readout(folder, ['add', ...Object.keys(REPORTS), '--record', 'seed/harbour-talks.readout']);
  return join(folder, 'seed', 'harbour-talks.readout');
}

/** What a writer had acknowledged when it was killed: after so many lines, and so many milliseconds more. */
async function killedAfter(work: Work, path: string, enough: number, wait: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, ['--import', TSX, WRITER, work, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let isMarked = false;
  for await (const chunk of (child.stdout ?? []) as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (isMarked || said.split('\n').length <= enough) continue;
    isMarked = true;
    setTimeout(() => child.kill('SIGKILL'), wait);
  }
  // The last line may be cut off in the middle. The first one only says that it begins.
  return said.split('\n').slice(1, -1);
}

/** What is wrong with the file; null when it is sound. */
async function faultOf(path: string): Promise<string | null> {
  try {
    await (await RecordFile.open(path)).close();
    const raw = new DatabaseSync(path);
    const rows = raw.prepare('pragma integrity_check').all() as { readonly integrity_check: string }[];
    raw.close();
    return rows[0]?.integrity_check === 'ok' ? null : JSON.stringify(rows);
  } catch (error) {
    return String(error);
  }
}

/** Which of the acknowledged lines the record does not have. */
async function missing(path: string, said: readonly string[]): Promise<string[]> {
  const record = await RecordFile.open(path);
  const states = await record.layerStates();
  const there = new Set([...states.map(({ report }) => report), ...(await record.reviews()).map(({ id }) => id)]);
  for (const line of said.filter((each) => each.startsWith('migrated ')))
    if (await isWhole(`${path}.${line.slice(9)}`)) there.add(line);
  // A reading that was made again later took the place of the one before.
  const latest = Math.max(
    -1,
    ...states.map(({ reading }) => (reading?.version.startsWith('renewed ') ? Number(reading.version.slice(8)) : -1)),
  );
  await record.close();
  return said.filter((line) => (line.startsWith('renewed ') ? Number(line.slice(8)) > latest : !there.has(line)));
}

async function isWhole(path: string): Promise<boolean> {
  const record = await RecordFile.open(path);
  const title = await record.setting('title');
  const states = await record.layerStates();
  await record.close();
  return title !== null && states.length === 0 && (await faultOf(path)) === null;
}

/** Two writers at one record: what both acknowledged, and what of it is gone. */
export async function twoWriters(lines: number): Promise<Killed> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-writers-'));
  const path = await madeRecord(folder);
  const both = await Promise.all([killedAfter('add', path, lines, 3), killedAfter('review', path, lines, 3)]);
  const said = both.flat();
  const fault = await faultOf(path);
  const lost = fault === null ? await missing(path, said) : [];
  await rm(folder, { recursive: true, force: true });
  return { kills: 2, acknowledged: said.length, lost, broken: fault === null ? [] : [fault] };
}

/** A folder that is made read-only under a record: what showing it says. Who is root may write all the same. */
export async function readOnlyFolder(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-closed-'));
  const path = await madeRecord(folder);
  await mkdir(join(folder, 'closed'));
  await writeFile(join(folder, 'closed', 'talks.readout'), await readFile(path));
  await chmod(join(folder, 'closed'), 0o555);
  const { exit } = await readout(folder, ['brief', '--record', 'closed/talks.readout']);
  await chmod(join(folder, 'closed'), 0o755);
  await rm(folder, { recursive: true, force: true });
  return exit;
}
