import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page, type ViewportSize } from 'playwright-core';
import { WAITING_PATIENCE_MS } from '../../runner/patience.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Where a browser is on this machine; null where there is none, and tests that need one are left out. */
export function browserPath(): string | null {
  return [process.env['READOUT_CHROMIUM'] ?? '', ...PLACES].find((place) => place !== '' && existsSync(place)) ?? null;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: WAITING_PATIENCE_MS });
}

/** A window with nothing in common with others. */
export async function openWindow(browser: Browser, size?: ViewportSize): Promise<Page> {
  const context = await browser.newContext(size ? { viewport: size } : {});
  context.setDefaultTimeout(WAITING_PATIENCE_MS);
  return context.newPage();
}
