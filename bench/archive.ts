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

/** How an archive is kept: the name of its file, what stands above the first article, and each article. */
interface ArchiveFormat {
  readonly name: string;
  readonly head?: string;
  readonly article: (number: number) => string;
}

const FORMATS: readonly ArchiveFormat[] = [
  { name: 'export.txt', article: nexisArticle },
  { name: 'table.csv', head: 'title,date,text\n', article: (number) => row(number, ',') },
  { name: 'table.tsv', head: 'title\tdate\ttext\n', article: (number) => row(number, '\t') },
  {
    name: 'lines.jsonl',
    article: (number) => `${JSON.stringify({ title: title(number), published: day(number), text: body(number).join('\n\n') })}\n`,
  },
  { name: 'crawl.warc', article: warcRecord },
  {
    name: 'mails.mbox',
    article: (number) =>
      `From desk@coast.example Wed May 14 23:30:00 2031\nFrom: Desk <desk@coast.example>\nTo: reader@coast.example\nDate: Wed, 14 May 2031 23:30:00 +0000\nContent-Type: text/plain; charset=utf-8\nSubject: ${title(number)}\n\n${body(number).join('\n\n')}\n\n`,
  },
];

/** An archive of so many articles of a usual length, each with other words: some 200 MB. */
async function writeArchive(path: string, { head = '', article }: ArchiveFormat): Promise<void> {
  await appendFile(path, head);
  for (let first = 1; first <= ARTICLES; first += 100)
    await appendFile(path, Array.from({ length: 100 }, (_, at) => article(first + at)).join(''));
}

function title(number: number): string {
  return `Dockers walk out for the ${number}. time`;
}

function day(number: number): string {
  return `2031-05-${String(1 + (number % 28)).padStart(2, '0')}`;
}

function body(number: number): string[] {
  return Array.from({ length: PARAGRAPHS }, (_, at) =>
    `The union of the dockers said on day ${number}.${at} that it would not sign the ${number % 97}th paper of the owners, and Jon Vark answered “not before June” in the hall of the port. `.repeat(
      4,
    ),
  );
}

function nexisArticle(number: number): string {
  return [
    `${String(number).padStart(20)} of ${ARTICLES} DOCUMENTS`,
    'Coast Courier',
    `May ${1 + (number % 28)}, 2031 Wednesday`,
    title(number),
    'BYLINE: Ebba Lind',
    'LENGTH: 1500 words',
    ...body(number),
    'LOAD-DATE: May 29, 2031',
    '',
  ].join('\n\n');
}

function row(number: number, separator: string): string {
  return `${[title(number), day(number), `"${body(number).join('\n\n').replaceAll('"', '""')}"`].join(separator)}\n`;
}

function warcRecord(number: number): string {
  const paragraphs = body(number).map((words) => `<p>${words}</p>`);
  const page = `<!doctype html><title>${title(number)}</title><article><h1>${title(number)}</h1>${paragraphs.join('\n')}</article>`;
  const content = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://coast.example/${number}`,
    `WARC-Date: ${day(number)}T06:00:00Z`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(content)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${content}\r\n\r\n`;
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

/** An archive of 20,000 articles in each format that is parted, taken apart and kept in a record; reading them is measured elsewhere. */
export async function benchArchive(): Promise<Figure[]> {
  const figures: Figure[] = [];
  // All of them take an hour on a machine with other work.
  const only = process.env['READOUT_BENCH_ARCHIVE'];
  for (const format of FORMATS.filter(({ name }) => only === undefined || name === only))
    figures.push(...(await addedFrom(format)));
  return figures;
}

async function addedFrom(format: ArchiveFormat): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-archive-'));
  try {
    const path = join(folder, format.name);
    await writeArchive(path, format);
    const begun = performance.now();
    const worker = fork(fileURLToPath(new URL('archive-worker.ts', import.meta.url)), [path, join(folder, 'talks.readout')], {
      execArgv: ['--import', 'tsx'],
    });
    const { count, own, other } = await watched(worker);
    if (count !== ARTICLES) throw new Error(`${format.name}: ${count} articles of ${ARTICLES} came in.`);
    const name = `${format.name} of ${(statSync(path).size / MB).toFixed(0)} MB, ${count.toLocaleString('en')} articles`;
    return [
      { name, value: (performance.now() - begun) / 1_000, unit: 's' },
      { name: `${format.name}: memory of the program`, value: own, unit: 'MB', goal: 'at most 600' },
      { name: `${format.name}: memory of the process that takes texts out`, value: other, unit: 'MB', goal: 'at most 600' },
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
