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
import { attribute, attributionsOf } from '../../src/read/attribute/attribute-stage.ts';
import { read } from '../../src/read/read-report.ts';
import { STAGES, type AnyStage } from '../../src/read/stages.ts';
import { readout } from '../cli/run-readout.ts';
import { Chance, mutated, mutatedBytes } from './mutations.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/', import.meta.url));

/** Most processor time for one input, in seconds, and most memory of a process that does nothing else, in bytes. */
const MOST_SECONDS = 5;
const MOST_MEMORY = 600 * 1024 * 1024;

const KINDS: Readonly<Record<string, Wrapping>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  jsonl: 'application/json',
};

/** The stages with the baseline in the place of the trained tagger, which takes nearly all of the time. */
const QUICK: readonly AnyStage[] = STAGES.map((stage) => (stage.name === attribute.name ? byRules() : stage));

function byRules(): AnyStage {
  return {
    ...attribute,
    run: async ({ text, passages }, { limit }) => ({
      attributions: await attributionsOf(text, passages, ruleTagger, { limit }),
      findings: [],
    }),
  };
}

export interface FuzzOptions {
  readonly seed: number;
  /** Ends after so many inputs, or after so many milliseconds. */
  readonly count: number;
  readonly budgetMs: number;
  /** Share of the reports that the trained tagger reads, from 0 to 1. */
  readonly trained: number;
  /** True in a process that does nothing else, whose memory is the reading's. */
  readonly weighsMemory?: boolean;
  readonly onFailure?: (failure: Failure) => void;
}

/** An input that went wrong, with what is needed to see it again. */
export interface Failure {
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
  readonly codebookText: string;
  readonly folder: string;
  readonly record: Uint8Array;
}

/** Mutates reports, pages, front matter, JSON lines, codebooks and records of the example, and gives what broke. */
export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const chance = new Chance(options.seed);
  const seeds = await seedsOf();
  const counts: Record<string, number> = {};
  const failures: Failure[] = [];
  const end = performance.now() + options.budgetMs;
  try {
    for (let done = 0; done < options.count && performance.now() < end; done += 1) {
      const trial = trialOf(seeds, chance, options);
      counts[trial.kind] = (counts[trial.kind] ?? 0) + 1;
      const what = await faultOf(trial, options.weighsMemory === true);
      if (what === null) continue;
      const failure = { kind: trial.kind, what, input: trial.input };
      failures.push(failure);
      options.onFailure?.(failure);
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

/** Of twenty inputs seventeen are reports, two are codebooks and one is a record. */
function trialOf(seeds: Seeds, chance: Chance, { trained }: FuzzOptions): Trial {
  const turn = chance.below(20);
  if (turn === 0) return recordTrial(seeds, chance);
  if (turn <= 2) return codebookTrial(seeds, chance);
  const { name, text } = chance.of(seeds.reports);
  const input = mutated(text, chance);
  const isTrained = chance.next() < trained;
  const kind = `${name.split('.').at(-1) ?? ''} ${isTrained ? 'trained' : 'rules'}`;
  return { kind, input, run: () => reportFault(input, name, seeds.codebook, isTrained ? STAGES : QUICK) };
}

async function reportFault(input: string, name: string, codebook: Codebook, stages: readonly AnyStage[]): Promise<string | null> {
  const original = openReport(new TextEncoder().encode(input), KINDS[name.split('.').at(-1) ?? ''] ?? 'text/plain', {
    path: name,
  });
  if (!isOriginal(original)) return null;
  const reading = await read(original, codebook, { stages });
  const failed = reading.findings.find(({ rule }) => rule === 'stage-failed');
  return failed?.seen ?? readingFaults(reading, codebook)[0] ?? null;
}

function codebookTrial({ codebookText }: Seeds, chance: Chance): Trial {
  const input = mutated(codebookText, chance);
  const run = async (): Promise<string | null> => {
    try {
      parseCodebook(input, 'codebook.yaml');
    } catch (error) {
      if (!(error instanceof CodebookError)) throw error;
    }
    return null;
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
  return { kind: 'record', input: `${command.join(' ')} ${Buffer.from(bytes).toString('base64').slice(0, 200)}`, run };
}

async function faultOf(trial: Trial, weighsMemory: boolean): Promise<string | null> {
  const begun = process.cpuUsage();
  const thrown = await trial.run().catch((error: unknown) => `it threw ${String(error)}`);
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  if (thrown !== null) return thrown;
  if (seconds > MOST_SECONDS) return `it took ${seconds.toFixed(1)} s`;
  const memory = process.memoryUsage().rss;
  return weighsMemory && memory > MOST_MEMORY ? `it took ${Math.round(memory / 1024 / 1024)} MB` : null;
}

async function seedsOf(): Promise<Seeds> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-fuzz-'));
  const codebookText = await readFile(join(EXAMPLE, 'codebook.yaml'), 'utf8');
  const names = (await readdir(join(EXAMPLE, 'reports'))).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(EXAMPLE, 'reports', name), 'utf8') })),
  );
  const given = { name: 'given.txt', text: `---\ntitle: First round\noutlet: River Post\n---\n${files[1]?.text ?? ''}` };
  const reports = [...files, given, { ...given, name: 'given.md' }];
  await readout(folder, ['init', 'seed', '--codebook', join(EXAMPLE, 'codebook.yaml')]);
  const made = (await readdir(join(folder, 'seed'))).find((name) => name.endsWith('.readout')) ?? '';
  const path = join(folder, 'seed', made);
  await readout(folder, ['add', ...names.slice(3, 6).map((name) => join(EXAMPLE, 'reports', name)), '--record', path]);
  return { reports, codebook: parseCodebook(codebookText, 'codebook.yaml'), codebookText, folder, record: await readFile(path) };
}
