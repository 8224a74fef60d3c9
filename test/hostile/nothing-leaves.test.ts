import { spawn, spawnSync } from 'node:child_process';
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
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An environment in which nothing says that the runtime must be silent. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { ORT_DISABLE_TELEMETRY: _, XDG_CACHE_HOME: __, XDG_CONFIG_HOME: ___, ...rest } = process.env;
  return { ...rest, HOME: home };
}

async function run(program: string, args: readonly string[]): Promise<{ exit: number | null; err: string }> {
  const child = spawn(program, args, { cwd: folder, env: bareEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, err })));
}

/** One that reads on the main thread, one that reads in threads and keeps, and one that shows. */
const COMMANDS: readonly (readonly string[])[] = [
  ['extract', 'one.txt'],
  ['add', 'many', '--record', 'talks/harbour-talks.readout'],
  ['brief', '--record', 'talks/harbour-talks.readout'],
];

const TRACER = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg'];
const hasTracer = spawnSync('strace', [...TRACER, 'true']).status === 0;

describe('whatever is read', () => {
  const why = hasTracer ? '' : ' (where there is strace, no look-up and no connection either: skipped here)';

  it(`nothing is written into the home of the user, and nothing is sent${why}`, async () => {
    expect(await readout(folder, ['init', 'talks', '--codebook', 'codebook.yaml'])).toMatchObject({ exit: 0 });
    for (const args of COMMANDS) {
      const trace = join(folder, 'trace');
      const node = [process.execPath, '--import', TSX, MAIN, ...args];
      const [program = '', ...rest] = hasTracer ? ['strace', ...TRACER, '-o', trace, ...node] : node;
      expect(await run(program, rest)).toMatchObject({ exit: 0 });
      expect(await readdir(home, { recursive: true })).toEqual([]);
      const outward = hasTracer ? (await readFile(trace, 'utf8')).split('\n').filter((line) => /AF_INET|htons/.test(line)) : [];
      expect({ args, outward }).toEqual({ args, outward: [] });
    }
  }, 900_000);
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
