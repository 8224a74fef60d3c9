import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserPath, openBrowser, openWindow } from '../render/html/browser.ts';
import { builtScript, copyOf, exampleRecord, openRoom, type OpenedRoom } from './opened-room.ts';

const chromium = browserPath();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** More presses of the tab key than lead through any place. */
const MOST_TABS = 400;

/** A report that tries to run, to break out and to turn letters round. */
const HOSTILE = [
  '<script>document.title="run"</script><img src=x onerror="document.title=\'run\'">',
  '',
  '29 May 2031',
  '',
  'Varesh said "<svg onload=document.title=`run`> we will <b>fill</b> it \u202eneve\u202c" & \'more\', said Nadia Ferrin on Thursday.',
  `A word without end: ${'x'.repeat(5_000)}.`,
].join('\n');

describe.skipIf(chromium === null)('in a browser (left out where none is installed; READOUT_CHROMIUM names one)', () => {
  let browser: Browser;
  let scripts = '';
  let example = '';
  let room: OpenedRoom;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    scripts = await builtScript();
    example = await exampleRecord();
  });
  afterAll(async () => browser.close());
  beforeEach(async () => {
    faults.length = 0;
    room = await openRoom(await copyOf(example), scripts, { onFault: (error) => faults.push(error.message) });
    page = await visit(room);
  });
  afterEach(async () => {
    await page.context().close();
    await room.close();
    expect(faults).toEqual([]);
  });

  /** A window of the room, by the address that was printed. */
  async function visit({ address }: OpenedRoom): Promise<Page> {
    const opened = await openWindow(browser, { width: 1280, height: 900 });
    opened.on('pageerror', ({ message }) => faults.push(message));
    await opened.goto(address);
    return opened;
  }

  /** Goes on by the tab key until the thing has the focus, as whoever has no mouse does. */
  async function tabTo(selector: string, window: Page = page): Promise<void> {
    const isThere = `document.activeElement?.matches(${JSON.stringify(selector)}) === true`;
    for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
      if (await window.evaluate<boolean>(isThere)) return;
      await window.keyboard.press('Tab');
    }
    throw new Error(`The tab key does not lead to ${selector}.`);
  }

  /** Goes to a place by its two keys. */
  async function goTo(key: string, place: string, window: Page = page): Promise<void> {
    await window.keyboard.press('g');
    await window.keyboard.press(key);
    await window.locator(`body[data-place="${place}"]`).waitFor();
  }

  const shown = async (): Promise<string | null> => page.locator('.review-item').getAttribute('data-key');
  const decidedWords = async (): Promise<string> => (await page.locator('#progress').textContent()) ?? '';

  test('a line of Today is followed by keyboard to its words, and on to the report in which they stand', async () => {
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('j');
    await tabTo('main .cite');
    await page.keyboard.press('Enter');
    const words = page.locator('.excerpt:target');
    await expect.poll(async () => words.locator('mark').first().isVisible()).toBe(true);
    const quoted = await words.locator('mark').first().textContent();
    await tabTo('.excerpt:target .panel-foot a');
    await page.keyboard.press('Enter');
    await page.locator('.report-text').waitFor();
    const asked = (await page.locator('mark.is-asked').allTextContents()).join('');
    expect(asked.replaceAll(/\s+/g, ' ')).toContain(quoted?.trim().slice(0, 30));
  });

  test('thirty statements are decided by keys, five are taken back, and after closing and opening all of it stands', async () => {
    await goTo('r', 'review');
    for (let at = 0; at < 30; at += 1) {
      const before = await shown();
      await page.keyboard.press(at % 3 === 1 ? 'x' : 'a');
      await expect.poll(shown).not.toBe(before);
    }
    await expect.poll(decidedWords).toContain('30 of ');
    for (let left = 29; left >= 25; left -= 1) {
      await page.keyboard.press('z');
      await expect.poll(decidedWords).toContain(`${left} of `);
      expect(await page.locator('#told').textContent()).toContain('Took back');
    }
    await room.close();
    room = await openRoom(room.record, scripts, { onFault: (error) => faults.push(error.message) });
    await page.context().close();
    page = await visit(room);
    await page.goto(`${room.origin}/review`);
    expect(await decidedWords()).toContain('25 of ');
  });

  test('a text that is pasted under Sources is read, and other windows show it without being loaded again, Today too', async () => {
    const other = await page.context().newPage();
    await other.goto(`${room.origin}/read`);
    const today = await page.context().newPage();
    await today.goto(`${room.origin}/today`);
    const facts = async (): Promise<string | null> => today.locator('.place-head .facts').first().textContent();
    expect(await facts()).toContain('16 reports');
    await goTo('o', 'sources');
    await tabTo('#pasted');
    await page.keyboard.insertText(HOSTILE);
    await tabTo('#told-outlet');
    await page.keyboard.type('Coast Wire');
    await tabTo('#add-reports button[type="submit"]');
    await page.keyboard.press('Enter');
    await expect.poll(async () => page.locator('#added').textContent()).toContain('added');
    await expect.poll(async () => other.locator('.rows').textContent()).toContain('Coast Wire');
    await expect.poll(facts).toContain('17 reports');
    await other.locator('.rows a', { hasText: 'script' }).first().click();
    await other.locator('.report-text').waitFor();
    expect(await other.locator('.report-text').textContent()).toContain('<svg onload=');
    for (const path of ['today', 'statements', 'sources', 'review', 'read']) {
      await page.goto(`${room.origin}/${path}`);
      expect(await page.title()).not.toContain('run');
      expect(await page.locator('main script, main img, main [onload], main [onerror]').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
  });

  test('two windows: what one decides leaves the queue of the other, which is told what a late decision finds', async () => {
    await page.goto(`${room.origin}/review`);
    const other = await visit(room);
    await other.goto(`${room.origin}/review`);
    const first = await shown();
    expect(await other.locator('.review-item').getAttribute('data-key')).toBe(first);
    await page.keyboard.press('a');
    await expect.poll(shown).not.toBe(first);
    await expect.poll(async () => other.locator('.review-item').getAttribute('data-key')).not.toBe(first);
    await other.context().close();
  });

  test('by keyboard alone: from the grid to the history of a cell, and the slider to an earlier day', async () => {
    await goTo('i', 'grid');
    await tabTo('.history-link a');
    await page.keyboard.press('Enter');
    await page.locator('.history').first().waitFor();
    expect(new URL(page.url()).pathname.split('/')).toHaveLength(4);
    expect(await page.locator('.history mark').count()).toBeGreaterThan(0);
    await goTo('i', 'grid');
    await tabTo('#day-slider');
    await page.keyboard.press('Home');
    await expect.poll(async () => page.locator('.place-head .facts').textContent()).toContain('as it stood on');
    expect(await page.locator('table.grid .said').count()).toBeGreaterThan(0);
  });

  test('by keyboard: what the table of statements shows is what its file holds', async () => {
    await goTo('s', 'statements');
    await tabTo('select[name="party"]');
    await page.keyboard.type('Osmar');
    await tabTo('select[name="coded"]');
    await page.keyboard.type('yes');
    await tabTo('form.filter button');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?party=osmar&coded=yes');
    await page.locator('.rows').waitFor();
    const rows = await page.locator('.rows tbody tr').count();
    const download = page.waitForEvent('download');
    await tabTo('a[href*="statements.csv"]');
    await page.keyboard.press('Enter');
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/);
    expect(rows).toBeGreaterThan(0);
    expect(lines.length - 1).toBe(rows);
  });

  test('a line that is lost in the middle of a decision is told, and the page shows whether it was kept', async () => {
    await goTo('r', 'review');
    await page.route('**/api/decisions', async (route) => {
      await room.ask('/api/decisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: route.request().postData() ?? '',
      });
      await route.abort('connectionreset');
    });
    await page.keyboard.press('a');
    await expect.poll(async () => page.locator('#told').textContent()).toContain('The line to the room was lost');
    await expect.poll(async () => page.locator('.last-decisions li').count()).toBe(1);
    expect(await decidedWords()).toContain('1 of ');
  });

  test('nothing stands in the way of a reader who does not see, on any place, in light and dark', async () => {
    const axe = await readFile(AXE, 'utf8');
    const { items } = (await (await room.ask('/api/review/queue?limit=1')).json()) as {
      readonly items: readonly {
        readonly report: string;
        readonly statement: string;
        readonly proposal: { readonly holder: string; readonly issue: string };
      }[];
    };
    const [{ report, statement, proposal }] = items as [(typeof items)[number]];
    const places = await page.locator('.places a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(places.length).toBeGreaterThan(5);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const path of [
        ...places,
        '/review/sample',
        `/read/${report}`,
        `/statements/${statement}`,
        `/grid/${proposal.holder}/${proposal.issue}`,
      ]) {
        await page.emulateMedia({ colorScheme });
        await page.goto(room.origin + path);
        // Forms that wait behind a word are looked at too.
        await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true');
        // Put in by the tests themselves, past the policy of the page.
        await page.evaluate(axe);
        const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
          readonly violations: readonly {
            readonly id: string;
            readonly impact: string;
            readonly nodes: readonly { readonly html: string }[];
          }[];
        };
        const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      }
  });

  test('the script of a page is small', async () => {
    const loaded = 'performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"))';
    const sizes = await page.evaluate<readonly number[]>(`${loaded}.map(({ decodedBodySize }) => decodedBodySize)`);
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});
