import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkProcess } from '../../../src/app/readers/processes/work-process.ts';
import { processEntry } from '../../../src/ingest/extraction/process-entry.ts';
import { OutOfTime } from '../../../src/read/time-limit.ts';

const TSX = createRequire(import.meta.url).resolve('tsx');
const LEFT_BEHIND = fileURLToPath(new URL('left-behind.ts', import.meta.url));

const all: WorkProcess[] = [];
afterEach(() => {
  for (const one of all.splice(0)) one.kill();
});

function begun(entry = 'made-work'): WorkProcess {
  const working = new WorkProcess(processEntry(entry, import.meta.url), 2);
  all.push(working);
  return working;
}

describe('a process that works for this one', () => {
  it('does one thing after the other, and tells what went wrong by its name', async () => {
    const working = begun();
    expect(await working.ask('double', 21)).toBe(42);
    await expect(working.ask('fail', null)).rejects.toMatchObject({ name: 'RangeError', message: 'too much of it' });
    expect(await working.ask('double', 4)).toBe(8);
    working.tellToStop();
    await working.ended;
    expect(working.isAlive).toBe(false);
    await expect(working.ask('double', 4)).rejects.toThrow('has ended');
  });

  it.each(['hang', 'work'])('is ended when it takes longer than it may, whatever it is at: %s', async (work) => {
    const working = begun();
    // A process that hangs does not work: a part of its waiting counts.
    await expect(working.ask(work, null, 100)).rejects.toBeInstanceOf(OutOfTime);
    await working.ended;
  });

  it('takes nobody along when it dies', async () => {
    await expect(begun().ask('die', null)).rejects.toThrow('ended: SIGABRT');
  });

  it('says so where it cannot begin', async () => {
    const working = begun('no-such-work');
    await expect(working.ready).rejects.toThrow('ended: code 1');
    await working.ended;
  });

  it('ends with the one that began it, even where that is killed', async () => {
    const parent = spawn(process.execPath, ['--import', TSX, LEFT_BEHIND], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) => parent.stdout.on('data', (said: Buffer) => resolve(Number(said))));
    const isThere = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    expect(isThere()).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(isThere).toBe(false);
  });
});
