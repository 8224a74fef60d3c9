import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A module that a process begins with, and what its runtime must be told. */
export interface ProcessEntry {
  readonly filename: string;
  readonly execArgv: string[];
}

/**
 * The entry of a process that stands beside the module at `from` (its import.meta.url). Built, it runs plain JavaScript. Run from the
 * sources, as tests do, it first needs the TypeScript loader, which does not pass into processes by itself.
 */
export function processEntry(name: string, from: string): ProcessEntry {
  if (!from.endsWith('.ts')) return { filename: new URL(`${name}.js`, from).href, execArgv: [] };
  const tsx = pathToFileURL(createRequire(from).resolve('tsx/package.json'));
  const loader = new URL('dist/esm/api/index.mjs', tsx).href;
  const source = encodeURIComponent(`import { register } from ${JSON.stringify(loader)}; register();`);
  return { filename: new URL(`${name}.ts`, from).href, execArgv: ['--import', `data:text/javascript,${source}`] };
}

/** How a process differs from others of this program. */
export interface ProcessOptions {
  /** What its runtime must be told besides. */
  readonly execArgv?: readonly string[];
  /** True: Ctrl-C, which reaches every process of a terminal, does not end it. */
  readonly detached?: boolean;
}

/**
 * What the allocator of the C library is told, where it knows it: memory of more bytes than this goes back to the system when it is given up. By itself it
 * raises that limit to the size of a network's largest numbers and keeps them in pieces, a third of all that a process holds after some hundred reports.
 */
const LARGE_MEMORY_BYTES = 1024 * 1024;
const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: String(LARGE_MEMORY_BYTES) };

/** Begins a process that is spoken with by messages; what it prints is nothing for a reader of the terminal. */
export function beginProcess(
  { filename, execArgv }: ProcessEntry,
  { execArgv: more = [], detached = false }: ProcessOptions = {},
): ChildProcess {
  return fork(fileURLToPath(filename), {
    execArgv: [...execArgv, ...more],
    env: { ...ALLOCATOR, ...process.env },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached,
  });
}
