import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codesBy } from '../../src/read/coding/report-codes.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Reading, UncodedReading } from '../../src/model/reading/reading.ts';
import type { Coder } from '../../src/read/coding/coder.ts';
import { markedNegotiation, type MarkedCode, type MarkedNegotiation } from '../../test/truth/marked-positions.ts';
import type { FoundCode } from '../measures/coding/code-scores.ts';

/** A marked negotiation and what a coder found in it, from the bare reports. */
export interface CodedNegotiation {
  readonly set: string;
  readonly marked: readonly MarkedCode[];
  readonly found: readonly FoundCode[];
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

/** The codes of one reading, with all of its attributions. */
export type CodeReading = (reading: UncodedReading, codebook: Codebook) => Promise<Pick<Reading, 'codes' | 'attributions'>>;

/** Coding as the program does it, by this coder. */
export function codingBy(coder: Coder): CodeReading {
  return async (reading, codebook) => {
    const { codes, narrations } = await codesBy(coder, reading, codebook);
    return { codes, attributions: [...reading.attributions, ...narrations.map(({ attribution }) => attribution)] };
  };
}

/** Reads each folder and codes it. */
export async function codeNegotiations(folders: readonly string[], codeReading: CodeReading): Promise<CodedNegotiation[]> {
  const coded: CodedNegotiation[] = [];
  for (const folder of folders) coded.push(await codeNegotiation(folder, await markedNegotiation(folder), codeReading));
  return coded;
}

async function codeNegotiation(
  folder: string,
  { codebook, texts, codes: marked }: MarkedNegotiation,
  codeReading: CodeReading,
): Promise<CodedNegotiation> {
  const found: FoundCode[] = [];
  for (const { id, reading } of texts) {
    const { codes, attributions } = await codeReading(reading, codebook);
    for (const { words, attribution, alternative, ...code } of codes) {
      const spans = [...words, ...(attributions[attribution]?.content ?? [])];
      if (alternative === null || spans.length === 0) continue;
      const start = Math.min(...spans.map((span) => span.start));
      found.push({ ...code, alternative, text: id, start, end: Math.max(...spans.map((span) => span.end)) });
    }
  }
  return { set: folder.split('/').at(-1) ?? folder, marked, found };
}
