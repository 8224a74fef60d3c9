import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { addedFigures, addFolder, type Added } from './adding.ts';
import { print, type Figure } from './figure.ts';
import { help } from './help.ts';
import { ADDED_CPU } from './warm.ts';

/** Threads that read: the goals are set for a machine with two processors. */
const THREADS = 2;

/** Files here that belong to the benchmark of the whole; every other one measures one stage. */
const OWN = [
  'run-bench.ts',
  'adding.ts',
  'copies.ts',
  'figure.ts',
  'help.ts',
  'part.ts',
  'room.ts',
  'stage-times.ts',
  'warm.ts',
  'warm-record.ts',
];

/** A record that is made, compared and asked within minutes; ten times as many take longer than one waits. */
const WARM_REPORTS = 1_000;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'dist', 'cli', 'main.js');
const CODEBOOK = join(ROOT, 'examples', 'river-talks', 'codebook.yaml');

/**
 * npm run bench -- [quick | whole | stages | warm [COUNT] [SERVER] | room [COUNT]]: quick uses a tenth of the reports, and leaves out the stages by themselves;
 * warm asks a record of COUNT reports in which nothing has changed, decides on it and adds to it, and of a tenth of them, and says what each
 * question took against what is wanted, in a file, or on the PostgreSQL server of an address, in a database of its own that is dropped afterwards; room asks its reading room.
 */
const asked = process.argv[2] ?? 'all';
const counts = asked === 'quick' ? [100, 1_000] : [1_000, 10_000];

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
try {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (asked === 'warm') await onServer(process.argv[4] ?? '', (server) => warm(Number(process.argv[3] ?? WARM_REPORTS), server));
  else if (asked === 'room') room(Number(process.argv[3] ?? 10_000));
  else if (asked !== 'stages') await whole();
  if (asked === 'all' || asked === 'stages') eachStage();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The program as a person uses it. */
async function whole(): Promise<void> {
  print(help(PROGRAM));
  const [few = 0, many = 0] = counts;
  const first = await added(few);
  print(part('stages', join(folder, String(few)), CODEBOOK));
  const second = await added(many);
  print([
    { name: `a report at ${many} against ${few}`, value: second.seconds / many / (first.seconds / few), unit: 'times' },
    { name: `the same, processor time`, value: second.cpu / many / (first.cpu / few), unit: 'times', goal: 'at most 1.2' },
  ]);
}

/** A record of so many reports, and of a tenth of them, that nothing has changed in. */
function warm(count: number, server: string): void {
  const sizes = [Math.round(count / 10), count].map((reports) => {
    const talks = join(folder, `warm-${reports}`);
    return ['warm-record', 'warm-conclude', 'warm-ask', 'warm-review'].flatMap((step) => {
      const figures = part(step, talks, server, String(reports));
      print(figures.map((figure) => ({ ...figure, name: `${reports}: ${figure.name}` })));
      return figures;
    });
  });
  const [few = [], many = []] = sizes.map((figures) => figures.filter(({ name }) => name === ADDED_CPU));
  console.log();
  print([
    {
      name: `one more report at ${count} against ${Math.round(count / 10)}`,
      value: (many[0]?.value ?? 0) / (few[0]?.value ?? 1),
      unit: 'times',
      goal: 'at most 1.5',
    },
  ]);
  console.log(
    'In whatever order reports come: npx vitest run test/app/coverage. What is acknowledged survives kills: npm run kills.',
  );
}

/**
 * Does the work in a database of its own on a server; on none where no address is given. It has one name, so that what a bench that was killed has left
 * is dropped by the next one: one at a time on a server.
 */
async function onServer(address: string, work: (server: string) => void): Promise<void> {
  if (address === '') return work('');
  const sql = postgres(address, { max: 1, onnotice: () => undefined });
  const database = 'readout_bench';
  const url = new URL(address);
  url.pathname = `/${database}`;
  try {
    await sql.unsafe(`drop database if exists ${database} with (force)`);
    await sql.unsafe(`create database ${database}`);
    work(url.href);
  } finally {
    await sql.unsafe(`drop database if exists ${database} with (force)`);
    await sql.end();
  }
}

/** The reading room of a record of so many reports. */
function room(count: number): void {
  const talks = join(folder, `room-${count}`);
  for (const step of ['warm-record', 'warm-conclude', 'room']) print(part(step, talks, '', String(count)));
}

async function added(count: number): Promise<Added> {
  const copies = join(folder, String(count));
  part('copies', copies, '', String(count));
  const talks = join(folder, `talks-${count}`);
  execFileSync(process.execPath, [PROGRAM, 'init', talks, '--codebook', CODEBOOK], { stdio: 'ignore' });
  const result = await addFolder(PROGRAM, join(talks, 'river-talks.readout'), copies, THREADS);
  print(addedFigures(count, result, THREADS));
  return result;
}

function part(...args: readonly string[]): Figure[] {
  const script = fileURLToPath(new URL('part.ts', import.meta.url));
  const said = execFileSync(process.execPath, ['--import', 'tsx', script, ...args], { cwd: ROOT, maxBuffer: 2 ** 26 });
  return (JSON.parse(said.toString()) as { figures: Figure[] }).figures;
}

/** Every other file here measures one stage, in a process of its own. */
function eachStage(): void {
  const files = readdirSync(new URL('./', import.meta.url), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('-worker.ts') && !OWN.includes(name)).sort())
    print(part('stage', file));
}
