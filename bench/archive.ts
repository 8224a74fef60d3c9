import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

const ARTICLES = 20_000;
const PARAGRAPHS = 14;
const MB = 1e6;

/** An archive's export of so many articles of a usual length, each with other words: some 200 MB. */
async function writeArchive(path: string): Promise<void> {
  for (let first = 1; first <= ARTICLES; first += 100)
    await appendFile(path, Array.from({ length: 100 }, (_, at) => article(first + at)).join(''));
}

function article(number: number): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) =>
    `The union of the dockers said on day ${number}.${at} that it would not sign the ${number % 97}th paper of the owners, and Jon Vark answered “not before June” in the hall of the port. `.repeat(
      4,
    ),
  );
  return [
    `${String(number).padStart(20)} of ${ARTICLES} DOCUMENTS`,
    'Coast Courier',
    `May ${1 + (number % 28)}, 2031 Wednesday`,
    `Dockers walk out for the ${number}. time`,
    'BYLINE: Ebba Lind',
    'LENGTH: 1500 words',
    ...paragraphs,
    'LOAD-DATE: May 29, 2031',
    '',
  ].join('\n\n');
}

/** The memory of a process at its highest, in MB, as Linux tells it. */
function highWater(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes ?? 0) * 1024) / MB;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

/** One export of 20,000 articles, taken apart and kept in a record; reading them is measured elsewhere. */
export async function benchArchive(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-archive-'));
  try {
    const path = join(folder, 'export.txt');
    await writeArchive(path);
    const begun = performance.now();
    const worker = fork(fileURLToPath(new URL('archive-worker.ts', import.meta.url)), [path, join(folder, 'talks.readout')], {
      execArgv: ['--import', 'tsx'],
    });
    const { count, own, other } = await watched(worker);
    const name = `an export of ${(statSync(path).size / MB).toFixed(0)} MB, ${count.toLocaleString('en')} articles`;
    return [
      { name, value: (performance.now() - begun) / 1_000, unit: 's' },
      { name: 'memory of the program', value: own, unit: 'MB', goal: 'at most 600' },
      { name: 'memory of the process that takes texts out', value: other, unit: 'MB', goal: 'at most 600' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function watched(worker: ChildProcess): Promise<{ readonly count: number; readonly own: number; readonly other: number }> {
  let count = 0;
  let own = 0;
  let other = 0;
  worker.on('message', (added) => (count = Number(added)));
  const watch = setInterval(() => {
    own = Math.max(own, highWater(worker.pid ?? 0));
    other = Math.max(other, ...childrenOf(worker.pid ?? 0).map(highWater));
  }, 100);
  const exit = await new Promise((resolve) => worker.on('close', resolve));
  clearInterval(watch);
  if (exit !== 0) throw new Error(`Adding ended with ${String(exit)}.`);
  return { count, own, other };
}
