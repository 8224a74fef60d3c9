import { z } from 'zod';

const Curve = z
  .object({
    slope: z.number(),
    offset: z.number(),
    carriedOver: z.number().describe('Added for a holder whom only the sentence before names.'),
  })
  .readonly();

const WorthJudging = z
  .object({
    offset: z.number(),
    similarity: z.number(),
    rank: z.number(),
    behind: z.number(),
    behindInIssue: z.number(),
    speaks: z.number(),
    carriedOver: z.number(),
    cited: z.number(),
  })
  .readonly();
export type WorthJudging = z.infer<typeof WorthJudging>;

/** models/coding/config.json: how a sentence and its candidates become numbers, and what training found. Training writes it. */
export const CoderConfig = z
  .object({
    format: z.literal(1),
    id: z.string().describe('Name and version of the model, kept with every code it proposes.'),
    model: z.string().describe('File of the ONNX graph, beside this one.'),
    vectors: z.string().describe('File of the word vectors by which candidates are found.'),
    vocabulary: z.string().describe('File of the word pieces that have vectors, one a line.'),
    networkPieces: z
      .string()
      .describe('File of the pieces that the network reads: a piece, a tab and the logarithm of its likelihood a line.'),
    pieces: z.object({ longestWord: z.int(), cls: z.string(), sep: z.string(), unknown: z.string() }).readonly(),
    signs: z
      .object({
        holder: z.string(),
        other: z.string(),
        alternative: z.string(),
        issue: z.string(),
        says: z.string(),
        somebody: z.string(),
      })
      .readonly()
      .describe('Entries of the vocabulary that stand for what is no word.'),
    sizes: z
      .object({
        before: z.int().describe('Pieces of the sentence before, from its end.'),
        sentence: z.int(),
        issue: z.int(),
        title: z.int(),
        phrase: z.int(),
        phrases: z.int().describe('Phrases of an alternative beside its title.'),
        candidates: z.int().describe('Alternatives that are judged in one sentence, at most.'),
      })
      .readonly(),
    farthest: z.number().min(0).max(1).describe('Least likeness in meaning of an alternative that is judged in a sentence.'),
    farthestCarriedOver: z
      .number()
      .min(0)
      .max(1)
      .describe('The same for the nearest alternative, where only the sentence before names the holder.'),
    worthJudging: WorthJudging.describe(
      'Logistic curve from the signs of an alternative in a sentence to how likely a proposal is.',
    ),
    vectorDimensions: z.int(),
    stances: z.array(z.enum(['none', 'supports', 'opposes', 'open'])).readonly(),
    flags: z.array(z.enum(['denied', 'condition', 'red line'])).readonly(),
    calibration: Curve.describe('Logistic curve from the log-odds of the best stance to how often such proposals are right.'),
    worthProposing: z.number().min(0).max(1).describe('What is less likely is not proposed.'),
    worthKeeping: z
      .number()
      .min(0)
      .max(1)
      .describe('What is less likely than is proposed is kept from here on, for what decisions on like codes may make of it.'),
  })
  .readonly();
export type CoderConfig = z.infer<typeof CoderConfig>;
