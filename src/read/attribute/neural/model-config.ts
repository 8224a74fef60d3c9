import { z } from 'zod';
import type { Role } from '../fragment.ts';

const Scores = z.array(z.number()).readonly();
/** Null stands for a move that is not allowed. */
const Moves = z.array(z.number().nullable()).readonly();

/** models/attribution/config.json: what training found, and how text becomes numbers. Training writes it, only this reads it. */
export const Settings = z
  .object({
    format: z.literal(1),
    model: z.string().describe('File of the ONNX graph, beside this one.'),
    vocabulary: z.string().describe('File of the word pieces, one a line.'),
    labels: z.array(z.string()).readonly().describe('O, then B- and I- of each role.'),
    pieces: z.object({ longestWord: z.int(), cls: z.string(), sep: z.string(), unknown: z.string() }).readonly(),
    window: z
      .object({
        size: z.int().min(64).describe('Pieces in a window.'),
        context: z.int().min(0).describe('Of these, at most, from before it.'),
      })
      .readonly(),
    features: z
      .object({
        shape: z.object({ lower: z.int(), title: z.int(), capitals: z.int(), other: z.int() }).readonly(),
        quoted: z.int(),
        paragraph: z.int(),
        following: z.int(),
        before: z.int(),
        again: z.int(),
      })
      .readonly()
      .describe('The id of a feature combination is the sum of the values that hold.'),
    bias: Scores.describe('Added to the score of each label before decoding.'),
    transitions: z.array(Moves).readonly().describe('Score of each label after each.'),
    start: Moves.describe('Score of each label at the start of a paragraph.'),
    temperature: z.number().positive().describe('Scores and transitions are divided by it before they become probabilities.'),
    confidence: z
      .record(z.enum(['source', 'cue', 'content']), z.object({ slope: z.number(), offset: z.number() }).readonly())
      .describe('Logistic curve from the mean probability of a fragment to how often such fragments are right.'),
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

/** The role of a label, and whether it begins a fragment; null for the label outside all roles. */
export function labelOf(name: string): { readonly role: Role; readonly begins: boolean } | null {
  const [, place, role] = /^([BI])-(source|cue|content)$/.exec(name) ?? [];
  if (role !== 'source' && role !== 'cue' && role !== 'content') return null;
  return { role, begins: place === 'B' };
}
