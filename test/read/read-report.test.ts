import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ingest, isOriginal } from '../../src/ingest/sources/ingest.ts';
import type { Original } from '../../src/model/original.ts';
import { Coding } from '../../src/model/reading/coding.ts';
import { Reading, UncodedReading } from '../../src/model/reading/reading.ts';
import { orderedResults } from '../../src/app/readers/ordered-results.ts';
import { readingFaults } from '../../src/app/check/reading-faults.ts';
import { codedReading } from '../../src/read/coded-reading.ts';
import { codeReading } from '../../src/read/coding-layer.ts';
import { read, readToJson, type ReadResult } from '../../src/read/read-report.ts';
import { Readers } from '../../src/app/readers/readers.ts';
import { STAGES, type AnyStage } from '../../src/read/stages.ts';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';

const EXAMPLE = 'examples/river-talks';
/** As many of its reports are read once more in threads: more than are under way at once, and of both kinds. */
const READ_IN_THREADS = 6;

async function originals(): Promise<Original[]> {
  const found: Original[] = [];
  for await (const input of ingest([`${EXAMPLE}/reports`])) if (isOriginal(input)) found.push(input);
  return found;
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}

describe('the reading of a report', async () => {
  const codebook = await readCodebook(`${EXAMPLE}/codebook.yaml`);
  const all = await originals();
  const results: ReadResult[] = [];
  const readingAt = (place: number): Reading => {
    const { reading, coding } = results[place]!;
    return codedReading(UncodedReading.parse(JSON.parse(reading)), Coding.parse(JSON.parse(coding)));
  };

  beforeAll(async () => {
    for (const original of all) results.push(await readToJson(original, codebook));
  });

  it('has the published form, and every span and id in it leads somewhere', () => {
    for (const place of all.keys()) {
      const reading = readingAt(place);
      expect(Reading.parse(reading)).toEqual(reading);
      expect(readingFaults(reading, codebook)).toEqual([]);
      expect(reading.findings.filter(({ rule }) => rule === 'stage-failed')).toEqual([]);
    }
  });

  it('is its two layers laid over each other, and the codes need no more than the one below', async () => {
    for (const [place, original] of all.slice(0, 2).entries()) {
      expect(await read(original, codebook)).toEqual(readingAt(place));
      const stored = UncodedReading.parse(JSON.parse(results[place]!.reading));
      expect(await codeReading(stored, codebook)).toEqual(Coding.parse(JSON.parse(results[place]!.coding)));
    }
  });

  it('is the same in threads as here, and comes in the order of the reports', async () => {
    // There the networks run, whatever they answered before.
    vi.stubEnv('READOUT_KEPT_ANSWERS', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const readers = new Readers(codebook, { threads: 2 });
    const there: ReadResult[] = [];
    const few = all.slice(0, READ_IN_THREADS);
    expect(readers.inFlight).toBeLessThan(few.length);
    for await (const result of orderedResults(each(few), readers.inFlight, (original) => readers.read(original)))
      there.push(result);
    const codedThere = await readers.code(UncodedReading.parse(JSON.parse(results[0]!.reading)));
    await readers.close();
    const here = results.slice(0, READ_IN_THREADS);
    expect(there.map(({ reading }) => reading)).toEqual(here.map(({ reading }) => reading));
    expect(there.map(({ coding }) => coding)).toEqual(here.map(({ coding }) => coding));
    expect(codedThere.coding).toBe(results[0]!.coding);
  });

  it('keeps what earlier stages gave when one stops, and says which', async () => {
    const [original] = all;
    if (!original) throw new Error('The example has no reports.');
    const stages = STAGES.map((stage): AnyStage => {
      const run = (): never => {
        throw new RangeError('too deep');
      };
      return stage.name === 'attribute' ? { ...stage, run } : stage;
    });
    const reading = await read(original, codebook, { stages });
    expect(reading.passages.length).toBeGreaterThan(3);
    expect(reading.attributions.filter(({ source, cue }) => source.length + cue.length > 0)).toEqual([]);
    expect(reading.findings.filter(({ rule }) => rule === 'stage-failed')).toEqual([
      {
        rule: 'stage-failed',
        span: null,
        seen: 'The stage "attribute" stopped on this report: RangeError: too deep',
        assumed: 'What the stage would have given is empty for this report.',
      },
    ]);
  });
});

describe('work in order', () => {
  it('has no more under way than allowed, and gives results in the order of the items', async () => {
    let underWay = 0;
    let most = 0;
    const slow = async (item: number): Promise<number> => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((go) => setTimeout(go, (item * 7) % 5));
      underWay -= 1;
      return item;
    };
    const items = Array.from({ length: 30 }, (_, at) => at);
    const results: number[] = [];
    for await (const result of orderedResults(each(items), 4, slow)) results.push(result);
    expect(results).toEqual(items);
    expect(most).toBe(4);
  });

  it('throws a failure when its turn comes', async () => {
    const got: number[] = [];
    const work = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('two');
      return item;
    };
    await expect(
      (async () => {
        for await (const result of orderedResults(each([0, 1, 2, 3]), 4, work)) got.push(result);
      })(),
    ).rejects.toThrow('two');
    expect(got).toEqual([0, 1]);
  });
});
