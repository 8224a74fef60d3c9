import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { readingFaults } from '../../src/app/check/reading-faults.ts';
import { Codebook } from '../../src/model/codebook.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import type { Original } from '../../src/model/original.ts';
import { read } from '../../src/read/read-report.ts';
import { STAGES, type AnyStage } from '../../src/read/stages.ts';
import { interruptible, OutOfTime, setStageLimit, Stopped, timeLimit } from '../../src/read/time-limit.ts';

const NO_CODEBOOK = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'None' } });

function report(text: string): Original {
  const opened = openReport(new TextEncoder().encode(text), 'text/plain', { path: 'made.txt' });
  if (!isOriginal(opened)) throw new Error(opened.why);
  return opened;
}

/** A stage that does not end by itself. */
const ENDLESS: AnyStage = {
  name: 'endless',
  needs: [],
  gives: [],
  run: () => {
    for (;;);
  },
};

describe('a stage that does not end', () => {
  it('leaves a finding after its time, and the stages after it go on', async () => {
    const stages = [STAGES[0], ENDLESS, STAGES[2]].filter((stage) => stage !== undefined);
    const reading = await read(report('The talks were held in March 2031.'), NO_CODEBOOK, { stages, limitMs: 3_000 });
    expect(reading.findings.map(({ rule, seen }) => [rule, seen])).toContainEqual([
      'stage-failed',
      'The stage "endless" stopped on this report: OutOfTime: It was not done after 3 seconds.',
    ]);
    expect(reading.text).toContain('The talks');
  });

  it('leaves no words in the mouth of somebody else where it was to tell who speaks', async () => {
    const stops = (): never => {
      throw new Error('It cannot go on.');
    };
    const stages = STAGES.map((stage) => (stage.name === 'resolve' ? { ...stage, run: stops } : stage));
    const said = 'The union said that it would not pay. The dockers said that they would strike.';
    expect((await read(report(said), NO_CODEBOOK)).attributions.length).toBeGreaterThan(1);
    const reading = await read(report(said), NO_CODEBOOK, { stages });
    expect(reading.findings.map(({ seen }) => seen).join()).toContain('The stage "resolve" stopped');
    expect(readingFaults(reading, NO_CODEBOOK)).toEqual([]);
    expect(reading.attributions.length).toBe(reading.voices.length);
  });

  it('has the time that all stages have been given', async () => {
    setStageLimit(50);
    const reading = await read(report('Words.'), NO_CODEBOOK, { stages: [ENDLESS] });
    setStageLimit(120_000);
    expect(reading.findings.map(({ seen }) => seen).join()).toContain('It was not done after 0.05 seconds.');
  });

  it('is held to its time between steps of a work that waits', async () => {
    const waiting: AnyStage = {
      ...ENDLESS,
      run: async (_have, { limit }) => {
        for (;;) {
          await new Promise((go) => setTimeout(go, 1));
          limit?.check();
        }
      },
    };
    const { findings } = await read(report('Words.'), NO_CODEBOOK, { stages: [waiting], limitMs: 50 });
    expect(findings.filter(({ seen }) => seen.includes('The stage "endless" stopped'))).toHaveLength(1);
  });

  it('is held to its time when it codes', async () => {
    const over = -1;
    const { findings } = await read(report('Words.'), NO_CODEBOOK, { stages: [], limitMs: over });
    expect(findings.filter(({ seen }) => seen.includes('The stage "code" stopped'))).toHaveLength(1);
  });

  it('ends with the reading when the user has had enough, and is no finding', async () => {
    const stop = read(report('Words.'), NO_CODEBOOK, { isStopped: () => true });
    await expect(stop).rejects.toBeInstanceOf(Stopped);
  });
});

describe('bounded work', () => {
  it('has no end where its limit is infinite', () => {
    const limit = timeLimit(Infinity);
    expect(limit.run(() => 7)).toBe(7);
    expect(limit.check()).toBeUndefined();
  });

  it('ends a regular expression that would try without end', () => {
    const endless = /^(?:a+)+$/;
    expect(() => timeLimit(100).run(() => endless.test(`${'a'.repeat(60)}b`))).toThrow(OutOfTime);
  });

  it('is not ended for what the machine did for others meanwhile', async () => {
    // Other tests work in this process too, so that what it worked is told here.
    const worked = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
    const limit = timeLimit(100);
    await pause(200);
    expect(limit.run(() => 7)).toBe(7);
    expect(limit.check()).toBeUndefined();
    worked.mockReturnValue({ user: 80_000, system: 40_000 });
    expect(() => limit.check()).toThrow(OutOfTime);
    worked.mockRestore();
  });

  it('gives what the work gives and throws what it throws', () => {
    expect(timeLimit(1000).run(() => timeLimit(1000).run(() => 7))).toBe(7);
    expect(() => interruptible(() => JSON.parse('{'))).toThrow(SyntaxError);
  });
});
