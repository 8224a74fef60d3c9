import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/app/coverage/coverage.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { speakerWithParty } from '../../src/server/places/shown-words.ts';
import { figureCell } from '../../src/server/places/tables/row-pages.ts';
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

  test('a few parties have columns of one width in the grid', async () => {
    const page = await windowOf(DESK);
    await page.goto(`${room.origin}/grid`);
    const widths = await page.locator('.grid thead th').evaluateAll((all) => all.slice(1).map((one) => one.clientWidth));
    expect(widths.length).toBeGreaterThan(1);
    if (widths.length <= 4) expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    await page.context().close();
  });
});
