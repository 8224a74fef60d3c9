import { z } from 'zod';
import { Finding } from '../finding.ts';
import { ReportId } from '../original.ts';
import { Attribution } from './attribution.ts';
import { Act, Code } from './code.ts';
import { Voice } from './speaker.ts';
import { Topic } from './topic.ts';

/** What the report itself tells, nobody being cited for it: an attribution that coding adds, whose speaker is the outlet. */
export const Narration = z.object({ attribution: Attribution, voice: Voice }).readonly();
export type Narration = z.infer<typeof Narration>;

/**
 * The positions seen in one report: a layer of its own, made from the reading by a codebook and a coder, and kept beside the reading.
 * A change of either makes it anew and leaves the reading as it was.
 */
export const Coding = z
  .object({
    report: ReportId,
    version: z.string().describe('Version of what coded the report.'),
    narrations: z.array(Narration).readonly().describe('Numbered on from the attributions of the reading.'),
    codes: z.array(Code).readonly(),
    unlikely: z
      .array(Code)
      .readonly()
      .describe(
        'Codes that are too unlikely to be proposed. None counts, unless what analysts decided on like codes makes it likelier.',
      ),
    acts: z.array(Act).readonly(),
    topics: z.array(Topic).readonly().describe('At most one for each attribution.'),
    findings: z.array(Finding).readonly(),
  })
  .readonly();
export type Coding = z.infer<typeof Coding>;
