import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { browserPath, openBrowser } from '../../test/render/html/browser.ts';

/**
 * npm run pictures: takes the pictures of README from the example, as it is read and shown now. With a folder and a record, every place of that record's
 * room is taken instead, wide and narrow, light and dark, to be looked at: npm run pictures -- FOLDER [RECORD].
 */
const DOCS = fileURLToPath(new URL('../', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const WIDE = { width: 1280, height: 860 };
const NARROW = { width: 390, height: 844 };

/** So long is a paragraph that shows what words in their report are, in characters. */
const PARAGRAPH_CHARS = 260;

/** How long words take at the most to slide in beside their line, in milliseconds. */
const SLIDING_MS = 1_500;

const ROOM_PICTURES: readonly (readonly [name: string, show: (page: Page, origin: string) => Promise<unknown>])[] = [
  ['room-review.png', reviewWithParagraph],
  [
    'room-read.png',
    async (page, origin) => {
      await page.goto(`${origin}/read`);
      await page.locator('.rows tbody a').first().click();
      await page.locator('.report-text').waitFor();
    },
  ],
];

const [folder = null, given = null] = process.argv.slice(2);
const chromium = browserPath();
if (chromium === null) throw new Error('There is no browser here. READOUT_CHROMIUM names one.');
const browser = await openBrowser(chromium);
const example = given === null ? madeExample() : { page: '', record: given };
const room = await openRoom(example.record);
try {
  if (folder === null) await picturesOfDocs(example.page, room.address);
  else await picturesOfPlaces(folder, room.address);
} finally {
  room.process.kill('SIGINT');
  await browser.close();
}

/** The paths that `readout example` prints: of the brief as a page, and of the record. */
function madeExample(): { readonly page: string; readonly record: string } {
  const said = execFileSync(process.execPath, [PROGRAM, 'example', '--no-open'], { encoding: 'utf8' });
  const [page = '', record = ''] = said.split('\n').flatMap((line) => /^ {2}(\/.*\.(?:html|readout))$/.exec(line)?.[1] ?? []);
  return { page, record };
}

async function openRoom(record: string): Promise<{ readonly address: string; readonly process: ChildProcess }> {
  const opened = spawn(process.execPath, [PROGRAM, 'open', '--no-browser', '--record', record, '--who', 'analyst']);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    opened.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec((said += chunk.toString()));
      if (found) resolve(found[0]);
    });
    opened.on('close', () => reject(new Error(`The room did not open: ${said}`)));
  });
  return { address, process: opened };
}

async function window(size: typeof WIDE, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: size, colorScheme });
  return context.newPage();
}

async function picturesOfDocs(brief: string, address: string): Promise<void> {
  const page = await window(WIDE);
  await page.goto(`file://${brief}`);
  await page.locator('#state').scrollIntoViewIfNeeded();
  await page.locator('#state .cite').first().click();
  await page.evaluate('document.querySelector("#state").scrollIntoView({ behavior: "instant" })');
  // What slides in is whole after this time.
  await page.waitForTimeout(SLIDING_MS);
  await page.screenshot({ path: join(DOCS, 'brief.png'), animations: 'disabled' });
  await positionsOf(page);
  await tiesOf(page);
  await page.goto(address);
  for (const [name, show] of ROOM_PICTURES) {
    await show(page, new URL(address).origin);
    await page.screenshot({ path: join(DOCS, name) });
  }
}

/** The first two drawings of positions through time, with their head. */
async function positionsOf(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*$/, ''));
  const box = await page.locator('figure.chart').nth(1).boundingBox();
  const head = await page.getByRole('heading', { name: 'Positions through time' }).boundingBox();
  if (!box || !head) throw new Error('The brief has no two drawings.');
  const clip = { x: head.x - 16, y: head.y - 16, width: Math.max(box.width, 824) + 32, height: box.y + box.height - head.y + 24 };
  await page.screenshot({ path: join(DOCS, 'positions.png'), clip, fullPage: true });
}

/** Who stands for what, with its head. */
async function tiesOf(page: Page): Promise<void> {
  const head = page.locator('#ties');
  const figure = page.locator('#ties ~ figure').first();
  const [top, box] = [await head.boundingBox(), await figure.boundingBox()];
  if (!top || !box) throw new Error('The brief does not draw who stands for what.');
  const clip = { x: top.x - 16, y: top.y - 16, width: box.width + 32, height: box.y + box.height - top.y + 32 };
  await page.screenshot({ path: join(DOCS, 'ties.png'), clip, fullPage: true });
}

/** The first item of the queue with a paragraph to read. */
async function reviewWithParagraph(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/review`);
  for (let tries = 0; tries < 20; tries += 1) {
    const words = (await page.locator('.review-item .paragraph').textContent()) ?? '';
    if (words.length >= PARAGRAPH_CHARS) return;
    await page.goto(`${origin}/review?item=${(await page.locator('.review-item').getAttribute('data-next')) ?? ''}`);
  }
}

async function picturesOfPlaces(into: string, address: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  for (const [size, width] of [
    [WIDE, 'wide'],
    [NARROW, 'narrow'],
  ] as const)
    for (const scheme of ['light', 'dark'] as const) {
      const page = await window(size, scheme);
      await page.goto(address);
      for (const [name, path] of await placesOf(page)) {
        await page.goto(new URL(path, address).href);
        await page.screenshot({
          path: join(into, `${name}-${width}-${scheme}.png`),
        });
      }
      await page.context().close();
    }
}

/** Every place by its name, and one page behind those that lead further. */
async function placesOf(page: Page): Promise<readonly (readonly [name: string, path: string])[]> {
  const links = await page.locator('.places a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const deeper: (readonly [string, string])[] = [];
  for (const [place, selector] of [
    ['read', '.rows tbody a'],
    ['statements', '.rows tbody a'],
    ['grid', '.histories a'],
  ] as const) {
    await page.goto(new URL(`/${place}`, page.url()).href);
    const found = page.locator(selector).first();
    if ((await found.count()) > 0) deeper.push([`${place}-one`, (await found.getAttribute('href')) ?? '']);
  }
  return [...links.map((link) => [link.slice(1), link] as const), ...deeper];
}
