import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { browserPath, openBrowser, openWindow } from '../render/html/browser.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

const chromium = browserPath();

let scripts = '';
let example = '';
let left: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  scripts = await builtScript();
  example = await exampleRecord();
});
afterEach(async () => {
  for (const leave of left.reverse()) await leave();
  left = [];
});

/** A room whose record is not read further than its front page until `readOn` is called, as if it were a large one. */
async function roomBeingRead(): Promise<{ readonly room: OpenedRoom; readonly readOn: () => Promise<void> }> {
  const path = await copyOf(example);
  const other = await StoredRecord.open(path);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  // Whole coverages are read at one moment, and those are looked at one after the other.
  const holding = other.snapshot(async () => held);
  const room = await openRoom(path, scripts, { isWhole: false });
  const readOn = async (): Promise<void> => {
    release();
    await holding;
    await room.whole;
  };
  left.push(async () => {
    await readOn();
    await room.close();
    await other.close();
  });
  return { room, readOn };
}

const page = async (room: OpenedRoom, path: string): Promise<string> => (await room.ask(path)).text();

test('what is new today is shown at once, before the record is read', async () => {
  const { room, readOn } = await roomBeingRead();
  const [today, grid, timeline] = [await page(room, '/today'), await page(room, '/grid'), await page(room, '/timeline')];
  expect(today).toContain('id="state"');
  expect(today).toContain('class="excerpt"');
  expect(grid).toContain('/grid/osmar/');
  expect(timeline).toContain('id="rounds"');
  await readOn();
  const whole = await page(room, '/today');
  expect(whole.replaceAll(/ data-version="\w+"/g, '')).toContain('to decide');
  const sections = (text: string): string => /<section[\s\S]*<\/section>/.exec(text)?.[0] ?? '';
  expect(sections(today)).toBe(sections(whole));
});

test('a place that needs all of the record says that it is being read, and what can be read meanwhile', async () => {
  const { room, readOn } = await roomBeingRead();
  for (const place of ['/statements', '/review', '/read', '/sources', '/network', '/codebook', '/grid?day=2031-05-20']) {
    const answer = await room.ask(place);
    expect([place, answer.status]).toEqual([place, 200]);
    expect(await answer.text()).toContain('The record is being read');
  }
  await readOn();
  expect(await page(room, '/statements')).toContain('<table');
});

test('a script that asks early is answered when the record is read, and a decision is taken then', async () => {
  const { room, readOn } = await roomBeingRead();
  const asked = room.ask('/api/review/queue');
  const first = await Promise.race([asked, page(room, '/today')]);
  expect(first).toEqual(expect.any(String));
  await readOn();
  const { items } = (await (await asked).json()) as { readonly items: readonly unknown[] };
  expect(items.length).toBeGreaterThan(0);
});

test('where nothing is kept the room opens all the same, and says that the reports are compared', async () => {
  const path = await copyOf(example);
  const record = await StoredRecord.open(path);
  await record.conclusions.drop();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const holding = record.snapshot(async () => held);
  const room = await openRoom(path, scripts, { isWhole: false });
  expect(await page(room, '/today')).toContain('compared again');
  release();
  await holding;
  await room.whole;
  expect(await page(room, '/today')).toContain('id="state"');
  await room.close();
  await record.close();
});

describe.skipIf(chromium === null)('in a browser', () => {
  test('a place that waits shows itself when the record is read', async () => {
    const browser = await openBrowser(chromium ?? '');
    left.push(async () => browser.close());
    const { room, readOn } = await roomBeingRead();
    const window = await openWindow(browser);
    await window.goto(room.address);
    await window.locator('#state').waitFor();
    await window.goto(`${room.origin}/statements`);
    expect(await window.locator('main').textContent()).toContain('is being read');
    await readOn();
    await window.locator('main table').waitFor();
    expect(await window.locator('main').textContent()).not.toContain('is being read');
  });
});
