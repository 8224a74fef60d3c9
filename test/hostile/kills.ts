import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import ts from 'typescript';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { CODEBOOK, readout, REPORTS } from '../cli/run-readout.ts';
import { layers, original } from '../record/made-originals.ts';
import { Chance } from './mutations.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = join(ROOT, 'node_modules/tsx/dist/loader.mjs');

/** What Node runs to write to a record until it is killed. */
export type Program = readonly string[];

const WRITER = 'test/hostile/record-writer.ts';
export const SOURCES: Program = ['--import', TSX, join(ROOT, WRITER)];

/** The writer as plain JavaScript over the program as it is built: to load TypeScript would take most of the time of a kill. */
export async function builtWriter(folder: string): Promise<Program> {
  for (const path of [WRITER, 'test/record/made-originals.ts']) {
    const { outputText } = ts.transpileModule(await readFile(join(ROOT, path), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, rewriteRelativeImportExtensions: true },
    });
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path.replace(/ts$/, 'js')), outputText);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await symlink(join(ROOT, 'dist'), join(folder, 'src'));
  return [join(folder, WRITER.replace(/ts$/, 'js'))];
}

/** What is killed: each writes without end and says on a line of its own what is kept. */
export const WORKS = ['add', 'review', 'undo', 'renew', 'migrate'] as const;
export type Work = (typeof WORKS)[number];

export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  /** Records that were not sound, with what the database says of them. */
  readonly broken: readonly string[];
}

export interface KillOptions {
  /** Each kill has a seed of its own: from the first one up to, not including, the last. */
  readonly from: number;
  readonly to: number;
  readonly program: Program;
  /** Files where it is absent. */
  readonly records?: KilledRecords;
  /** Told after each kill: the seed of the next one, and what came of all so far. */
  readonly onDone?: (next: number, so: Killed) => void;
}

/** Where records stand that are written to until the writer is killed, one for each kill. */
export interface KilledRecords {
  readonly works: readonly Work[];
  /** A record with a report in it, for the kill of this seed. */
  readonly make: (seed: number) => Promise<string>;
  /** What is wrong with one; null when it is sound. */
  readonly faultOf: (place: string) => Promise<string | null>;
  /** Forgets the record of this seed. */
  readonly drop: (seed: number) => Promise<void>;
}

/** Records that are files in a folder of their own. */
async function killedFiles(folder: string): Promise<KilledRecords> {
  const seedRecord = await madeRecord(folder);
  return {
    works: WORKS,
    make: async (seed) => {
      const path = join(folder, `killed-${seed}.readout`);
      await cp(seedRecord, path);
      return path;
    },
    faultOf,
    drop: async (seed) => {
      for (const name of await readdir(folder)) if (name.startsWith(`killed-${seed}.`)) await rm(join(folder, name));
    },
  };
}

/** Records on a server, each at a place of its own, which are dropped with their database. */
export function killedOnServer(place: () => string): KilledRecords {
  return {
    works: WORKS.filter((work) => work !== 'migrate'),
    make: async () => {
      const made = place();
      const record = await StoredRecord.create(made, { title: 'Harbour talks' });
      const first = original('HALDEN, May 18, 2031 - "The union will strike," Maria Holt said.');
      await record.add(first, layers(first), '2031-05-18T09:00:00Z');
      await record.close();
      return made;
    },
    faultOf: whatIsUnsound,
    drop: async () => undefined,
  };
}

/** Every report has its layers, and whoever comes next can write. */
async function whatIsUnsound(place: string): Promise<string | null> {
  try {
    const record = await StoredRecord.open(place);
    const halves = (await record.layerStates()).filter(({ reading, coding }) => reading === null || coding === null);
    const more = original(`A report that came after the kill. ${place}`);
    const added = await record.add(more, layers(more), 'now');
    await record.close();
    return halves.length === 0 && added === 'added' ? null : `${halves.length} reports without their layers, ${added}`;
  } catch (error) {
    return String(error);
  }
}

/** Kills writers with -9 at seeded moments, and counts what they had acknowledged and what of it is gone. */
export async function killWriters({ from, to, program, records, onDone }: KillOptions): Promise<Killed> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-kills-'));
  const killed = records ?? (await killedFiles(folder));
  const lost: string[] = [];
  const broken: string[] = [];
  let acknowledged = 0;
  for (let seed = from; seed < to; seed += 1) {
    const chance = new Chance(seed);
    const work = chance.of(killed.works);
    const path = await killed.make(seed);
    const writer = writing(program, work, path);
    await writer.hasSaid(chance.below(MOST_LINES));
    await pause(chance.below(MOST_WAIT_MS));
    const said = await writer.kill();
    acknowledged += said.length;
    const fault = await killed.faultOf(path);
    if (fault !== null) broken.push(`${work} ${seed}: ${fault}`);
    else lost.push(...(await missing(path, said)).map((line) => `${work} ${seed}: ${line}`));
    await killed.drop(seed);
    onDone?.(seed + 1, { kills: seed + 1 - from, acknowledged, lost, broken });
  }
  await rm(folder, { recursive: true, force: true });
  return { kills: to - from, acknowledged, lost, broken };
}

/** A writer is killed after fewer lines than this, and fewer milliseconds more. */
const MOST_LINES = 40;
const MOST_WAIT_MS = 12;

async function madeRecord(folder: string): Promise<string> {
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(folder, name), text);
  await readout(folder, ['init', 'seed', '--codebook', 'codebook.yaml']);
  await readout(folder, ['add', ...Object.keys(REPORTS), '--record', 'seed/harbour-talks.readout']);
  return join(folder, 'seed', 'harbour-talks.readout');
}

interface Writing {
  /** Until it has acknowledged so many lines. Rejects where it ends by itself: what is not killed shows nothing. */
  readonly hasSaid: (enough: number) => Promise<void>;
  /** What it had acknowledged when it was killed. */
  readonly kill: () => Promise<string[]>;
}

function writing(program: Program, work: Work, path: string): Writing {
  const child = spawn(process.execPath, [...program, work, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let onMore: () => void = () => undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    onMore();
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  // The first line only says that it begins; the last one may be cut off in the middle.
  const lines = (): string[] => said.split('\n').slice(1, -1);
  return {
    hasSaid: (enough) => {
      const isEnough = new Promise<void>((resolve) => {
        onMore = () => {
          if (said.includes('\n') && lines().length >= enough) resolve();
        };
        onMore();
      });
      const isTooEarly = ended.then(() => {
        throw new Error(`The writer that was to ${work} ended by itself.`);
      });
      return Promise.race([isEnough, isTooEarly]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      return lines();
    },
  };
}

/** What is wrong with the file; null when it is sound. */
async function faultOf(path: string): Promise<string | null> {
  try {
    await (await StoredRecord.open(path)).close();
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
  const record = await StoredRecord.open(path);
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
  const record = await StoredRecord.open(path);
  const title = await record.setting('title');
  const states = await record.layerStates();
  await record.close();
  return title !== null && states.length === 0 && (await faultOf(path)) === null;
}

/** Two writers at one record, neither killed before both have acknowledged so many lines: what each acknowledged, and what of it is gone. */
export async function twoWriters(
  lines: number,
  program: Program,
): Promise<Omit<Killed, 'acknowledged'> & { readonly acknowledged: readonly [number, number] }> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-writers-'));
  const path = await madeRecord(folder);
  const [adding, reviewing] = [writing(program, 'add', path), writing(program, 'review', path)];
  await Promise.all([adding.hasSaid(lines), reviewing.hasSaid(lines)]);
  const [added, reviewed] = await Promise.all([adding.kill(), reviewing.kill()]);
  const fault = await faultOf(path);
  const lost = fault === null ? await missing(path, [...added, ...reviewed]) : [];
  await rm(folder, { recursive: true, force: true });
  return { kills: 2, acknowledged: [added.length, reviewed.length], lost, broken: fault === null ? [] : [fault] };
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
