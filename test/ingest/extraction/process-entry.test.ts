import { afterEach, describe, expect, test, vi } from 'vitest';
import { beginProcess } from '../../../src/ingest/extraction/process-entry.ts';

const entry = { filename: new URL('told-allocator.mjs', import.meta.url).href, execArgv: [] };

const told = (): Promise<unknown> => new Promise((resolve) => beginProcess(entry).on('message', resolve));

describe('a process that reads', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('gives large memory back to the system', async () => {
    vi.stubEnv('MALLOC_MMAP_THRESHOLD_', undefined);
    expect(Number(await told())).toBe(1024 * 1024);
  });

  test('keeps to what was set for it', async () => {
    vi.stubEnv('MALLOC_MMAP_THRESHOLD_', '4096');
    expect(await told()).toBe('4096');
  });
});
