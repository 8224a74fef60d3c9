import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { browserPath, openBrowser } from '../test/render/html/browser.ts';
import { middle, peakMemory, type Figure } from './figure.ts';

/** What is measured is the program as it is built: sources have another version, and would read everything again. */
const DIST = new URL('../dist/', import.meta.url);
const NOW = '2034-01-01T08:00:00Z';
const TIMES = 3;
/** How often Today is asked for while the record is read, in milliseconds. */
const ASKED_EVERY_MS = 100;
/** When a page first showed something, as it tells itself; it may have loaded before it paints. */
const FIRST_PAINT = `new Promise((done) => {
  const told = (list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => done(startTime));
  new PerformanceObserver(told).observe({ type: 'paint', buffered: true });
})`;

/** The room of a record in which nothing changes: opening it, every place the first time and warm, what a browser shows first, and what it loads. */
export async function askRoom(folder: string): Promise<Figure[]> {
  const { openRecord } = (await built('app/record/open-record.js')) as typeof import('../src/app/record/open-record.ts');
  const { startRoom } = (await built('server/start-room.js')) as typeof import('../src/server/start-room.ts');
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const since = (what: string): Figure[] => {
    const { user, system } = process.cpuUsage(cpu);
    return [
      { name: `room: open, until ${what}`, value: performance.now() - begun, unit: 'ms' },
      { name: `room: open, until ${what}, processor time`, value: (user + system) / 1_000, unit: 'ms' },
    ];
  };
  const opened = await openRecord({ file: join(folder, 'warm.readout'), folder });
  const room = await startRoom({ opened, port: 0, isReadOnly: false, who: 'bench', now: () => new Date(NOW) });
  const origin = `http://127.0.0.1:${room.port}`;
  const ask = async (path: string): Promise<string> => (await fetch(origin + path, { headers: heads(room.token) })).text();
  await ask('/today');
  const figures = since('Today is shown');
  figures.push(...(await waitsWhile(room.whole, ask)), ...since('all of it is read'));
  for (const path of await placesIn(ask)) figures.push(...(await timesOf(path, ask)));
  figures.push(await scriptWeight(ask), ...(await firstPaint(room.address, origin)));
  figures.push({ name: 'room: peak memory', value: peakMemory(), unit: 'MB' });
  await room.close();
  await opened.record.close();
  return figures;
}

/** How long Today takes to come while the rest of the record is read behind it. */
async function waitsWhile(whole: Promise<void>, ask: (path: string) => Promise<string>): Promise<Figure[]> {
  const ended = whole.then(() => true);
  const took: number[] = [];
  while (!(await Promise.race([ended, pause(ASKED_EVERY_MS, false)]))) {
    const begun = performance.now();
    await ask('/today');
    took.push(performance.now() - begun);
  }
  return took.length === 0
    ? []
    : [{ name: 'room: Today while the rest is read, the longest', value: Math.max(...took), unit: 'ms' }];
}

function heads(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** Every place of the bar, and behind those that lead further the first page that they lead to. */
async function placesIn(ask: (path: string) => Promise<string>): Promise<string[]> {
  const today = await ask('/today');
  const places = [...today.matchAll(/<a href="(\/[a-z]+)" data-key/g)].map(([, path = '']) => path);
  const deeper = [];
  for (const [place, link] of [
    ['/read', /href="(\/read\/[^"?#]+)"/],
    ['/statements', /href="(\/statements\/[^"?#]+)"/],
    ['/grid', /href="(\/grid\/[^"?#]+\/[^"?#]+)"/],
  ] as const)
    deeper.push(link.exec(await ask(place))?.[1] ?? place);
  return [...places, ...deeper, '/statements?q=agreement', '/api/review/queue'];
}

async function timesOf(path: string, ask: (path: string) => Promise<string>): Promise<Figure[]> {
  const took: number[] = [];
  const work: number[] = [];
  let page = '';
  for (let at = 0; at <= TIMES; at += 1) {
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    page = await ask(path);
    took.push(performance.now() - begun);
    work.push(process.cpuUsage(cpu).user / 1_000);
  }
  const name = `room: ${path.length > 30 ? `${path.slice(0, 29)}…` : path}`;
  return [
    { name: `${name}, first`, value: took[0] ?? 0, unit: 'ms' },
    { name: `${name}, warm`, value: middle(took.slice(1)), unit: 'ms', goal: 'goal 300' },
    { name: `${name}, first, processor time`, value: work[0] ?? 0, unit: 'ms' },
    { name: `${name}, warm, processor time`, value: middle(work.slice(1)), unit: 'ms' },
    { name: `${name}, compressed`, value: gzipSync(page).length / 1_000, unit: 'kB' },
  ];
}

async function scriptWeight(ask: (path: string) => Promise<string>): Promise<Figure> {
  const seen = new Set<string>();
  const load = async (name: string): Promise<number> => {
    if (seen.has(name)) return 0;
    seen.add(name);
    const script = await ask(`/assets/${name}`);
    let size = gzipSync(script).length;
    for (const [, other = ''] of script.matchAll(/from ['"]\.\/([^'"]+)['"]/g)) size += await load(other);
    return size;
  };
  return { name: 'room: script, compressed', value: (await load('room-script.js')) / 1_000, unit: 'kB', goal: 'goal 250' };
}

/** When a browser first shows something of a place; nothing where there is no browser. */
async function firstPaint(address: string, origin: string): Promise<Figure[]> {
  const path = browserPath();
  if (path === null) return [];
  const browser = await openBrowser(path);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
  await page.goto(address);
  const figures: Figure[] = [];
  for (const place of ['/today', '/review', '/statements']) {
    const took: number[] = [];
    for (let at = 0; at < TIMES; at += 1) {
      await page.goto(origin + place);
      took.push(await page.evaluate<number>(FIRST_PAINT));
    }
    figures.push({ name: `room: first paint of ${place}`, value: middle(took), unit: 'ms', goal: 'goal 500' });
  }
  await browser.close();
  return figures;
}

function built(path: string): Promise<unknown> {
  return import(new URL(path, DIST).href);
}
