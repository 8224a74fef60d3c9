import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ingest, isOriginal } from '../../src/ingest/sources/ingest.ts';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import type { UncodedReading } from '../../src/model/reading/reading.ts';
import type { Voice } from '../../src/model/reading/speaker.ts';
import { readUncoded } from '../../src/read/reading-layer.ts';
import { ofNetwork, type Measure } from '../measure.ts';

/** Folders of real coverage, each with its reports and its codebook. */
const COVERAGE = new URL('../../../shared/coverage/', import.meta.url);
const TRUTH = new URL('coverage-speakers.json', import.meta.url);

/** For each report, by its id: offsets of the words of a source, and who it is. No text of the reports is kept here. */
type JudgedSource = readonly [start: number, end: number, speaker: string];
type Truth = Readonly<Record<string, readonly JudgedSource[]>>;

/** How many speakers of real reports are right, among the attributions that the pipeline finds and a reader judged. */
export async function measureCoverageSpeakers(): Promise<Measure[]> {
  if (!existsSync(COVERAGE)) return [];
  const truth = JSON.parse(readFileSync(TRUTH, 'utf8')) as Truth;
  const judged: boolean[] = [];
  for (const folder of readdirSync(COVERAGE)) {
    const at = new URL(`${folder}/`, COVERAGE);
    if (!existsSync(new URL('codebook.yaml', at))) continue;
    const codebook = await readCodebook(new URL('codebook.yaml', at).pathname);
    for await (const input of ingest([new URL('reports', at).pathname])) {
      // Who speaks is known without the codes, and what nobody judged need not be read.
      const wanted = isOriginal(input) ? (truth[input.id] ?? []) : [];
      if (isOriginal(input) && wanted.length > 0) judged.push(...judge(await readUncoded(input, codebook), wanted));
    }
  }
  const right = judged.filter(Boolean).length;
  const note = 'by the whole pipeline; those of its attributions that a reader judged';
  if (judged.length === 0) return [];
  return ofNetwork([{ name: 'speakers of real reports', value: right / judged.length, n: judged.length, note }]);
}

/** For each voice whose source a reader judged, whether it is right. */
function judge(reading: UncodedReading, truth: readonly JudgedSource[]): boolean[] {
  return reading.voices.flatMap((voice) => {
    const source = reading.attributions[voice.attribution]?.source[0];
    const wanted = truth.find(([start, end]) => source !== undefined && source.start < end && start < source.end);
    return wanted ? [named(voice) === wanted[2]] : [];
  });
}

/** A speaker in a word: the actor, or what kind of source for which party. */
export function named({ speaker, party }: Voice): string {
  if (speaker.kind === 'actor') return speaker.actor;
  if (speaker.kind === 'outlet') return `outlet ${speaker.name ?? 'itself'}`;
  return `${speaker.kind} ${party ?? ''}`.trim();
}
