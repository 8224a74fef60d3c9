import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import { loadCoder } from '../../src/read/coding/neural/coder-loading.ts';
import { codeReading } from '../../src/read/coding-layer.ts';
import { readUncoded } from '../../src/read/reading-layer.ts';
import { words } from '../../src/text/words.ts';
import { readMarkedReports } from '../../test/truth/marked-reports.ts';
import type { Figure } from '../figure.ts';

/** Words of a report in this benchmark, about what a long news report has. */
const WORDS = 750;
const REPORTS = new URL('../../training/reports/train/', import.meta.url);
const NEGOTIATIONS = 6;
const PROCESSORS = 2;

interface Job {
  readonly text: string;
  readonly codebook: Codebook;
}

/** What coding costs beside reading, one report after another, for small and large codebooks: processor time, so that it is a ratio that tells. */
export async function benchCoding(): Promise<Figure[]> {
  const few = await jobs(20);
  const many = await jobs(200);
  // Another codebook of the same content: what was judged for one is remembered for it.
  await costOf((await jobs(20)).slice(0, 1));
  return [...figures(20, 8, await costOf(few)), ...figures(200, 5, await costOf(many))];
}

interface Cost {
  /** Milliseconds of processor time a report. */
  readonly reading: number;
  readonly coding: number;
  /** What the network is asked about a report. */
  readonly inputs: number;
  readonly pieces: number;
}

function figures(alternatives: number, goal: number, { reading, coding, inputs, pieces }: Cost): Figure[] {
  const name = `coding: ${alternatives} alternatives`;
  return [
    { name: `${name}, a report`, value: coding, unit: 'ms of processor time' },
    { name: `${name}, against reading it`, value: coding / reading, unit: 'times' },
    { name: `${name}, inputs of the network a report`, value: inputs, unit: '' },
    { name: `${name}, pieces in them`, value: pieces, unit: '' },
    {
      name: `${name}, read and coded if both processors were free`,
      value: (1000 * PROCESSORS) / (reading + coding),
      unit: 'a second',
      goal: `at least ${goal}`,
    },
  ];
}

async function costOf(all: readonly Job[]): Promise<Cost> {
  const coder = await loadCoder();
  const before = coder.asked;
  let [reading, coding] = [0, 0];
  for (const { text, codebook } of all) {
    const began = processorMs();
    const read = await readUncoded(opened(text), codebook);
    const between = processorMs();
    await codeReading(read, codebook);
    reading += between - began;
    coding += processorMs() - between;
  }
  const { inputs, pieces } = coder.asked;
  const mean = (sum: number): number => sum / all.length;
  return {
    reading: mean(reading),
    coding: mean(coding),
    inputs: mean(inputs - before.inputs),
    pieces: mean(pieces - before.pieces),
  };
}

/** A report of the wanted length for each of our own negotiations, with its codebook of so many alternatives. */
async function jobs(alternatives: number): Promise<Job[]> {
  const names = readdirSync(REPORTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .slice(0, NEGOTIATIONS);
  const codebooks = await Promise.all(
    names.map(({ name }) => readCodebook(fileURLToPath(new URL(`${name}/codebook.yaml`, REPORTS)))),
  );
  return names.map(({ name }, place) => ({
    text: reportOf(new URL(`${name}/`, REPORTS)),
    codebook: enlarged([...codebooks.slice(place), ...codebooks.slice(0, place)], alternatives),
  }));
}

function reportOf(folder: URL): string {
  const paragraphs = (readMarkedReports(folder) ?? []).flatMap(({ text }) => text.split('\n')).filter((line) => line !== '');
  let length = 0;
  return paragraphs
    .filter((paragraph) => {
      const isWanted = length < WORDS;
      length += words(paragraph).filter(({ start }) => /[\p{L}\p{N}]/u.test(paragraph.charAt(start))).length;
      return isWanted;
    })
    .join('\n\n');
}

/** The first codebook, with issues of the others until there are so many alternatives; the last issue is cut. */
function enlarged(codebooks: readonly Codebook[], alternatives: number): Codebook {
  const [first] = codebooks;
  if (!first) throw new Error('There are no codebooks to measure with.');
  let left = alternatives;
  const issues = codebooks.flatMap((codebook, place) =>
    codebook.issues.flatMap((issue) => {
      const kept = issue.alternatives.slice(0, Math.max(0, left));
      left -= kept.length;
      return kept.length < 2 ? [] : [{ ...issue, id: `${issue.id}-${place}`, alternatives: kept }];
    }),
  );
  return { ...first, issues };
}

function opened(text: string) {
  const original = openReport(new TextEncoder().encode(text), 'text/plain', { path: 'made.txt' });
  if (!isOriginal(original)) throw new Error(original.why);
  return original;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
