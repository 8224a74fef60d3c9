import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODEBOOK, readout, REPORTS } from '../cli/run-readout.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const LIBRARY = new URL('../../src/read/neural/onnx-runtime.ts', import.meta.url).href;
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));
const TSX_IN_THREAD = new URL('../../node_modules/tsx/dist/esm/api/index.mjs', import.meta.url).href;

/** More than are read on the main thread, so that threads are begun too. */
const MANY = 6;

let folder = '';
let home = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-leaves-'));
  home = join(folder, 'home');
  await mkdir(home);
  await mkdir(join(folder, 'many'));
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await writeFile(join(folder, 'one.txt'), REPORTS['first.txt'] ?? '');
  for (let at = 0; at < MANY; at += 1)
    await writeFile(join(folder, 'many', `${at}.txt`), `${REPORTS['second.txt'] ?? ''}\nIt was day ${at}.\n`);
  await writeFile(join(folder, 'many', 'paper.rtf'), `{\\rtf1 ${REPORTS['first.txt'] ?? ''}}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An environment in which nothing says that the runtime must be silent, nor keeps what it answers. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { ORT_DISABLE_TELEMETRY: _, XDG_CACHE_HOME: __, XDG_CONFIG_HOME: ___, NODE_OPTIONS: ____, ...rest } = process.env;
  return { ...rest, HOME: home };
}

interface Run {
  readonly exit: number | null;
  readonly err: string;
  /** Calls of the system that lead out of the machine, where there is a tracer. */
  readonly outward: readonly string[];
}

/** Runs a command to its end, as a process group of its own; `meanwhile` is told what it prints, and may end it. */
async function run(
  args: readonly string[],
  meanwhile: (child: ChildProcess, out: string) => void = () => undefined,
): Promise<Run> {
  const trace = join(folder, 'trace');
  const node = [process.execPath, '--import', TSX, MAIN, ...args];
  const [program = '', ...rest] = hasTracer ? ['strace', ...TRACER, '-o', trace, ...node] : node;
  const child = spawn(program, rest, { cwd: folder, env: bareEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const said = { out: '', err: '' };
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => meanwhile(child, (said.out += chunk.toString())));
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const calls = hasTracer ? (await readFile(trace, 'utf8')).split('\n') : [];
  return { exit, err: said.err, outward: calls.filter((line) => /AF_INET|htons/.test(line)) };
}

const RECORD = ['--record', 'talks/harbour-talks.readout'];

/** What a browser sees at the address that was printed: it is given a cookie and sent on. */
async function opened(address: string): Promise<string> {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';');
  const answer = await fetch(new URL(headers.get('location') ?? '', address), { headers: { cookie } });
  return answer.text();
}

/** One that reads on the main thread, one that reads in threads, takes a text out of a file in a process, and keeps, and one that shows. */
const COMMANDS: readonly (readonly string[])[] = [
  ['extract', 'one.txt'],
  ['add', 'many', ...RECORD],
  ['brief', ...RECORD],
];

const TRACER = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg'];
const hasTracer = spawnSync('strace', [...TRACER, 'true']).status === 0;

describe('whatever is read', () => {
  const why = hasTracer ? '' : ' (where there is strace, no look-up and no connection either: skipped here)';

  it(`nothing is written into the home of the user, and nothing is sent${why}`, async () => {
    expect(await readout(folder, ['init', 'talks', '--codebook', 'codebook.yaml'])).toMatchObject({ exit: 0 });
    for (const args of COMMANDS) {
      expect({ args, ...(await run(args)) }).toMatchObject({ args, exit: 0, outward: [] });
      expect(await readdir(home, { recursive: true })).toEqual([]);
    }
  });

  it('nor by the reading room, which answers to whoever is at the machine', async () => {
    const pages: Promise<string>[] = [];
    const { outward } = await run(['open', '--no-browser', ...RECORD], (child, out) => {
      const [address] = /http:\S+/.exec(out) ?? [];
      if (!address || pages.length > 0) return;
      const page = opened(address);
      pages.push(page);
      void page.finally(() => process.kill(-(child.pid ?? 0), 'SIGINT')).catch(() => undefined);
    });
    expect((await Promise.all(pages)).join()).toContain('Harbour talks');
    expect(outward).toEqual([]);
    expect(await readdir(home, { recursive: true })).toEqual([]);
  });

  it.runIf(hasTracer)('by a command that was given an address a call does lead out, so that this test can fail', async () => {
    const { outward } = await run(['add', 'http://readout.invalid/report.html', ...RECORD]);
    expect(outward.length).toBeGreaterThan(0);
  });
});

describe('a thread that was begun without the main thread knowing of Readout', () => {
  it('does not load the runtime, and says what to do', async () => {
    const source = `import { register } from ${JSON.stringify(TSX_IN_THREAD)};
      import { parentPort } from 'node:worker_threads';
      register();
      const { requireRuntime } = await import(${JSON.stringify(LIBRARY)});
      parentPort.postMessage(await requireRuntime().then(() => 'loaded', (error) => error.message));`;
    const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { env: bareEnvironment() });
    const said = await new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject));
    expect(said).toContain('Import Readout on the main thread before');
  });
});
