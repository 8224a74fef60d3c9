import { z } from 'zod';
import { ActorId } from './actor.ts';
import { Dated } from '../date.ts';
import { Span } from '../span.ts';

/** The source resolved. */
export const Speaker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('actor'), actor: ActorId }).readonly(),
  z
    .object({
      kind: z.literal('unnamed'),
      words: z.string().describe('Its own words: "two clerks who saw the draft".'),
      number: z.int().nullable().describe('How many people, where said.'),
      closeness: z.string().nullable().describe('How close to the matter, in the words of the report.'),
    })
    .readonly(),
  z.object({ kind: z.literal('document'), words: z.string() }).readonly(),
  z
    .object({ kind: z.literal('outlet'), name: z.string().nullable().describe('null: the outlet of the report itself.') })
    .readonly(),
]);
export type Speaker = z.infer<typeof Speaker>;

export const Sourcing = z.enum(['on the record', 'official document', 'unnamed official', 'unnamed other', 'second hand']);
export type Sourcing = z.infer<typeof Sourcing>;

/** One step of the chain by which a statement reached the report: an outlet, agency or platform. */
export const RelayStep = z.object({ name: z.string(), span: Span }).readonly();
export type RelayStep = z.infer<typeof RelayStep>;

/** Who speaks in one attribution, on whose word, and when. */
export const Voice = z
  .object({
    attribution: z.int().min(0),
    speaker: Speaker,
    party: z.string().nullable().describe('The party the speaker speaks for, if any.'),
    sourcing: Sourcing,
    relay: z.array(RelayStep).readonly().describe('From the first outlet to the last before this report.'),
    said: Dated.nullable().describe('When it was said.'),
    confidence: z.number().min(0).max(1),
    why: z.string().describe('How the source was resolved, in plain words.'),
  })
  .readonly();
export type Voice = z.infer<typeof Voice>;
