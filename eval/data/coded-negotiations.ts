import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codesBy } from '../../src/read/coding/report-codes.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Attribution } from '../../src/model/reading/attribution.ts';
import type { Code } from '../../src/model/reading/code.ts';
import type { Coding } from '../../src/model/reading/coding.ts';
import type { Reading, UncodedReading } from '../../src/model/reading/reading.ts';
import { loadIssueIndexes } from '../../src/read/coding/neural/coder-loading.ts';
import { topicsOf } from '../../src/read/coding/topics/statement-topics.ts';
import type { Coder } from '../../src/read/coding/coder.ts';
import { markedNegotiation, type MarkedCode } from '../../test/truth/marked-positions.ts';
import type { FoundCode } from '../measures/coding/code-scores.ts';
import { markedPress, type NamedNegotiation } from './marked-press.ts';
import { markedTopics, type MarkedTopic } from './marked-topics.ts';

/** A statement of which the marks say what it is about, and the issue that was found; null where none was. */
export interface JudgedTopic {
  readonly issues: readonly string[];
  readonly found: string | null;
}

/** A marked negotiation and what a coder found in it, from the bare reports. */
export interface CodedNegotiation {
  readonly set: string;
  readonly marked: readonly MarkedCode[];
  readonly found: readonly FoundCode[];
  /** What was too unlikely to be proposed, and kept for decisions on like codes. */
  readonly unlikely: readonly FoundCode[];
  readonly topics: readonly JudgedTopic[];
}

const root = new URL('../../', import.meta.url);

/** The folders below one of the repository or of what is shared beside it; none where it is not there. */
export function negotiationsIn(place: string, names?: readonly string[]): string[] {
  const folder = fileURLToPath(new URL(place, root));
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return all
    .map(({ name }) => name)
    .filter((name) => names?.includes(name) ?? true)
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** The codes of one reading, with all of its attributions; what the report itself tells is among them, and named again. */
export type CodeReading = (
  reading: UncodedReading,
  codebook: Codebook,
) => Promise<Pick<Reading, 'codes' | 'attributions'> & Partial<Pick<Coding, 'narrations' | 'unlikely'>>>;

/** Coding as the program does it, by this coder. */
export function codingBy(coder: Coder): CodeReading {
  return async (reading, codebook) => {
    const { codes, unlikely, narrations } = await codesBy(coder, reading, codebook);
    return {
      codes,
      unlikely,
      narrations,
      attributions: [...reading.attributions, ...narrations.map(({ attribution }) => attribution)],
    };
  };
}

/** Reads each folder and codes it. */
export async function codeNegotiations(folders: readonly string[], codeReading: CodeReading): Promise<CodedNegotiation[]> {
  const coded: CodedNegotiation[] = [];
  for (const folder of folders) {
    const negotiation = await markedNegotiation(folder);
    const topics = markedTopics(folder, negotiation);
    coded.push(await codeNegotiation({ name: folder.split('/').at(-1) ?? folder, ...negotiation }, topics, codeReading));
  }
  return coded;
}

/** The same of quarrels in real press. */
export async function codePress(part: 'train' | 'test', codeReading: CodeReading): Promise<CodedNegotiation[]> {
  const coded: CodedNegotiation[] = [];
  for (const negotiation of await markedPress(part)) coded.push(await codeNegotiation(negotiation, [], codeReading));
  return coded;
}

async function codeNegotiation(
  { name, codebook, texts, codes: marked }: NamedNegotiation,
  judged: readonly MarkedTopic[],
  codeReading: CodeReading,
): Promise<CodedNegotiation> {
  const found: FoundCode[] = [];
  const unlikelier: FoundCode[] = [];
  const topics: JudgedTopic[] = [];
  const index = (await loadIssueIndexes())(codebook);
  for (const { id, reading } of texts) {
    const { codes, unlikely = [], attributions, narrations = [] } = await codeReading(reading, codebook);
    const cited = attributions.filter((one) => !narrations.some(({ attribution }) => attribution.id === one.id));
    const told = topicsOf({ ...reading, attributions: cited }, codebook, { codes, narrations }, index);
    for (const { attribution, issues } of judged.filter(({ text }) => text === id))
      topics.push({ issues, found: told.find((topic) => topic.attribution === attribution)?.issue ?? null });
    found.push(...foundCodes(id, codes, attributions));
    unlikelier.push(...foundCodes(id, unlikely, attributions));
  }
  return { set: name, marked, found, unlikely: unlikelier, topics };
}

/** Codes with the words that they stand on, from the first to the last. */
function foundCodes(text: string, codes: readonly Code[], attributions: readonly Attribution[]): FoundCode[] {
  return codes.flatMap(({ words, attribution, alternative, ...code }): FoundCode[] => {
    const spans = [...words, ...(attributions[attribution]?.content ?? [])];
    if (alternative === null || spans.length === 0) return [];
    const start = Math.min(...spans.map((span) => span.start));
    return [{ ...code, alternative, text, start, end: Math.max(...spans.map((span) => span.end)) }];
  });
}
