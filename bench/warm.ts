import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { middle, peakMemory, type Figure } from './figure.ts';
import { fillRecord, type MadeReport } from './warm-record.ts';

/** What is measured is the program as it is built: sources have another version, and would read everything again. */
const DIST = new URL('../dist/', import.meta.url);
const PROGRAM = fileURLToPath(new URL('cli/main.js', DIST));
const EXAMPLE = fileURLToPath(new URL('../examples/river-talks/', import.meta.url));
const CODEBOOK = join(EXAMPLE, 'codebook.yaml');
const NOW = '2034-01-01T08:00:00Z';
const TIMES = 3;
const ADDED = 'one more report, read before, until the new grid is kept';
/** The figure by which two sizes of record are compared. */
export const ADDED_CPU = `${ADDED}, processor time`;
/** Reports that are added one by one. */
const MORE = 'more.json';

/** What is measured: a folder for what is written beside the record, and where the record stands, a file in it or the address of one on a server. */
export interface Warm {
  readonly folder: string;
  readonly place: string;
}

/** In the folder, or in a schema of its own on this server where one is named. */
export function warmAt(folder: string, server: string): Warm {
  if (server === '') return { folder, place: join(folder, 'warm.readout') };
  const url = new URL(server);
  url.searchParams.set('schema', basename(folder));
  return { folder, place: url.href };
}

/** Fills a new record with so many reports. */
export async function makeWarmRecord({ folder, place }: Warm, count: number): Promise<Figure[]> {
  const { ingest, isOriginal } = (await built('ingest/sources/ingest.js')) as typeof import('../src/ingest/sources/ingest.ts');
  const { Readers } = (await built('app/readers/readers.js')) as typeof import('../src/app/readers/readers.ts');
  const { layerKeys } = (await built('app/coverage/layer-keys.js')) as typeof import('../src/app/coverage/layer-keys.ts');
  const { initRecord, initRecordAt } = (await built(
    'app/record/init-record.js',
  )) as typeof import('../src/app/record/init-record.ts');
  const { openRecord, isOnServer } = (await built(
    'app/record/open-record.js',
  )) as typeof import('../src/app/record/open-record.ts');
  const isServer = isOnServer(place);
  const begin = isServer ? initRecordAt(place, CODEBOOK, NOW) : initRecord(folder, CODEBOOK, NOW);
  const path = await begin;
  const { record, codebook } = await openRecord({ file: isServer ? place : path, folder });
  const originals = [];
  for await (const input of ingest([join(EXAMPLE, 'reports')])) if (isOriginal(input)) originals.push(input);
  const readers = new Readers(codebook);
  const rest = await fillRecord({ record, readers, codebook, keys: layerKeys(codebook) }, originals, count, TIMES);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MORE), JSON.stringify(rest));
  await readers.close();
  await record.close();
  if (!isServer) copyFileSync(path, place);
  return [];
}

/** The first question after a change: everything is compared, and kept. */
export async function concludeWarm({ place }: Warm, count: number): Promise<Figure[]> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await withWorkspace(place, async (open) => {
    await open.brief({ since: null, now: NOW });
  });
  const { user, system } = process.cpuUsage(cpu);
  return [
    { name: `compare and keep ${count} reports, all at once`, value: (performance.now() - begun) / 1000, unit: 's' },
    { name: 'the same, processor time', value: (user + system) / 1000 / count, unit: 'ms a report' },
    { name: 'the same, peak memory', value: peakMemory(), unit: 'MB' },
  ];
}

/** Questions to a record that nothing has changed in, as a server and as commands ask them. */
export async function askWarm(warm: Warm, count: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withWorkspace(warm.place, async (open) => {
    const filter = { party: 'osmar', issue: null, outlet: null, from: null, to: null };
    figures.push(
      await timed('brief, first time in the process', 1, '', () => open.brief({ since: null, now: NOW })),
      await timed('brief, process warm', TIMES, 'goal 300', () => open.brief({ since: null, now: NOW })),
      await timed('list of statements, first time', 1, '', () => open.list('statements', filter)),
      await timed('list of statements, process warm', TIMES, 'goal 300', () => open.list('statements', filter)),
      await timed('list of issues (the grid)', TIMES, 'goal 300', () => open.list('issues')),
    );
    const { rows } = await open.list('statements');
    const id = String(rows[Math.floor(rows.length / 2)]?.['id']);
    figures.push(await timed('a statement with its reports', TIMES, 'goal 300', () => open.show(id)));
    await open.search('agreement', { party: null, outlet: null, from: null, to: null, limit: 20 });
    figures.push(
      await timed('full-text query', TIMES, 'goal 100', () =>
        open.search('water agreement', { party: null, outlet: null, from: null, to: null, limit: 20 }),
      ),
    );
  });
  figures.push({
    name: `a process that answers for ${count} reports, peak memory`,
    value: peakMemory(),
    unit: 'MB',
    goal: 'goal 700',
  });
  return [...figures, ...cold(warm)];
}

/** One decision, and one more report, until what follows from it is kept: the first in the process, and the next ones. */
export async function reviewWarm(warm: Warm, count: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withWorkspace(warm.place, async (open) => {
    const { rows } = await open.list('statements');
    const by = { who: 'bench', at: NOW, note: '' };
    const review = async (at: number): Promise<void> => {
      const request = { decision: 'accept' as const, quote: null, code: null, correction: {}, told: {} };
      await open.review({ ...request, id: String(rows[at]?.['id']) }, by);
      await open.list('issues');
    };
    figures.push(...(await timedTwice('one review until the new grid is kept, first in the process', [() => review(0)])));
    figures.push(
      ...(await timedTwice(
        'the next reviews',
        [1, 2, 3].map((at) => () => review(at)),
        'goal 200',
      )),
    );
    const added = await addedOneByOne(warm);
    figures.push(
      ...(await timedTwice(
        ADDED,
        added.map((add) => async () => {
          await add();
          await open.list('issues');
        }),
      )),
    );
  });
  return [...figures, { name: `a process that decides on ${count} reports, peak memory`, value: peakMemory(), unit: 'MB' }];
}

/** Puts one more report into the record each, as another program would. */
async function addedOneByOne({ folder, place }: Warm): Promise<(() => Promise<void>)[]> {
  const { openRecord } = (await built('app/record/open-record.js')) as typeof import('../src/app/record/open-record.ts');
  const rest = JSON.parse(readFileSync(join(folder, MORE), 'utf8')) as MadeReport[];
  return rest.map(([original, layers, at]) => async () => {
    const { record } = await openRecord({ file: place, folder });
    await record.add({ ...original, bytes: Uint8Array.from(Object.values(original.bytes)) }, layers, at);
    await record.close();
  });
}

/** The middle of several runs, by the clock and in processor time. */
async function timedTwice(name: string, runs: readonly (() => Promise<void>)[], goal = ''): Promise<Figure[]> {
  const [clock, processor]: [number[], number[]] = [[], []];
  for (const run of runs) {
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(cpu);
    clock.push(performance.now() - begun);
    processor.push((user + system) / 1000);
  }
  return [
    { name, value: middle(clock), unit: 'ms', ...(goal !== '' && { goal }) },
    { name: `${name}, processor time`, value: middle(processor), unit: 'ms' },
  ];
}

function cold({ folder, place }: Warm): Figure[] {
  const asked: readonly (readonly string[])[] = [
    ['brief', '--format', 'json', '-o', join(folder, 'brief.json')],
    ['list', 'issues'],
    ['list', 'statements', '--party', 'osmar', '--format', 'csv', '-o', join(folder, 'list.csv')],
    ['search', 'water', 'agreement'],
  ];
  return asked.map((args) => {
    const took = Array.from({ length: TIMES }, () => {
      const begun = performance.now();
      execFileSync(process.execPath, [PROGRAM, ...args, '--record', place], { stdio: 'ignore' });
      return performance.now() - begun;
    });
    return { name: `cold: readout ${args.slice(0, 2).join(' ')}`, value: middle(took), unit: 'ms', goal: 'goal 1,500' };
  });
}

async function withWorkspace(
  place: string,
  work: (open: import('../src/app/workspace.ts').Workspace) => Promise<void>,
): Promise<void> {
  const { Workspace } = (await built('app/workspace.js')) as typeof import('../src/app/workspace.ts');
  const open = await Workspace.open(place);
  await work(open);
  await open.close();
}

async function timed(name: string, times: number, goal: string, work: () => Promise<unknown>): Promise<Figure> {
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const begun = performance.now();
    await work();
    took.push(performance.now() - begun);
  }
  return { name, value: middle(took), unit: 'ms', ...(goal !== '' && { goal }) };
}

function built(path: string): Promise<unknown> {
  return import(new URL(path, DIST).href);
}
