import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import type { Codebook } from '../../../src/model/codebook.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { read } from '../../../src/read/read-report.ts';
import { ofNetwork, type Measure } from '../../measure.ts';

const ITEMS = new URL('../../data/contrast.jsonl', import.meta.url);
const CODEBOOKS = new URL('../../../training/contrast/codebooks/test/', import.meta.url);
/** What is proposed at all. */
const PROPOSED = 0.3;

/** One sentence of a pair, with the question on which the two differ. `training/contrast/generate.py --sample` writes them. */
const ContrastItem = z
  .object({
    id: z.string().describe('The phenomenon, its half, number and side: "passive-test-012a".'),
    codebook: z.string(),
    text: z.string(),
    holder: z.string(),
    issue: z.string(),
    alternative: z.string(),
    answer: z.string().nullable().describe('The stance, with "not" before one that the words deny; null: it has none.'),
  })
  .readonly();
type ContrastItem = z.infer<typeof ContrastItem>;

export interface Answered {
  readonly phenomenon: string;
  readonly right: boolean;
}

/** How often the two sentences of a pair are told apart, over phenomena that one word decides: on negotiations and wordings not trained on. */
export async function measureContrast(): Promise<Measure[]> {
  const items = readFileSync(ITEMS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ContrastItem.parse(JSON.parse(line)));
  const codebooks = new Map<string, Codebook>();
  for (const name of new Set(items.map(({ codebook }) => codebook)))
    codebooks.set(name, await readCodebook(fileURLToPath(new URL(`${name}.yaml`, CODEBOOKS))));
  const answered: Answered[] = [];
  for (const item of items) {
    const found = answerIn(await readingOf(item.text, codebooks.get(item.codebook)), item);
    answered.push({ phenomenon: item.id.replace(/-test-\d+[ab]$/, ''), right: found === item.answer });
  }
  return contrastFigures(answered);
}

/** The mean over phenomena, the worst of them, and how many of all are right. */
export function contrastFigures(answered: readonly Answered[]): Measure[] {
  const names = [...new Set(answered.map(({ phenomenon }) => phenomenon))];
  const phenomena = names.map((name) => {
    const items = answered.filter(({ phenomenon }) => phenomenon === name);
    return { name, right: items.filter(({ right }) => right).length / items.length };
  });
  const worst = phenomena.reduce((low, one) => (one.right < low.right ? one : low), { name: 'none', right: 1 });
  const mean = phenomena.reduce((sum, { right }) => sum + right, 0) / Math.max(1, phenomena.length);
  return ofNetwork([
    { name: 'contrast sets: right, mean over phenomena', value: mean, n: answered.length },
    { name: 'contrast sets: right, worst phenomenon', value: worst.right, n: phenomena.length, note: worst.name },
  ]);
}

async function readingOf(text: string, codebook: Codebook | undefined): Promise<Reading> {
  const original = openReport(new TextEncoder().encode(text), 'text/plain', { path: 'contrast' });
  if (!('bytes' in original) || !codebook) throw new Error(`A sentence could not be read: ${text}`);
  return read(original, codebook);
}

/** The likeliest of what is proposed of the holder and the alternative; null where nothing is. */
function answerIn({ codes }: Reading, { holder, issue, alternative }: ContrastItem): string | null {
  const [likeliest] = codes
    .filter((code) => code.holder === holder && code.issue === issue && code.alternative === alternative)
    .filter(({ confidence }) => confidence >= PROPOSED)
    .sort((a, b) => b.confidence - a.confidence);
  return likeliest ? `${likeliest.asserted ? '' : 'not '}${likeliest.stance}` : null;
}
