import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import type { Fragment } from '../../src/read/attribute/fragment.ts';
import type { Paragraph } from '../../src/read/attribute/paragraph-words.ts';
import type { Tagger } from '../../src/read/attribute/tagger.ts';
import { bareLines } from '../../src/read/clean/formats/markup-size.ts';
import { attributionsOf } from '../../src/read/attribute/attribute-stage.ts';
import { read } from '../../src/read/read-report.ts';
import { beginEffort } from './effort.ts';
import { readQuickly } from './quick-reading.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/codebook.yaml', import.meta.url));
const codebook = parseCodebook(readFileSync(EXAMPLE, 'utf8'), 'codebook.yaml');

/** Words of one attribution of the tagger below: a source, a cue and a content. */
const EACH = 6;

/** Finds attributions wherever there is room for one, whatever the words. */
const everywhere: Tagger = {
  name: 'everywhere',
  cost: () => 1,
  confidence: () => 1,
  tag: async (paragraphs, pass) => (pass === 'contents' ? [] : paragraphs.flatMap(dense)),
};

function dense(words: Paragraph, paragraph: number): Fragment[] {
  return Array.from({ length: Math.floor(words.length / EACH) }, (_, at) => at * EACH).flatMap((start): Fragment[] => [
    { role: 'source', paragraph, start, end: start + 1, confidence: 1 },
    { role: 'cue', paragraph, start: start + 1, end: start + 2, confidence: 1 },
    { role: 'content', paragraph, start: start + 2, end: start + EACH, confidence: 1, holds: 1 },
  ]);
}

/** What a text of so many repetitions costs to read, in milliseconds. */
async function readCost(unit: string, times: number, reader: typeof read): Promise<number> {
  const original = openReport(new TextEncoder().encode(`Headline\n\n${unit.repeat(times)}`), 'text/plain', { path: 'made.txt' });
  if (!isOriginal(original)) throw new Error(original.why);
  const effortMs = beginEffort();
  const { findings } = await reader(original, codebook);
  expect(findings.filter(({ rule }) => rule === 'stage-failed')).toEqual([]);
  return effortMs();
}

/** The same without the trained networks. */
function cost(unit: string, times: number): Promise<number> {
  return readCost(unit, times, (original) => readQuickly(original, codebook, everywhere));
}

/** How much more four times the text may cost: n log n is about five times as much, its square sixteen times. */
const MAX_GROWTH = 7;
const MAX_TRIES = 8;

/** So many words: four times as many are about the most that is read of a report. */
const WORDS = 1_900;

describe('a text in which somebody is cited everywhere', () => {
  it.each([
    'denied that ',
    'Adair said that ',
    'two weeks ago ',
    'Osmar rejects the offer. ',
    '"We agree," Adair said. ',
    'Officials said they agreed. ',
    'met in Halmos on Monday, demanding and insisting ',
    '"We agree," he told us so.\n\n',
  ])('costs in step with its length, without the networks: %s', async (unit) => {
    const times = Math.ceil(WORDS / unit.split(/\b/).filter((piece) => piece.trim() !== '').length);
    await cost(unit, times);
    // What a machine that is busy adds, it adds to each measure by chance: the least of several is the work's own.
    let [short, long] = [Infinity, Infinity];
    for (let tries = 0; tries < MAX_TRIES && (tries === 0 || long / short > MAX_GROWTH); tries += 1) {
      short = Math.min(short, await cost(unit, times));
      long = Math.min(long, await cost(unit, 4 * times));
    }
    expect(long / short).toBeLessThan(MAX_GROWTH);
  });
});

/**
 * Most that a report of 100 kB may cost, once the networks are loaded, whatever it holds: in milliseconds of the processor. What the networks answered to
 * one try is kept for the next, so that a slow processor does not decide: rules are held here, and networks by the bench.
 */
const MOST_OF_LONG_MS = 3_000;
const LONG_CHARS = 100_000;

describe('a report of 100 kB', () => {
  it.each(['We said no.\n\n', 'Velia said no, he said. ', 'On 3 May 2031 they said on 4 May 2031 that on 5 May 2031 '])(
    'is read in under 3 seconds, beside what the networks take: %s',
    async (unit) => {
      await readCost('They agreed, Adair said.', 1, read);
      let least = Infinity;
      for (let tries = 0; tries < 3 && least >= MOST_OF_LONG_MS; tries += 1)
        least = Math.min(least, await readCost(unit, Math.floor(LONG_CHARS / unit.length), read));
      expect(least).toBeLessThan(MOST_OF_LONG_MS);
    },
  );
});

describe('a page that no parser is given', () => {
  it('is searched once for where its scripts end, and not from each of them to the end of the page', () => {
    const page = '<script>x</script>'.repeat(55_000);
    const effortMs = beginEffort();
    expect(bareLines(`${page}<p>They agreed.</p>`)).toEqual(['They agreed.']);
    expect(effortMs()).toBeLessThan(2_000);
  });
});

describe('contents that are read again', () => {
  it('are so many pieces in all, however many are found', async () => {
    const again: number[] = [];
    const counting: Tagger = {
      ...everywhere,
      tag: async (paragraphs, pass) => {
        if (pass === 'contents') again.push(...paragraphs.map(({ length }) => length));
        return pass === 'report' ? paragraphs.flatMap(dense) : [];
      },
    };
    const text = 'Adair said that they agree now. '.repeat(2_200);
    await attributionsOf(text, [{ kind: 'body', span: { start: 0, end: text.length } }], counting);
    const words = again.reduce((sum, each) => sum + each, 0);
    expect(words).toBeGreaterThan(3_900);
    expect(words).toBeLessThanOrEqual(4_000);
  });
});
