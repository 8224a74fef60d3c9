import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import { renderHtml } from '../../../src/render/html/html-brief.ts';
import { html } from '../../../src/render/html/safe-markup.ts';
import { browserPath, openBrowser, openWindow } from './browser.ts';
import { hostile } from '../hostile-brief.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const brief = buildBrief(riverTalks());
const page = renderHtml(brief);
type Found = ReturnType<typeof parseHTML>['document'];
const parsed = new Map<string, Found>();
const documentOf = (source: string): Found => {
  const known = parsed.get(source) ?? parseHTML(source).document;
  parsed.set(source, known);
  return known;
};
const all = (source: string, selector: string): ReturnType<Found['querySelectorAll']>[number][] => [
  ...documentOf(source).querySelectorAll(selector),
];

describe('the HTML brief', () => {
  test('is one file: it names nothing outside itself, and its policy lets nothing in but its own style', () => {
    expect(all(page, 'script, link, img, iframe, object, embed, base, form, [src], [srcset], [style]')).toEqual([]);
    expect(page).not.toMatch(/url\(|@import/);
    const [policy] = all(page, 'meta[http-equiv]').map((meta) => meta.getAttribute('content'));
    const [style] = all(page, 'style').map((element) => element.textContent);
    const hash = createHash('sha256')
      .update(style ?? '')
      .digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  test('words of a report never become markup', () => {
    const poisoned = renderHtml(hostile(brief, { days: false }));
    const tags = (source: string): Set<string> => new Set(all(source, '*').map(({ tagName }) => tagName));
    expect(tags(poisoned)).toEqual(tags(page));
    const withDays = tags(renderHtml(hostile(brief, { days: true })));
    expect([...withDays].filter((tag) => !tags(page).has(tag))).toEqual([]);
    expect(all(poisoned, 'style')).toHaveLength(1);
    const attributes = all(poisoned, '*').flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    for (const link of all(poisoned, 'a[href]')) expect(link.getAttribute('href')).toMatch(/^(?:#[\w-]+|https?:\/\/)/);
    expect(poisoned).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('an address that is not one of the web is no link', () => {
    const report = { ...brief.reports[0]!, url: 'javascript:alert(1)' };
    expect(renderHtml({ ...brief, reports: [report] })).not.toContain('javascript:');
  });

  test('markup is made by the html tag alone', () => {
    expect(html`<b>${'<i>"x" & \'y\'</i>'}</b>`.markup).toBe('<b>&lt;i&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/i&gt;</b>');
    expect(html`${[html`<i></i>`, 'a<b', null, 3]}`.markup).toBe('<i></i>a&lt;b3');
  });

  test('every citation leads to words in a report, and those lead back', () => {
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(page, 'a[href^="#"]').map((link) => link.getAttribute('href')!.slice(1));
    expect(targets.filter((target) => target !== 'close' && !ids.includes(target))).toEqual([]);
    for (const excerpt of all(page, '.excerpt')) {
      expect(excerpt.querySelector('mark')?.textContent).not.toBe('');
      expect(excerpt.querySelectorAll('.cited a, .cited').length).toBeGreaterThan(0);
    }
  });

  test('draws who stands for what, each line leading to the words it rests on', () => {
    const ties = all(page, 'h3#ties + .legend + figure a');
    expect(ties.length).toBeGreaterThan(3);
    for (const tie of ties) {
      expect(tie.getAttribute('href')).toMatch(/^#words-\d+/);
      expect(tie.getAttribute('aria-label')).toBe(tie.querySelector('title')?.textContent);
    }
  });

  test('every line cites', () => {
    const lines = all(page, 'main > section:not(#gaps) .lines > li').filter((line) => line.closest('#reports') === null);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.querySelector('.cite') === null).map(({ textContent }) => textContent)).toEqual([]);
  });

  test('marks what the one text has and the other has not, as deleted and inserted', () => {
    const [table] = all(page, 'table.aligned');
    const [before, after] = [...(table?.querySelectorAll('tbody tr:first-child td') ?? [])];
    expect([...before!.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(['told Northline', 'orally']);
    expect([...after!.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['said', 'by word of mouth']);
    expect([before!.querySelector('ins'), after!.querySelector('del')]).toEqual([null, null]);
    expect(after!.textContent).toBe('said the consent had been given by word of mouth and a text would follow');
  });

  test('shared words that look like markup stay words', () => {
    const [shared] = brief.shared;
    const pieces = [{ kind: 'changed' as const, earlier: '</del><script>a</script>', later: '<b onclick="x">' }];
    const made = renderHtml({ ...brief, shared: [{ ...shared!, passages: [{ likeness: 1, pieces }] }] });
    expect(all(made, 'table.aligned del')[0]?.textContent).toBe('</del><script>a</script>');
    expect(all(made, 'table.aligned ins')[0]?.textContent).toBe('<b onclick="x">');
    expect(all(made, 'script, [onclick]')).toEqual([]);
  });

  test('headings go down one step at a time, and the table names its rows and columns', () => {
    const levels = all(page, 'h1,h2,h3,h4').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(all(page, '.grid tbody tr').every((row) => row.querySelector('th[scope=row]') !== null)).toBe(true);
    expect(all(page, 'header, nav[aria-label], main, footer')).toHaveLength(4);
  });

  test('draws a line for each party that declares a stand, and every mark leads to words', () => {
    expect(all(page, '.charts figure.chart')).toHaveLength(4);
    expect(all(page, '.charts path.held').length).toBeGreaterThan(8);
    const marks = all(page, '.charts a');
    expect(marks.length).toBeGreaterThan(20);
    for (const mark of marks) expect(mark.getAttribute('href')).toMatch(/^#words-\d+[a-z]*$/);
  });
});

const browser = browserPath();
describe.skipIf(browser === null)('in a browser (left out where none is installed; READOUT_CHROMIUM names one)', () => {
  let shown: Page;
  let close: () => Promise<void> = async () => {};
  const asked: string[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'readout-brief-')), 'brief.html');
    writeFileSync(file, renderHtml(hostile(brief, { days: false })));
    const opened = await openBrowser(browser!);
    close = () => opened.close();
    shown = await openWindow(opened);
    shown.on('request', (request) => asked.push(request.url()));
    shown.on('console', (message) => said.push(message.text()));
    shown.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await shown.goto(pathToFileURL(file).href);
  });
  afterAll(() => close());

  test('opens with nothing but its own file, without complaint, whatever the words of the reports', () => {
    expect(asked).toHaveLength(1);
    expect(said).toEqual([]);
  });

  test('a click on a citation opens the words in their sentence, and Close shuts them', async () => {
    const cite = shown.locator('#since .cite').first();
    await cite.scrollIntoViewIfNeeded();
    const before = await shown.evaluate('scrollY');
    const address = (await cite.getAttribute('href'))!;
    const words = shown.locator(address);
    const placed = (): Promise<unknown> =>
      shown.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(address)})).position`);
    await cite.click();
    expect(await placed()).toBe('fixed');
    expect(await words.locator('mark').first().isVisible()).toBe(true);
    expect(await shown.evaluate('scrollY')).toBe(before);
    await words.locator('.close').click();
    expect(await placed()).not.toBe('fixed');
  });

  test('the keyboard alone does it too', async () => {
    await shown.locator('#since .cite').first().focus();
    await shown.keyboard.press('Enter');
    expect(await shown.evaluate('document.activeElement.className')).toBe('excerpt');
    await shown.keyboard.press('Tab');
    expect(await shown.evaluate('document.activeElement.closest(".excerpt:target") !== null')).toBe(true);
  });

  test('is as wide as the window, from a telephone to a desk', async () => {
    for (const width of [380, 800, 1400]) {
      await shown.setViewportSize({ width, height: 800 });
      expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });
});
