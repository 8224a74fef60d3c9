import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/app/coverage/coverage.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { speakerWithParty } from '../../src/server/places/shown-words.ts';
import { figureCell } from '../../src/server/places/tables/row-pages.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { browserPath, openBrowser, openWindow } from '../render/html/browser.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

const chromium = browserPath();
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 860 };

let scripts = '';
beforeAll(async () => {
  scripts = await builtScript();
});

test('a party that is one person is named once', () => {
  const parties = [
    { id: 'ferrin', name: 'Nadia Ferrin' },
    { id: 'varesh', name: 'Varesh' },
  ];
  const coverage = { codebook: { parties } } as unknown as Coverage;
  expect(speakerWithParty('Nadia Ferrin', 'ferrin', coverage).markup).toBe('<b>Nadia Ferrin</b>');
  expect(speakerWithParty('Nadia Ferrin', 'varesh', coverage).markup).toBe('<b>Nadia Ferrin</b>, Varesh');
  expect(speakerWithParty('Nadia Ferrin', null, coverage).markup).toBe('<b>Nadia Ferrin</b>, of no party');
});

test('a cell without a figure is empty, so that a narrow window has no word for it', () => {
  expect(figureCell(null, 'doubt').markup).toBe('<td class="figure" data-name="doubts"></td>');
  expect(figureCell(1, 'doubt').markup).toBe('<td class="figure" data-name="doubt">1</td>');
});

test('where nothing follows on anything yet, the timeline says so and what to do, and only there', async () => {
  const silent = (reading: Reading): Reading => ({ ...reading, meetings: [], attributions: [], voices: [], codes: [], acts: [] });
  const timelineOf = async (record: string): Promise<string> => {
    const room = await openRoom(await copyOf(record), scripts);
    const page = await (await room.ask('/timeline')).text();
    await room.close();
    return page;
  };
  const bare = await timelineOf(await exampleRecord(1, silent));
  expect(bare).toContain('Nothing stands here yet');
  expect(bare).toContain('href="/sources"');
  const told = await timelineOf(await exampleRecord(1));
  expect(told).toContain('id="rounds"');
  expect(told).not.toContain('Nothing stands here yet');
  expect(told).not.toContain('positions above');
});

test('an addition that was broken off is told where whoever never looks at a terminal sees it, with what to do', async () => {
  const record = await copyOf(await exampleRecord(1));
  const told = { at: '2031-05-19T10:00:00Z', paths: ['my <reports>/'], expected: 12, through: 5 };
  const written = await StoredRecord.open(record);
  await written.set('adding 1', JSON.stringify(told));
  await written.close();
  const room = await openRoom(record, scripts);
  for (const place of ['/today', '/sources']) {
    const page = await (await room.ask(place)).text();
    expect(page).toContain('7 of its 12 reports did not come in');
    expect(page).toContain('Run it again');
    expect(page).toContain('readout add my &lt;reports&gt;/');
  }
  await room.close();
  const again = await StoredRecord.open(record);
  await again.drop('adding 1');
  await again.close();
  const whole = await openRoom(record, scripts);
  expect(await (await whole.ask('/today')).text()).not.toContain('broken off');
  await whole.close();
});

describe.skipIf(chromium === null)('in a browser (left out where none is installed; READOUT_CHROMIUM names one)', () => {
  let browser: Browser;
  let room: OpenedRoom;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    room = await openRoom(await copyOf(await exampleRecord()), scripts);
  });
  afterAll(async () => {
    await browser.close();
    await room.close();
  });

  async function windowOf(size: typeof PHONE): Promise<Page> {
    const page = await openWindow(browser, size);
    await page.goto(room.address);
    return page;
  }

  test('on a phone no place is wider than the window, and none has a word without its figure', async () => {
    const page = await windowOf(PHONE);
    const places = await page.locator('.places a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(places.length).toBe(9);
    for (const place of places) {
      await page.goto(room.origin + place);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([place, width]).toEqual([place, PHONE.width]);
      const words = await page
        .locator('td.figure:visible')
        .evaluateAll((all) => all.map((cell) => cell.textContent?.trim() ?? ''));
      expect([place, words.filter((word) => word === '')]).toEqual([place, []]);
    }
    await page.context().close();
  });

  test('the network is whole on a phone: numbers in its nodes, and their names below', async () => {
    const page = await windowOf(PHONE);
    await page.goto(`${room.origin}/network`);
    const numbers = await page.locator('.network svg text:visible').allTextContents();
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.map((_, at) => `${at + 1}`));
    expect(await page.locator('.network ol li:visible').count()).toBe(numbers.length);
    for (const dot of await page.locator('.network svg circle:visible').all()) {
      const box = await dot.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    }
    await page.context().close();

    const wide = await windowOf(DESK);
    await wide.goto(`${room.origin}/network`);
    expect(await wide.locator('.network ol li:visible').count()).toBe(0);
    await wide.context().close();
  });

  test('a few parties have columns of one width in the grid', async () => {
    const page = await windowOf(DESK);
    await page.goto(`${room.origin}/grid`);
    const widths = await page.locator('.grid thead th').evaluateAll((all) => all.slice(1).map((one) => one.clientWidth));
    expect(widths.length).toBeGreaterThan(1);
    if (widths.length <= 4) expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    await page.context().close();
  });
});
