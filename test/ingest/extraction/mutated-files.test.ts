import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Extractor } from '../../../src/ingest/extraction/extractor.ts';
import { NotExtractable } from '../../../src/ingest/formats/extracted.ts';
import { Chance, mutated, mutatedBytes } from '../../hostile/mutations.ts';
import { SOUND_FILES } from '../formats/made/sound-files.ts';

/** Each format has so many mutations, by seeds from 0: one that fails can be had again. READOUT_MUTATIONS=2000 tries more of them. */
const MUTATIONS_EACH = Number(process.env['READOUT_MUTATIONS'] ?? 150);

let extractor: Extractor;
beforeAll(() => {
  extractor = new Extractor();
});
afterAll(() => extractor.close());

/** What became of bytes; what ends the process is no answer. */
async function answered(bytes: Uint8Array): Promise<string> {
  try {
    const { reports } = await extractor.extract(bytes);
    return reports.every(({ text, html, attached }) => typeof (text ?? html ?? attached?.[0]) === 'string')
      ? 'read'
      : 'a report without text';
  } catch (error) {
    if (!(error instanceof NotExtractable)) return String(error);
    return /was not read after|reading it/.test(error.why) ? error.why : 'refused';
  }
}

it('each of the files that are mutated is read as it is', async () => {
  for (const [name, bytes] of Object.entries(SOUND_FILES)) expect(await answered(bytes), name).toBe('read');
});

describe('mutated files neither crash the process nor keep it busy', () => {
  it.each(Object.entries(SOUND_FILES))('%s', async (_, bytes) => {
    const letters = Buffer.from(bytes).toString('latin1');
    const wrong: { readonly seed: number; readonly what: string }[] = [];
    const counts: Record<string, number> = { read: 0, refused: 0 };
    for (let seed = 0; seed < MUTATIONS_EACH; seed += 1) {
      const chance = new Chance(seed);
      const isText = chance.below(2) === 0;
      const changed = isText ? Buffer.from(mutated(letters, chance), 'latin1') : mutatedBytes(bytes, chance);
      const what = await answered(changed);
      counts[what] = (counts[what] ?? 0) + 1;
      if (what !== 'read' && what !== 'refused') wrong.push({ seed, what });
    }
    expect(wrong).toEqual([]);
    expect(counts['read']).toBeGreaterThan(0);
  });
});
