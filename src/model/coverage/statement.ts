import { z } from 'zod';
import { ActVerb, Code } from '../reading/code.ts';
import { Dated } from '../date.ts';
import { ReportId } from '../original.ts';
import { Sourcing, Speaker } from '../reading/speaker.ts';

/** One appearance of a statement in a report: an attribution of its reading. */
export const Rendition = z.object({ report: ReportId, attribution: z.int().min(0) }).readonly();
export type Rendition = z.infer<typeof Rendition>;

/** A code with the rendition whose words show it. */
export const SourcedCode = z.object({ report: ReportId, code: Code }).readonly();
export type SourcedCode = z.infer<typeof SourcedCode>;

/** What one speaker is cited for saying on one occasion, counted once however many reports carry it. */
export const Statement = z
  .object({
    id: z.string().describe('Stable: made from the words of its earliest rendition.'),
    speaker: Speaker,
    party: z.string().nullable(),
    sourcing: Sourcing,
    said: Dated.nullable(),
    renditions: z.array(Rendition).min(1).readonly().describe('The fullest first.'),
    origins: z.array(z.string()).readonly().describe('Ids of the origins it rests on.'),
    codes: z.array(SourcedCode).readonly(),
    issue: z.string().nullable().describe('The issue it is about, coded or not; null when it is about none that could be told.'),
    act: ActVerb,
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type Statement = z.infer<typeof Statement>;
