import { z } from 'zod';
import { Stance } from '../reading/code.ts';

/** What a value of a coded project is in the codebook: an id; null for nothing. */
const Target = z.string().nullable();

/** How the codes of a project of Discourse Network Analyzer are taken into a record. Proposed by Readout, edited by a person. */
export const DnaMapping = z
  .strictObject({
    mapping: z.literal(1).describe('Version of this format.'),
    type: z.string().describe('The type whose statements become decisions of their coders; all others are only kept.'),
    person: z.string().nullable().describe('The variable that names who speaks; null where there is none.'),
    organisation: z.string().nullable().describe('The variable that names for whom.'),
    concept: z.string().describe('The variable that names what it is about.'),
    agreement: z.string().nullable().describe('The variable that tells for from against; null where all are for it.'),
    organisations: z.record(z.string(), Target).readonly().describe('Each organisation with the party it is; null for none.'),
    concepts: z.record(z.string(), Target).readonly().describe('Each concept with its issue/alternative; null for none.'),
    stances: z
      .record(z.string(), Stance.nullable())
      .readonly()
      .describe('Each value of the agreement with the stance it is; null for none.'),
  })
  .readonly();
export type DnaMapping = z.infer<typeof DnaMapping>;
