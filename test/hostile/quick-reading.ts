import type { Codebook } from '../../src/model/codebook.ts';
import type { Original } from '../../src/model/original.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { attribute, attributionsOf } from '../../src/read/attribute/attribute-stage.ts';
import type { Tagger } from '../../src/read/attribute/tagger.ts';
import { clean } from '../../src/read/clean/clean-stage.ts';
import { codedReading } from '../../src/read/coded-reading.ts';
import { emptyCoding } from '../../src/read/coding-layer.ts';
import { codesBy } from '../../src/read/coding/report-codes.ts';
import { readUncoded } from '../../src/read/reading-layer.ts';
import { deeds } from '../../src/read/attribute/neural/deeds-stage.ts';
import { resolve } from '../../src/read/resolve-stage.ts';
import { runStage } from '../../src/read/stage-run.ts';
import type { TimeLimit } from '../../src/read/time-limit.ts';
import { checkStageOrder, type AnyStage } from '../../src/read/stages.ts';
import { ANY_CODER } from './any-coder.ts';

/** All that is seen in a report by this tagger, with a cheap stand-in for the coder, which takes most of the time. */
export async function readQuickly(original: Original, codebook: Codebook, tagger: Tagger): Promise<Reading> {
  const reading = await readUncoded(original, codebook, { stages: stagesWith(tagger) });
  const work = (limit: TimeLimit) => codesBy(ANY_CODER, reading, codebook, limit);
  return codedReading(reading, { ...emptyCoding(reading.report), ...(await runStage('code', work, {})) });
}

function stagesWith(tagger: Tagger): readonly AnyStage[] {
  const tagged: AnyStage = {
    ...attribute,
    run: async ({ text, passages }, { limit }) => ({
      attributions: await attributionsOf(text, passages, tagger, { which: 'said', ...(limit && { limit }) }),
      findings: [],
    }),
  };
  return checkStageOrder([clean, tagged, tagger.name === 'model' ? deeds : UNSEEN, resolve]);
}

/** Without the networks nobody sees a meeting. */
const UNSEEN: AnyStage = { ...deeds, run: () => ({ meetingWords: [], findings: [] }) };
