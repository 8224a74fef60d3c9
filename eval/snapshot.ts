import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../src/cli/program.ts';
import { setStageLimit } from '../src/read/time-limit.ts';

/**
 * `npm run snapshot -- DIR` writes all that the program says of some negotiations to DIR: readings, briefs, lists.
 * `npm run snapshot -- --compare BEFORE AFTER` names the first difference of each file of two such folders; exit code 1 where there is one.
 * A change that must not change a result is shown to be one by a snapshot before it and another after it. It goes through the
 * command line alone, so that it stays the same whatever is moved behind it. Reports are read one after the other in this one thread, however
 * long each takes: on a busy machine several threads with a limit of time would leave findings that say nothing about the change.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared', 'coverage');

/** The example, and the coverage beside the repository where it is there. */
const NEGOTIATIONS: Readonly<Record<string, string>> = {
  'river-talks': join(ROOT, 'examples', 'river-talks'),
  ...Object.fromEntries(['ukraine-talks', 'dprk-2018', 'steel-2018', 'tax-2010'].map((name) => [name, join(SHARED, name)])),
};
const LISTS = ['reports', 'statements', 'positions', 'disputes', 'findings', 'actors', 'origins'];
const NOW = new Date('2031-05-20T08:10:00Z');

/** The version of a reading changes with every change of the program, which says nothing about what was read. */
const VERSION = /\b(?:\d+\.\d+\.\d+|reading)-[0-9a-f]{12}\b/g;

const READINGS = 'readings.jsonl';
/** Every command whose output is kept, by the file that it is kept in. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'brief.json': ['brief', '--format', 'json'],
  'brief.html': ['brief', '--format', 'html'],
  'brief.md': ['brief', '--format', 'md'],
  'brief.txt': ['brief'],
  ...Object.fromEntries(
    LISTS.flatMap((list) => ['json', 'csv'].map((format) => [`${list}.${format}`, ['list', list, '--format', format]])),
  ),
};

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer | string, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function readout(cwd: string, args: readonly string[]): Promise<string> {
  const stdout = new Kept();
  const stderr = new Kept();
  const { signal } = new AbortController();
  const exit = await run(args, { stdin: Readable.from([]), stdout, stderr, cwd, env: {}, now: () => NOW, signal });
  if (exit !== 0) throw new Error(`readout ${args.join(' ')} ended with ${exit}: ${stderr.text}`);
  return stdout.text.replaceAll(VERSION, 'VERSION');
}

async function writeSnapshot(to: string): Promise<void> {
  setStageLimit(Infinity);
  for (const [name, from] of Object.entries(NEGOTIATIONS).filter(([, folder]) => existsSync(folder))) {
    const scratch = await mkdtemp(join(tmpdir(), 'readout-snapshot-'));
    await cp(from, scratch, { recursive: true });
    await readout(scratch, ['init', '.', '--codebook', 'codebook.yaml']);
    const keep = (file: string, said: string): void => {
      const path = join(to, name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, said.replaceAll(scratch, 'FOLDER'));
    };
    const readings: string[] = [];
    for (const report of readdirSync(join(scratch, 'reports')).sort()) {
      const path = join('reports', report);
      readings.push(await readout(scratch, ['extract', '--codebook', 'codebook.yaml', path]));
      await readout(scratch, ['add', path]);
    }
    keep(READINGS, readings.join(''));
    for (const [file, args] of Object.entries(COMMANDS)) keep(file, await readout(scratch, args));
    await rm(scratch, { recursive: true });
    process.stderr.write(`${name}: ${Object.keys(COMMANDS).length + 1} files\n`);
  }
}

function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return all.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
}

/** The first line that differs in each file, with some words around the place in it; nothing where the folders are the same. */
function differences(before: string, after: string): string[] {
  return [...new Set([...filesIn(before), ...filesIn(after)])].flatMap((file) => {
    const paths = [join(before, file), join(after, file)] as const;
    const missing = paths.find((path) => !existsSync(path));
    if (missing !== undefined) return [`${file}: ${missing} is not there`];
    const [old = [], now = []] = paths.map((path) => readFileSync(path, 'utf8').split('\n'));
    const line = [...old, ...now].findIndex((_, at) => old[at] !== now[at]);
    return line < 0 ? [] : [`${file}, line ${line + 1}:\n${excerpts(old[line] ?? '', now[line] ?? '')}`];
  });
}

/** Lines of JSON are long: what is shown of them begins a little before they part. */
function excerpts(old: string, now: string): string {
  let same = 0;
  while (same < old.length && old[same] === now[same]) same += 1;
  const from = Math.max(0, same - 80);
  return `  - ${old.slice(from, from + 200)}\n  + ${now.slice(from, from + 200)}`;
}

const [first, before, after] = process.argv.slice(2);
if (first === '--compare' && before !== undefined && after !== undefined) {
  const found = differences(before, after);
  console.log(found.length === 0 ? 'No difference.' : found.join('\n'));
  process.exitCode = found.length === 0 ? 0 : 1;
} else if (first !== undefined && !first.startsWith('-')) {
  await writeSnapshot(first);
} else {
  console.error('Usage: npm run snapshot -- DIR\n       npm run snapshot -- --compare BEFORE AFTER');
  process.exitCode = 2;
}
