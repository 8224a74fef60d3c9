import { z } from 'zod';
import { Stance } from '../reading/code.ts';

const Target = z.string().nullable();

/** How the codes of a project of qualitative coding are taken into a record: by their names and those above them. Proposed by Readout, edited by a person. */
export const QdaMapping = z
  .strictObject({
    mapping: z.literal(1).describe('Version of this format.'),
    parties: z.record(z.string(), Target).readonly().describe('Codes that say who speaks, with the party.'),
    alternatives: z.record(z.string(), Target).readonly().describe('Codes that say what of, with the issue/alternative.'),
    stances: z.record(z.string(), Stance.nullable()).readonly().describe('Codes that say for or against, with the stance.'),
  })
  .readonly();
export type QdaMapping = z.infer<typeof QdaMapping>;
