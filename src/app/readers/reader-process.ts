import { z } from 'zod';
import { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import { setLayerVersions } from '../../read/layer-versions.ts';
import { codeToJson, readToJson } from '../../read/read-report.ts';
import { doWork } from './processes/process-work.ts';

/** What a process that reads is started with. */
export const Start = z
  .object({
    codebook: Codebook,
    versions: z.object({ reading: z.string(), coding: z.string() }).readonly(),
  })
  .readonly();
export type Start = z.infer<typeof Start>;

/** Entry of a process that reads reports with one codebook, and makes the codes of readings with it. */
doWork((start) => {
  const { codebook, versions } = Start.parse(start);
  setLayerVersions(versions);
  return {
    works: {
      read: async (original) => readToJson(original as Original, codebook),
      code: async (reading) => codeToJson(reading as UncodedReading, codebook),
    },
  };
});
