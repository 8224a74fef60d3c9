import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleTagger } from '../../eval/rules/rule-tagger.ts';
import { readingFaults } from '../../src/app/check/reading-faults.ts';
import { CodebookError, parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { openReport, type Wrapping } from '../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Original } from '../../src/model/original.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { loadTagger } from '../../src/read/attribute/neural/tagger-loading.ts';
import { read } from '../../src/read/read-report.ts';
import { readout } from '../cli/run-readout.ts';
import { beginEffort } from './effort.ts';
import { MemoryMark } from './memory-mark.ts';
import { Chance, excerpt, mutated, mutatedBytes } from './mutations.ts';
import { readQuickly } from './quick-reading.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/', import.meta.url));

/** Most processor time for one input, in seconds. */
const MOST_SECONDS = 5;
/** Of a command at a damaged record, which may read and code every report anew. */
const MOST_RECORD_SECONDS = 20;
const KINDS: Readonly<Record<string, Wrapping>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  jsonl: 'application/json',
};

/** Of the inputs that the trained tagger reads, the share that the trained coder reads too: a sentence costs it as much as a page costs the tagger. */
const CODED_SHARE = 0.05;

type Reader = (original: Original, codebook: Codebook) => Promise<Reading>;
const READERS = {
  quick: (original, codebook) => readQuickly(original, codebook, ruleTagger),
  tagged: async (original, codebook) => readQuickly(original, codebook, await loadTagger()),
  coded: (original, codebook) => read(original, codebook),
} as const satisfies Readonly<Record<string, Reader>>;

export interface FuzzOptions {
  /** Each input has a seed of its own, so that it can be had again by itself: from the first one up to, not including, the last. */
  readonly from: number;
  readonly to: number;
  /** Ends after so many milliseconds all the same. */
  readonly budgetMs?: number;
  /** Share of the inputs that the trained tagger reads, from 0 to 1. */
  readonly trained: number;
  /** True in a process that does nothing else, whose memory is the reading's. */
  readonly weighsMemory?: boolean;
  readonly onFailure?: (failure: Failure) => void;
  /** Told after each input: the seed of the next one, and how many of each kind were tried. */
  readonly onDone?: (next: number, counts: Readonly<Record<string, number>>) => void;
}

/** An input that went wrong, with what is needed to see it again. */
export interface Failure {
  readonly seed: number;
  readonly kind: string;
  readonly what: string;
  readonly input: string;
}

export interface Fuzzed {
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

interface Seeds {
  readonly reports: readonly { readonly name: string; readonly text: string }[];
  readonly codebook: Codebook;
  /** The same once more, because what a coder makes of a codebook is kept with it. */
  readonly quickCodebook: Codebook;
  readonly codebookText: string;
  readonly folder: string;
  readonly record: Uint8Array;
}

/** Mutates reports, pages, front matter, JSON lines, codebooks and records of the example, and gives what broke. */
export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const seeds = await seedsOf();
  const memory = options.weighsMemory === true ? await markWhenLoaded(seeds) : null;
  const counts: Record<string, number> = {};
  const failures: Failure[] = [];
  const end = performance.now() + (options.budgetMs ?? Infinity);
  try {
    for (let seed = options.from; seed < options.to && performance.now() < end; seed += 1) {
      const trial = trialOf(seeds, new Chance(seed), options.trained);
      counts[trial.kind] = (counts[trial.kind] ?? 0) + 1;
      const what = await faultOf(trial, memory);
      if (what !== null) {
        const failure = { seed, kind: trial.kind, what, input: trial.input };
        failures.push(failure);
        options.onFailure?.(failure);
      }
      options.onDone?.(seed + 1, counts);
    }
  } finally {
    await rm(seeds.folder, { recursive: true, force: true });
  }
  return { counts, failures };
}

interface Trial {
  readonly kind: string;
  readonly input: string;
  /** What is wrong; null when nothing is. */
  readonly run: () => Promise<string | null>;
}

/** What the tagger does not read is in twenty inputs seventeen times a report, twice a codebook and once a record. */
function trialOf(seeds: Seeds, chance: Chance, trained: number): Trial {
  if (chance.next() < trained) return reportTrial(seeds, chance, chance.next() < CODED_SHARE ? 'coded' : 'tagged');
  const turn = chance.below(20);
  if (turn === 0) return recordTrial(seeds, chance);
  return turn <= 2 ? codebookTrial(seeds, chance) : reportTrial(seeds, chance, 'quick');
}

function reportTrial(seeds: Seeds, chance: Chance, by: keyof typeof READERS): Trial {
  const { name, text } = chance.of(seeds.reports);
  const input = mutated(excerpt(text, chance), chance);
  const ending = name.split('.').at(-1) ?? '';
  const codebook = by === 'coded' ? seeds.codebook : seeds.quickCodebook;
  const run = (): Promise<string | null> => reportFault(input, ending, codebook, READERS[by]);
  return { kind: `${ending} ${by}`, input, run };
}

async function reportFault(input: string, ending: string, codebook: Codebook, reader: Reader): Promise<string | null> {
  const original = openReport(new TextEncoder().encode(input), KINDS[ending] ?? 'text/plain', { path: `any.${ending}` });
  if (!isOriginal(original)) return null;
  const reading = await reader(original, codebook);
  const failed = reading.findings.find(({ rule }) => rule === 'stage-failed');
  return failed?.seen ?? readingFaults(reading, codebook)[0] ?? null;
}

/** A codebook that is taken is read by, too. */
function codebookTrial({ codebookText, reports }: Seeds, chance: Chance): Trial {
  const input = mutated(codebookText, chance);
  const report = excerpt(reports[1]?.text ?? '', chance);
  const run = async (): Promise<string | null> => {
    try {
      return await reportFault(report, 'txt', parseCodebook(input, 'codebook.yaml'), READERS.quick);
    } catch (error) {
      if (!(error instanceof CodebookError)) throw error;
      return null;
    }
  };
  return { kind: 'codebook', input, run };
}

const LOOKING: readonly (readonly string[])[] = [['list', 'statements'], ['brief'], ['check'], ['show', 'a']];

function recordTrial({ record, folder }: Seeds, chance: Chance): Trial {
  const bytes = mutatedBytes(record, chance);
  const command = chance.of(LOOKING);
  const run = async (): Promise<string | null> => {
    await writeFile(join(folder, 'fuzzed.readout'), bytes);
    const { exit, err } = await readout(folder, [...command, '--record', 'fuzzed.readout']);
    for (const name of await readdir(folder)) if (name.startsWith('fuzzed.')) await rm(join(folder, name));
    return exit === 3 ? err : null;
  };
  return { kind: 'record', input: `a record, asked to ${command.join(' ')}`, run };
}

async function faultOf(trial: Trial, memory: MemoryMark | null): Promise<string | null> {
  const effortMs = beginEffort();
  const thrown = await trial.run().catch((error: unknown) => `it threw ${String(error)}`);
  const seconds = effortMs() / 1_000;
  if (thrown !== null) return thrown;
  if (seconds > (trial.kind === 'record' ? MOST_RECORD_SECONDS : MOST_SECONDS)) return `it took ${seconds.toFixed(1)} s`;
  return (await memory?.fault()) ?? null;
}

/** Begun once it has read in every way, so that all is loaded. */
async function markWhenLoaded({ reports, codebook }: Seeds): Promise<MemoryMark> {
  for (const reader of Object.values(READERS)) await reportFault(reports[1]?.text ?? '', 'txt', codebook, reader);
  return MemoryMark.begin();
}

async function seedsOf(): Promise<Seeds> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-fuzz-'));
  const codebookText = await readFile(join(EXAMPLE, 'codebook.yaml'), 'utf8');
  const names = (await readdir(join(EXAMPLE, 'reports'))).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(EXAMPLE, 'reports', name), 'utf8') })),
  );
  // A line of a .jsonl file is a report of its own.
  const single = files.flatMap(({ name, text }) =>
    name.endsWith('.jsonl')
      ? text
          .trim()
          .split('\n')
          .map((line) => ({ name, text: line }))
      : [{ name, text }],
  );
  const given = { name: 'given.txt', text: `---\ntitle: First round\noutlet: River Post\n---\n${files[1]?.text ?? ''}` };
  await readout(folder, ['init', 'seed', '--codebook', join(EXAMPLE, 'codebook.yaml')]);
  const made = (await readdir(join(folder, 'seed'))).find((name) => name.endsWith('.readout')) ?? '';
  const path = join(folder, 'seed', made);
  await readout(folder, ['add', ...names.slice(3, 6).map((name) => join(EXAMPLE, 'reports', name)), '--record', path]);
  return {
    reports: [...single, given, { ...given, name: 'given.md' }],
    codebook: parseCodebook(codebookText, 'codebook.yaml'),
    quickCodebook: parseCodebook(codebookText, 'codebook.yaml'),
    codebookText,
    folder,
    record: await readFile(path),
  };
}
